/**
 * The plane of σ_w and σ_b: bands of equal depth from order to chaos, the critical line over them, and the point
 * that a reader moves. One <svg>, sized in pixels.
 */
import { scaleLinear } from 'd3-scale';
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { round } from './axis';
import { type Field, type Point, rings } from './contours';
import { english } from './english';
import { at, type Drawing, type Frame, type Numbers } from './scales';

/** Layers in which a gradient changes e-fold: the bands end there, on both sides of the critical line. */
export const depthLevels = [1, 3, 10, 30, 100] as const;

/** The outlines of the bands in grid units, from order to chaos; they depend on the plane alone. */
export interface PhaseBands {
  columns: number;
  rows: number;
  /** Path data, one for each level from the most ordered to the most chaotic. */
  paths: string[];
  /** Where the factor is 1. */
  boundary: string;
}
export interface PhasePlane {
  sigmaW: Numbers;
  sigmaB: Numbers;
  /** The factor χ₁ at point (row of σ_b) · columns + (column of σ_w). */
  growth: Numbers;
  /** For each σ_b the σ_w on the critical line; NaN where there is none. */
  critical: Numbers;
}
export interface Place {
  sigmaW: number;
  sigmaB: number;
}
export interface PhaseMapOptions extends Drawing {
  plane: PhasePlane;
  bands: PhaseBands;
  point: Place;
  /** Another place, that is being read. */
  cursor?: Place | undefined;
}
export interface PhaseGeometry {
  frame: Frame;
  x: (sigmaW: number) => number;
  y: (sigmaB: number) => number;
  /** The place at these pixels, inside the plane. */
  invert: (x: number, y: number) => Place;
}

const keyHeight = 50;

export function phaseBands({ sigmaW, sigmaB, growth }: PhasePlane): PhaseBands {
  const [columns, rows] = [sigmaW.length, sigmaB.length];
  const values = Float64Array.from(growth, (factor) => Math.log(factor));
  const field: Field = { columns, rows, values };
  const levels = [
    ...depthLevels.map((depth) => -1 / depth),
    ...depthLevels.map((depth) => 1 / depth).reverse(),
  ];
  const path = (level: number) => rings(field, level).map(ringPath).join('');
  return {
    columns,
    rows,
    paths: levels.map(path),
    boundary: rings(field, 0)
      .map((ring) => innerPath(ring, columns, rows))
      .join(''),
  };
}

function ringPath(ring: readonly Point[]): string {
  const digits = (value: number) => Math.round(value * 100) / 100;
  return `M${ring.map(([x, y]) => `${digits(x)} ${digits(y)}`).join('L')}z`;
}

/** A ring without what runs along the border. */
function innerPath(ring: readonly Point[], columns: number, rows: number): string {
  const sameSide = ([x, y]: Point, [otherX, otherY]: Point) =>
    (x === otherX && (x === 0 || x === columns - 1)) || (y === otherY && (y === 0 || y === rows - 1));
  let path = '';
  for (const [i, point] of ring.entries()) {
    const before = ring[(i + ring.length - 1) % ring.length] as Point;
    if (sameSide(before, point)) continue;
    path += `M${before[0]} ${before[1]}L${point[0]} ${point[1]}`;
  }
  return path;
}

export function phaseGeometry({
  width,
  height,
  words = english,
  plane,
}: Omit<PhaseMapOptions, 'bands' | 'point'>): PhaseGeometry {
  const frame: Frame = { width, height, words, left: 38, right: 12, top: 22, bottom: 38 + keyHeight };
  const x = scaleLinear()
    .domain(ends(plane.sigmaW))
    .range([frame.left, width - frame.right]);
  const y = scaleLinear()
    .domain(ends(plane.sigmaB))
    .range([height - frame.bottom, frame.top]);
  const within = (value: number, [low, high]: [number, number]) => Math.min(high, Math.max(low, value));
  return {
    frame,
    x,
    y,
    invert: (left, top) => ({
      sigmaW: within(x.invert(left), ends(plane.sigmaW)),
      sigmaB: within(y.invert(top), ends(plane.sigmaB)),
    }),
  };
}

function ends(values: Numbers): [number, number] {
  return [at(values, 0), at(values, values.length - 1)];
}

/** The grid's point nearest to a place. */
export function nearestIndex(plane: PhasePlane, { sigmaW, sigmaB }: Place): number {
  const nearest = (values: Numbers, value: number) => {
    const [low, high] = ends(values);
    const share = high > low ? (value - low) / (high - low) : 0;
    return Math.min(values.length - 1, Math.max(0, Math.round(share * (values.length - 1))));
  };
  return nearest(plane.sigmaB, sigmaB) * plane.sigmaW.length + nearest(plane.sigmaW, sigmaW);
}

