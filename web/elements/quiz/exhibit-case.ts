/** An exhibit on the case that a question is about, put into the sheet when it is asked for. */
import type { QuizCase } from '../../engine/contract';
import { isExhibit } from '../exhibits/index';
import { attributeOf, valueText } from '../fields';
import type { InitLab } from '../init-lab';

export const hasExhibit = ({ name }: QuizCase): boolean => isExhibit(name);

/** Once for each case, and then in another language where that has changed; `take` hears of every change by the user. */
export function openExhibit(
  place: HTMLElement,
  exhibit: QuizCase,
  id: string,
  language: string,
  take?: (lab: InitLab) => void,
): void {
  const wanted = `${id} ${exhibit.name}`;
  if (place.dataset.case === wanted) {
    place.querySelector(`init-lab:not([lang="${language}"])`)?.setAttribute('lang', language);
    return;
  }
  place.dataset.case = wanted;
  const lab = document.createElement('init-lab') as InitLab;
  lab.id = id;
  lab.lang = language;
  lab.setAttribute('exhibit', exhibit.name);
  for (const [key, value] of Object.entries(exhibit.settings))
    lab.setAttribute(attributeOf(key), valueText(value));
  if (take) lab.addEventListener('init-lab-change', () => take(lab));
  place.replaceChildren(lab);
}
