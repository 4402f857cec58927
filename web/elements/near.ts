/** Calls back once, as soon as the element is in view or within a screen of it. Returns what starts it at once. */
export function whenNear(element: Element, callBack: () => void): { now(): void; cancel(): void } {
  if (typeof IntersectionObserver === 'undefined') {
    callBack();
    return { now() {}, cancel() {} };
  }
  const observer = new IntersectionObserver((entries) => entries.some(isNear) && now(), {
    rootMargin: '100% 0%',
  });
  const isNear = ({ isIntersecting }: IntersectionObserverEntry) => isIntersecting;
  const cancel = () => observer.disconnect();
  const now = () => {
    cancel();
    callBack();
  };
  observer.observe(element);
  return { now, cancel };
}
