/**
 * The sizes of the plots on the page, kept up to date. Charts are drawn to the pixel; where type is larger than usual (a
 * projector, a reader who needs it) they are drawn in fewer, larger ones, so that their text grows with the rest.
 */
import type { ChartWords } from '../../charts/index';
import { english } from '../messages/messages';

/** What a chart is drawn for: its pixels, and its reader's words. */
export interface Size {
  width: number;
  height: number;
  words?: ChartWords;
}

export class PlotSizes {
  readonly #sizes = new Map<string, Size>();
  readonly #observer: ResizeObserver | undefined;
  readonly #seen = new Set<Element>();

  constructor(
    readonly onChange: () => void,
    readonly words: ChartWords = english,
  ) {
    if (typeof ResizeObserver !== 'undefined') {
      this.#observer = new ResizeObserver((entries) => this.#measure(entries.map((entry) => entry.target)));
    }
  }

  /** Undefined until the plot, or the room that is kept for it, has been laid out. */
  of(key: string): Size | undefined {
    return this.#sizes.get(key);
  }

  /**
   * Looks for new plots (`data-plot`) after an update. Of those whose room (`data-plot-room`) has been seen before, the size
   * is taken to be the room's, so that the first picture is drawn at once; should it differ, the observer tells.
   */
  update(root: ParentNode): void {
    for (const room of root.querySelectorAll<HTMLElement>('[data-plot-room]'))
      this.#set(room.dataset.plotRoom ?? '', room);
    const fresh = [...root.querySelectorAll('[data-plot]')].filter((plot) => !this.#seen.has(plot));
    for (const plot of fresh) {
      this.#seen.add(plot);
      this.#observer?.observe(plot);
    }
    this.#measure(this.#observer ? fresh.filter((plot) => !this.of(keyOf(plot))) : fresh);
  }

  disconnect(): void {
    this.#observer?.disconnect();
    this.#seen.clear();
  }

  #measure(plots: readonly Element[]): void {
    const changed = plots.filter((plot) => this.#set(keyOf(plot), plot));
    if (changed.length > 0) this.onChange();
  }

  /** Whether that is another size. */
  #set(key: string, plot: Element): boolean {
    const size = { ...sizeOf(plot), words: this.words };
    const before = this.#sizes.get(key);
    if (before?.width === size.width && before.height === size.height) return false;
    this.#sizes.set(key, size);
    return true;
  }
}

const keyOf = (plot: Element) => plot.getAttribute('data-plot') ?? '';

const usualType = 14; // pixels; small differences are none
const least = 260; // pixels that a chart needs across

function sizeOf(plot: Element): Size {
  const [width, height] = [plot.clientWidth || 360, plot.clientHeight || 220];
  const type = Number.parseFloat(getComputedStyle(plot).fontSize) / usualType || 1;
  const scale = type < 1.1 ? 1 : Math.max(1, Math.min(type, width / least));
  return { width: Math.round(width / scale), height: Math.round(height / scale) };
}

/** Where a pointer is on a plot, in the plot's own pixels. */
export function pixelsOn(event: MouseEvent, { width, height }: Size): [x: number, y: number] {
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
  return [
    ((event.clientX - box.left) * width) / box.width,
    ((event.clientY - box.top) * height) / box.height,
  ];
}
