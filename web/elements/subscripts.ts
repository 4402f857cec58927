/** σ_w, ξ_c: how plain text writes an index, and how a page sets it. */
import { html, type TemplateResult } from 'lit';

export function subscripts(text: string): TemplateResult {
  const parts = text.split(/_([a-z])/); // every second part is an index
  return html`${parts.map((part, i) => (i % 2 === 1 ? html`<sub>${part}</sub>` : part))}`;
}
