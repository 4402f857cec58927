/** Every chart of an exhibit below each other, as one PNG: what a page around a frame gets of it. */
import { figuresOf } from './figures';
import { type Picture, pictureOf, pngOf } from './picture';
import type { Subject } from './subject';

const namespace = 'http://www.w3.org/2000/svg';

export async function screenshotOf(subject: Subject): Promise<Blob> {
  const pictures = figuresOf(subject.root)
    .map((figure) => pictureOf(subject, figure))
    .filter((picture) => picture !== undefined);
  if (pictures.length === 0) throw new Error('Nothing has been drawn yet.');
  return await pngOf(stack(pictures));
}

function stack(pictures: readonly Picture[]): Picture {
  const width = Math.max(...pictures.map((picture) => picture.width));
  const height = pictures.reduce((sum, picture) => sum + picture.height, 0);
  let y = 0;
  const parts = pictures.map((picture) => {
    const svg = picture.text.replace(/^<\?xml[^>]*>\s*/, '').replace('<svg ', `<svg y="${y}" `);
    y += picture.height;
    return svg;
  });
  const ground = `<rect width="${width}" height="${height}" fill="#ffffff"/>`;
  const text = `<svg xmlns="${namespace}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${ground}${parts.join('')}</svg>`;
  return { text, width, height };
}
