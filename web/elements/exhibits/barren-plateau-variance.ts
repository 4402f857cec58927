/** The first figure of barren-plateau: a gradient's variance, or its mean square, point by point. */
import type { TemplateResult } from 'lit';
import { type Column, type LogDomain, logDomain } from '../../charts/index';
import {
  type Course,
  type GuideLine,
  type IntervalChartOptions,
  intervalChart,
  intervalGeometry,
  nearestAcross,
} from '../../charts/interval-chart';
import type { Plateau } from '../../engine/contract';
import {
  estimates,
  markOf,
  type NamedPlateau,
  placesOf,
  type Quantity,
  rowsAt,
  sentencesOf,
} from './barren-plateau-words';
import { type PlotState, plot } from './plot';
import type { Size } from './plot-sizes';
import { barrenPlateauShape, type FigureShape } from './shapes';

const shape = barrenPlateauShape.figures[0] as FigureShape;

export interface VarianceFigure {
  all: readonly NamedPlateau[];
  quantity: Quantity;
  /** Layers vary, not qubits. */
  layers: boolean;
  /** McClean et al. 2018, figure 3. */
  publishedSlope: number;
  /** How far the sampling is, and its buttons. */
  aside: TemplateResult;
}

export function varianceFigure(plots: PlotState, figure: VarianceFigure): TemplateResult {
  const { all, quantity, layers, aside } = figure;
  const first = all[0]?.plateau;
  const places = first ? placesOf(first) : new Float64Array();
  const options = (size: Size): IntervalChartOptions => ({
    ...size,
    courses: courses(figure),
    guides: all.flatMap((one, i) => guides(figure, one, i)),
    domain: domain(figure),
    across: [places[0] ?? 2, places.at(-1) ?? 10],
    title: layers ? 'layers' : 'qubits',
    right: 122,
    cursor: plots.cursor === undefined ? undefined : places[plots.cursor],
  });
  return plot(plots, {
    ...shape,
    title: quantity === 'variance' ? 'Variance of a gradient' : 'Mean square of a gradient',
    hue: 'neutral',
    aside,
    summary: sentencesOf(all, quantity),
    count: places.length,
    items: { title: layers ? 'Layers' : 'Qubits', name: (i) => String(places[i] ?? '') },
    draw: (size) => intervalChart(options(size)),
    layerAt: (x, size) => nearestAcross(x, places, intervalGeometry(options(size))),
    rows: (i) => rowsAt(all, quantity, i),
    table: { columns: columns(figure) },
  });
}

function courses({ all, quantity }: VarianceFigure): Course[] {
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

function guides({ all, quantity, publishedSlope }: VarianceFigure, { plateau }: NamedPlateau, tone: number) {
  const x = placesOf(plateau);
  const { fit } = estimates(plateau, quantity);
  const alone = all.length === 1;
  const lines: GuideLine[] = [];
  if (Number.isFinite(fit.slope) && plateau.theoryKind !== 'exact') {
    const y = x.map((n) => Math.exp(fit.intercept + fit.slope * n));
    lines.push({ label: alone ? 'fit' : '', x, y, style: 'fit', tone });
  }
  if (quantity === 'variance' && plateau.theory.some(Number.isFinite)) {
    const exact = plateau.theoryKind === 'exact';
    lines.push({
      label: tone > 0 ? '' : exact ? 'exact' : '2-design limit',
      x,
      y: plateau.theory,
      style: exact ? 'theory' : 'theory theory-dashed',
    });
  }
  if (isPublished(plateau) && Number.isFinite(fit.slope)) {
    const centre = ((x[0] ?? 0) + (x.at(-1) ?? 0)) / 2;
    const height = fit.intercept + fit.slope * centre;
    const y = x.map((n) => Math.exp(height + publishedSlope * (n - centre)));
    lines.push({ label: 'published slope', x, y, style: 'theory theory-dotted' });
  }
  return lines;
}

/** The ensemble of McClean et al. 2018, figure 3. */
export function isPublished({ spec }: Plateau): boolean {
  const { circuit, cost, start, parameter, sweep, layers, layersPerQubit } = spec;
  const same = circuit === 'random' && cost === 'zz' && start === 'uniform' && parameter === 'first';
  return same && sweep === 'qubits' && layers === 0 && layersPerQubit >= 8;
}

function domain({ all, quantity }: VarianceFigure): LogDomain {
  return logDomain(
    all.map(({ plateau }) => estimates(plateau, quantity).value),
    all.map(({ plateau }) => plateau.theory),
  );
}

function columns({ all, quantity }: VarianceFigure): Column[] {
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
