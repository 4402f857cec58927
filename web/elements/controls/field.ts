/** The frame of every control: a visible label, room for the input, and the one message that belongs to it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ExhibitHost } from '../exhibit';
import { subscripts } from '../subscripts';

export interface FieldFrame {
  /** The setting, or the part of it that this control is for. */
  key: string;
  label: string;
  /** The id of the input the label belongs to. */
  input: string;
  /** Said on hovering the label. */
  description?: string;
  /** Beside the label: a number field. */
  aside?: TemplateResult;
  body: TemplateResult;
}

export function messageOf(host: ExhibitHost, key: string): string | undefined {
  return host.problem?.field === key ? host.problem.message : undefined;
}

export function messageId(key: string): string {
  return `${key}-message`;
}

export function fieldFrame(
  host: ExhibitHost,
  { key, label, input, description, aside, body }: FieldFrame,
): TemplateResult {
  return html`<div class="field" data-key=${key} part="control">
    <div class="field-head"><label for=${input} title=${description || nothing}>${subscripts(label)}</label>${aside ?? nothing}</div>
    ${body} ${fieldMessage(host, key)}
  </div>`;
}

export function fieldMessage(host: ExhibitHost, key: string): TemplateResult {
  const message = messageOf(host, key);
  return html`<p class="field-message" id=${messageId(key)} role="alert" ?hidden=${!message}>${message ?? ''}</p>`;
}

/** For aria-invalid and aria-describedby of the input. */
export function invalid(host: ExhibitHost, key: string) {
  const bad = messageOf(host, key) !== undefined;
  return { invalid: bad ? 'true' : nothing, describedBy: bad ? messageId(key) : nothing };
}
