/** Small pieces of Python text. */

/** A number as Python reads it; every JavaScript number that is finite is one. */
export function number(value: number): string {
  return Object.is(value, -0) ? '0' : String(value);
}

/** The same with a point, where Python would otherwise count in whole numbers: 2 → "2.0". */
export function float(value: number): string {
  const text = number(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

const lineWidth = 88;
const mostAtOnce = 4; // so many equal entries are still written out

interface Run {
  value: number;
  length: number;
}

function runs(values: readonly number[]): Run[] {
  const found: Run[] = [];
  for (const value of values) {
    const last = found.at(-1);
    if (last?.value === value) last.length += 1;
    else found.push({ value, length: 1 });
  }
  return found;
}

/** [784, 256, 256, …] → "[784] + [256] * 30 + [10]", in lines that are not too long. */
export function integerList(name: string, values: readonly number[], comment = ''): string[] {
  const all = runs(values);
  const long = all.filter(({ length }) => length > mostAtOnce);
  if (long.length === 0 || all.length > 12) return wrapped(name, values.map(number), comment);
  const parts: string[] = [];
  let few: string[] = [];
  const close = () => {
    if (few.length > 0) parts.push(`[${few.join(', ')}]`);
    few = [];
  };
  for (const { value, length } of all) {
    if (length > mostAtOnce) {
      close();
      parts.push(`[${value}] * ${length}`);
    } else few.push(...Array<string>(length).fill(number(value)));
  }
  close();
  return [`${name} = ${parts.join(' + ')}${comment && `  # ${comment}`}`];
}

function wrapped(name: string, entries: readonly string[], comment: string): string[] {
  const one = `${name} = [${entries.join(', ')}]`;
  if (one.length <= lineWidth) return [`${one}${comment && `  # ${comment}`}`];
  const lines = [`${name} = [${comment && `  # ${comment}`}`];
  let line = '   ';
  for (const entry of entries) {
    if (line.length + entry.length + 2 > lineWidth) {
      lines.push(line);
      line = '   ';
    }
    line += ` ${entry},`;
  }
  return [...lines, line, ']'];
}

export function indent(lines: readonly string[], levels = 1): string[] {
  return lines.map((line) => (line === '' ? '' : `${'    '.repeat(levels)}${line}`));
}

const isDefinition = (lines: readonly string[]) => /^(def|class) /.test(lines[0] ?? '');

/** Sections of lines with an empty line between, two around definitions; empty sections leave no trace. */
export function program(...sections: readonly (readonly string[])[]): string {
  const full = sections.filter((lines) => lines.length > 0);
  return `${full
    .map((lines, i) => {
      const apart = isDefinition(lines) || isDefinition(full[i - 1] ?? []);
      return `${i === 0 ? '' : apart ? '\n\n\n' : '\n\n'}${lines.join('\n')}`;
    })
    .join('')}\n`;
}

/** `import math` where it is used. */
export function mathImport(lines: readonly string[]): string[] {
  return lines.some((line) => /\bmath\./.test(line)) ? ['import math', ''] : [];
}

/** A call in one line, or its arguments in a line of their own. */
export function call(before: string, inside: string, after: string, margin = 0): string[] {
  const one = `${before}${inside}${after}`;
  return one.length + margin <= lineWidth ? [one] : [before, ...indent([inside]), after];
}
