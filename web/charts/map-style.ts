/**
 * How maps look. Order is violet and chaos amber, pale where a gradient lasts long: the two differ to every kind of
 * colour-blind eye, and neither is the blue of signals or the vermilion of gradients.
 */
import { css } from 'lit';

export const mapStyles = css`
  .chart {
    --order: var(--il-order, light-dark(#5a4bb0, #8f83e8));
    --chaos: var(--il-chaos, light-dark(#b86a00, #d08a2c));
    --ground: var(--chart-ground, #fff);
  }
  .phase {
    fill: var(--ground);
  }
  .order-1 {
    fill: color-mix(in oklab, var(--order) 12%, var(--ground));
  }
  .order-2 {
    fill: color-mix(in oklab, var(--order) 26%, var(--ground));
  }
  .order-3 {
    fill: color-mix(in oklab, var(--order) 42%, var(--ground));
  }
  .order-4 {
    fill: color-mix(in oklab, var(--order) 60%, var(--ground));
  }
  .order-5 {
    fill: color-mix(in oklab, var(--order) 80%, var(--ground));
  }
  .chaos-1 {
    fill: color-mix(in oklab, var(--chaos) 12%, var(--ground));
  }
  .chaos-2 {
    fill: color-mix(in oklab, var(--chaos) 26%, var(--ground));
  }
  .chaos-3 {
    fill: color-mix(in oklab, var(--chaos) 42%, var(--ground));
  }
  .chaos-4 {
    fill: color-mix(in oklab, var(--chaos) 60%, var(--ground));
  }
  .chaos-5 {
    fill: color-mix(in oklab, var(--chaos) 80%, var(--ground));
  }
  .phase-boundary {
    fill: none;
    stroke: var(--il-ink, light-dark(#1c2430, #e7e9ec));
    stroke-opacity: 0.6;
    stroke-dasharray: 5 4;
    vector-effect: non-scaling-stroke;
  }
  .phase-frame {
    fill: none;
    stroke: var(--il-faint, #868d99);
    shape-rendering: crispEdges;
  }
  .critical-line {
    fill: none;
    stroke: var(--il-ink, light-dark(#1c2430, #e7e9ec));
    stroke-width: 2.25;
    stroke-linejoin: round;
  }
  .critical-halo {
    fill: none;
    stroke: var(--ground);
    stroke-width: 5;
  }
  .critical-mark {
    fill: var(--il-ink, light-dark(#1c2430, #e7e9ec));
    stroke: var(--ground);
    stroke-width: 1.5;
  }
  .region,
  .region-detail {
    fill: var(--il-ink, light-dark(#1c2430, #e7e9ec));
    paint-order: stroke;
    stroke: color-mix(in oklab, var(--ground) 75%, transparent);
    stroke-width: 3;
    stroke-linejoin: round;
    pointer-events: none;
  }
  .region {
    font-size: 14px;
    font-weight: 600;
  }
  .line-name {
    font-size: 12.5px;
  }
  .small {
    font-size: 10px;
  }
  .sub {
    font-size: 75%;
  }
  .key rect {
    stroke: var(--il-rule, light-dark(#e4e0d8, #2b333e));
    stroke-width: 0.5;
  }
  .plane-point .grip {
    fill: none;
    pointer-events: all;
    cursor: grab;
    touch-action: none;
  }
  .plane-point .ring {
    fill: none;
  }
  .plane-point .knob {
    fill: var(--ground);
    stroke: var(--il-ink, light-dark(#1c2430, #e7e9ec));
    stroke-width: 2.5;
    pointer-events: none;
  }
  .plane-point .core {
    fill: var(--il-ink, light-dark(#1c2430, #e7e9ec));
    pointer-events: none;
  }
  .stairs {
    fill: none;
    stroke: var(--tone);
    stroke-opacity: 0.35;
  }
  .fixed-point {
    fill: none;
    stroke: var(--il-ink, light-dark(#1c2430, #e7e9ec));
    stroke-width: 1.5;
  }
  .level {
    fill: none;
    stroke: var(--tone);
    stroke-opacity: 0.55;
    stroke-width: 1.25;
  }
  .level.together {
    stroke-width: 6;
  }
  .theory.faint {
    stroke-opacity: 0.4;
    stroke-dasharray: 3 3;
  }
  .theory.strong {
    stroke-width: 2;
  }
  @media (forced-colors: active) {
    .phase,
    .key rect {
      forced-color-adjust: none;
    }
    .chart {
      --ground: Canvas;
      --order: Highlight;
      --chaos: GrayText;
    }
    .region,
    .region-detail {
      fill: CanvasText;
      stroke: Canvas;
    }
    .phase-boundary,
    .phase-frame,
    .critical-line,
    .fixed-point {
      stroke: CanvasText;
    }
    .critical-halo {
      stroke: Canvas;
    }
    .critical-mark,
    .plane-point .core {
      fill: CanvasText;
    }
    .plane-point .knob {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;
