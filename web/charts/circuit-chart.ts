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
}

export function circuitChart(options: CircuitChartOptions): TemplateResult {
  const { width, height, qubits } = options;
  const pitch = (height - 34) / qubits;
  const box = Math.min(26, pitch - 5);
  const geometry: Geometry = { wire: (qubit) => 6 + pitch * (qubit + 0.5), box };
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
    ${Array.from({ length: qubits }, (_, q) => {
      const y = round(geometry.wire(q));
      return svg`<line class="wire" x1="34" x2=${width - 10} y1=${y} y2=${y}></line>
        <text class="tick" x="28" y=${y} dy="0.32em" text-anchor="end">|0⟩</text>`;
    })}
    ${columns(options, geometry)}
  </svg>`;
}

function columns(options: CircuitChartOptions, { wire, box }: Geometry): SVGTemplateResult[] {
  const { width, height, qubits, preparation, layers, entangled, count, measured } = options;
  const step = box + 8;
  const parts: SVGTemplateResult[] = [];
  let x = 46;
  const name = (
    text: string,
    asked: boolean,
    q: number,
  ) => svg`<rect class=${asked ? 'gate-asked tone-0' : 'gate'} x=${round(x)}
      y=${round(wire(q) - box / 2)} width=${round(box)} height=${round(box)} rx="3"></rect>
    <text class="gate-name" x=${round(x + box / 2)} y=${round(wire(q))} dy="0.34em" text-anchor="middle">${text}</text>`;
  if (preparation !== undefined) {
    for (let q = 0; q < qubits; q++) parts.push(name(preparation, false, q));
    x += step + 6;
  }
  const last = width - 90; // before what is measured
  const wide = ([first = []]: CircuitChartOptions['layers']) =>
    first.length * step + (entangled ? qubits * 7 + 1 : 8);
  const pitch = wide(layers);
  const fitting = Math.max(0, Math.floor((last - x) / pitch));
  const room = count > fitting ? Math.floor((last - omission - x) / pitch) : fitting;
  const shown = layers.slice(0, Math.max(1, room));
  shown.forEach((layer, l) => {
    const from = x;
    for (const [c, rotations] of layer.entries()) {
      rotations.forEach((text, q) => {
        parts.push(name(text, l === 0 && c === 0 && q === 0, q));
      });
      x += step;
    }
    for (let q = 0; entangled && q + 1 < qubits; q++, x += 7) parts.push(ladder(x, wire(q), wire(q + 1)));
    x += 8;
    parts.push(
      svg`<text class="title" x=${round((from + x - 8) / 2)} y=${height - 6} text-anchor="middle">layer ${l + 1}</text>`,
    );
  });
  if (count > shown.length)
    parts.push(
      svg`<path class="omitted" d=${Array.from({ length: qubits }, (_, q) => `M${round(x + 8)} ${round(wire(q))}H${round(last - 8)}`).join('')}></path>
      <text class="title" x=${round((x + last) / 2)} y=${height - 6} text-anchor="middle">… ${count} in all</text>`,
    );
  for (const q of measured.wires) parts.push(meter(width - 76, wire(q), box));
  parts.push(
    svg`<text class="label tone-0" x=${width - 66} y=${height - 6} text-anchor="middle">${measured.label}</text>`,
  );
  return parts;
}

function ladder(x: number, from: number, to: number): SVGTemplateResult {
  return svg`<path class="cz" d=${`M${round(x)} ${round(from)}V${round(to)}`}></path>
    <circle class="cz" cx=${round(x)} cy=${round(from)} r="2.6"></circle>
    <circle class="cz" cx=${round(x)} cy=${round(to)} r="2.6"></circle>`;
}

function meter(x: number, y: number, box: number): SVGTemplateResult {
  return svg`<rect class="gate" x=${round(x)} y=${round(y - box / 2)} width=${round(box)} height=${round(box)} rx="3"></rect>
    <path class="wire" fill="none" d=${`M${round(x + 4)} ${round(y + 4)}a${round(box / 2 - 4)} ${round(box / 2 - 4)} 0 0 1 ${round(box - 8)} 0M${round(x + box / 2)} ${round(y + 4)}l5 -8`}></path>`;
}
