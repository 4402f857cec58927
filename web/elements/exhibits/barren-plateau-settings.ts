/** The settings of barren-plateau: the core's fields for plateaus and for training, and what is asked of them. */
import type {
  CircuitTrainingSpec,
  FieldInfo,
  LandscapeSpec,
  PlateauSpec,
  QuantumCatalogue,
  SourcedInfo,
} from '../../engine/contract';
import { type Field, type OwnField, ownChoice, type State } from '../fields';

/** The training's fields that the plateau has by the same name and with another meaning. */
const renamed: Readonly<Record<string, string>> = { qubits: 'trainQubits', steps: 'trainSteps' };
/** The other fields are the plateau's own: both are of the same circuits. */
const trainingKeys = ['qubits', 'readout', 'learningRate', 'steps', 'examples'] as const;

export const compareField = ownChoice({
  key: 'compare',
  label: 'Side by side',
  description: 'Several experiments in one picture.',
  initial: 'none',
  choices: [
    { name: 'none', label: 'nothing' },
    { name: 'costs', label: 'local and global cost' },
    { name: 'starts', label: 'all starts' },
  ],
});
export const quantityField = ownChoice({
  key: 'quantity',
  label: 'Show',
  description: 'The spread of the gradient about its mean, or its size.',
  initial: 'variance',
  choices: [
    { name: 'variance', label: 'spread (variance)' },
    { name: 'meanSquare', label: 'size (mean square)' },
  ],
});
export const trainingField = ownChoice({
  key: 'training',
  label: 'Train',
  initial: 'off',
  choices: [
    { name: 'off', label: 'when asked' },
    { name: 'on', label: 'at once' },
  ],
});

function choicesOf(catalogue: QuantumCatalogue, key: string): readonly SourcedInfo[] | undefined {
  const { circuits, costs, starts, sweeps, parameters, readouts } = catalogue;
  return {
    circuit: circuits,
    cost: costs,
    start: starts,
    sweep: sweeps,
    parameter: parameters,
    readout: readouts,
  }[key];
}

export function quantumFields(catalogue: QuantumCatalogue): readonly OwnField[] {
  const own = (field: FieldInfo<string>, key: string, initial: OwnField['initial']): OwnField => {
    const choices = choicesOf(catalogue, field.key);
    return { ...(field as Field), key, initial, ...(choices && { choices }) };
  };
  const { plateauFields, trainingFields, plateauDefaults, trainingDefaults } = catalogue;
  const plateau = plateauFields
    .filter(({ key }) => key !== 'seed')
    .map((field) => own(field, field.key, initialOf(plateauDefaults, field.key)));
  const training = trainingFields
    .filter(({ key }) => (trainingKeys as readonly string[]).includes(key))
    .map((field) => own(field, renamed[field.key] ?? field.key, initialOf(trainingDefaults, field.key)));
  return [...plateau, ...training, compareField, quantityField, trainingField];
}

function initialOf(defaults: object, key: string): string | number {
  return (defaults as Record<string, string | number>)[key] ?? 0;
}

/** The experiment that the settings speak of. */
export function plateauSpec(catalogue: QuantumCatalogue, state: State): PlateauSpec {
  return Object.fromEntries(catalogue.plateauFields.map(({ key }) => [key, state[key]]));
}

/** The experiments that are shown side by side, each with what tells it from the others. */
export function plateauSpecs(
  catalogue: QuantumCatalogue,
  state: State,
): { name: string; spec: PlateauSpec }[] {
  const base = plateauSpec(catalogue, state);
  const label = (rows: readonly SourcedInfo[], name: unknown) =>
    rows.find((row) => row.name === name)?.label ?? String(name);
  if (state.compare === 'costs')
    return ['global', 'local'].map((cost) => ({
      name: cost === 'global' ? 'Global cost' : 'Local cost',
      spec: { ...base, cost },
    }));
  if (state.compare === 'starts')
    return catalogue.starts
      .filter(({ name }) => name !== 'identity_blocks' || base.circuit !== 'product')
      .map(({ name, label }) => ({ name: label, spec: { ...base, start: name } }));
  return [{ name: label(catalogue.starts, base.start), spec: base }];
}

const mostLandscapeQubits = 10;

export function landscapeSpec(catalogue: QuantumCatalogue, state: State): LandscapeSpec {
  const base = plateauSpec(catalogue, state);
  const most = Math.min(Number(state.qubitsMaximum), mostLandscapeQubits);
  const least = Math.min(Number(state.qubitsMinimum), most);
  return { ...base, sweep: 'qubits', qubitsMinimum: least, qubitsMaximum: most, samples: 1, points: 19 };
}

export function trainingSpec(state: State): CircuitTrainingSpec {
  const { circuit, trainQubits, trainSteps } = state;
  const kept = ['readout', 'learningRate', 'examples', 'layersPerQubit', 'blocks', 'angleVariance', 'seed'];
  return {
    ...Object.fromEntries(kept.map((key) => [key, state[key]])),
    circuit: circuit === 'product' ? 'random' : (circuit as string),
    qubits: trainQubits as number,
    steps: trainSteps as number,
  };
}
