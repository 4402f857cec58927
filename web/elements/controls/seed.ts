/** The seed: always shown; kept while other settings change (locked) or drawn anew with each. */
import { html, type TemplateResult } from 'lit';
import type { ExhibitHost } from '../exhibit';
import { fieldMessage } from './field';
import { numberField } from './slider';

export function seedControl(host: ExhibitHost): TemplateResult {
  const field = host.fields.get('seed');
  const locked = host.seedLocked;
  return html`<div class="field" data-key="seed" part="control" role="group" aria-label=${field.label}>
    <div class="field-head">
      <span class="name" aria-hidden="true">${field.label}</span>
      ${numberField(host, 'seed')}
    </div>
    <div class="buttons">
      <button
        type="button"
        class="quiet"
        part="button"
        aria-pressed=${locked ? 'true' : 'false'}
        title=${host.messages.say(locked ? 'The seed stays while other settings change' : 'Every change draws a new seed')}
        @click=${() => host.lockSeed(!locked)}
      >
        ${padlock(locked)} ${host.messages.say('Lock')}
      </button>
      <button type="button" class="quiet" part="button" @click=${() => host.reseed()}>${host.messages.say('New seed')}</button>
    </div>
    ${fieldMessage(host, 'seed')}
  </div>`;
}

function padlock(locked: boolean): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
    <path d="M3.5 7.5h9v6h-9z" fill="currentColor"></path>
    <path
      d=${locked ? 'M5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5' : 'M5.5 7.5V4a2.5 2.5 0 0 1 5 0'}
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
    ></path>
  </svg>`;
}
