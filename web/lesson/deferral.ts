/**
 * Sections that the reader has not come near are not laid out yet: a third of a second on a slow phone. Each is let go
 * for good as the reader nears it, all of them at once before a jump, so that it lands where it should.
 */
import { whenNear } from '../elements/near.ts';

export function startDeferral(): void {
  const { dataset } = document.documentElement;
  if (dataset.deferred === undefined) return;
  for (const section of document.querySelectorAll<HTMLElement>('.lesson-section')) {
    whenNear(section, () => {
      section.dataset.reached = '';
    });
  }
  const all = () => {
    delete dataset.deferred;
  };
  addEventListener(
    'click',
    ({ target }) => target instanceof Element && target.closest('a[href^="#"]') && all(),
  );
  addEventListener('hashchange', all);
}
