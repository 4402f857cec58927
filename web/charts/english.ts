/** The language of charts that are given no other. */
import { formatNumber, formatShare, spokenNumber } from './format';
import { type ChartWords, fill } from './words';

export const english: ChartWords = {
  say: fill,
  number: formatNumber,
  spoken: spokenNumber,
  share: formatShare,
};
