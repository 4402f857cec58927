/** What the figures of barren-plateau are drawn from. */
import { type Column, type LogDomain, logDomain } from '../../charts/index';
import type { Course, GuideLine } from '../../charts/interval-chart';
import type { CircuitTraining, ExperimentResult, QuantumCatalogue } from '../../engine/contract';
import { estimates, markOf, type NamedPlateau, placesOf, type Quantity } from './barren-plateau-words';

// --- Variance ---

export function varianceCourses(all: readonly NamedPlateau[], quantity: Quantity): Course[] {
  return all.map(({ name, plateau }, i) => {
    const { value, low, high } = estimates(plateau, quantity);
    return {
      name: all.length > 1 ? name : 'measured',
      tone: i,
      x: placesOf(plateau),
      y: value,
      low,
      high,
      mark: markOf(i),
    };
  });
}

export function varianceGuides(
  all: readonly NamedPlateau[],
  quantity: Quantity,
  catalogue: QuantumCatalogue,
): GuideLine[] {
  return all.flatMap(({ plateau }, i): GuideLine[] => {
    const x = placesOf(plateau);
    const { fit } = estimates(plateau, quantity);
    const lines: GuideLine[] = [];
    if (Number.isFinite(fit.slope) && plateau.theoryKind !== 'exact') {
      const y = x.map((n) => Math.exp(fit.intercept + fit.slope * n));
      lines.push({ label: all.length > 1 ? '' : 'fit', x, y, style: 'fit', tone: i });
    }
    if (quantity === 'variance' && plateau.theory.some(Number.isFinite)) {
      const exact = plateau.theoryKind === 'exact';
      lines.push({
        label: all.length > 1 ? '' : exact ? 'exact' : '2-design limit',
        x,
        y: plateau.theory,
        style: exact ? 'theory' : 'theory theory-dashed',
      });
    }
    if (isPublished(plateau) && Number.isFinite(fit.slope)) {
      const centre = ((x[0] ?? 0) + (x.at(-1) ?? 0)) / 2;
      const height = fit.intercept + fit.slope * centre;
      const y = x.map((n) => Math.exp(height + catalogue.publishedSlope * (n - centre)));
      lines.push({ label: 'published slope', x, y, style: 'theory theory-dotted' });
    }
    return lines;
  });
}

/** The ensemble of McClean et al. 2018, figure 3. */
export function isPublished({ spec }: NamedPlateau['plateau']): boolean {
  const { circuit, cost, start, parameter, sweep, layers, layersPerQubit } = spec;
  const same = circuit === 'random' && cost === 'zz' && start === 'uniform' && parameter === 'first';
  return same && sweep === 'qubits' && layers === 0 && layersPerQubit >= 8;
}

export function varianceDomain(all: readonly NamedPlateau[], quantity: Quantity): LogDomain {
  return logDomain(
    all.map(({ plateau }) => estimates(plateau, quantity).value),
    all.map(({ plateau }) => plateau.theory),
  );
}

export function varianceColumns(all: readonly NamedPlateau[], quantity: Quantity): Column[] {
  return all.flatMap(({ name, plateau }) => {
    const { value, low, high, fit } = estimates(plateau, quantity);
    const of = (title: string, values: ArrayLike<number>): Column => ({
      title: all.length > 1 ? `${name}: ${title}` : title,
      values,
    });
    const fitted = placesOf(plateau).map((n) => Math.exp(fit.intercept + fit.slope * n));
    return [
      of('layers', plateau.layers),
      of('samples', plateau.samples),
      of(quantity === 'variance' ? 'variance' : 'mean square', value),
      of('95 % from', low),
      of('95 % to', high),
      of('fit', fitted),
      of('theory', plateau.theory),
    ];
  });
}

// --- Layers beside qubits ---

export interface Classical {
  xavier: ExperimentResult;
  he: ExperimentResult;
}

/** Variance of the gradient relative to where it sets out: over layers passed backward, and over qubits added. */
export function besideCourses(classical: Classical | undefined, first: NamedPlateau | undefined): Course[] {
  const courses: Course[] = [];
  const backward = ({ bands }: ExperimentResult) => {
    const median = bands.activationGradientVariance[2] ?? new Float64Array();
    const down = Array.from(median).reverse();
    return down.map((value) => value / (down[0] ?? 1));
  };
  if (classical) {
    const he = backward(classical.he);
    const x = he.map((_, i) => i);
    courses.push({ name: 'layers, He', tone: 2, x, y: he, mark: 'line' });
    courses.push({ name: 'layers, Xavier', tone: 1, x, y: backward(classical.xavier), mark: 'square' });
  }
  if (first && first.plateau.spec.sweep === 'qubits') {
    const { qubits, variance } = first.plateau;
    const start = qubits[0] ?? 0;
    const size = variance[0] ?? Number.NaN;
    if (size > 0)
      courses.push({
        name: 'qubits',
        tone: 0,
        x: qubits.map((n) => n - start),
        y: variance.map((value) => value / size),
        mark: 'disc',
      });
  }
  return courses;
}

// --- Training ---

export function trainingCourses(training: CircuitTraining, catalogue: QuantumCatalogue): Course[] {
  return training.starts.map((start, i) => {
    const loss = training.loss[i] ?? new Float64Array();
    const label = catalogue.starts.find(({ name }) => name === start)?.label ?? start;
    return { name: label, tone: i, x: loss.map((_, k) => k), y: loss, mark: 'line' };
  });
}

export function trainingColumns(training: CircuitTraining, catalogue: QuantumCatalogue): Column[] {
  return training.starts.flatMap((start, i) => {
    const label = catalogue.starts.find(({ name }) => name === start)?.label ?? start;
    const of = (title: string, list: readonly Float64Array[]): Column => ({
      title: `${label}: ${title}`,
      values: list[i] ?? new Float64Array(),
    });
    return [
      of('loss', training.loss),
      of('accuracy', training.accuracy),
      of('gradient norm', training.gradientNorm),
    ];
  });
}
