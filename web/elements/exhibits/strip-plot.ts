/** A strip of histograms, one a layer, in its frame. */
import type { TemplateResult } from 'lit';
import {
  type Bins,
  type Column,
  histogramStrip,
  type ReadOutRow,
  stripGeometry,
  stripLayerAt,
} from '../../charts/index';
import { type PlotFrame, type PlotState, plot } from './plot';

export interface StripPlotOptions extends PlotFrame {
  histograms: readonly Bins[];
  summary: string;
  aside?: TemplateResult;
  rows: (index: number) => ReadOutRow[];
  columns: readonly Column[];
}

export function stripPlot(state: PlotState, options: StripPlotOptions): TemplateResult {
  const { histograms, columns } = options;
  const { cursor } = state;
  return plot(state, {
    ...options,
    count: histograms.length,
    draw: (size) => histogramStrip({ ...size, histograms, ...(cursor === undefined ? {} : { cursor }) }),
    layerAt: (x, size) => stripLayerAt(x, stripGeometry({ ...size, histograms })),
    table: { columns },
  });
}
