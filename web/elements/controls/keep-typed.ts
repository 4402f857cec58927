/** `.value=${keepTyped(text, same)}`: sets a text field, unless what stands in it already means the same. */
import { noChange } from 'lit';
import {
  Directive,
  directive,
  type ElementPart,
  type PartInfo,
  PartType,
  type PropertyPart,
} from 'lit/directive.js';

class KeepTyped extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.PROPERTY) throw new Error('keepTyped belongs on .value');
  }

  override render(text: string, _same: (typed: string) => boolean): unknown {
    return text;
  }

  override update(
    part: PropertyPart | ElementPart,
    [text, same]: [string, (typed: string) => boolean],
  ): unknown {
    const input = part.element as HTMLInputElement;
    const typed = input.value;
    if (typed === text || (typed !== '' && same(typed))) return noChange;
    input.value = text;
    return noChange;
  }
}

export const keepTyped = directive(KeepTyped);
