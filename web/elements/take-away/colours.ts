/** Any CSS colour as #rrggbb and an opacity, which every program that reads SVG understands. */
export interface Colour {
  hex: string;
  opacity: number;
}

const known = new Map<string, Colour>();

/** Undefined for "none" and for what is no colour, such as url(#id). */
export function colourOf(css: string): Colour | undefined {
  if (css === 'none' || css.startsWith('url(')) return undefined;
  const found = known.get(css) ?? plain(css) ?? painted(css);
  known.set(css, found);
  return found;
}

const hex = (values: readonly number[]) =>
  `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

function plain(css: string): Colour | undefined {
  const match = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(css);
  if (!match) return undefined;
  return { hex: hex(match.slice(1, 4).map(Number)), opacity: Number(match[4] ?? 1) };
}

/** oklab(…), color(…): one pixel of it. */
function painted(css: string): Colour {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return { hex: '#000000', opacity: 1 };
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  return { hex: hex([red, green, blue]), opacity: Math.round((alpha / 255) * 1000) / 1000 };
}
