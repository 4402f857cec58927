/** The row of presets: each a whole setting, pressed while it is the present one. */
import { html, type TemplateResult } from 'lit';
import type { ExhibitHost } from '../exhibit';
import { availablePresets, isPreset, type Preset, presetPatch } from '../presets';
import { subscripts } from '../subscripts';

export function presetButtons(host: ExhibitHost, presets: readonly Preset[]): TemplateResult {
  const { widths } = host.base;
  const { say } = host.messages;
  return html`<div class="presets" role="group" aria-label=${say('Settings that tell a story')} part="presets">
    ${availablePresets(host.fields, presets).map((preset) => {
      const pressed = isPreset(preset, host.state, host.fields, widths);
      return html`<button
        type="button"
        class="preset"
        part="button preset"
        data-preset=${preset.name}
        aria-pressed=${pressed ? 'true' : 'false'}
        @click=${() => host.change(presetPatch(preset, host.fields, widths))}
      >
        <span class="preset-name">${say(preset.label)}</span>
        <span class="preset-detail">${subscripts(preset.detail ? say(preset.detail) : presetDetail(host, preset))}</span>
      </button>`;
    })}
  </div>`;
}

/** "Tanh, std 0.01" */
function presetDetail({ fields, messages }: ExhibitHost, { set }: Preset): string {
  const name = set.activation === undefined ? '' : fields.labelOf('activation', set.activation);
  return set.gain === undefined ? name : `${name}, ${messages.say('std')} ${messages.number(set.gain)}`;
}
