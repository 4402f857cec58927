/** Captions, plots, read-outs and tables. */
import { css } from 'lit';

export const figureStyles = css`
  .figure {
    --chart-0: var(--forward);
    --chart-1: color-mix(in oklab, var(--forward) 78%, var(--ink));
    min-inline-size: 0;
  }
  [data-hue='backward'] {
    --chart-0: var(--backward);
    --chart-1: color-mix(in oklab, var(--backward) 78%, var(--ink));
    --chart-2: color-mix(in oklab, var(--backward) 45%, var(--ink));
  }
  [data-hue='both'] {
    --chart-1: var(--backward);
  }
  figcaption,
  .caption-room {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
    min-block-size: var(--target);
    font-size: var(--small);
  }
  [data-size='line'] .caption-room {
    margin-block-end: 0.25rem;
  }
  [data-caption-lines='2'] :is(figcaption, .caption-room) {
    align-content: start;
    min-block-size: calc(2 * var(--target) + 0.6em);
  }
  @container (min-width: 600px) {
    [data-size='wide'] :is(figcaption, .caption-room) {
      min-block-size: var(--target);
    }
  }
  /* A title alone is as high as a target; room for a second row where one comes: see shapes.ts. */
  @container (max-width: 362px) or (600px <= width < 710px) or (1000px <= width < 1006px) {
    [data-below='names'] :is(figcaption, .caption-room) {
      min-block-size: calc(1.4 * (var(--small) + var(--tiny)));
    }
  }
  @container (max-width: 450px) {
    [data-below='choices'] :is(figcaption, .caption-room) {
      min-block-size: calc(1.4 * var(--small) + var(--target));
    }
  }
  @container (600px <= width < 900px) or (1000px <= width < 1230px) {
    [data-below='choices']:not([data-size='strip']) :is(figcaption, .caption-room) {
      min-block-size: calc(1.4 * var(--small) + var(--target));
    }
  }
  .figure-title {
    font-weight: 600;
  }
  .caption-room {
    color: transparent;
    font-weight: 600;
  }
  .names {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9em;
    color: var(--muted);
    font-size: var(--tiny);
  }
  .names span {
    display: inline-flex;
    align-items: center;
    gap: 0.15em;
  }
  .plot {
    position: relative;
    touch-action: pan-y;
    cursor: crosshair;
  }
  .ghost.plot {
    cursor: auto;
  }
  .plot > [role='img'] {
    position: absolute;
    inset: 0;
  }
  .plot > [role='img'] > svg {
    inline-size: 100%;
    block-size: 100%;
  }
  .layer-cursor[type='range'] {
    position: absolute;
    inset-inline: 44px 8px;
    inset-block-end: 8px;
    inline-size: auto;
    opacity: 0;
    pointer-events: none;
  }
  .plot:has(.layer-cursor:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
    border-radius: var(--radius);
  }
  .read-out {
    position: absolute;
    inset-block-start: calc(100% + 2px);
    z-index: 1;
    padding: 0.3em 0.5em;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    background: var(--surface);
    font-size: var(--tiny);
    pointer-events: none;
  }
  .read-out[data-side='start'] {
    inset-inline-start: 50px;
  }
  .read-out[data-side='end'] {
    inset-inline-end: 2px;
  }
  [data-size='strip'] .read-out {
    inset-block: auto calc(100% + 2px);
  }
  .read-out table {
    border-collapse: collapse;
    white-space: nowrap;
  }
  .read-out th,
  .read-out td {
    padding: 0.05em 0.4em;
    font-weight: 400;
    text-align: end;
  }
  .read-out th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  .read-out thead th {
    color: var(--muted);
  }
  .read-out thead th:first-child {
    color: var(--ink);
    font-weight: 600;
  }
  .read-out .sample {
    vertical-align: -0.15em;
    margin-inline-end: 0.2em;
  }
  .finding {
    display: grid;
    gap: 0.25rem;
    text-wrap: pretty;
  }
  .plugged-in {
    flex-basis: 100%;
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2em 0.3em;
    min-block-size: 1.7em;
    color: var(--muted);
  }
  .data > .scroll {
    max-block-size: 18rem;
    overflow: auto;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
  }
  .data table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--tiny);
  }
  .data th,
  .data td {
    padding: 0.2em 0.6em;
    border-block-end: 1px solid var(--rule);
    text-align: end;
    white-space: nowrap;
  }
  .data thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--surface);
    color: var(--muted);
    font-weight: 500;
    white-space: normal;
    vertical-align: bottom;
  }
  .data tbody th {
    font-weight: 500;
  }
  /* What is of an earlier setting: faded, if it stays so for longer than a hand takes. */
  [data-measured='stale'] :is(.mark, .whisker, .spread, .extreme, .ridge, .level, .of-measured) {
    opacity: 0.35;
    transition: opacity var(--pace) 150ms;
  }
  .late {
    animation: appear 0s 150ms backwards;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .signs {
    --chart-0: var(--forward);
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .sign {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  /* Paper has no choices to make and nothing to unfold. */
  @media print {
    .choices,
    .tools,
    details.data:not([open]) {
      display: none;
    }
  }
`;
