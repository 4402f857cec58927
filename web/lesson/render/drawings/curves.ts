/** What the drawings share: a coordinate system, and a curve in it as an SVG path. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: readonly [number, number];
  y: readonly [number, number];
}

export const round = (value: number): number => Math.round(value * 10) / 10;

export const xOf = ({ left, right, x }: Frame, value: number): number =>
  round(left + ((right - left) * (value - x[0])) / (x[1] - x[0]));
export const yOf = ({ top, bottom, y }: Frame, value: number): number =>
  round(bottom - ((bottom - top) * (value - y[0])) / (y[1] - y[0]));

export function curve(frame: Frame, f: (x: number) => number, from = frame.x[0], to = frame.x[1]): string {
  const steps = 48;
  const points = Array.from({ length: steps + 1 }, (_unused, step) => {
    const x = from + ((to - from) * step) / steps;
    return `${xOf(frame, x)} ${yOf(frame, f(x))}`;
  });
  return `M${points.join('L')}`;
}

export function segment(
  frame: Frame,
  name: string,
  from: readonly [number, number],
  to: readonly [number, number],
) {
  const [x1, y1, x2, y2] = [xOf(frame, from[0]), yOf(frame, from[1]), xOf(frame, to[0]), yOf(frame, to[1])];
  return `<line class="${name}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
}

export function label(x: number, y: number, words: string, name = ''): string {
  return `<text x="${x}" y="${y}"${name && ` class="${name}"`}>${words}</text>`;
}
