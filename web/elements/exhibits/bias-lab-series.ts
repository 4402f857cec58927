/** The shares of dead units and saturated entries, measured and in theory, which has no band for them. */
import type { LayerSeries, ReadOutRow } from '../../charts/index';
import type { LayerQuantity } from '../../engine/contract';
import type { Messages } from '../messages/messages';
import type { Phrase } from '../messages/sentences';
import { upTo } from './network-run';
import { type SignalFlowPicture, whiskersOf } from './signal-flow-series';

const shares: readonly [
  LayerQuantity,
  Pick<LayerSeries, 'mark' | 'tone' | 'line'> & { label: Phrase; name: Phrase },
][] = [
  ['deadFraction', { label: 'dead units', name: 'dead units', mark: 'disc', tone: 0, line: 'solid' }],
  [
    'saturatedFraction',
    { label: 'saturated', name: 'saturated entries', mark: 'ring', tone: 1, line: 'dashed' },
  ],
];

export function shareSeries({ result, prediction }: SignalFlowPicture, { say }: Messages): LayerSeries[] {
  return shares.map(([quantity, look]): LayerSeries => {
    const layers = prediction[quantity].length;
    const whiskers = whiskersOf(result, quantity, layers);
    return {
      ...look,
      label: say(look.label),
      name: say(look.name),
      values: upTo(result[quantity], layers),
      theory: prediction[quantity],
      ...(whiskers && { whiskers }),
    };
  });
}

export function shareRows(series: readonly LayerSeries[], index: number, { share }: Messages): ReadOutRow[] {
  return series.map(({ name, mark, tone, values, theory }) => {
    const value = share(values[index] ?? Number.NaN);
    const row: ReadOutRow = { label: name, mark, tone, value, spoken: value };
    if (!theory) return row;
    const expected = share(theory[index] ?? Number.NaN);
    return { ...row, theory: expected, spokenTheory: expected };
  });
}

/** "In the last layer 41 % of the units are dead (theory 40 %)." */
export function describeShares(series: readonly LayerSeries[], { say, share }: Messages): string {
  const said = series.map(({ name, values, theory }) => {
    const last = values.length - 1;
    const found = `${share(values[last] ?? Number.NaN)} ${name}`;
    return theory ? `${found} (${say('theory')} ${share(theory[last] ?? Number.NaN)})` : found;
  });
  return say('In the last layer: {parts}.', { parts: said.join(', ') });
}
