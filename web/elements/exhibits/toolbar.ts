/** The tools of every exhibit: taking away, opening large. */
import { nothing, type TemplateResult } from 'lit';
import type { ExhibitHost } from '../exhibit';

export function toolbar(_host: ExhibitHost, _picture: unknown): TemplateResult | typeof nothing {
  return nothing;
}
