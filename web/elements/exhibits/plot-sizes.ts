/** The sizes of the plots on the page, kept up to date; charts are drawn to the pixel. */
export interface Size {
  width: number;
  height: number;
}

export class PlotSizes {
  readonly #sizes = new Map<string, Size>();
  readonly #observer: ResizeObserver | undefined;
  readonly #seen = new Set<Element>();

  constructor(readonly onChange: () => void) {
    if (typeof ResizeObserver !== 'undefined') {
      this.#observer = new ResizeObserver((entries) => this.#measure(entries.map((entry) => entry.target)));
    }
  }

  /** Undefined until the plot has been laid out. */
  of(key: string): Size | undefined {
    return this.#sizes.get(key);
  }

  /** Looks for new plots (`data-plot`) after an update. */
  update(root: ParentNode): void {
    const fresh = [...root.querySelectorAll('[data-plot]')].filter((plot) => !this.#seen.has(plot));
    for (const plot of fresh) {
      this.#seen.add(plot);
      this.#observer?.observe(plot);
    }
    this.#measure(fresh);
  }

  disconnect(): void {
    this.#observer?.disconnect();
    this.#seen.clear();
  }

  #measure(plots: readonly Element[]): void {
    let changed = false;
    for (const plot of plots) {
      const key = plot.getAttribute('data-plot') ?? '';
      const size = { width: plot.clientWidth || 360, height: plot.clientHeight || 220 };
      const before = this.#sizes.get(key);
      if (before?.width === size.width && before.height === size.height) continue;
      this.#sizes.set(key, size);
      changed = true;
    }
    if (changed) this.onChange();
  }
}
