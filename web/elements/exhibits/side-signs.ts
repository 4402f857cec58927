/** What marks, lines and bands stand for where many seeds are drawn. */
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages';

export function sideSigns({ say }: Messages): TemplateResult {
  const sign = (drawing: SVGTemplateResult, words: string) => html`<span class="sign">
    <svg class="sample" viewBox="0 0 20 12" width="20" height="12" aria-hidden="true">${drawing}</svg>${words}
  </span>`;
  return html`<span class="signs">
    ${sign(svg`${[3, 10, 17].map((x) => svg`<circle class="sign-point" cx=${x} cy="6" r="2.4"></circle>`)}`, say('this seed'))}
    ${sign(svg`<path class="whisker tone-0" d="M4 1v10M10 2v8M16 1v10"></path>`, say('5–95 % of all seeds'))}
    ${sign(svg`<path class="theory" d="M0 6h20"></path>`, say('theory'))}
    ${sign(svg`<path class="band tone-0" d="M0 1h20v10H0z"></path>`, say('5–95 %, theory'))}
  </span>`;
}
