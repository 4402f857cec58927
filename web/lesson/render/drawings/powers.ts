/**
 * The opening figure, drawn from arithmetic at build time: what is left of a signal after each of thirty layers
 * that multiply it by 0.9, 1 or 1.1. Colours come from styles/figures.css, by class.
 */
import { fillIn, type Language } from '../languages.ts';

const layers = 30;
const width = 620;
const height = 400;
const margin = { top: 28, right: 118, bottom: 44, left: 12 };

const lines = [
  { factor: 1.1, name: 'loud' },
  { factor: 1, name: 'level' },
  { factor: 0.9, name: 'soft' },
] as const;

const left = margin.left;
const right = width - margin.right;
const bottom = height - margin.bottom;
const x = (layer: number) => left + ((right - left) * layer) / layers;
/** On a logarithmic axis whose ends are a little beyond 0.9^30 and 1.1^30. */
const y = (value: number) => {
  const [low, high] = [Math.log(0.03), Math.log(24)];
  return bottom - ((bottom - margin.top) * (Math.log(value) - low)) / (high - low);
};
const round = (value: number) => Math.round(value * 10) / 10;

export function powersFigure({ words, decimal }: Language): string {
  const shown = (value: string | number) => String(value).replace('.', decimal);
  const ticks = [0, 5, 10, 15, 20, 25, 30].map(
    (layer) =>
      `<line class="tick" x1="${round(x(layer))}" x2="${round(x(layer))}" y1="${bottom + 8}" y2="${bottom + 13}"/>` +
      `<text class="tick-label" x="${round(x(layer))}" y="${bottom + 30}">${layer}</text>`,
  );
  const drawn = lines.map(({ factor, name }) => {
    const dots = Array.from({ length: layers + 1 }, (_unused, layer) => {
      const radius = layer === 0 || layer === layers ? 5 : 2.6;
      return `<circle cx="${round(x(layer))}" cy="${round(y(factor ** layer))}" r="${radius}"/>`;
    });
    const end = factor ** layers;
    const ends = `x1="${x(0)}" y1="${round(y(1))}" x2="${x(layers)}" y2="${round(y(end))}"`;
    return (
      `<g class="power ${name}"><line ${ends}/>${dots.join('')}` +
      `<text class="value" x="${right + 16}" y="${round(y(end)) + 2}">${shown(Number(end.toPrecision(factor < 1 ? 2 : 3)))}</text>` +
      `<text class="factor" x="${right + 16}" y="${round(y(end)) + 4}" dy="1.15em">${shown(factor)}<tspan dy="-0.4em" class="power-of">30</tspan></text></g>`
    );
  });
  const description = fillIn(words.powersDescription, {
    loud: shown((1.1 ** layers).toPrecision(3)),
    soft: shown((0.9 ** layers).toPrecision(2)),
  });
  return (
    `<svg class="powers" viewBox="0 0 ${width} ${height}" role="img" aria-label="${description}">` +
    `<text class="axis-label" x="${left}" y="16">${words.powersAxis}</text>` +
    `${ticks.join('')}${drawn.join('')}` +
    `<text class="axis-label after" x="${right + 16}" y="${bottom + 30}">${words.powersLayers}</text></svg>`
  );
}
