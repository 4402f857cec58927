/** The boxes of an exhibit without what comes into them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages';
import type { Shape } from './shapes';

/** The same boxes without a picture, so that nothing moves when it comes. */
export function emptyCharts({ figures }: Shape, { say }: Messages): TemplateResult {
  return html`<div class="charts" aria-hidden="true">
    ${figures.map(
      ({ key, title, size = 'half', captionLines = 1, below }) => html`<div
        class="figure"
        data-figure=${key}
        data-size=${size}
        data-caption-lines=${captionLines}
        data-below=${below ?? nothing}
      >
        <div class="caption-room">${say(title)}</div>
        <div class="plot ghost" data-plot-room=${key}></div>
        <div class="data-room"></div>
      </div>`,
    )}
  </div>`;
}

const ghosts = (count: number, name: string) =>
  Array.from({ length: count }, () => html`<div class=${name}></div>`);

/** What stands there while the engine, or the exhibit's own file, is being loaded. */
export function skeleton(shape: Shape, messages: Messages): TemplateResult {
  return html`<div class="root" aria-busy="true">
    <p class="visually-hidden" role="status">${messages.say('The exhibit is loading.')}</p>
    <div class="layout">
      <div class="presets" aria-hidden="true">${ghosts(shape.presets, 'preset ghost')}</div>
      <div class="panel" aria-hidden="true">
        <div class="controls main" data-wide=${shape.wideControls ?? 0}>${ghosts(shape.controls, 'field field-room ghost')}</div>
        <div class="more-room"></div>
      </div>
      <div class="stage">
        <div class="verdict-room" data-room=${shape.summary ?? 'short'}></div>
        <div class="waiting">${emptyCharts(shape, messages)}<slot></slot></div>
        <div class="foot"></div>
        <div class="tools"></div>
      </div>
    </div>
  </div>`;
}
