/** Readings of the heartbeats as lines and numbers. */
import type { RunSeries } from '../../charts/run-chart';
import type { AnomalyState, OperatingCurve, Reading } from '../../engine/contract';

/** What is looked at: a start's first network, or the baseline. */
export interface Shown {
  start: number;
  label: string;
  reading: Reading;
  threshold: number;
}

const samples = 140;

/** One beat of many, one after the other; NaN where there is none. */
export function beatOf(beats: Float32Array | undefined, index: number): ArrayLike<number> {
  return (
    beats?.subarray(index * samples, (index + 1) * samples) ?? new Float32Array(samples).fill(Number.NaN)
  );
}

/** What a threshold makes of the beats: the last point of the curve whose threshold is at least that. */
export function operatingAt(curve: OperatingCurve, threshold: number) {
  let point = 0;
  while (point + 1 < curve.threshold.length && (curve.threshold[point + 1] ?? 0) >= threshold) point++;
  const of = (values: Float64Array) => values[point] ?? Number.NaN;
  return { precision: of(curve.precision), recall: of(curve.recall), f1: of(curve.f1) };
}

const rocPoints = 101;

/** Recall at each share of false alarms up to a fifth, in bands over seeds. */
export function rocSeries(
  { readings, runs, baselines = [] }: AnomalyState,
  labels: readonly string[],
  baselineStart: number,
) {
  const steps = Array.from({ length: rocPoints }, (_, i) => (0.2 * i) / (rocPoints - 1));
  const banded = (label: string, start: number, ofOne: readonly Reading[]): RunSeries => {
    const lines = ofOne.map(({ curve }) => recallAt(curve, steps));
    const sorted = steps.map((_, i) => lines.map((line) => line[i] ?? Number.NaN).sort((a, b) => a - b));
    const values = sorted.map((list) => list[Math.floor((list.length - 1) / 2)] ?? Number.NaN);
    if (lines.length < 2) return { label, start, values };
    return {
      label,
      start,
      values,
      low: sorted.map((list) => list[0] ?? Number.NaN),
      high: sorted.map((list) => list.at(-1) ?? Number.NaN),
    };
  };
  const series = labels.map((label, start) =>
    banded(
      label,
      start,
      readings.filter((_, r) => runs[r]?.start === start),
    ),
  );
  if (baselines.length > 0) series.push(banded('PCA', baselineStart, baselines));
  return { series, steps };
}

function recallAt({ falseAlarmRate, recall }: OperatingCurve, steps: readonly number[]): number[] {
  let point = 0;
  return steps.map((step) => {
    while (point + 1 < recall.length && (falseAlarmRate[point + 1] ?? 1) <= step) point++;
    return recall[point] ?? Number.NaN;
  });
}
