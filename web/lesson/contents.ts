/** Marks the section that is being read, in the bar and in the contents. */
export function markCurrentSection(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.where a, #contents a')];
  const linksOf = (id: string) => links.filter((link) => link.hash === `#${id}`);
  const sections = [...document.querySelectorAll<HTMLElement>('.lesson-section')];

  /** The one that crosses a line a third of the way down the window. */
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        for (const link of linksOf(target.id)) {
          if (isIntersecting) link.setAttribute('aria-current', 'location');
          else link.removeAttribute('aria-current');
        }
      }
    },
    { rootMargin: '-33% 0% -66% 0%' },
  );
  for (const section of sections) observer.observe(section);
}

/** Following a link of the contents closes them. */
export function closeContentsOnChoice(): void {
  const contents = document.querySelector<HTMLElement>('#contents');
  contents?.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) contents.hidePopover?.();
  });
}
