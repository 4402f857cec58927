/**
 * Landscapes side by side: each the heights over a square, as rows drawn from the back to the front, all with one
 * height scale. What was mountainous at the left is seen to be flat at the right.
 */
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { round } from './axis';
import { at, type Drawing, type Numbers } from './scales';

export interface Surface {
  label: string;
  /** points² heights, row by row. */
  heights: Numbers;
}
export interface SurfaceChartOptions extends Drawing {
  points: number;
  surfaces: readonly Surface[];
  /** Of the scale, which all share. */
  low: number;
  high: number;
  cursor?: number | undefined;
}

const foot = 18;

interface Panel {
  left: number;
  wide: number;
  deep: number;
  base: number;
  tall: number;
}

function panelOf({ width, height, surfaces }: SurfaceChartOptions, index: number): Panel {
  const wide = width / Math.max(1, surfaces.length);
  const room = height - foot - 6;
  return {
    left: index * wide,
    wide: wide * 0.92,
    deep: room * 0.36,
    base: height - foot - 4,
    tall: room * 0.58,
  };
}

/** The landscape under a pointer at x pixels. */
export function surfaceAt(x: number, { width, surfaces }: SurfaceChartOptions): number {
  const slot = Math.floor((x / Math.max(1, width)) * surfaces.length);
  return Math.min(surfaces.length - 1, Math.max(0, slot));
}

export function surfaceChart(options: SurfaceChartOptions): TemplateResult {
  const { width, height, surfaces, cursor } = options;
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
    ${surfaces.map((one, i) => {
      const panel = panelOf(options, i);
      const marked = cursor === i;
      return svg`${marked ? svg`<rect class="slot" x=${round(panel.left)} y="0" width=${round(width / surfaces.length)} height=${height}></rect>` : ''}
        ${relief(one, panel, options)}
        <text class="title" x=${round(panel.left + panel.wide / 2)} y=${height - 4} text-anchor="middle">${one.label}</text>`;
    })}
  </svg>`;
}

/** Rows go up and to the right the farther they lie behind. */
function relief({ heights }: Surface, panel: Panel, { points, low, high }: SurfaceChartOptions) {
  const { left, wide, deep, base, tall } = panel;
  const slant = wide * 0.22;
  const step = (wide - slant) / (points - 1);
  const rows: SVGTemplateResult[] = [];
  for (let row = points - 1; row >= 0; row--) {
    const back = row / (points - 1);
    const x0 = left + 2 + back * slant;
    const y0 = base - back * deep;
    const path: string[] = [];
    for (let column = 0; column < points; column++) {
      const share = (at(heights, row * points + column) - low) / (high - low || 1);
      path.push(`${round(x0 + column * step)} ${round(y0 - share * tall)}`);
    }
    const top = `M${path.join('L')}`;
    rows.push(svg`<path class="surface-ground" d=${`${top}L${round(x0 + wide - slant)} ${round(y0)}L${round(x0)} ${round(y0)}z`}></path>
      <path class="surface-row" d=${top}></path>`);
  }
  return rows;
}
