/** Every exhibit by its name. */
import type { Exhibit, ExhibitFactory } from '../exhibit';
import { SignalFlow } from './signal-flow';

export const defaultExhibit = 'signal-flow';

export const exhibits: Readonly<Record<string, ExhibitFactory>> = {
  'signal-flow': (requestUpdate) => new SignalFlow(requestUpdate) as Exhibit,
};
