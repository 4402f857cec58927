/** The shape of a network: one upright bar a layer of units, the input first, as high as it has units. */
import { scaleLinear } from 'd3-scale';
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { round } from './axis';
import { english } from './english';
import { at, type Drawing, type Frame, type Numbers } from './scales';

export interface WidthChartOptions extends Drawing {
  /** Units, input first. */
  widths: Numbers;
  /** Index of the layer of weights that is being read: it stands between bars index and index + 1. */
  cursor?: number;
}

function geometry({ width, height, words = english, widths }: WidthChartOptions) {
  const frame: Frame = { width, height, words, left: 46, right: 10, top: 6, bottom: 22 };
  const slot = (width - frame.left - frame.right) / Math.max(1, widths.length);
  const middle = (frame.top + height - frame.bottom) / 2;
  const y = scaleLinear()
    .domain([0, Math.max(1, ...Array.from(widths))])
    .range([2, height - frame.bottom - frame.top - 16]);
  return { frame, slot, middle, y, x: (index: number) => frame.left + (index + 0.5) * slot };
}

/** The layer of weights (an index) at x pixels. */
export function weightLayerAt(pixels: number, options: WidthChartOptions): number {
  const { frame, slot } = geometry(options);
  const last = options.widths.length - 2;
  return Math.max(0, Math.min(last, Math.round((pixels - frame.left) / slot - 1)));
}

export function widthChart(options: WidthChartOptions): TemplateResult {
  const { widths, cursor } = options;
  const { frame, slot, middle, x, y } = geometry(options);
  const every = Math.max(1, Math.ceil(36 / slot));
  const bar = Math.min(34, Math.max(2, slot * 0.5));
  const named = (index: number) => index % every === 0 || index === widths.length - 1;
  const base = frame.height - frame.bottom;
  return html`<svg
    class="chart"
    viewBox="0 0 ${frame.width} ${frame.height}"
    width=${frame.width}
    height=${frame.height}
    aria-hidden="true"
  >
    ${cursor === undefined || cursor + 1 >= widths.length ? '' : funnel(cursor, options)}
    ${Array.from(widths, (units, index): SVGTemplateResult => {
      const tall = y(units);
      const top = round(middle - tall / 2 + 6);
      return svg`<rect class="unit-bar" x=${round(x(index) - bar / 2)} y=${top} width=${round(bar)} height=${round(tall)} rx="2"></rect>
        ${named(index) ? svg`<text class="tick" x=${round(x(index))} y=${top - 4} text-anchor="middle">${units}</text>` : ''}
        ${named(index) ? svg`<text class="title" x=${round(x(index))} y=${base + 16} text-anchor="middle">${index === 0 ? frame.words.say('input') : index}</text>` : ''}`;
    })}
  </svg>`;
}

/** The weights between two bars, while they are being read. */
function funnel(cursor: number, options: WidthChartOptions): SVGTemplateResult {
  const { middle, x, y } = geometry(options);
  const [left, right] = [round(x(cursor)), round(x(cursor + 1))];
  const [from, to] = [y(at(options.widths, cursor)) / 2, y(at(options.widths, cursor + 1)) / 2];
  const centre = middle + 6;
  const corners = [`${left} ${round(centre - from)}`, `${right} ${round(centre - to)}`];
  const below = [`${right} ${round(centre + to)}`, `${left} ${round(centre + from)}`];
  return svg`<path class="slot" d=${`M${[...corners, ...below].join('L')}z`}></path>`;
}
