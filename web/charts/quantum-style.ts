/** The look of what is drawn about circuits: one colour and one mark for each start, told apart by every kind of eye. */
import { css } from 'lit';

export const quantumStyles = css`
  .figure {
    --chart-0: var(--il-start-0, light-dark(#b0411e, #f2936b));
    --chart-1: var(--il-start-1, light-dark(#0b64a8, #6cb4ee));
    --chart-2: var(--il-start-2, light-dark(#1f7a55, #63cf9f));
    --chart-3: var(--il-start-3, light-dark(#6a4fa3, #bba6ee));
  }
  .chart,
  .sample {
    --tone-3: var(--chart-3, #6a4fa3);
  }
  .tone-3 {
    --tone: var(--tone-3);
  }
  .course {
    fill: none;
    stroke: var(--tone);
    stroke-width: calc(2px * var(--il-emphasis, 1));
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .fit {
    fill: none;
    stroke: var(--tone);
    stroke-opacity: 0.75;
    stroke-width: calc(1.75px * var(--il-emphasis, 1));
  }
  .surface-ground {
    fill: color-mix(in oklab, var(--tone-0) 9%, var(--chart-ground, #fff));
  }
  .surface-row {
    fill: none;
    stroke: var(--tone-0);
    stroke-width: calc(1.1px * var(--il-emphasis, 1));
    stroke-linejoin: round;
  }
  .wire {
    stroke: var(--il-faint, #868d99);
  }
  .omitted {
    fill: none;
    stroke: var(--chart-ground, #fff);
    stroke-width: 3;
    stroke-dasharray: 3 4;
  }
  .gate {
    fill: var(--chart-ground, #fff);
    stroke: var(--il-ink, #1c2430);
    stroke-opacity: 0.7;
  }
  .gate-asked {
    fill: color-mix(in oklab, var(--tone-0) 22%, var(--chart-ground, #fff));
    stroke: var(--tone-0);
    stroke-opacity: 1;
    stroke-width: 2;
  }
  .gate-name {
    fill: var(--il-ink, #1c2430);
    font-size: 10px;
  }
  .cz {
    fill: var(--il-ink, #1c2430);
    stroke: var(--il-ink, #1c2430);
  }
  .run-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.6rem;
    min-block-size: var(--target);
    font-size: var(--tiny);
    color: var(--muted);
  }
  .run-bar progress {
    inline-size: 9rem;
    accent-color: var(--chart-1, var(--forward));
  }
  .run-bar button {
    min-block-size: var(--target);
    padding-block: 0;
  }
  /* On paper no figure is cut in two, and nothing can be pressed. */
  @media print {
    .figure {
      break-inside: avoid;
    }
    .run-bar {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .chart,
    .sample {
      --tone-3: GrayText;
    }
    .surface-ground,
    .gate,
    .gate-asked {
      fill: Canvas;
    }
    .surface-row,
    .gate,
    .gate-asked {
      stroke: CanvasText;
    }
    .wire {
      stroke: GrayText;
    }
    .omitted {
      stroke: Canvas;
    }
    .gate-name,
    .cz {
      fill: CanvasText;
    }
    .course,
    .fit {
      forced-color-adjust: auto;
      stroke: var(--tone);
    }
  }
`;
