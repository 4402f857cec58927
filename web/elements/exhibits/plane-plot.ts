/** The frame around a map: a point to drag, places to read, two sliders for the keyboard, summary and table. */
import { html, nothing, type TemplateResult } from 'lit';
import { type DataTableOptions, dataTable, type ReadOutRow } from '../../charts/index';
import type { Place } from '../../charts/phase-map';
import type { Messages } from '../messages/messages';
import { subscripts } from '../subscripts';
import type { PlotFrame, PlotState } from './plot';
import { pixelsOn, type Size } from './plot-sizes';

export interface PlanePlotOptions extends PlotFrame {
  summary: string;
  point: Place;
  /** Where the point is by now: two keys may come between two pictures. */
  pointNow: () => Place;
  /** The ends of the plane. */
  ends: Place;
  /** The point in words: value of both sliders. */
  words: string;
  draw: (size: Size, cursor: Place | undefined) => TemplateResult;
  placeAt: (x: number, y: number, size: Size) => Place;
  pixelsOf: (place: Place, size: Size) => readonly [x: number, y: number];
  /** The place that is read when a pointer is there, and what is read. */
  read: (place: Place) => { place: Place; title: string; rows: ReadOutRow[] };
  move: (place: Place) => void;
  table: Pick<DataTableOptions, 'columns' | 'items' | 'rows'>;
}

/** Where the pointer is, and whether it holds the point. */
export class PlaneState {
  cursor: Place | undefined;
  /** From the pointer to the point it holds, in pixels. */
  grip: readonly [x: number, y: number] | undefined;

  constructor(readonly onChange: () => void) {}

  hover(place: Place | undefined): void {
    if (this.cursor === place) return;
    this.cursor = place;
    this.onChange();
  }
}

/** A hand cannot do better than a pixel; short numbers keep the address short. */
export function tidyPlace(place: Place, ends: Place): Place {
  return { sigmaW: tidy(place.sigmaW, ends.sigmaW), sigmaB: tidy(place.sigmaB, ends.sigmaB) };
}

function tidy(value: number, end: number): number {
  const digits = Math.max(0, 3 - Math.ceil(Math.log10(end)));
  return Number(Math.min(end, Math.max(0, value)).toFixed(digits));
}

/** The point moved in one direction; the other stays to the last digit. */
function withOne(point: Place, key: keyof Place, value: number, ends: Place): Place {
  return { ...point, [key]: tidy(value, ends[key]) };
}

/** Where a key moves the point; undefined: it is no key of the map's. */
export function moved(key: string, large: boolean, point: Place, ends: Place): Place | undefined {
  const step = large ? 0.1 : 0.01;
  const across = (share: number) => withOne(point, 'sigmaW', point.sigmaW + share * ends.sigmaW, ends);
  const up = (share: number) => withOne(point, 'sigmaB', point.sigmaB + share * ends.sigmaB, ends);
  switch (key) {
    case 'ArrowRight':
      return across(step);
    case 'ArrowLeft':
      return across(-step);
    case 'ArrowUp':
      return up(step);
    case 'ArrowDown':
      return up(-step);
    case 'PageUp':
      return up(0.1);
    case 'PageDown':
      return up(-0.1);
    case 'Home':
      return across(-1);
    case 'End':
      return across(1);
    default:
      return undefined;
  }
}

export function planePlot(plots: PlotState, plane: PlaneState, options: PlanePlotOptions): TemplateResult {
  const { key, title } = options;
  return html`<figure
    class="figure"
    data-figure=${key}
    data-size=${options.size ?? 'half'}
    data-hue=${options.hue ?? 'forward'}
    part="figure"
    aria-labelledby=${`${key}-title`}
  >
    <figcaption><span class="figure-title" id=${`${key}-title`}>${title}</span></figcaption>
    ${stage(plots, plane, options)}
    <p class="visually-hidden" id=${`${key}-summary`}>${options.summary}</p>
    ${dataTable({
      caption: title,
      words: plots.words,
      ...options.table,
      open: plots.open.has(key),
      onToggle: (open) => plots.toggle(key, open),
    })}
  </figure>`;
}

function stage(plots: PlotState, plane: PlaneState, options: PlanePlotOptions): TemplateResult {
  const { key } = options;
  const size = plots.sizes.of(key);
  const reading = plane.cursor && !plane.grip ? options.read(plane.cursor) : undefined;
  const hand = size ? new Hand(plane, options, size) : undefined;
  return html`<div
    class="plot plane"
    dir="ltr"
    data-plot=${key}
    data-held=${plane.grip ? 'true' : 'false'}
    @pointerdown=${(event: PointerEvent) => hand?.down(event)}
    @pointermove=${(event: PointerEvent) => hand?.over(event)}
    @pointerup=${() => hand?.up()}
    @pointercancel=${() => hand?.up()}
    @pointerleave=${() => hand?.out()}
    @click=${(event: MouseEvent) => hand?.click(event)}
  >
    <div role="img" aria-labelledby=${`${key}-title`} aria-describedby=${`${key}-summary`}>
      ${size ? options.draw(size, reading?.place) : nothing}
    </div>
    ${reading ? placeReadOut({ ...reading, side: reading.place.sigmaW < options.ends.sigmaW / 2 ? 'end' : 'start' }) : nothing}
    ${sliders(options, plots.words)}
  </div>`;
}

