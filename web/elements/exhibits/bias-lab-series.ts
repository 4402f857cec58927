/** The shares of dead units and saturated entries, measured and in theory, which has no band for them. */
import { formatShare, type LayerSeries, type ReadOutRow } from '../../charts/index';
import type { LayerQuantity } from '../../engine/contract';
import { upTo } from './network-run';
import { type SignalFlowPicture, whiskersOf } from './signal-flow-series';

const shares: readonly [LayerQuantity, Pick<LayerSeries, 'label' | 'name' | 'mark' | 'tone' | 'line'>][] = [
  ['deadFraction', { label: 'dead units', name: 'dead units', mark: 'disc', tone: 0, line: 'solid' }],
  [
    'saturatedFraction',
    { label: 'saturated', name: 'saturated entries', mark: 'ring', tone: 1, line: 'dashed' },
  ],
];

export function shareSeries({ result, prediction }: SignalFlowPicture): LayerSeries[] {
  return shares.map(([quantity, look]): LayerSeries => {
    const layers = prediction[quantity].length;
    const whiskers = whiskersOf(result, quantity, layers);
    return {
      ...look,
      values: upTo(result[quantity], layers),
      theory: prediction[quantity],
      ...(whiskers && { whiskers }),
    };
  });
}

export function shareRows(series: readonly LayerSeries[], index: number): ReadOutRow[] {
  return series.map(({ name, mark, tone, values, theory }) => {
    const value = formatShare(values[index] ?? Number.NaN);
    const row: ReadOutRow = { label: name, mark, tone, value, spoken: value };
    if (!theory) return row;
    const expected = formatShare(theory[index] ?? Number.NaN);
    return { ...row, theory: expected, spokenTheory: expected };
  });
}

/** "In the last layer 41 % of the units are dead (theory 40 %)." */
export function describeShares(series: readonly LayerSeries[]): string {
  const said = series.map(({ name, values, theory }) => {
    const last = values.length - 1;
    const expected = theory ? ` (theory ${formatShare(theory[last] ?? Number.NaN)})` : '';
    return `${formatShare(values[last] ?? Number.NaN)} ${name}${expected}`;
  });
  return `In the last layer: ${said.join(', ')}.`;
}