export function phaseMap(options: PhaseMapOptions): TemplateResult {
  const geometry = phaseGeometry(options);
  const { frame } = geometry;
  return html`<svg
    class="chart phase-map"
    viewBox="0 0 ${frame.width} ${frame.height}"
    width=${frame.width}
    height=${frame.height}
    aria-hidden="true"
  >
    ${bandShapes(options.bands, geometry)} ${axes(options.plane, geometry)} ${criticalLine(options, geometry)}
    ${regionNames(options.plane, geometry)} ${depthKey(geometry)} ${crosshair(options.cursor, geometry)}
    ${pointMark(options.point, geometry)}
  </svg>`;
}

// --- Bands ---

/** From the most ordered band (−5) over the critical one (0) to the most chaotic (5). */
export function bandClass(index: number): string {
  const level = index - depthLevels.length;
  return level < 0 ? `phase order-${-level}` : level > 0 ? `phase chaos-${level}` : 'phase critical';
}

function bandShapes({ columns, rows, paths, boundary }: PhaseBands, { frame }: PhaseGeometry) {
  const width = frame.width - frame.left - frame.right;
  const height = frame.height - frame.top - frame.bottom;
  const [across, up] = [width / Math.max(1, columns - 1), height / Math.max(1, rows - 1)];
  return svg`<g transform="translate(${frame.left} ${frame.height - frame.bottom}) scale(${across} ${-up})">
    <rect class=${bandClass(0)} width=${columns - 1} height=${rows - 1}></rect>
    ${paths.map((path, i) => svg`<path class=${bandClass(i + 1)} d=${path}></path>`)}
    <path class="phase-boundary" d=${boundary}></path>
  </g>
  <rect class="phase-frame" x=${frame.left} y=${frame.top} width=${width} height=${height}></rect>`;
}

// --- Axes ---

function sigma(letter: 'w' | 'b'): SVGTemplateResult {
  return svg`σ<tspan class="sub" dy="3">${letter}</tspan><tspan dy="-3">\u200b</tspan>`;
}

function axes({ sigmaW, sigmaB }: PhasePlane, { frame, x, y }: PhaseGeometry): SVGTemplateResult {
  const base = frame.height - frame.bottom;
  const room = frame.width - frame.left - frame.right;
  const across = scaleLinear()
    .domain(ends(sigmaW))
    .ticks(Math.max(2, Math.floor(room / 60)));
  const up = scaleLinear()
    .domain(ends(sigmaB))
    .ticks(Math.max(2, Math.floor((base - frame.top) / 64)));
  return svg`<g class="axis">
    ${across.map((value) => {
      const left = round(x(value));
      return svg`<line class="base" x1=${left} x2=${left} y1=${base} y2=${base + 4}></line>
        <text class="tick" x=${left} y=${base + 16} text-anchor="middle">${frame.words.number(value)}</text>`;
    })}
    ${up.map((value) => {
      const top = round(y(value));
      return svg`<line class="base" x1=${frame.left - 4} x2=${frame.left} y1=${top} y2=${top}></line>
        <text class="tick" x=${frame.left - 8} y=${top} dy="0.32em" text-anchor="end">${frame.words.number(value)}</text>`;
    })}
    <text class="title" x=${frame.left} y=${frame.top - 8}>${sigma('b')} ${frame.words.say('of biases')}</text>
    <text class="title" x=${frame.width - frame.right} y=${base + 31} text-anchor="end">
      ${sigma('w')} ${frame.words.say('of weights (std × √fan-in)')}
    </text>
  </g>`;
}

// --- The critical line ---

function criticalLine({ plane }: PhaseMapOptions, geometry: PhaseGeometry): SVGTemplateResult {
  const { x, y, frame } = geometry;
  const [low, high] = ends(plane.sigmaW);
  const places = Array.from(plane.sigmaB, (sigmaB, row) => ({
    sigmaW: at(plane.critical, row),
    sigmaB,
  })).filter(({ sigmaW }) => sigmaW >= low && sigmaW <= high);
  const points = places.map((place): Point => [round(x(place.sigmaW)), round(y(place.sigmaB))]);
  const [first] = points;
  if (!first) return svg``;
  if (points.length === 1) return criticalPoint(first, frame);
  return svg`<path class="critical-halo" d=${`M${points.join('L')}`}></path>
    <path class="critical-line" d=${`M${points.join('L')}`}></path>${lineName(points, frame)}`;
}

/** ReLU and its like: the line has shrunk to a point. */
function criticalPoint([left, top]: Point, { width, right, words }: Frame): SVGTemplateResult {
  const name = words.say(width - right - left > 215 ? 'edge of chaos: this one point' : 'edge of chaos');
  const before = width - right - left < 100;
  return svg`<path class="critical-mark" d="M${left - 8} ${top}l8 -12l8 12z"></path>
    <text class="region line-name" x=${left + (before ? -14 : 14)} y=${top - 9}
      text-anchor=${before ? 'end' : 'start'}>${name}</text>`;
}

