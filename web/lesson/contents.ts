/** Marks the section that is being read in the contents at the top. */
export function markCurrentSection(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.where a')];
  const linkOf = new Map(links.map((link) => [link.hash.slice(1), link]));
  const sections = [...document.querySelectorAll<HTMLElement>('.lesson-section')];

  /** The one that crosses a line a third of the way down the window. */
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const link = linkOf.get(target.id);
        if (isIntersecting) link?.setAttribute('aria-current', 'location');
        else link?.removeAttribute('aria-current');
      }
    },
    { rootMargin: '-33% 0% -66% 0%' },
  );
  for (const section of sections) observer.observe(section);
}
