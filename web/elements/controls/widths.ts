/** The shape of the network: the same width everywhere, or a list of layers. */
import { html, type TemplateResult } from 'lit';
import { check, listEntries } from '../check';
import type { ExhibitHost } from '../exhibit';
import { sameValue } from '../fields';
import { fieldFrame, invalid } from './field';
import { keepTyped } from './keep-typed';
import { slider } from './slider';

export function widthsControl(host: ExhibitHost): TemplateResult {
  const listed = host.state.widths.length > 0;
  const { say } = host.messages;
  return html`
    <fieldset class="field shape" part="control">
      <legend>${say('Layers')}</legend>
      <div class="choices">${shapeChoice(host, false, listed, say('same width'))} ${shapeChoice(host, true, listed, say('a list'))}</div>
    </fieldset>
    ${listed ? widthsList(host) : slider(host, { key: 'width' })}
  `;
}

function shapeChoice(host: ExhibitHost, list: boolean, listed: boolean, label: string): TemplateResult {
  const choose = () => host.change({ widths: list ? sameWidths(host) : [] });
  return html`<label class="choice">
    <input type="radio" name="shape" .checked=${list === listed} @change=${choose} /> ${label}
  </label>`;
}

/** The list that is the present network, so that the picture stays. */
function sameWidths({ state }: ExhibitHost): number[] {
  return Array.from({ length: state.depth + 1 }, () => state.width);
}

export function widthsList(host: ExhibitHost): TemplateResult {
  const { widths } = host.state;
  const { label } = host.fields.get('widths');
  const { invalid: bad, describedBy } = invalid(host, 'widths');
  const body = html`<input
    type="text"
    id="widths-text"
    spellcheck="false"
    autocomplete="off"
    .value=${keepTyped(widths.join(', '), (typed) => sameValue(listEntries(typed).map(Number), widths))}
    aria-invalid=${bad}
    aria-describedby=${describedBy}
    @input=${(event: Event) => typed(host, event)}
  />`;
  return fieldFrame(host, {
    key: 'widths',
    label: host.messages.say('{label}, input first', { label }),
    input: 'widths-text',
    body,
  });
}

function typed(host: ExhibitHost, event: Event): void {
  const entries = listEntries((event.target as HTMLInputElement).value);
  const checked = check(host.fields.get('widths'), [], entries, host.messages);
  if (entries.length < 2)
    host.refuse('widths', host.messages.say('A network needs two widths or more: its input and a layer.'));
  else if ('message' in checked) host.refuse('widths', checked.message);
  else host.change({ widths: checked.value as number[] });
}
