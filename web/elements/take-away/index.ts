/** Taking an exhibit away, and seeing it large: loaded when one of the two is first asked for. */
import { TakeAwayDialog } from './dialog';
import { toggleLarge } from './large';
import { takeAwayStyles } from './styles';
import type { ExhibitElement, Subject } from './subject';

export type Tool = 'take-away' | 'large';

export function useTool(tool: Tool, host: Subject['host'], button: HTMLElement): void {
  const root = button.getRootNode() as ShadowRoot;
  const element = root.host as ExhibitElement;
  const sheet = takeAwayStyles.styleSheet;
  if (sheet && !root.adoptedStyleSheets.includes(sheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  if (tool === 'large') toggleLarge(element, button);
  else new TakeAwayDialog({ element, root, host });
}
