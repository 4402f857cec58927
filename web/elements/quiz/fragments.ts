/** A question's words and formulas on the page: text nodes, <sub>, <sup> and nothing that a text could smuggle in. */
import { html, type TemplateResult } from 'lit';
import type { QuizText } from '../../engine/contract';

type Part = { level: 'base' | 'sub' | 'sup'; text: string };

/** `n_{in}`, `2^{−L/2}`: what stands on the line, below and above it. */
export function formulaParts(formula: string): Part[] {
  const parts: Part[] = [];
  for (const piece of formula.split(/([_^]\{[^{}]*\})/)) {
    if (/^[_^]\{/.test(piece))
      parts.push({ level: piece[0] === '_' ? 'sub' : 'sup', text: piece.slice(2, -1) });
    else if (piece) parts.push({ level: 'base', text: piece });
  }
  return parts;
}

/** Letters that fit into a line of a phone; what is longer may be broken. */
const lineOfPhone = 24;

function formula(text: string): TemplateResult {
  return html`<span class=${text.length > lineOfPhone ? 'formula long' : 'formula'} dir="ltr">${formulaParts(
    text,
  ).map(({ level, text: part }) => {
    if (level === 'sub') return html`<sub>${part}</sub>`;
    return level === 'sup' ? html`<sup>${part}</sup>` : html`${part}`;
  })}</span>`;
}

/** σ_w and χ₁ stand in words too: an underscore and a letter are an index. */
function words(text: string): TemplateResult {
  return html`${text.split(/_([a-z])\b/).map((part, i) => (i % 2 === 1 ? html`<sub>${part}</sub>` : part))}`;
}

export function fragments(text: QuizText): TemplateResult {
  return html`${text.map((piece) => (piece.kind === 'formula' ? formula(piece.text) : words(piece.text)))}`;
}

/** For a label, an announcement or an LMS: without marks. */
export function plainText(text: QuizText): string {
  return text.map((piece) => piece.text.replace(/[_^]\{([^{}]*)\}/g, '$1')).join('');
}
