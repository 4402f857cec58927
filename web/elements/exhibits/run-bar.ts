/** How far long runs have come, and the buttons to pause, stop, take up again and ask for more. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages';
import type { RunStatus } from './long-run';

interface Run {
  status: RunStatus;
  progress: number;
  recovered: boolean;
  go(): Promise<void>;
  pause(): void;
  stop(): void;
}

export interface RunBarOptions {
  /** What there may be more of. */
  work: 'samples' | 'steps';
  more?: () => void;
}

export function runBar(
  runs: readonly Run[],
  { work, more }: RunBarOptions,
  { say }: Messages,
): TemplateResult {
  const share = runs.reduce((sum, { progress }) => sum + progress, 0) / Math.max(1, runs.length);
  const running = runs.some(({ status }) => status === 'running');
  const halted = runs.filter(({ status }) => status === 'paused' || status === 'stopped');
  const each = (act: (run: Run) => void) => () =>
    runs.filter(({ status }) => status === 'running').forEach(act);
  const button = (action: string, label: string, act: () => void) =>
    html`<button type="button" class="quiet" part="button" data-action=${action} @click=${act}>${label}</button>`;
  return html`<span class="run-bar">
    ${runs.some(({ recovered }) => recovered) ? html`<span role="status">${say('A worker was lost; it went on from its last report.')}</span>` : nothing}
    ${
      running || halted.length > 0
        ? html`<progress max="1" .value=${share} aria-label=${say('{work}: share done', { work: say(work) })}></progress>`
        : nothing
    }
    ${
      running
        ? html`${button(
            'pause',
            say('Pause'),
            each((run) => run.pause()),
          )} ${button(
            'cancel',
            say('Cancel'),
            each((run) => run.stop()),
          )}`
        : nothing
    }
    ${
      !running && halted.length > 0
        ? button('continue', say('Continue'), () => halted.forEach((run) => void run.go()))
        : nothing
    }
    ${!running && halted.length === 0 && more ? button('more', say(work === 'samples' ? 'More samples' : 'More steps'), more) : nothing}
  </span>`;
}
