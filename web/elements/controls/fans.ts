/** The two fans of one layer, by slider: the list of widths [fan_in, fan_out]. */
import { html, type TemplateResult } from 'lit';
import type { ExhibitHost } from '../exhibit';
import { fieldMessage } from './field';
import { slider } from './slider';

export function fanControls(host: ExhibitHost, fans: readonly [number, number]): TemplateResult {
  const field = { ...host.fields.get('widths'), scale: 'log' as const };
  const one = (id: string, label: string, index: 0 | 1) =>
    slider(host, {
      key: 'widths',
      label,
      ends: [1, 1024],
      part: {
        id,
        field,
        value: fans[index],
        patch: (value) => ({ widths: fans.map((fan, i) => (i === index ? value : fan)) }),
      },
    });
  return html`${one('fan-in', host.messages.say('Fan-in'), 0)} ${one('fan-out', host.messages.say('Fan-out'), 1)}
    <div class="field wide-field" ?hidden=${host.problem?.field !== 'widths'}>${fieldMessage(host, 'widths')}</div>`;
}
