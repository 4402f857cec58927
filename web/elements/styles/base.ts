/** Colours and type, each from the page's tokens or, on a foreign page, from its own. */
import { css } from 'lit';

export const baseStyles = css`
  :host {
    --ink: var(--il-ink, light-dark(#1c2430, #e7e9ec));
    --muted: var(--il-muted, light-dark(#5a6372, #a5adb9));
    --faint: var(--il-faint, light-dark(#868d99, #78818f));
    --surface: var(--il-surface, light-dark(#fff, #191f27));
    --sunken: var(--il-surface-sunken, light-dark(#f4f2ed, #0e1217));
    --rule: var(--il-rule, light-dark(#e4e0d8, #2b333e));
    --rule-strong: var(--il-rule-strong, light-dark(#8b8f98, #717b89));
    --forward: var(--il-forward, light-dark(#0b64a8, #6cb6f2));
    --backward: var(--il-backward, light-dark(#b8460a, #f59a62));
    --theory-ink: var(--il-theory, light-dark(#444b58, #c3cad4));
    --accent: var(--il-accent, light-dark(#0a6b62, #5fcdbd));
    --accent-soft: var(--il-accent-soft, light-dark(#dff0ec, #143a37));
    --focus: var(--il-focus, light-dark(#0b64a8, #8cc8f8));
    --good: var(--il-good, light-dark(#17703f, #6fcf97));
    --warn: var(--il-warn, light-dark(#8a5a00, #e6b450));
    --bad: var(--il-bad, light-dark(#b3261e, #ff8a80));
    --small: var(--il-step--1, 0.875rem);
    --tiny: var(--il-step--2, 0.78rem);
    --radius: var(--il-radius, 0.375rem);
    --target: var(--il-target, 1.5rem);
    --gap: var(--il-space-4, 1rem);
    --unit: max(1px, 0.0625rem); /* a pixel, where type is of the usual size */
    --pace: var(--il-duration, 160ms);
    --chart-ground: var(--surface);

    display: block;
    container-type: inline-size;
    background: var(--surface);
  }
  /* What a page's own styles would otherwise hand down: a rule for * reaches the element itself. */
  .root,
  dialog {
    color: var(--ink);
    cursor: auto;
    font: normal var(--small) / var(--il-leading-ui, 1.4)
      var(--il-font-ui, system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif);
    font-variant-numeric: tabular-nums lining-nums;
    letter-spacing: normal;
    list-style: disc;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
    writing-mode: horizontal-tb;
  }
  :host([hidden]) {
    display: none;
  }
  /* English on a page from right to left keeps its full stops at their ends. */
  .root:lang(en)
    :is(p, button, label, legend, summary, .figure-title, .verdict-text, .sign, .preset-name, .preset-detail) {
    unicode-bidi: plaintext;
  }
  :host(:dir(rtl)) :is(p, label, legend, .verdict-text, .preset-name, .preset-detail) {
    text-align: right;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  p,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  [hidden] {
    display: none;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    flex: none;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
    border-radius: var(--radius);
  }
  .message {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    margin-block-end: 0.75rem;
    padding: 0.5rem 0.75rem;
    border-inline-start: 3px solid var(--bad);
    border-radius: var(--radius);
    background: var(--sunken);
    overflow-wrap: anywhere;
  }
  .message[role='status'] {
    border-color: var(--warn);
  }
  .static-figure {
    max-inline-size: 28rem;
  }
  .ghost {
    background: var(--sunken);
    border-radius: var(--radius);
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --pace: 0ms;
    }
  }
  @media (forced-colors: active) {
    .ghost,
    .message {
      border: 1px solid CanvasText;
    }
  }
`;
