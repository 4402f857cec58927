/** Controls: native inputs, aligned on one grid. */
import { css } from 'lit';

export const controlStyles = css`
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    margin: 0;
  }
  button,
  select,
  .number,
  input[type='text'] {
    min-block-size: max(var(--target), 1.9em);
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    background: var(--surface);
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    padding: 0.2em 0.7em;
    cursor: pointer;
    transition: background-color var(--pace);
  }
  button:hover {
    background: var(--accent-soft);
  }
  button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  button.link {
    min-block-size: var(--target);
    padding: 0 0.25em;
    border: 0;
    background: none;
    color: var(--accent);
    text-decoration: underline;
  }
  .presets {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(6.4rem, 1fr));
    gap: 0.4rem;
  }
  .preset {
    flex-direction: column;
    align-items: start;
    gap: 0;
    min-block-size: 3.1em;
    padding: 0.25em 0.65em;
    line-height: 1.3;
    text-align: start;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .preset-name {
    font-weight: 600;
  }
  .preset-detail {
    color: var(--muted);
    font-size: var(--tiny);
  }
  .controls {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.75rem var(--gap);
    align-items: start;
  }
  .field {
    min-inline-size: 0;
  }
  .wide-field {
    grid-column: 1 / -1;
  }
  .field-room {
    block-size: 3.6em;
  }
  .field-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    min-block-size: 1.75em;
  }
  .field-head label,
  .field-head .name,
  legend {
    color: var(--muted);
    font-size: var(--tiny);
    line-height: 1.2;
  }
  legend {
    display: flex;
    align-items: center;
    min-block-size: 1.75rem;
    padding: 0;
  }
  select,
  input[type='text'] {
    inline-size: 100%;
    padding-inline: 0.4em;
  }
  .number {
    inline-size: 5.2em;
    min-block-size: var(--target);
    padding: 0 0.35em;
    border-color: transparent;
    background: var(--sunken);
    text-align: end;
    appearance: textfield;
  }
  .number:hover,
  .number:focus {
    border-color: var(--rule-strong);
  }
  .number::-webkit-inner-spin-button {
    display: none;
  }
  input[type='range'] {
    display: block;
    inline-size: 100%;
    block-size: 1.9em;
    min-block-size: var(--target);
    accent-color: var(--accent);
    cursor: pointer;
  }
  [aria-invalid='true'] {
    border-color: var(--bad);
    outline-color: var(--bad);
  }
  :disabled,
  [aria-disabled="true"] {
    opacity: 0.45;
    cursor: default;
  }
  .field-message {
    margin-block-start: 0.25em;
    color: var(--bad);
    font-size: var(--tiny);
    overflow-wrap: anywhere;
  }
  .choices {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 0.9em;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-block-size: var(--target);
    font-size: var(--tiny);
    cursor: pointer;
  }
  .choice input {
    accent-color: var(--accent);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .quiet {
    font-size: var(--tiny);
  }
  summary {
    inline-size: fit-content;
    min-block-size: var(--target);
    padding-inline-end: 0.3em;
    color: var(--muted);
    font-size: var(--tiny);
    line-height: var(--target);
    cursor: pointer;
  }
  .more {
    padding-block-start: 0.5rem;
  }
  .verdict {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 0.75rem;
  }
  .badge {
    --verdict: var(--bad);
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    padding: 0.15em 0.65em;
    border: 1.5px solid var(--verdict);
    border-radius: 99px;
    color: var(--verdict);
    font-weight: 600;
  }
  [data-verdict='healthy'] .badge {
    --verdict: var(--good);
  }
  [data-verdict='vanishing'] .badge,
  [data-verdict='saturated'] .badge,
  [data-verdict='dead'] .badge,
  [data-verdict='symmetric'] .badge {
    --verdict: var(--warn);
  }
  .verdict-text {
    flex: 1 1 18rem;
    text-wrap: pretty;
  }
  @container not ((min-width: 600px) and (min-width: 37.5rem)) {
    [data-wide='1'] > :nth-child(1),
    [data-wide='2'] > :nth-child(-n + 2) {
      grid-column: 1 / -1;
    }
    [data-wide='0'] > :last-child:nth-child(odd of :not(.wide-field)),
    [data-wide='1'] > :last-child:nth-child(even of :not(.wide-field)),
    [data-wide='2'] > :last-child:nth-child(odd of :not(.wide-field)) {
      grid-column: 1 / -1; /* where it would stand alone in its row */
    }
  }
  @container (min-width: 600px) and (min-width: 37.5rem) {
    .controls {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  @container (min-width: 1000px) and (min-width: 62.5rem) {
    .controls {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    button[aria-pressed='true'] .preset-detail {
      color: inherit;
    }
    .number {
      border-color: ButtonBorder;
    }
  }
`;
