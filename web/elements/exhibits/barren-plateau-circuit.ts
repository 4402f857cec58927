/** A picture of the circuit that barren-plateau draws thousands of: of four qubits, its first layers. */
import type { TemplateResult } from 'lit';
import { circuitChart } from '../../charts/circuit-chart';
import type { State } from '../fields';
import { type PlotState, plot } from './plot';
import { barrenPlateauShape, type FigureShape } from './shapes';

const shape = barrenPlateauShape.figures[4] as FigureShape;
export const drawnQubits = 4;
const mostLayers = 30; // no screen has room for more

/** `axes`: of its rotations, in their order. */
export function circuitFigure(plots: PlotState, axes: string, state: State): TemplateResult {
  const { circuit, cost } = state;
  const product = circuit === 'product';
  const columns = circuit === 'hardware_efficient' ? 2 : 1;
  const count = product ? 1 : Number(state.layers) || Number(state.layersPerQubit) * drawnQubits;
  const letter = (i: number) => (product ? 'X' : (axes[i] ?? 'X'));
  const layers = Array.from({ length: Math.min(count, mostLayers) }, (_, l) =>
    Array.from({ length: columns }, (_, c) =>
      Array.from({ length: drawnQubits }, (_, q) => letter((l * columns + c) * drawnQubits + q)),
    ),
  );
  const wires = cost === 'zz' ? [0, 1] : [0, 1, 2, 3];
  const label = cost === 'zz' ? '⟨Z₁Z₂⟩' : cost === 'local' ? 'each qubit' : 'all at once';
  const words = {
    random: 'axes drawn anew for every sample',
    hardware_efficient: 'R_Y and R_Z in every layer',
    product: 'one rotation on each qubit, none entangled',
  }[String(circuit)];
  return plot(plots, {
    ...shape,
    hue: 'neutral',
    summary: `A circuit of four qubits: ${words}; measured: ${label}. The gradient is taken by the angle of the first rotation.`,
    count: 0,
    draw: (size) =>
      circuitChart({
        ...size,
        qubits: drawnQubits,
        ...(!product && { preparation: 'π/4' }),
        layers,
        entangled: !product,
        count,
        measured: { label, wires },
      }),
    layerAt: () => 0,
    rows: () => [],
    table: { columns: [] },
  });
}
