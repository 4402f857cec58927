/** The buttons of a training, how far it is, and what happened to it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RaceState } from '../../engine/contract';
import type { Messages } from '../messages/messages';
import type { Phrase } from '../messages/sentences';
import type { Playing, Speed, TrainingPlayer } from './training-player';

const speeds: readonly { name: Speed; label: Phrase }[] = [
  { name: 'full', label: 'Full speed' },
  { name: 'slow', label: 'Slowly' },
];

export function transport<State extends RaceState>(
  player: TrainingPlayer<State>,
  { state, status, notice, secondsLeft }: Playing<State>,
  restart: () => void,
  update: () => void,
  words: Messages,
): TemplateResult {
  const { say, number } = words;
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
  return html`<div class="transport" role="group" aria-label=${say('Training')}>
    <div class="transport-buttons">
      <button type="button" class="primary" part="button" data-do="toggle" @click=${toggle}>
        ${say(playing ? 'Pause' : state.done ? 'Play again' : 'Play')}
      </button>
      <button type="button" part="button" data-do="step" aria-disabled=${noStep} @click=${step}>${say('Step')}</button>
      <button type="button" part="button" data-do="restart" @click=${restart}>${say('From the start')}</button>
      <span class="choices" role="radiogroup" aria-label=${say('Speed')}>
        ${speeds.map(
          ({ name, label }) => html`<label class="choice">
            <input type="radio" name="speed" value=${name} .checked=${player.speed === name} @change=${() => speed(name)} />${say(label)}
          </label>`,
        )}
      </span>
    </div>
    <p class="transport-progress">
      <progress max=${state.stepsInAll} .value=${state.stepsDone} aria-label=${say('Steps done')}></progress>
      <span class="timing">${say('step {done} of {all}', { done: number(state.stepsDone, 6), all: number(state.stepsInAll, 6) })}${left(secondsLeft, words)}</span>
    </p>
    <p class="transport-notice" role="status">${notice ? words.ofEngine(notice) : nothing}</p>
  </div>`;
}

function left(seconds: number | undefined, { say }: Messages): string {
  if (seconds === undefined || !Number.isFinite(seconds)) return '';
  return seconds < 90
    ? say(', {seconds} s left', { seconds: Math.ceil(seconds) })
    : say(', {minutes} min left', { minutes: Math.ceil(seconds / 60) });
}
