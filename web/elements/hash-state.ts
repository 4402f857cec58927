/**
 * The state in the address: `#signal-flow.depth=30&signal-flow.initializer=he_normal`, one prefix an exhibit.
 * Parts that belong to nobody here (an anchor, another exhibit) are left as they are.
 */
import { attributeOf, type Patch, valueText } from './fields';

function parts(hash: string): string[] {
  return hash.replace(/^#/, '').split('&').filter(Boolean);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The entries of one exhibit, undecided whether they make sense. */
export function readHash(hash: string, prefix: string): [string, string][] {
  return parts(hash)
    .map(decode)
    .filter((part) => part.startsWith(`${prefix}.`))
    .map((part) => {
      const [name = '', ...rest] = part.slice(prefix.length + 1).split('=');
      return [name, rest.join('=')];
    });
}

/** The address with this exhibit's entries replaced. */
export function writeHash(hash: string, prefix: string, patch: Patch): string {
  const others = parts(hash).filter((part) => !decode(part).startsWith(`${prefix}.`));
  const own = Object.entries(patch).map(([key, value]) => {
    const text = valueText(value ?? '');
    return `${encodeURIComponent(prefix)}.${attributeOf(key)}=${encodeURIComponent(text).replaceAll('%2C', ',')}`;
  });
  const all = [...others, ...own];
  return all.length > 0 ? `#${all.join('&')}` : '';
}

/** Puts the state into the address a moment after the last change. Where the history is denied, it is not. */
export class HashWriter {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly delay = 250) {}

  schedule(prefix: string, patch: () => Patch): void {
    this.cancel();
    this.#timer = setTimeout(() => replaceHash(prefix, patch()), this.delay);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}

function replaceHash(prefix: string, patch: Patch): void {
  try {
    const { pathname, search, hash } = location;
    const next = writeHash(hash, prefix, patch);
    if (next !== hash) history.replaceState(history.state, '', next || `${pathname}${search}`);
  } catch {
    // a sandboxed frame or a blob page: the exhibit works without an address
  }
}
