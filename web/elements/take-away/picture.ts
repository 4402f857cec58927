/** A chart as a picture that stands alone: on light ground, with its title, its setting and where it comes from. */
import { colourOf } from './colours';
import type { Figure } from './figures';
import { inLight } from './light';
import { plainSvg } from './plain-svg';
import { type Subject, settingWords } from './subject';
import { version } from './version';

const namespace = 'http://www.w3.org/2000/svg';
const padding = 16;
const line = 15;

interface Ink {
  ground: string;
  ink: string;
  muted: string;
  family: string;
}

export interface Picture {
  text: string;
  width: number;
  height: number;
}

export function pictureOf(subject: Subject, figure: Figure): Picture | undefined {
  const { svg } = figure;
  if (!svg) return undefined;
  return inLight(subject.element, () => compose(subject, figure, svg));
}

function compose(subject: Subject, figure: Figure, svg: SVGSVGElement): Picture {
  const ink = inkOf(svg);
  const chart = plainSvg(svg);
  const [chartWidth, chartHeight] = [svg, chart].map((one) => Number(one.getAttribute('width')))[0]
    ? [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))]
    : [svg.clientWidth, svg.clientHeight];
  const width = Math.ceil(chartWidth ?? 0) + 2 * padding;
  const words = settingWords(subject);
  const small = { size: 10.5, fill: ink.muted, family: ink.family };
  const title = { size: 14, fill: ink.ink, family: ink.family, weight: '600' };
  const out = element('svg', { xmlns: namespace, width, 'font-family': ink.family });
  let y = padding;
  for (const part of wrap(figure.title, width - 2 * padding, 14)) {
    out.append(written(part, padding, y + 12, title));
    y += 19;
  }
  if (figure.names.length > 0) y = key(out, figure, y, small);
  y += 4;
  place(chart, padding, y, chartWidth ?? 0, chartHeight ?? 0);
  out.append(chart);
  y += Math.ceil(chartHeight ?? 0) + 10;
  for (const part of [...wrap(words, width - 2 * padding, 10.5), source()]) {
    out.append(written(part, padding, y + 10, small));
    y += line;
  }
  const height = y + padding - 4;
  out.setAttribute('height', String(height));
  out.setAttribute('viewBox', `0 0 ${width} ${height}`);
  out.setAttribute('role', 'img');
  const name = element('title', {});
  name.textContent = `${figure.title}: ${words}`;
  const description = element('desc', {});
  description.textContent = `${figure.summary} ${source()}.`.trim();
  out.prepend(name, description, element('rect', { width, height, fill: ink.ground }));
  return {
    text: `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(out)}\n`,
    width,
    height,
  };
}

/** The host without which the numbers would be nobody's; an address only where it is one for others as well. */
function source(): string {
  const { protocol, host, pathname } = location;
  const place = /^https?:$/.test(protocol) && host !== '' ? `, ${host}${pathname.replace(/\/$/, '')}` : '';
  return `init-lab ${version}${place}`;
}

function inkOf(svg: SVGSVGElement): Ink {
  const plot = svg.closest('.root') ?? svg;
  const style = getComputedStyle(plot);
  const ground = getComputedStyle((plot.getRootNode() as ShadowRoot).host ?? plot).backgroundColor;
  const tick = svg.querySelector('.tick');
  return {
    ground: opaque(ground),
    ink: colourOf(style.color)?.hex ?? '#000000',
    muted: colourOf(tick ? getComputedStyle(tick).fill : style.color)?.hex ?? '#444444',
    family: getComputedStyle(svg).fontFamily.replaceAll('"', "'"),
  };
}

function opaque(css: string): string {
  const colour = colourOf(css);
  return colour && colour.opacity > 0 ? colour.hex : '#ffffff';
}

/** What the marks mean, in a row below the title. */
function key(out: Element, figure: Figure, y: number, style: TextStyle): number {
  let x = padding;
  for (const { label, mark } of figure.names) {
    if (mark) {
      const drawn = plainSvg(mark);
      place(drawn, x, y + 1, 12, 12);
      out.append(drawn);
      x += 15;
    }
    out.append(written(label, x, y + 11, style));
    x += label.length * 6 + 14;
  }
  return y + line + 2;
}

function place(svg: SVGSVGElement, x: number, y: number, width: number, height: number): void {
  for (const [name, value] of Object.entries({ x, y, width, height })) svg.setAttribute(name, String(value));
  svg.setAttribute('overflow', 'visible');
}

interface TextStyle {
  size: number;
  fill: string;
  family: string;
  weight?: string;
}

function written(text: string, x: number, y: number, { size, fill, family, weight }: TextStyle): Element {
  const made = element('text', { x, y, 'font-size': size, fill, 'font-family': family });
  if (weight) made.setAttribute('font-weight', weight);
  made.textContent = text;
  return made;
}

function element(name: string, attributes: Record<string, string | number>): Element {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes))
    if (key !== 'xmlns') made.setAttribute(key, String(value));
  return made;
}

/** Lines of about this many pixels; a letter is taken as 0.56 of its size wide. */
export function wrap(text: string, width: number, size: number): string[] {
  const room = Math.max(12, Math.floor(width / (size * 0.56)));
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    if (current !== '' && current.length + word.length + 1 > room) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return current === '' ? lines : [...lines, current];
}

/** The same at twice the size, as a PNG. */
export async function pngOf({ text, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  // As data: a strict Content-Security-Policy has images from there, but not from blob:.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('this browser could not draw it');
  return blob;
}
