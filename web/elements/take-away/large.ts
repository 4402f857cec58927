/**
 * An exhibit over the whole window: in the browser's top layer, with the page around it inert. The element stays where
 * it is in the document, so that nothing in it is lost. Escape or its button ends it.
 */
import type { ExhibitElement } from './subject';

const attribute = 'data-large';

export function isLarge(element: Element): boolean {
  return element.hasAttribute(attribute);
}

const endings = new WeakMap<Element, () => void>();

export function toggleLarge(element: ExhibitElement, button: HTMLElement): void {
  const end = endings.get(element);
  if (end) end();
  else begin(element, button);
}

function begin(element: ExhibitElement, button: HTMLElement): void {
  const scroll = [scrollX, scrollY] as const;
  const hushed = outside(element);
  const controller = new AbortController();
  for (const one of hushed) one.inert = true;
  // Kept in the page's flow as a gap of the same height, so that what is around it does not move.
  const gap = document.createElement('div');
  gap.style.blockSize = `${element.offsetHeight}px`;
  element.after(gap);
  element.setAttribute(attribute, '');
  element.setAttribute('popover', 'manual');
  element.showPopover?.();
  const page = document.documentElement;
  const overflow = page.style.overflow;
  page.style.overflow = 'hidden';
  const framed = window.self !== window.top && document.fullscreenEnabled;
  if (framed) void page.requestFullscreen().catch(() => undefined);

  const end = () => {
    if (!endings.delete(element)) return;
    controller.abort();
    if (element.isConnected) element.hidePopover?.();
    element.removeAttribute('popover');
    element.removeAttribute(attribute);
    gap.remove();
    for (const one of hushed) one.inert = false;
    page.style.overflow = overflow;
    if (page.getAttribute('style') === '') page.removeAttribute('style');
    if (document.fullscreenElement) void document.exitFullscreen();
    scrollTo(...scroll);
    button.focus({ preventScroll: true });
  };
  endings.set(element, end);
  const { signal } = controller;
  addEventListener(
    'keydown',
    (event) => {
      const root = element.shadowRoot;
      if (event.key !== 'Escape' || event.defaultPrevented || root?.querySelector('dialog[open]')) return;
      event.preventDefault();
      end();
    },
    { signal },
  );
  const onFullscreen = () => {
    if (framed && !document.fullscreenElement) end();
  };
  document.addEventListener('fullscreenchange', onFullscreen, { signal });
  element.dispatchEvent(new Event('init-lab-large'));
  button.focus({ preventScroll: true });
}

/** Everything on the page that is neither the element nor around it. */
function outside(element: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  let node: Element | null = element;
  while (node && node !== document.body && node !== document.documentElement) {
    const parent: ParentNode | null = node.parentNode as ParentNode | null;
    for (const sibling of parent?.children ?? [])
      if (sibling !== node && sibling instanceof HTMLElement && !sibling.inert) found.push(sibling);
    node = parent instanceof ShadowRoot ? parent.host : (parent as Element | null);
  }
  return found.filter(({ localName }) => localName !== 'script' && localName !== 'style');
}
