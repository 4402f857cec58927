/**
 * Every exhibit by its name. The first one is on the first screen of the lesson and comes with the element; each of
 * the others is a file of its own, loaded when one is opened.
 */
import type { Exhibit, ExhibitFactory } from '../exhibit';
import {
  barrenPlateauShape,
  biasLabShape,
  depthRaceShape,
  fanConflictShape,
  heartbeatAnomalyShape,
  orderAndChaosShape,
  type Shape,
  sideBySideShape,
  signalFlowShape,
  spectrumShape,
  transferShape,
  weightSamplerShape,
} from './shapes';
import { SignalFlow } from './signal-flow';

export interface ExhibitEntry {
  /** What stands there until it has been loaded. */
  shape: Shape;
  load: () => Promise<ExhibitFactory>;
}

const made =
  (Class: new (...given: Parameters<ExhibitFactory>) => Exhibit): ExhibitFactory =>
  (requestUpdate, words) =>
    new Class(requestUpdate, words);

export const defaultExhibit = 'signal-flow';

const entries: Readonly<Record<string, ExhibitEntry>> = {
  'signal-flow': { shape: signalFlowShape, load: async () => made(SignalFlow) },
  'weight-sampler': {
    shape: weightSamplerShape,
    load: async () => made((await import('./weight-sampler')).WeightSampler),
  },
  'fan-conflict': {
    shape: fanConflictShape,
    load: async () => made((await import('./fan-conflict')).FanConflict),
  },
  'side-by-side': {
    shape: sideBySideShape,
    load: async () => made((await import('./side-by-side')).SideBySide),
  },
  'bias-lab': {
    shape: biasLabShape,
    load: async () => made((await import('./bias-lab')).BiasLab),
  },
  'order-and-chaos': {
    shape: orderAndChaosShape,
    load: async () => made((await import('./order-and-chaos')).OrderAndChaos),
  },
  'barren-plateau': {
    shape: barrenPlateauShape,
    load: async () => made((await import('./barren-plateau')).BarrenPlateau),
  },
  spectrum: {
    shape: spectrumShape,
    load: async () => made((await import('./spectrum')).SpectrumExhibit),
  },
  'depth-race': {
    shape: depthRaceShape,
    load: async () => made((await import('./depth-race')).DepthRace),
  },
  transfer: {
    shape: transferShape,
    load: async () => made((await import('./transfer')).Transfer),
  },
  'heartbeat-anomaly': {
    shape: heartbeatAnomalyShape,
    load: async () => made((await import('./heartbeat-anomaly')).HeartbeatAnomaly),
  },
};

export const exhibitNames: readonly string[] = Object.keys(entries);

export function isExhibit(name: string): boolean {
  return Object.hasOwn(entries, name);
}

/** The entry of this name, or of the default. */
export function exhibitEntry(name: string): ExhibitEntry {
  return entries[isExhibit(name) ? name : defaultExhibit] as ExhibitEntry;
}

/** Rejects with a sentence for the reader where the file does not come. */
export async function loadExhibit(name: string): Promise<ExhibitFactory> {
  try {
    return await exhibitEntry(name).load();
  } catch (cause) {
    throw new Error('A file of it did not load; is the network there?', { cause });
  }
}
