/** How charts look. Plain CSS in one string, so that a picture saved by itself can carry it along. */
import { css } from 'lit';

export const chartStyles = css`
  .chart {
    --tone-0: var(--chart-0, #0b64a8);
    --tone-1: var(--chart-1, #4a8fc4);
    --tone-2: var(--chart-2, #5b5f97);
    display: block;
    overflow: visible;
    font-family: var(--il-font-ui, system-ui, sans-serif);
    font-size: 11px;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .sample {
    --tone-0: var(--chart-0, #0b64a8);
    --tone-1: var(--chart-1, #4a8fc4);
    --tone-2: var(--chart-2, #5b5f97);
  }
  .tone-0 {
    --tone: var(--tone-0);
  }
  .tone-1 {
    --tone: var(--tone-1);
  }
  .tone-2 {
    --tone: var(--tone-2);
  }
  .grid {
    stroke: var(--il-rule, light-dark(#e4e0d8, #2b333e));
    shape-rendering: crispEdges;
  }
  .base {
    stroke: var(--il-faint, light-dark(#868d99, #78818f));
    shape-rendering: crispEdges;
  }
  .tick,
  .title {
    fill: var(--il-muted, light-dark(#5a6372, #a5adb9));
  }
  .title {
    font-style: italic;
  }
  .band {
    fill: var(--tone);
    fill-opacity: 0.13;
  }
  .spread {
    fill: var(--tone);
    fill-opacity: 0.3;
  }
  .whisker {
    fill: none;
    stroke: var(--tone);
    stroke-opacity: 0.55;
    stroke-width: calc(1.5px * var(--il-emphasis, 1));
  }
  .theory {
    fill: none;
    stroke: var(--il-theory, light-dark(#444b58, #c3cad4));
    stroke-width: calc(1.25px * var(--il-emphasis, 1));
    stroke-linejoin: round;
  }
  .theory-named {
    stroke: var(--tone);
    stroke-width: calc(1.75px * var(--il-emphasis, 1));
  }
  .theory-dashed {
    stroke-dasharray: 6 3;
  }
  .theory-dotted {
    stroke-dasharray: 1.5 3;
    stroke-linecap: round;
  }
  .mark {
    fill: none;
    stroke: var(--tone);
    stroke-width: calc(5.5px * var(--il-emphasis, 1));
    stroke-linecap: round;
  }
  .mark-square {
    stroke-width: calc(4.6px * var(--il-emphasis, 1));
    stroke-linecap: square;
  }
  .mark-hole {
    stroke: var(--chart-ground, #fff);
    stroke-width: 2.6;
  }
  .dense .mark {
    stroke-width: 2;
  }
  .dense .mark-hole {
    stroke: none;
  }
  .sign-point {
    fill: var(--tone-0);
  }
  .limit {
    stroke: var(--il-faint, #868d99);
    stroke-dasharray: 4 3;
  }
  .halo {
    paint-order: stroke;
    stroke: var(--chart-ground, #fff);
    stroke-width: 3;
    stroke-linejoin: round;
  }
  .label {
    fill: var(--tone);
    font-weight: 500;
  }
  .extreme {
    fill: var(--il-bad, light-dark(#b3261e, #ff8a80));
  }
  .extreme-zero {
    fill: var(--il-warn, light-dark(#8a5a00, #e6b450));
  }
  .extreme-nan {
    fill: none;
    stroke: var(--il-bad, light-dark(#b3261e, #ff8a80));
    stroke-width: 1.6;
    stroke-linecap: round;
  }
  .extreme-name {
    font-weight: 600;
  }
  .cursor {
    stroke: var(--il-ink, light-dark(#1c2430, #e7e9ec));
    stroke-opacity: 0.5;
    shape-rendering: crispEdges;
  }
  .cursor-mark {
    fill: none;
    stroke: var(--il-ink, light-dark(#1c2430, #e7e9ec));
    stroke-width: calc(1.25px * var(--il-emphasis, 1));
  }
  .ridge {
    fill: var(--tone-0);
    fill-opacity: 0.75;
  }
  .bar {
    fill: var(--tone);
    fill-opacity: 0.4;
  }
  .band-over {
    fill: var(--tone-0);
    fill-opacity: 0.35;
  }
  .unit-bar {
    fill: var(--tone-0);
    fill-opacity: 0.75;
  }
  .value-mark {
    stroke: var(--il-ink, light-dark(#1c2430, #e7e9ec));
    stroke-opacity: 0.65;
    stroke-dasharray: 3 2.5;
  }
  .value-mark-bound {
    stroke-dasharray: none;
  }
  .value-label {
    fill: var(--il-ink, light-dark(#1c2430, #e7e9ec));
  }
  .slot {
    fill: var(--il-ink, light-dark(#1c2430, #e7e9ec));
    fill-opacity: 0.07;
  }
  @media (forced-colors: active) {
    .chart,
    .sample {
      --tone-0: CanvasText;
      --tone-1: LinkText;
      --tone-2: Highlight;
    }
    .tick,
    .title,
    .label,
    .value-label {
      fill: CanvasText;
    }
    .grid {
      stroke: GrayText;
      stroke-opacity: 0.4;
    }
    .base,
    .limit,
    .theory,
    .cursor,
    .cursor-mark,
    .value-mark {
      stroke: CanvasText;
    }
    .halo,
    .mark-hole {
      stroke: Canvas;
    }
    .extreme {
      fill: CanvasText;
    }
    .extreme-nan {
      fill: none;
      stroke: CanvasText;
    }
  }
`;
