/**
 * What the letters of a formula mean, in a box below it while one points at it, taps it or comes to it by keyboard.
 * The words are those of the list of symbols at the end of the page, where every formula also leads without a script.
 */
const hoverDelay = 250;

export function startSymbols(root: Document = document): void {
  const box = root.querySelector<HTMLElement>('#legend');
  if (!box) return;
  let shown: Element | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (formula: Element) => {
    clearTimeout(timer);
    box.replaceChildren(legendOf(formula, root));
    box.hidden = false;
    shown = formula;
    placeBelow(box, formula);
  };
  const hide = () => {
    clearTimeout(timer);
    box.hidden = true;
    shown = undefined;
  };
  const later = (act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, hoverDelay);
  };

  root.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch' || !(target instanceof Element)) return;
    const formula = formulaAt(target);
    if (formula && formula !== shown) later(() => show(formula));
    else if (formula || box.contains(target)) clearTimeout(timer);
    else if (shown && shown !== root.activeElement) later(hide);
    else if (!shown) clearTimeout(timer);
  });
  root.addEventListener('click', ({ target }) => {
    const formula = target instanceof Element ? formulaAt(target) : undefined;
    if (formula && !formula.closest('button')) show(formula);
    else if (target instanceof Node && !box.contains(target)) hide();
  });
  root.addEventListener('focusin', ({ target }) => {
    const formula = target instanceof Element && target.matches(':focus-visible') && formulaAt(target);
    if (formula) show(formula);
    else hide();
  });
  root.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
  addEventListener('scroll', () => shown && placeBelow(box, shown), { passive: true });
  addEventListener('resize', hide);
}

const explained = 'math:is([data-symbols], [aria-describedby])';
const formulaAt = (target: Element): Element | undefined => target.closest(explained) ?? undefined;

const symbolsOf = (formula: Element): string[] =>
  (formula.getAttribute('aria-describedby') ?? formula.getAttribute('data-symbols') ?? '').split(' ');

function legendOf(formula: Element, root: Document): HTMLElement {
  const list = root.createElement('dl');
  list.className = 'symbols';
  for (const id of symbolsOf(formula)) {
    const entry = root.getElementById(id)?.cloneNode(true) as HTMLElement | undefined;
    entry?.removeAttribute('id');
    if (entry) list.append(entry);
  }
  return list;
}

/** Below the formula, or above where there is no room; never beyond the window's sides. */
function placeBelow(box: HTMLElement, formula: Element): void {
  const gap = 6;
  const { top, bottom, left } = formula.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const fits = bottom + gap + height <= innerHeight;
  const x = Math.max(gap, Math.min(left, document.documentElement.clientWidth - width - gap));
  box.style.setProperty('left', `${x}px`);
  box.style.setProperty('top', `${fits ? bottom + gap : top - gap - height}px`);
}
