/**
 * What an exhibit shows where it cannot start and its page gives it nothing else to show: the one picture behind all
 * of them, from closed forms. With ReLU and weights N(0, c/n), each layer multiplies the signal's second moment by c/2.
 */
import { html, svg, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages';
import type { Phrase } from '../messages/sentences';

const layers = 30;
const [width, height] = [360, 170];
const left = 44;
const [top, bottom] = [12, 30];
const decades = 9; // shown on either side of 1

const x = (layer: number) => left + (layer / layers) * (width - left - 96);
const y = (log10: number) => top + ((decades - log10) / (2 * decades)) * (height - top - bottom);

interface Line {
  name: Phrase;
  factor: number;
  colour: string;
  dash: string;
}
const lines: readonly Line[] = [
  { name: 'too large: 4/n', factor: 2, colour: 'var(--backward)', dash: '2 3' },
  { name: 'He: 2/n', factor: 1, colour: 'var(--forward)', dash: '' },
  { name: 'too small: 1/n', factor: 0.5, colour: 'var(--theory-ink)', dash: '7 4' },
];

export function staticFigure({ say }: Messages): TemplateResult {
  const ticks = [-9, -6, -3, 0, 3, 6, 9];
  return html`<figure class="static-figure">
    <svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${say(words)} font-size="10" fill="currentColor">
      ${ticks.map(
        (tick) => svg`<line x1=${left} x2=${x(layers)} y1=${y(tick)} y2=${y(tick)} stroke="var(--rule)" />
        <text x=${left - 6} y=${y(tick) + 3} text-anchor="end">${tick === 0 ? '1' : svg`10<tspan dy="-4" font-size="7">${tick}</tspan>`}</text>`,
      )}
      ${[0, 10, 20, 30].map((layer) => svg`<text x=${x(layer)} y=${height - 16} text-anchor="middle">${layer}</text>`)}
      <text x=${x(layers / 2)} y=${height - 2} text-anchor="middle">${say('layer')}</text>
      ${lines.map(
        ({
          name,
          factor,
          colour,
          dash,
        }) => svg`<path d=${`M${x(0)} ${y(0)}L${x(layers)} ${y(layers * Math.log10(factor))}`}
          fill="none" stroke=${colour} stroke-width="2" stroke-dasharray=${dash} />
        <text x=${x(layers) + 5} y=${y(layers * Math.log10(factor)) + 3}>${say(name)}</text>`,
      )}
    </svg>
    <figcaption>${say('Strength of the signal in a deep ReLU network, layer by layer, for three variances of its first weights.')}</figcaption>
  </figure>`;
}

const words =
  'Strength of the signal over 30 layers with ReLU, on a logarithmic scale. Weights of variance 2 over n keep it at 1, 1 over n lets it fall to a billionth, 4 over n makes it grow to a billion.';
