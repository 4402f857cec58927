/** Shares by layer, from 0 to 100 %: theory as a line in its band, measurements as points. */
import { scaleLinear } from 'd3-scale';
import { html, svg, type TemplateResult } from 'lit';
import { layerAxis, round, verticalAxis } from './axis';
import { chartFrame, type LayerSeries, labelHeights, seriesSample } from './layer-chart';
import { bandPath, dots, linePath, markPath, whiskerPath } from './marks';
import { at, type Drawing, layerScale, layerTicks } from './scales';

export interface ShareChartOptions extends Drawing {
  /** Values between 0 and 1. */
  series: readonly LayerSeries[];
  cursor?: number;
  direct?: boolean;
}

export function shareGeometry({ width, height, words, series, direct }: ShareChartOptions) {
  const frame = chartFrame({ width, height, words }, series, direct);
  const count = Math.max(0, ...series.map((one) => one.values.length));
  const y = scaleLinear()
    .domain([0, 1])
    .range([height - frame.bottom - 6, frame.top + 8]);
  return { frame, count, x: layerScale(count, frame), y };
}

export function shareChart(options: ShareChartOptions): TemplateResult {
  const { series, cursor, direct } = options;
  const { frame, count, x, y } = shareGeometry(options);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => ({ at: share, label: `${share * 100} %` }));
  const left = cursor === undefined || cursor >= count ? undefined : round(x(cursor));
  return html`<svg
    class="chart"
    viewBox="0 0 ${frame.width} ${frame.height}"
    width=${frame.width}
    height=${frame.height}
    aria-hidden="true"
  >
    ${verticalAxis(ticks, y, frame)}
    ${layerAxis(layerTicks(count, frame.width - frame.left - frame.right), x, frame)}
    ${series.map(
      (one) => svg`
      ${one.band ? svg`<path class="band tone-${one.tone}" d=${bandPath(one.band.low, one.band.high, x, y)}></path>` : ''}
      ${one.whiskers ? svg`<path class="whisker tone-${one.tone}" d=${whiskerPath(one.whiskers.low, one.whiskers.high, x, y)}></path>` : ''}`,
    )}
    ${left === undefined ? '' : svg`<line class="cursor" x1=${left} x2=${left} y1=${frame.top} y2=${frame.height - frame.bottom}></line>`}
    ${series.map((one) => markPath(dots(one.values, x, y), one.mark, one.tone))}
    ${series.map((one) => (one.theory ? svg`<path class="theory theory-named theory-${one.line ?? 'solid'} tone-${one.tone}" d=${linePath(one.theory, x, y)}></path>` : ''))}
    ${direct ? names(options) : ''}
  </svg>`;
}

function names(options: ShareChartOptions) {
  const { series } = options;
  const { frame, y } = shareGeometry(options);
  const wanted = series.map((one) => y(at(one.values, one.values.length - 1) || 0));
  const heights = labelHeights(wanted, 14, frame.top + 6, frame.height - frame.bottom - 6);
  const left = frame.width - frame.right + 7;
  return series.map(
    (one, i) => svg`<g transform="translate(${left} ${round(at(heights, i))})">
      <g transform="translate(-3 -6)">${seriesSample(one)}</g>
      <text class="label tone-${one.tone}" x="9" dy="0.32em">${one.label}</text>
    </g>`,
  );
}
