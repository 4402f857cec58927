/**
 * What the frame around every exhibit says, in English: the only language that comes with the element. The keys are the
 * type that every other language is held to, so one that is missing or has no use does not compile.
 */
export const en = {
  loading: 'The exhibit is loading.',
  'could-not-start': 'This exhibit could not start.',
  'not-computed': 'The network could not be computed.',
  'try-again': 'Try again',
  'left-out': 'Left out.',
  presets: 'Settings that tell a story',
  'more-settings': 'More settings',
  reset: 'Reset',
  'take-away': 'Take away…',
  'open-large': 'Open large',
  'leave-large': 'Leave large view',
  'file-missing': 'A file of it did not load; is the network there?',
  lock: 'Lock',
  'new-seed': 'New seed',
  'seed-stays': 'The seed stays while other settings change',
  'seed-changes': 'Every change draws a new seed',
  'gain-gain': 'Gain',
  'gain-std': 'Weight std',
  'gain-bound': 'Weight bound',
  'gain-value': 'Weight value',
  'gain-scale': 'Scale',
  'gain-sigma_w': 'σ_w',
  'gain-none': 'Gain',
  'fan-in': 'Fan-in',
  'fan-out': 'Fan-out',
} as const;

export type MessageKey = keyof typeof en;
export type Table = Readonly<Record<MessageKey, string>>;

/** Names and descriptions of the engine's catalogue by their place in it, such as `fields.depth.label`. */
export type CatalogueTable = Readonly<Record<string, string>>;

/** A language other than English, a file of its own. */
export interface Locale {
  messages: Table;
  catalogue: CatalogueTable;
}
