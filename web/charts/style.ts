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
    stroke: var(--il-rule, #e4e0d8);
    shape-rendering: crispEdges;
  }
  .base {
    stroke: var(--il-faint, #868d99);
    shape-rendering: crispEdges;
  }
  .tick,
  .title {
    fill: var(--il-muted, #5a6372);
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
    stroke-width: 1.5;
  }
  .theory {
    fill: none;
    stroke: var(--il-theory, #444b58);
    stroke-width: 1.25;
    stroke-linejoin: round;
  }
  .mark {
    fill: none;
    stroke: var(--tone);
    stroke-width: 5.5;
    stroke-linecap: round;
  }
  .mark-square {
    stroke-width: 4.6;
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
  .label {
    fill: var(--tone);
    font-weight: 500;
  }
  .extreme {
    fill: var(--il-bad, #b3261e);
  }
  .extreme-zero {
    fill: var(--il-warn, #8a5a00);
  }
  .extreme-nan {
    fill: none;
    stroke: var(--il-bad, #b3261e);
    stroke-width: 1.6;
    stroke-linecap: round;
  }
  .extreme-name {
    font-weight: 600;
  }
  .cursor {
    stroke: var(--il-ink, #1c2430);
    stroke-opacity: 0.5;
    shape-rendering: crispEdges;
  }
  .cursor-mark {
    fill: none;
    stroke: var(--il-ink, #1c2430);
    stroke-width: 1.25;
  }
  .ridge {
    fill: var(--tone-0);
    fill-opacity: 0.75;
  }
  .slot {
    fill: var(--il-ink, #1c2430);
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
    .label {
      fill: CanvasText;
    }
    .grid {
      stroke: GrayText;
      stroke-opacity: 0.4;
    }
    .base,
    .theory,
    .cursor,
    .cursor-mark {
      stroke: CanvasText;
    }
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
