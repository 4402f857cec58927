/**
 * Phrases that set an exhibit: `[std 0.01](try:signal-flow?initializer=normal&gain=0.01)`. The part after the
 * question mark has the names of the element's attributes, as the URL of an embedded exhibit does.
 */
import type { MarkdownIt, Token } from 'markdown-it';

export type Setting = Record<string, string | number | number[] | string[]>;

/** The keys of a spec, and how a phrase's text becomes a value. */
const readers: Record<string, (text: string) => Setting[string]> = {
  initializer: String,
  gain: toNumber,
  fanMode: String,
  activation: String,
  activationParam: toNumber,
  depth: toNumber,
  width: toNumber,
  widths: (text) => text.split(',').filter(Boolean).map(toNumber),
  batchSize: toNumber,
  seed: toNumber,
  inputStd: toNumber,
  biasInitializer: String,
  biasValue: toNumber,
  repeats: toNumber,
  sparsity: toNumber,
  residual: String,
  blockLayers: toNumber,
  otherInitializer: String, // of the exhibit spectrum
  // of those that train
  starts: (text) => text.split(','),
  dataset: String,
  classes: (text) => text.split(',').map(toNumber),
  trainExamples: toNumber,
  pretrainEpochs: toNumber,
  bottleneck: toNumber,
  learningRate: toNumber,
  epochs: toNumber,
  // of the exhibit barren-plateau
  circuit: String,
  start: String,
  cost: String,
  parameter: String,
  compare: String,
  quantity: String,
  training: String,
  readout: String,
  qubitsMaximum: toNumber,
  layers: toNumber,
  samples: toNumber,
};

export function parseSetting(query: string): Setting {
  const setting: Setting = {};
  for (const [name, text] of new URLSearchParams(query)) {
    const key = name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
    const read = readers[key];
    if (!read) throw new Error(`a phrase sets "${name}", which no exhibit has`);
    setting[key] = read(text);
  }
  // `widths` wins over depth × width, so a phrase that speaks of the latter must clear it.
  const trains = 'starts' in setting; // widths play no part there
  if (!trains && ('depth' in setting || 'width' in setting) && !('widths' in setting)) setting.widths = [];
  return setting;
}

function toNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new Error(`"${text}" is no number`);
  return value;
}

export function phrasePlugin(markdown: MarkdownIt): void {
  markdown.core.ruler.push('phrases', (state) => {
    for (const block of state.tokens) turnIntoButtons(block.children ?? []);
  });
}

function turnIntoButtons(tokens: Token[]): void {
  let inPhrase = false;
  for (const token of tokens) {
    const address = token.type === 'link_open' ? String(token.attrGet('href')) : '';
    if (address.startsWith('try:')) {
      const [exhibit = '', query = ''] = address.slice('try:'.length).split('?');
      token.tag = 'button';
      token.attrs = [
        ['type', 'button'],
        ['class', 'try'],
        ['data-for', exhibit],
        ['data-set', JSON.stringify(parseSetting(query))],
      ];
      inPhrase = true;
    } else if (inPhrase && token.type === 'link_close') {
      token.tag = 'button';
      inPhrase = false;
    }
  }
}