/** Along the line, above it, turned as it runs. */
function lineName(points: readonly Point[], frame: Frame): SVGTemplateResult {
  const middle = Math.round((points.length - 1) * 0.55);
  const reach = Math.max(2, Math.round(points.length / 10));
  const [from, to] = [
    points[Math.max(0, middle - reach)],
    points[Math.min(points.length - 1, middle + reach)],
  ];
  const place = points[middle];
  if (!from || !to || !place) return svg``;
  const turn = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  const size = frame.width < 330 ? 'region line-name small' : 'region line-name';
  return svg`<text class=${size} text-anchor="middle" dy="-0.55em"
    transform="translate(${place[0]} ${place[1]}) rotate(${round(turn)})">${frame.words.say('edge of chaos')}</text>`;
}

// --- The names of the regions ---

const regions = {
  ordered: ['ordered', 'gradients vanish'],
  chaotic: ['chaotic', 'gradients explode'],
} as const;

/** In the row where the region is widest, in its middle. */
function regionNames(plane: PhasePlane, geometry: PhaseGeometry): SVGTemplateResult {
  const place = (ordered: boolean) =>
    widestRun(plane, ordered, ordered ? [0.78, 0.6, 0.4, 0.9] : [0.3, 0.42, 0.6, 0.16]);
  return svg`${(['ordered', 'chaotic'] as const).map((name) => {
    const run = place(name === 'ordered');
    if (!run) return '';
    const { frame, x, y } = geometry;
    const room = x(run.to) - x(run.from);
    const [title, detail] = regions[name].map((text) => frame.words.say(text));
    if (room < 58) return '';
    const [left, top] = [round(x((run.from + run.to) / 2)), round(y(run.sigmaB))];
    return svg`<text class="region" x=${left} y=${top} text-anchor="middle">${title}</text>
      ${room < 12 + 6.2 * (detail ?? '').length ? '' : svg`<text class="region-detail" x=${left} y=${top + 15} text-anchor="middle">${detail}</text>`}`;
  })}`;
}

interface Run {
  from: number;
  to: number;
  sigmaB: number;
}

function widestRun({ sigmaW, sigmaB, growth }: PhasePlane, ordered: boolean, heights: readonly number[]) {
  let best: Run | undefined;
  for (const height of heights) {
    const row = Math.round(height * (sigmaB.length - 1));
    let from = -1;
    for (let column = 0; column <= sigmaW.length; column++) {
      const factor = column < sigmaW.length ? at(growth, row * sigmaW.length + column) : Number.NaN;
      const belongs = ordered ? factor < 1 : factor > 1;
      if (belongs && from < 0) from = column;
      if (belongs || from < 0) continue;
      const run: Run = { from: at(sigmaW, from), to: at(sigmaW, column - 1), sigmaB: at(sigmaB, row) };
      // A row further down the list must be clearly better.
      if (!best || run.to - run.from > 1.25 * (best.to - best.from)) best = run;
      from = -1;
    }
  }
  return best;
}

// --- The key ---

/** What the shades mean: layers in which a gradient changes by a factor e. */
function depthKey({ frame }: PhaseGeometry): SVGTemplateResult {
  const count = 2 * depthLevels.length + 1;
  const slot = Math.min(30, (frame.width - frame.left - frame.right) / count);
  const [left, top] = [frame.left, frame.height - 24];
  const levels = [...depthLevels, ...[...depthLevels].reverse()];
  return svg`<g class="key">
    <text class="tick" x=${left} y=${top - 6}>${frame.words.say('layers in which a gradient changes e-fold')}</text>
    ${Array.from({ length: count }, (_, i) => svg`<rect class=${bandClass(i)} x=${round(left + i * slot)} y=${top} width=${round(slot)} height="10"></rect>`)}
    ${levels.map(
      (depth, i) =>
        svg`<text class="tick small" x=${round(left + (i + 1) * slot)} y=${top + 21} text-anchor="middle">${depth}</text>`,
    )}
  </g>`;
}

// --- The point ---

function crosshair(cursor: Place | undefined, { frame, x, y }: PhaseGeometry): SVGTemplateResult {
  if (!cursor) return svg``;
  const [left, top] = [round(x(cursor.sigmaW)), round(y(cursor.sigmaB))];
  return svg`<path class="cursor" d="M${left} ${frame.top}V${frame.height - frame.bottom}M${frame.left} ${top}H${frame.width - frame.right}"></path>`;
}

/** With a wide invisible grip around it, for a finger. */
function pointMark(point: Place, { x, y }: PhaseGeometry): SVGTemplateResult {
  const [left, top] = [round(x(point.sigmaW)), round(y(point.sigmaB))];
  return svg`<g class="plane-point" transform="translate(${left} ${top})">
    <circle class="grip" r="24"></circle>
    <circle class="ring" r="12"></circle>
    <circle class="knob" r="7.5"></circle>
    <circle class="core" r="3"></circle>
  </g>`;
}
