/** The frame around every chart: caption, picture, read-out for hand and keyboard, summary, table. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  type DataTableOptions,
  dataTable,
  describeItem,
  type Items,
  itemName,
  layerCursor,
  layerItems,
  type ReadOutRow,
  readOut,
} from '../../charts/index';
import { english } from '../messages/messages';
import { type PlotSizes, pixelsOn, type Size } from './plot-sizes';
import type { FigureShape } from './shapes';

/** What every plot of an exhibit has. */
export interface PlotFrame extends Omit<FigureShape, 'title'> {
  title: string;
  /** Default: the colour of signals. */
  hue?: 'forward' | 'backward' | 'both' | 'neutral';
}

export interface PlotOptions extends PlotFrame {
  /** Beside the title: what the marks mean, or a choice. */
  aside?: TemplateResult | undefined;
  summary: string;
  count: number;
  /** What is read, one after the other; default: layers. */
  items?: Items;
  draw: (size: Size) => TemplateResult;
  /** The layer (an index) at these pixels. */
  layerAt: (x: number, size: Size, y: number) => number;
  rows: (index: number) => ReadOutRow[];
  table: Pick<DataTableOptions, 'columns'>;
}

/** Which layer is being read, in which plot, and which tables are open: the state that plots share. */
export class PlotState {
  cursor: number | undefined;
  active: string | undefined;
  readonly open = new Set<string>();
  /** Counts what has changed. */
  version = 0;

  constructor(
    readonly sizes: PlotSizes,
    readonly onChange: () => void,
    readonly words = english,
  ) {}

  changed(): void {
    this.version += 1;
    this.onChange();
  }

  read(key: string, index: number): void {
    if (this.active === key && this.cursor === index) return;
    this.active = key;
    this.cursor = index;
    this.changed();
  }

  leave(key: string): void {
    if (this.active !== key) return;
    this.active = undefined;
    this.cursor = undefined;
    this.changed();
  }

  /** A finger put down elsewhere ends the reading. */
  pressed(event: Event): void {
    const onPlot = event.composedPath().some((node) => (node as Element).classList?.contains('plot'));
    if (!onPlot && this.active !== undefined) this.leave(this.active);
  }

  toggle(key: string, open: boolean): void {
    if (open === this.open.has(key)) return;
    if (open) this.open.add(key);
    else this.open.delete(key);
    this.changed();
  }
}

export function plot(state: PlotState, options: PlotOptions): TemplateResult {
  const { key, title } = options;
  const size = state.sizes.of(key);
  return html`<figure
    class="figure"
    data-figure=${key}
    data-size=${options.size ?? 'half'}
    data-caption-lines=${options.captionLines ?? 1}
    data-below=${options.below ?? nothing}
    data-hue=${options.hue ?? 'forward'}
    part="figure"
    aria-labelledby=${`${key}-title`}
  >
    <figcaption>
      <span class="figure-title" id=${`${key}-title`}>${title}</span>${options.aside ?? nothing}
    </figcaption>
    ${stage(state, options, size)}
    <p class="visually-hidden" id=${`${key}-summary`}>${options.summary}</p>
    ${
      options.table.columns.length === 0
        ? html`<div class="data-room"></div>`
        : dataTable({
            caption: title,
            columns: options.table.columns,
            rows: options.count,
            items: options.items,
            words: state.words,
            open: state.open.has(key),
            onToggle: (open) => state.toggle(key, open),
          })
    }
  </figure>`;
}

function stage(state: PlotState, options: PlotOptions, size: Size | undefined): TemplateResult {
  const { key, count } = options;
  const move = (event: PointerEvent) => {
    if (!size) return;
    const [x, y] = pixelsOn(event, size);
    state.read(key, options.layerAt(x, size, y));
  };
  const leave = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') state.leave(key);
  };
  return html`<div
    class="plot"
    dir="ltr"
    data-plot=${key}
    @pointermove=${move}
    @pointerdown=${move}
    @pointerleave=${leave}
  >
    <div role="img" aria-labelledby=${`${key}-title`} aria-describedby=${`${key}-summary`}>
      ${size ? options.draw(size) : nothing}
    </div>
    ${count > 0 ? reader(state, options, size) : nothing}
  </div>`;
}

function reader(state: PlotState, options: PlotOptions, size: Size | undefined): TemplateResult {
  const { words } = state;
  const { key, count, title, items = layerItems(words) } = options;
  const index = Math.min(state.cursor ?? count - 1, count - 1);
  const rows = options.rows(index);
  const shown = state.active === key && size !== undefined;
  return html`${shown ? readOut(words.lower(itemName(items, index)), rows, index < count / 2 ? 'end' : 'start', words) : nothing}
  ${layerCursor({
    label: words.say('{figure}: read a {item}', { figure: title, item: words.lower(items.title) }),
    count,
    index,
    text: describeItem(itemName(items, index), rows, words),
    onMove: (layer) => state.read(key, layer),
    onLeave: () => state.leave(key),
  })}`;
}
