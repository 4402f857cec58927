/** A map with a point to drag, and the tiles of numbers below it. */
import { css } from 'lit';

export const planeStyles = css`
  [data-hue='both'] {
    --chart-1: var(--backward);
  }
  .plane[data-held='true'],
  .plane[data-held='true'] .grip {
    cursor: grabbing;
  }
  .plane-slider[type='range'] {
    position: absolute;
    inset-inline: 44px 8px;
    inset-block-end: 8px;
    inline-size: auto;
    opacity: 0;
    pointer-events: none;
  }
  .plane:has(.plane-slider:focus-visible) .plane-point .ring {
    stroke: var(--focus);
    stroke-width: 3;
  }
  .plane:has(.plane-slider:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
    border-radius: var(--radius);
  }
  [data-size='tall'] .read-out {
    inset-block-start: 28px;
  }
  [data-size='tall'] .read-out[data-side='end'] {
    inset-inline-end: 18px;
  }
  .caption {
    margin-block-end: 0.25rem;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
    min-block-size: var(--target);
  }
  .caption h3 {
    margin: 0;
    font-size: var(--small);
  }
  .caption .quiet {
    min-block-size: var(--target);
    padding-block: 0;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    align-content: start;
    gap: 0.35rem 1rem;
    margin: 0;
    cursor: auto;
  }
  .tiles > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    min-inline-size: 0;
    border-block-start: 1px solid var(--rule);
  }
  .tiles dt {
    color: var(--muted);
    font-size: var(--tiny);
    line-height: 1.2;
  }
  .tiles .symbol {
    color: var(--ink);
    font-weight: 600;
  }
  .tiles dd {
    margin: 0;
    font-weight: 600;
  }
  sub {
    font-size: 75%;
    line-height: 0;
  }
  @container (min-width: 600px) and (min-width: 37.5rem) {
    .tiles {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  @container (min-width: 1000px) and (min-width: 62.5rem) {
    .tiles {
      grid-template-columns: repeat(7, minmax(0, 1fr));
    }
  }
`;
