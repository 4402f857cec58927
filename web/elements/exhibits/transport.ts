/** The buttons of a training, how far it is, and what happened to it. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../charts/index';
import type { RaceState } from '../../engine/contract';
import type { Playing, Speed, TrainingPlayer } from './training-player';

const speeds: readonly { name: Speed; label: string }[] = [
  { name: 'full', label: 'Full speed' },
  { name: 'slow', label: 'Slowly' },
];

export function transport<State extends RaceState>(
  player: TrainingPlayer<State>,
  { state, status, notice, secondsLeft }: Playing<State>,
  restart: () => void,
  update: () => void,
): TemplateResult {
  const playing = status === 'playing';
  const toggle = () => (playing ? player.pause() : state.done ? restart() : player.play());
  const speed = (name: Speed) => {
    player.speed = name;
    update();
  };
  // Not `disabled`, which would take the keyboard's focus away in the middle of stepping.
  const noStep = playing || state.done;
  const step = () => {
    if (!noStep) player.step();
  };
  return html`<div class="transport" role="group" aria-label="Training">
    <div class="transport-buttons">
      <button type="button" class="primary" part="button" data-do="toggle" @click=${toggle}>
        ${playing ? 'Pause' : state.done ? 'Play again' : 'Play'}
      </button>
      <button type="button" part="button" data-do="step" aria-disabled=${noStep} @click=${step}>Step</button>
      <button type="button" part="button" data-do="restart" @click=${restart}>From the start</button>
      <span class="choices" role="radiogroup" aria-label="Speed">
        ${speeds.map(
          ({ name, label }) => html`<label class="choice">
            <input type="radio" name="speed" value=${name} .checked=${player.speed === name} @change=${() => speed(name)} />${label}
          </label>`,
        )}
      </span>
    </div>
    <p class="transport-progress">
      <progress max=${state.stepsInAll} .value=${state.stepsDone} aria-label="Steps done"></progress>
      <span class="timing">step ${formatNumber(state.stepsDone, 6)} of ${formatNumber(state.stepsInAll, 6)}${left(secondsLeft)}</span>
    </p>
    <p class="transport-notice" role="status">${notice || nothing}</p>
  </div>`;
}

function left(seconds: number | undefined): string {
  if (seconds === undefined || !Number.isFinite(seconds)) return '';
  return seconds < 90 ? `, ${Math.ceil(seconds)} s left` : `, ${Math.ceil(seconds / 60)} min left`;
}
