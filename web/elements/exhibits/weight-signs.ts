/** What bars, line and ribbon stand for in a histogram of weights. */
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages';

export function weightSigns({ say }: Messages): TemplateResult {
  const sign = (drawing: SVGTemplateResult, words: string) => html`<span class="sign">
    <svg class="sample" viewBox="0 0 20 12" width="20" height="12" aria-hidden="true">${drawing}</svg>${words}
  </span>`;
  return html`<span class="signs">
    ${sign(svg`<path class="bar tone-0" d="M2 12V3h7v9zM11 12V6h7v6z"></path>`, say('drawn'))}
    ${sign(svg`<path class="theory" d="M0 6h20"></path>`, say('exact density'))}
    ${sign(svg`<path class="band-over" d="M0 3h20v6H0z"></path>`, say('where 9 in 10 bars end'))}
  </span>`;
}