/** The read-out of a place, beside it. */
function placeReadOut({ title, rows, side }: { title: string; rows: ReadOutRow[]; side: 'start' | 'end' }) {
  return html`<div class="read-out" data-side=${side} aria-hidden="true" part="read-out">
    <table>
      <thead>
        <tr><th scope="col" colspan="2">${subscripts(title)}</th></tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ label, value }) => html`<tr><th scope="row">${subscripts(label)}</th><td>${value}</td></tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What a pointer does. */
class Hand {
  constructor(
    readonly plane: PlaneState,
    readonly options: PlanePlotOptions,
    readonly size: Size,
  ) {}

  /** A mouse takes the point from anywhere; a finger takes it where it is, and elsewhere scrolls the page. */
  down(event: PointerEvent): void {
    const onPoint = (event.target as Element).classList.contains('grip');
    if (event.button !== 0 || (event.pointerType === 'touch' && !onPoint)) return;
    const plot = event.currentTarget as HTMLElement;
    plot.setPointerCapture(event.pointerId);
    plot.querySelector<HTMLElement>('.plane-slider')?.focus({ preventScroll: true });
    const [x, y] = pixelsOn(event, this.size);
    const [pointX, pointY] = this.options.pixelsOf(this.options.point, this.size);
    this.plane.grip = onPoint ? [pointX - x, pointY - y] : [0, 0];
    if (!onPoint) this.#move(event);
    event.preventDefault(); // no selection of text
  }

  over(event: PointerEvent): void {
    if (this.plane.grip) this.#move(event);
    else if (event.pointerType !== 'touch') this.plane.hover(this.#placeAt(event));
  }

  up(): void {
    if (!this.plane.grip) return;
    this.plane.grip = undefined;
    this.plane.cursor = undefined;
    this.plane.onChange();
  }

  out(): void {
    if (!this.plane.grip) this.plane.hover(undefined);
  }

  /** A tap. */
  click(event: MouseEvent): void {
    if ((event.target as Element).closest('.read-out')) return;
    if ((event as PointerEvent).pointerType !== 'touch') return;
    if (!(event.target as Element).classList.contains('grip'))
      this.options.move(this.#tidy(pixelsOn(event, this.size)));
  }

  #move(event: PointerEvent): void {
    const [x, y] = pixelsOn(event, this.size);
    const [offsetX, offsetY] = this.plane.grip ?? [0, 0];
    this.options.move(this.#tidy([x + offsetX, y + offsetY]));
  }

  #placeAt(event: PointerEvent): Place {
    return this.options.placeAt(...pixelsOn(event, this.size), this.size);
  }

  #tidy([x, y]: readonly [number, number]): Place {
    return tidyPlace(this.options.placeAt(x, y, this.size), this.options.ends);
  }
}

/** Two sliders, one in the order of tabs; arrow keys move in both directions from either. */
function sliders(
  { point, pointNow, ends, words, move, title }: PlanePlotOptions,
  { say }: Messages,
): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const now = pointNow();
    const place = moved(event.key, event.shiftKey, now, ends);
    if (!place) return;
    event.preventDefault();
    const [across, up] = [
      ...((event.currentTarget as Element).parentElement?.children ?? []),
    ] as HTMLElement[];
    (event.key.endsWith('Up') || event.key.endsWith('Down') ? up : across)?.focus();
    if (place.sigmaW !== now.sigmaW || place.sigmaB !== now.sigmaB) move(place);
  };
  const one = (key: keyof Place, name: string, tab: number) => html`<input
    class="plane-slider"
    type="range"
    min="0"
    max=${ends[key]}
    step="any"
    tabindex=${tab}
    .value=${String(point[key])}
    aria-label=${`${title}: ${name}`}
    aria-roledescription=${say('2D slider')}
    aria-valuetext=${words}
    @input=${(event: Event) => move(withOne(point, key, Number((event.target as HTMLInputElement).value), ends))}
    @keydown=${onKey}
  />`;
  return html`<div class="plane-sliders" role="group" aria-label=${say('{figure}: the point', { figure: title })}>
    ${one('sigmaW', 'σ_w', 0)}${one('sigmaB', 'σ_b', -1)}
  </div>`;
}
