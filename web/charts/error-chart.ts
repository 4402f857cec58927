/** Two histograms back to back on a log axis: normal cases upwards, abnormal ones downwards, and a threshold across. */
import { scaleLinear } from 'd3-scale';
import { css, html, svg, type TemplateResult } from 'lit';
import { round } from './axis';
import { english } from './english';
import { at, type Drawing, decadeTicks, type Frame, logDomain, type Numbers } from './scales';

export interface ErrorChartOptions extends Drawing {
  normal: Numbers;
  abnormal: Numbers;
  threshold: number;
  cursor?: number | undefined;
}

export const errorBins = 36;

export function errorGeometry({ width, height, words = english, normal, abnormal }: ErrorChartOptions) {
  const frame: Frame = { width, height, words, left: 12, right: 12, top: 18, bottom: 34 };
  const domain = logDomain([normal, abnormal]);
  const x = scaleLinear()
    .domain([domain.low, domain.high])
    .range([frame.left, width - frame.right])
    .clamp(true);
  const count = (values: Numbers) => countIn(values, domain.low, domain.high);
  return { frame, domain, x, above: count(normal), below: count(abnormal) };
}

function countIn(values: Numbers, low: number, high: number): number[] {
  const bins = Array.from({ length: errorBins }, () => 0);
  for (let i = 0; i < values.length; i++) {
    const share = (Math.log10(at(values, i)) - low) / (high - low);
    if (!Number.isFinite(share)) continue;
    const bin = Math.max(0, Math.min(errorBins - 1, Math.floor(share * errorBins)));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}

/** The lower end of a bin. */
export function binStart(bin: number, { domain }: ReturnType<typeof errorGeometry>): number {
  return 10 ** (domain.low + ((domain.high - domain.low) * bin) / errorBins);
}

export function errorChart(options: ErrorChartOptions): TemplateResult {
  const { width, height, threshold, cursor } = options;
  const { frame, domain, x, above, below } = errorGeometry(options);
  const middle = (frame.top + height - frame.bottom) / 2;
  const most = Math.max(1, ...above, ...below);
  const size = (middle - frame.top) / most;
  const bars = (counts: readonly number[], sign: 1 | -1) =>
    counts
      .map((count, bin) => {
        const left = frame.left + ((width - frame.left - frame.right) * bin) / errorBins;
        const wide = (width - frame.left - frame.right) / errorBins - 1;
        return count > 0
          ? `M${round(left)} ${round(middle)}v${round(sign * count * size)}h${round(wide)}V${round(middle)}z`
          : '';
      })
      .join('');
  const line = threshold > 0 ? round(x(Math.log10(threshold))) : frame.left;
  const read =
    cursor === undefined
      ? undefined
      : round(frame.left + ((width - frame.left - frame.right) * (cursor + 0.5)) / errorBins);
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
    <path class="case case-normal" d=${bars(above, -1)}></path><path class="case case-abnormal" d=${bars(below, 1)}></path>
    <line class="base" x1=${frame.left} x2=${width - frame.right} y1=${middle} y2=${middle}></line>
    <text class="tick" x=${frame.left} y=${frame.top - 6}>${frame.words.say('normal')} ↑</text>
    <text class="tick" x=${frame.left} y=${height - frame.bottom + 12}>${frame.words.say('abnormal')} ↓</text>
    ${decadeTicks(domain, width - 40, 50, frame.words).map(
      (tick) =>
        svg`<text class="tick" x=${round(x(tick.at))} y=${height - 4} text-anchor="middle">${tick.label}</text>`,
    )}
    ${read === undefined ? '' : svg`<line class="cursor" x1=${read} x2=${read} y1=${frame.top} y2=${height - frame.bottom}></line>`}
    <line class="threshold" x1=${line} x2=${line} y1=${frame.top - 4} y2=${height - frame.bottom + 2}></line>
    <text class="value-label halo" x=${line} y=${frame.top - 6} text-anchor=${line > width / 2 ? 'end' : 'start'}>${frame.words.say('threshold')}</text>
  </svg>`;
}

export interface StreamBeat {
  /** Which beat, from 0. */
  index: number;
  values: Numbers;
  rebuilt: Numbers;
  flagged: boolean;
  abnormal: boolean;
}

/** The last beats that came, the newest on the right: each with what it was rebuilt as, a flag where it is flagged. */
export function streamChart(
  { width, height, words = english }: Drawing,
  beats: readonly StreamBeat[],
  room: number,
  start: number,
): TemplateResult {
  const cell = width / room;
  const y = scaleLinear()
    .domain([-6, 4.5])
    .range([height - 18, 16])
    .clamp(true);
  const path = (values: Numbers, left: number) =>
    Array.from(
      values,
      (value, i) =>
        `${i === 0 ? 'M' : 'L'}${round(left + 3 + ((cell - 6) * i) / (values.length - 1))} ${round(y(value))}`,
    ).join('');
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
    ${beats.map((beat, i) => {
      const left = (room - beats.length + i) * cell;
      return svg`${beat.flagged ? svg`<rect class="flagged" x=${round(left + 1)} y="1" width=${round(cell - 2)} height=${height - 2}></rect>` : ''}
        <path class="run start-7" d=${path(beat.values, left)}></path>
        ${Array.from(beat.rebuilt).every(Number.isFinite) ? svg`<path class=${`run start-${start}`} d=${path(beat.rebuilt, left)}></path>` : ''}
        <text class="tick" x=${round(left + cell / 2)} y=${height - 4} text-anchor="middle">${words.say(beat.abnormal ? 'abnormal' : 'normal')}</text>
        ${beat.flagged ? svg`<text class="label flag" x=${round(left + cell / 2)} y="12" text-anchor="middle">⚑</text>` : ''}`;
    })}
  </svg>`;
}

export const errorStyles = css`
  .case {
    fill: light-dark(#0b64a8, #6db5ee);
  }
  .case-abnormal {
    fill: light-dark(#b3400b, #ff9d6b);
  }
  .threshold {
    stroke: var(--il-ink, light-dark(#1c2430, #e7e9ec));
    stroke-width: 2px;
  }
  .flagged {
    fill: var(--il-bad, light-dark(#b3261e, #ff8a80));
    fill-opacity: 0.12;
    stroke: var(--il-bad, light-dark(#b3261e, #ff8a80));
  }
  .label.flag {
    fill: var(--il-bad, light-dark(#b3261e, #ff8a80));
  }
  @media (forced-colors: active) {
    .case {
      fill: CanvasText;
    }
    .case-abnormal {
      fill: LinkText;
    }
    .threshold,
    .flagged {
      stroke: CanvasText;
    }
  }
`;
