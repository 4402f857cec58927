/** The tools of every exhibit: taking away, opening large. What they do is loaded when one is first asked for. */
import { html, type TemplateResult } from 'lit';
import type { ExhibitHost } from '../exhibit';

export function toolbar(host: ExhibitHost): TemplateResult {
  const use = async (tool: 'take-away' | 'large', event: Event) => {
    const button = event.currentTarget as HTMLElement;
    const said = button.parentElement?.querySelector('[role="status"]');
    const tools = await import('../take-away/index').catch(() => undefined);
    if (tool === 'take-away') await host.whole(); // what is taken away belongs together
    if (said)
      said.textContent = tools ? '' : host.messages.say('A file of it did not load; is the network there?');
    tools?.useTool(tool, host, button);
  };
  return html`<div class="tools">
    <button
      type="button"
      class="quiet"
      part="button"
      data-tool="take-away"
      aria-haspopup="dialog"
      @click=${(event: Event) => use('take-away', event)}
    >
      ${host.messages.say('Take away…')}
    </button>
    <button
      type="button"
      class="quiet"
      part="button"
      data-tool="large"
      @click=${(event: Event) => use('large', event)}
    >
      <span class="when-small">${host.messages.say('Open large')}</span><span class="when-large">${host.messages.say('Leave large view')}</span>
    </button>
    <span class="timing" role="status"></span>
  </div>`;
}
