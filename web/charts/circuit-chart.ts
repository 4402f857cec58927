/** A quantum circuit as people draw it: a wire a qubit, boxes for rotations, dots joined by a stroke for CZ. */
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { round } from './axis';

export interface CircuitChartOptions {
  width: number;
  height: number;
  qubits: number;
  /** What stands on every wire before the first layer; absent: nothing. */
  preparation?: string;
  /** Per layer the names of its rotations: one column or several, each `qubits` long. */
  layers: readonly (readonly (readonly string[])[])[];
  /** Whether a layer ends with CZ between neighbours. */
  entangled: boolean;
  /** How many layers there are in truth. */
  count: number;
  /** What is measured, and on which wires. */
  measured: { label: string; wires: readonly number[] };
}

const omission = 66; // pixels for the layers that are not drawn

interface Geometry {
  wire: (qubit: number) => number;
  box: number;
  /** From one column of boxes to the next. */
  step: number;
}

export function circuitChart(options: CircuitChartOptions): TemplateResult {
  const { width, height, qubits, preparation, measured } = options;
  const pitch = (height - 34) / qubits;
  const box = Math.min(26, pitch - 5);
  const geometry: Geometry = { wire: (qubit) => 6 + pitch * (qubit + 0.5), box, step: box + 8 };
  const { wire } = geometry;
  const wires = Array.from({ length: qubits }, (_, q) => round(wire(q)));
  const prepared = preparation === undefined ? 0 : geometry.step + 6;
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
    ${wires.map(
      (y) => svg`<line class="wire" x1="34" x2=${width - 10} y1=${y} y2=${y}></line>
        <text class="tick" x="28" y=${y} dy="0.32em" text-anchor="end">|0⟩</text>`,
    )}
    ${preparation === undefined ? '' : wires.map((_, q) => gate(preparation, first, q, geometry))}
    ${columns(options, geometry, first + prepared)} ${measured.wires.map((q) => meter(width - 76, wire(q), box))}
    <text class="label tone-0" x=${width - 66} y=${height - 6} text-anchor="middle">${measured.label}</text>
  </svg>`;
}

const first = 46; // where the first box stands

function gate(name: string, x: number, qubit: number, { wire, box }: Geometry, asked = false) {
  return svg`<rect class=${asked ? 'gate-asked tone-0' : 'gate'} x=${round(x)}
      y=${round(wire(qubit) - box / 2)} width=${round(box)} height=${round(box)} rx="3"></rect>
    <text class="gate-name" x=${round(x + box / 2)} y=${round(wire(qubit))} dy="0.34em" text-anchor="middle">${name}</text>`;
}

/** As many layers as there is room for, and how many there are in all. */
function columns(options: CircuitChartOptions, geometry: Geometry, from: number): SVGTemplateResult[] {
  const { width, height, qubits, layers, entangled, count } = options;
  const last = width - 90; // before what is measured
  const pitch = (layers[0]?.length ?? 1) * geometry.step + (entangled ? (qubits - 1) * 7 + 8 : 8);
  const fitting = Math.floor((last - from) / pitch);
  const room = count > fitting ? Math.floor((last - omission - from) / pitch) : fitting;
  const shown = layers.slice(0, Math.max(1, room));
  const parts = shown.map((layer, l) => {
    const x = from + l * pitch;
    const end = x + layer.length * geometry.step;
    const title = svg`<text class="title" x=${round(x + (pitch - 8) / 2)} y=${height - 6} text-anchor="middle">layer ${l + 1}</text>`;
    return svg`${layer.map((names, c) =>
      names.map((name, q) => gate(name, x + c * geometry.step, q, geometry, l === 0 && c === 0 && q === 0)),
    )}${entangled ? ladder(end, qubits, geometry) : ''}${title}`;
  });
  if (count > shown.length) parts.push(omitted(options, geometry, from + shown.length * pitch, last));
  return parts;
}

function omitted(
  { qubits, height, count }: CircuitChartOptions,
  { wire }: Geometry,
  from: number,
  to: number,
) {
  const gap = (q: number) => `M${round(from + 8)} ${round(wire(q))}H${round(to - 8)}`;
  return svg`<path class="omitted" d=${Array.from({ length: qubits }, (_, q) => gap(q)).join('')}></path>
    <text class="title" x=${round((from + to) / 2)} y=${height - 6} text-anchor="middle">… ${count} in all</text>`;
}

/** CZ between neighbours, one after the other. */
function ladder(x: number, qubits: number, { wire }: Geometry): SVGTemplateResult[] {
  return Array.from({ length: qubits - 1 }, (_, q) => cz(x + 7 * q, wire(q), wire(q + 1)));
}

function cz(x: number, from: number, to: number): SVGTemplateResult {
  return svg`<path class="cz" d=${`M${round(x)} ${round(from)}V${round(to)}`}></path>
    <circle class="cz" cx=${round(x)} cy=${round(from)} r="2.6"></circle>
    <circle class="cz" cx=${round(x)} cy=${round(to)} r="2.6"></circle>`;
}

function meter(x: number, y: number, box: number): SVGTemplateResult {
  return svg`<rect class="gate" x=${round(x)} y=${round(y - box / 2)} width=${round(box)} height=${round(box)} rx="3"></rect>
    <path class="wire" fill="none" d=${`M${round(x + 4)} ${round(y + 4)}a${round(box / 2 - 4)} ${round(box / 2 - 4)} 0 0 1 ${round(box - 8)} 0M${round(x + box / 2)} ${round(y + 4)}l5 -8`}></path>`;
}
