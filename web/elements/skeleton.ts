/** What stands there while the engine starts: the same boxes, so that nothing moves when it has. */
import { html, type TemplateResult } from 'lit';
import { emptyCharts } from './exhibits/signal-flow';

const ghosts = (count: number, name: string) =>
  Array.from({ length: count }, () => html`<div class=${name}></div>`);

export function skeleton(): TemplateResult {
  return html`<div class="root" aria-busy="true">
    <p class="visually-hidden" role="status">The exhibit is loading.</p>
    <div class="layout">
      <div class="presets" aria-hidden="true">${ghosts(5, 'preset ghost')}</div>
      <div class="panel" aria-hidden="true">
        <div class="controls main">${ghosts(4, 'field field-room ghost')}</div>
        <div class="more-room"></div>
      </div>
      <div class="stage">
        <div class="verdict-room"></div>
        <div class="waiting">${emptyCharts()}<slot></slot></div>
        <div class="foot"></div>
      </div>
    </div>
  </div>`;
}
