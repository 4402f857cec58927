/**
 * Heat maps side by side, one a start: layers upwards, time to the right, the size of a quantity as darkness on a log
 * scale; or places of a plane, and a share between two colours. All cells of one shade are one path, so that a map is a
 * dozen nodes however fine it is.
 */
import { css, html, svg, type TemplateResult, unsafeCSS } from 'lit';
import { round } from './axis';
import { at, type Drawing, type Numbers } from './scales';

export interface HeatPanel {
  label: string;
  start: number;
  /** Columns × rows, one column after the other (row 0 at the bottom). */
  values: Numbers;
  columns: number;
  rows: number;
  /** How many columns there will be. */
  room: number;
}
export interface HeatMapOptions extends Drawing {
  panels: readonly HeatPanel[];
  /** Which shade a value has: -1 for none; NaN has a hatch of its own. */
  shade: (value: number) => number;
  /** 'heat' or 'surface': the two sets of shades. */
  palette: 'heat' | 'surface';
  /** Column that is being read. */
  cursor?: number | undefined;
  /** Over each panel, in its own 0…1 square. */
  over?: (panel: HeatPanel, box: Box) => TemplateResult | unknown;
  square?: boolean;
}
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const shades = 9;
const gap = 12;
const caption = 16;

/** Where the panels stand: in one row where they have 90 pixels each, else in more. */
export function heatBoxes({ width, height, panels, square }: HeatMapOptions): Box[] {
  const count = Math.max(1, panels.length);
  const inRow = Math.max(1, Math.min(count, Math.floor((width + gap) / (90 + gap))));
  const rows = Math.ceil(count / inRow);
  const cell = { width: (width - gap * (inRow - 1)) / inRow, height: (height - gap * (rows - 1)) / rows };
  return panels.map((_, i) => {
    const inner = { width: cell.width, height: cell.height - caption };
    const side = Math.min(inner.width, inner.height);
    const size = square ? { width: side, height: side } : inner;
    const left = (i % inRow) * (cell.width + gap);
    const top = Math.floor(i / inRow) * (cell.height + gap) + caption;
    return { left, top, ...size };
  });
}

export function heatMap(options: HeatMapOptions): TemplateResult {
  const { width, height, panels, palette } = options;
  const boxes = heatBoxes(options);
  return html`<svg class="chart heat ${palette}" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
    ${panels.map((panel, i) => onePanel(panel, boxes[i] as Box, options))}
  </svg>`;
}

function onePanel(panel: HeatPanel, box: Box, { shade, cursor, over }: HeatMapOptions) {
  const { left, top, width, height } = box;
  const reading = cursor !== undefined && cursor < panel.columns;
  const x = round(left + ((cursor ?? 0) + 0.5) * (width / panel.room));
  return svg`<text class="label start-${panel.start}" x=${left} y=${top - 5}>${panel.label}</text>
    ${cellPaths(panel, box, shade).map((path, i) => (path ? svg`<path class=${i === shades ? 'cell cell-none' : `cell cell-${i}`} d=${path}></path>` : ''))}
    <rect class="cell-frame" x=${left} y=${top} width=${width} height=${height}></rect>
    ${over?.(panel, box) ?? ''}
    ${reading ? svg`<line class="cursor" x1=${x} x2=${x} y1=${top} y2=${top + height}></line>` : ''}`;
}

/** One path a shade, the last for what is not a number. Equal neighbours in a column are one rectangle. */
function cellPaths(
  { values, columns, rows, room }: HeatPanel,
  box: Box,
  shade: HeatMapOptions['shade'],
): string[] {
  const paths = Array.from({ length: shades + 1 }, () => '');
  const width = box.width / room;
  const height = box.height / rows;
  const shadeAt = (column: number, row: number) => {
    const value = at(values, column * rows + row);
    return Number.isNaN(value) ? shades : shade(value);
  };
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; ) {
      const own = shadeAt(column, row);
      let end = row + 1;
      while (end < rows && shadeAt(column, end) === own) end++;
      if (own >= 0) {
        const x = round(box.left + column * width);
        const y = round(box.top + box.height - end * height);
        const next = round(box.left + (column + 1) * width);
        paths[own] += `M${x} ${y}H${next}v${round((end - row) * height)}H${x}z`;
      }
      row = end;
    }
  }
  return paths;
}

/** Shades of decades, from `low` (palest) to `high` (darkest); 0 has the palest. */
export function decadeShade(low: number, high: number): (value: number) => number {
  return (value) => {
    if (value === Number.POSITIVE_INFINITY) return shades - 1;
    if (!(value > 0)) return 0;
    const share = (Math.log10(value) - low) / Math.max(1e-9, high - low);
    return Math.max(0, Math.min(shades - 1, Math.floor(share * shades)));
  };
}
/** Shades of a share, 0 to 1. */
export const shareShade = (share: number): number =>
  Math.max(0, Math.min(shades - 1, Math.floor(share * shades)));

/** The panel and the column under a pointer. */
export function columnAt(x: number, y: number, options: HeatMapOptions): number {
  const boxes = heatBoxes(options);
  const inside = ({ left, top, width, height }: Box) =>
    x >= left - gap / 2 && x <= left + width + gap / 2 && y >= top - caption && y <= top + height + gap / 2;
  const found = Math.max(0, boxes.findIndex(inside));
  const [box, panel] = [boxes[found], options.panels[found]];
  if (!box || !panel) return 0;
  const column = Math.floor(((x - box.left) / box.width) * panel.room);
  return Math.max(0, Math.min(panel.columns - 1, column));
}

const mixes = [4, 14, 25, 36, 48, 60, 72, 85, 98];
const shadeRules = mixes
  .map((mix, i) => {
    const dark = 'light-dark(#0b3d66, #bfe3ff)';
    const pale = 'light-dark(#fff6e6, #241d12)';
    const first = 'light-dark(#e08a4f, #9c5423)';
    const second = 'light-dark(#5aa2dd, #1f5f96)';
    return `.heat .cell-${i} { fill: color-mix(in oklab, ${dark} ${mix}%, ${pale}); }
    .surface .cell-${i} { fill: color-mix(in oklab, ${first} ${100 - i * 12.5}%, ${second}); }`;
  })
  .join('\n');
export const heatStyles = css`
  .cell {
    shape-rendering: crispEdges;
  }
  ${unsafeCSS(shadeRules)}
  .heat .cell-none,
  .surface .cell-none {
    fill: var(--il-bad, light-dark(#b3261e, #ff8a80));
    fill-opacity: 0.35;
  }
  .cell-frame {
    fill: none;
    stroke: var(--il-faint, light-dark(#868d99, #78818f));
    shape-rendering: crispEdges;
  }
  .point {
    fill: none;
    stroke-width: 3.2;
    stroke-linecap: round;
  }
  .point-0 {
    stroke: light-dark(#7a2f00, #ffd0b0);
  }
  .point-1 {
    stroke: light-dark(#05365e, #d4ebff);
    stroke-linecap: square;
    stroke-width: 2.8;
  }
  @media (forced-colors: active) {
    .heat .cell,
    .surface .cell {
      forced-color-adjust: none;
    }
  }
`;
