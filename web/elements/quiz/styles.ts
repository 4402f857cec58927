/** The sheet: a card in the page's own type and colours. */
import { css } from 'lit';
import { baseStyles } from '../styles/base';
import { controlStyles } from '../styles/controls';

const sheetStyles = css`
  :host {
    font-size: 1rem;
    line-height: 1.5;
    background: none;
  }
  .quiz {
    display: grid;
    gap: 1rem;
    padding: clamp(1rem, 3cqi, 2rem);
    border: 1px solid var(--rule);
    border-radius: calc(2 * var(--radius));
    background: var(--surface);
    box-shadow: var(--il-shadow, none);
  }
  .ghost {
    min-block-size: 14rem;
  }
  h3,
  ol {
    margin: 0;
    padding: 0;
  }
  h3 {
    font-family: var(--il-font-text, Georgia, serif);
    font-size: var(--il-step-1, 1.25rem);
    font-weight: 600;
    line-height: 1.25;
    outline-offset: 4px;
  }
  .eyebrow {
    color: var(--muted);
    font-size: var(--tiny);
    letter-spacing: 0.02em;
  }
  .ordinal {
    color: var(--accent);
    font-variant-numeric: lining-nums;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: start;
    gap: 0.5rem 1rem;
  }
  .head:not(:has(*)) {
    display: none;
  }
  .steps ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    list-style: none;
  }
  .step {
    justify-content: center;
    min-inline-size: 2.1rem;
    min-block-size: 2.1rem;
    padding: 0.1em 0.3em;
    border-color: var(--rule-strong);
    border-radius: 99px;
    font-size: var(--tiny);
  }
  .step[data-state='answered'] {
    background: var(--accent-soft);
    border-color: var(--accent);
  }
  .step[data-state='right'] {
    border: 2px solid var(--good);
    color: var(--good);
  }
  .step[data-state='right']::after {
    content: '✓';
  }
  .step[data-state='partly'] {
    border: 2px solid var(--warn);
    color: var(--warn);
  }
  .step[data-state='partly']::after {
    content: '◐';
  }
  .step[data-state='wrong'] {
    border: 2px dashed var(--bad);
    color: var(--bad);
  }
  .step[data-state='wrong']::after {
    content: '✕';
  }
  .step[aria-current] {
    box-shadow: 0 0 0 2px var(--surface), 0 0 0 4px var(--accent);
  }
  .clock {
    padding: 0.2em 0.7em;
    border: 1px solid var(--rule-strong);
    border-radius: 99px;
    font-variant-numeric: tabular-nums;
  }
  .clock[data-late='true'] {
    border-color: var(--bad);
    color: var(--bad);
    font-weight: 600;
  }
  .question {
    display: grid;
    gap: 0.75rem;
  }
  /* Questions have a language of their own: their full stops stand at their ends. */
  .eyebrow,
  .question h3,
  .prompt,
  .how,
  .option span,
  .words,
  .hint,
  .grade p {
    unicode-bidi: plaintext;
  }
  .prompt {
    max-inline-size: 62ch;
    font-family: var(--il-font-text, Georgia, serif);
    font-size: var(--il-step-0, 1.1rem);
    line-height: 1.55;
    text-wrap: pretty;
  }
  .formula,
  time {
    white-space: nowrap;
  }
  .formula {
    font-family: var(--il-font-math, math);
  }
  .formula.long {
    white-space: normal;
  }
  sub,
  sup {
    font-size: 0.72em;
    line-height: 0;
  }
  .how,
  .quiet {
    color: var(--muted);
    font-size: var(--small);
  }
  .options {
    display: grid;
    gap: 0.5rem;
    max-inline-size: 62ch;
  }
  .option {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.7em;
    align-items: baseline;
    min-block-size: 2.75rem;
    padding: 0.55em 0.9em;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    cursor: pointer;
    transition: background-color var(--pace);
  }
  .option:hover {
    background: var(--accent-soft);
  }
  .option:has(:checked) {
    border-color: var(--accent);
    background: var(--accent-soft);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .option:has(:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .option input {
    accent-color: var(--accent);
    outline: none;
  }
  fieldset:disabled .option {
    cursor: default;
  }
  .figure-answer {
    display: inline-flex;
    align-items: baseline;
    gap: 0.6em;
    inline-size: fit-content;
    max-inline-size: 100%;
  }
  .figure-answer input {
    inline-size: min(16rem, 70cqi);
    min-block-size: 2.75rem;
    padding-inline: 0.7em;
    font-size: 1.1rem;
    font-variant-numeric: tabular-nums;
  }
  .order {
    display: grid;
    gap: 0.4rem;
    max-inline-size: 62ch;
    list-style: none;
  }
  .order li {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0.75em;
    align-items: center;
    padding: 0.4em 0.6em 0.4em 0.9em;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
  }
  .order .place {
    color: var(--accent);
    font-weight: 600;
  }
  .moves {
    display: inline-flex;
    gap: 0.3rem;
  }
  .moves button {
    justify-content: center;
    min-inline-size: 2.4rem;
    min-block-size: 2.4rem;
  }
  .tools,
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6rem;
  }
  .pager {
    justify-content: space-between;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--rule);
  }
  button {
    min-block-size: 2.4rem;
  }
  .main {
    padding-inline: 1.3em;
    border-color: var(--accent);
    background: var(--accent);
    color: var(--il-on-accent, light-dark(#fff, #08201d));
    font-weight: 600;
  }
  .main:hover:not(:disabled) {
    background: color-mix(in oklab, var(--accent) 85%, var(--ink));
  }
  .hint {
    max-inline-size: 62ch;
    padding: 0.6em 0.9em;
    border-inline-start: 3px solid var(--warn);
    background: var(--sunken);
  }
  .refusal {
    color: var(--bad);
    overflow-wrap: anywhere;
  }
  .grade {
    --tone: var(--bad);
    display: grid;
    gap: 0.6rem;
    padding: 0.9rem 1.1rem;
    border-inline-start: 4px solid var(--tone);
    border-radius: var(--radius);
    background: var(--sunken);
  }
  .grade > p {
    max-inline-size: 62ch;
    text-wrap: pretty;
  }
  .grade[data-state='right'] {
    --tone: var(--good);
  }
  .grade[data-state='partly'] {
    --tone: var(--warn);
  }
  .grade .badge {
    --verdict: var(--tone);
  }
  .grade button,
  .start button {
    justify-self: start;
  }
  .stage {
    min-block-size: 12rem;
    padding: 0.75rem;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .start {
    display: grid;
    gap: 1rem;
    max-inline-size: 62ch;
  }
  .summary {
    display: grid;
    gap: 0.75rem;
  }
  .summary h3 {
    font-size: var(--il-step-3, 1.8rem);
  }
  table {
    inline-size: min(100%, 40rem);
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.35em 0.8em 0.35em 0;
    border-block-end: 1px solid var(--rule);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }
  thead th {
    color: var(--muted);
    font-size: var(--tiny);
  }
  td:last-child {
    inline-size: 35%;
  }
  .gauge {
    display: block;
    inline-size: 100%;
    block-size: 0.55rem;
    border-radius: 99px;
    background: var(--rule);
    print-color-adjust: exact;
  }
  .gauge rect {
    fill: var(--accent);
  }
  @media print {
    :host {
      color-scheme: light;
    }
    .screen-only,
    .question .tools,
    .moves,
    .hand-in,
    button {
      display: none;
    }
    :focus-visible {
      outline: none;
    }
    .quiz {
      padding: 0;
      border: 0;
      box-shadow: none;
    }
    /* A sheet that one would hand over. */
    .summary {
      gap: 1.1rem;
      padding: 2.5rem;
      border: 4px double var(--rule-strong);
      border-radius: calc(2 * var(--radius));
      break-inside: avoid;
    }
    table {
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    .option:has(:checked),
    .step[aria-current] {
      outline: 2px solid Highlight;
    }
    .gauge rect {
      fill: Highlight;
    }
  }
`;

export const quizStyles = [baseStyles, controlStyles, sheetStyles];
