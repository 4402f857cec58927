/** The dialog and the large view. */
import { css } from 'lit';

export const takeAwayStyles = css`
  dialog.take-away {
    inline-size: min(46rem, 100vw - 1.5rem);
    max-block-size: min(56rem, 100dvh - 1.5rem);
    margin: auto;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--rule-strong);
    border-radius: var(--il-radius-large, 0.75rem);
    background: var(--surface);
    color: var(--ink);
    font-size: var(--small);
  }
  dialog.take-away::backdrop {
    background: rgb(10 14 20 / 55%);
  }
  .take-away-head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    padding: 0.75rem 1.25rem;
    border-block-end: 1px solid var(--rule);
    background: var(--surface);
  }
  .take-away h2,
  .take-away h3 {
    margin: 0;
    font-size: 1.15em;
    font-weight: 600;
    line-height: 1.3;
  }
  .take-away h3 {
    font-size: 1em;
  }
  .take-away-body {
    display: grid;
    gap: 1.25rem;
    padding: 1rem 1.25rem 1.25rem;
  }
  .take-away section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
  }
  .take-away .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.35rem 1rem;
  }
  .take-away .hint {
    color: var(--muted);
    font-size: var(--tiny);
    text-wrap: pretty;
  }
  .take-away ul {
    display: grid;
    gap: 0.35rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .take-away textarea {
    inline-size: 100%;
    padding: 0.5rem 0.65rem;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    background: var(--sunken);
    color: inherit;
    font: 0.78rem/1.5 var(--il-font-mono, ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace);
    tab-size: 4;
    white-space: pre;
    resize: vertical;
  }
  .take-away textarea.flowing {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .take-away .said {
    flex: 1 1 100%;
    color: var(--accent);
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .take-away .said:empty {
    display: none;
  }
  .take-away .said[data-kind='bad'] {
    color: var(--bad);
  }
  .take-away input[type='file'] {
    max-inline-size: 100%;
    min-block-size: max(var(--target), 1.9em);
  }
  /* Over what the page says of the element. */
  :host([data-large]) {
    position: fixed !important;
    inset: 0 !important;
    z-index: 2147483647 !important;
    inline-size: 100% !important;
    block-size: 100dvh !important;
    min-block-size: 0 !important;
    max-inline-size: none !important;
    max-block-size: none !important;
    margin: 0 !important;
    padding: 0 !important;
    overflow: auto !important;
    border: 0 !important;
    border-radius: 0 !important;
    background: var(--surface) !important;
    color: var(--ink);
  }
  :host([data-large]) .tools {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    padding-block: 0.5rem;
    background: var(--surface);
  }
  @container (min-width: 600px) {
    :host([data-large]) [data-size='half'] .plot {
      block-size: max(228px, 40dvh);
    }
    :host([data-large]) [data-size='strip'] .plot {
      block-size: max(132px, 17dvh);
    }
    :host([data-large]) [data-size='tall'] .plot {
      block-size: calc(2 * max(228px, 40dvh) + 2 * var(--target) + 0.5rem);
    }
  }
`;
