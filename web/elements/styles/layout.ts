/** One column on a phone; charts side by side from 600 px; controls beside the charts from 1000 px. */
import { css } from 'lit';

export const layoutStyles = css`
  .root {
    padding: var(--gap);
  }
  .layout {
    display: grid;
    gap: 0.75rem var(--gap);
  }
  .panel,
  .stage {
    display: grid;
    align-content: start;
    gap: 0.75rem;
    min-inline-size: 0;
  }
  .charts {
    display: grid;
    gap: 0.5rem var(--gap);
    grid-template-columns: minmax(0, 1fr);
    transition: opacity var(--pace);
  }
  .root[data-stale='true'] .charts,
  .root[data-stale='true'] .verdict-room {
    opacity: 0.55;
  }
  .plot {
    block-size: calc(200 * var(--unit));
  }
  [data-size='strip'] .plot {
    block-size: calc(132 * var(--unit));
  }
  [data-size='high'] .plot {
    block-size: calc(260 * var(--unit));
  }
  [data-size='tall'] .plot {
    block-size: calc(380 * var(--unit));
  }
  [data-size='line'] .plot {
    block-size: 13.5rem;
  }
  .verdict-room {
    min-block-size: 4.2em;
  }
  .verdict-room[data-room='verdict'] {
    min-block-size: 6.4em;
  }
  .verdict-room[data-room='long'] {
    min-block-size: 11em;
  }
  @container (max-width: 360px) {
    .verdict-room {
      min-block-size: 5.6em;
    }
    .verdict-room[data-room='verdict'] {
      min-block-size: 7.8em;
    }
  }
  /* What the page has put into the exhibit lies over its empty charts, not below them. */
  .waiting {
    display: grid;
  }
  .waiting > * {
    display: block;
    grid-area: 1 / 1;
    z-index: 1;
  }
  .waiting > .charts {
    display: grid;
    z-index: 0;
  }
  .data-room,
  .more-room {
    block-size: var(--target);
  }
  .foot {
    display: grid;
    gap: 0.25rem;
    min-block-size: 5.7em;
    align-content: start;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem;
    min-block-size: max(var(--target), 1.9em);
  }
  .when-large,
  :host([data-large]) .when-small {
    display: none;
  }
  :host([data-large]) .when-large {
    display: inline;
  }
  .timing {
    color: var(--muted);
    font-size: var(--tiny);
  }
  @container (min-width: 600px) and (min-width: 37.5rem) {
    .charts {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    [data-size='strip'],
    [data-size='wide'],
    [data-size='line'] {
      grid-column: 1 / -1;
    }
    [data-size='tall'] {
      grid-row: span 2;
    }
    [data-size='high'] .plot {
      block-size: calc(330 * var(--unit));
    }
    [data-size='tall'] .plot {
      block-size: calc(2 * 228 * var(--unit) + 2 * var(--target) + 0.5rem);
    }
    [data-size='line'] .plot {
      block-size: 7rem;
    }
    .plot {
      block-size: calc(228 * var(--unit));
    }
    .verdict-room,
    .verdict-room[data-room='verdict'] {
      min-block-size: 3.25em;
    }
    .verdict-room[data-room='long'] {
      min-block-size: 6em;
    }
    .foot {
      min-block-size: 3.4em;
    }
  }
  @container (min-width: 1000px) and (min-width: 62.5rem) {
    .verdict-room[data-room='long'] {
      min-block-size: 4.7em;
    }
    .layout > .presets {
      grid-column: 1 / -1;
    }
    .layout {
      grid-template-columns: 17rem minmax(0, 1fr);
      gap: calc(var(--gap) * 1.5);
    }
    .plot {
      block-size: calc(280 * var(--unit));
    }
    [data-size='strip'] .plot {
      block-size: calc(160 * var(--unit));
    }
    [data-size='line'] .plot {
      block-size: 3.8rem;
    }
    [data-size='high'] .plot {
      block-size: calc(420 * var(--unit));
    }
    [data-size='tall'] .plot {
      block-size: calc(2 * 280 * var(--unit) + 2 * var(--target) + 0.5rem);
    }
  }
  @container (min-width: 1500px) and (min-width: 93.75rem) {
    .plot {
      block-size: calc(360 * var(--unit));
    }
    [data-size='strip'] .plot {
      block-size: calc(200 * var(--unit));
    }
    [data-size='tall'] .plot {
      block-size: calc(2 * 360 * var(--unit) + 2 * var(--target) + 0.5rem);
    }
  }
  /* On paper the controls are gone, and with them their column. */
  @media print {
    .layout.layout {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
