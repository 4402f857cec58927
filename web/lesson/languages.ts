/** The links to the other languages keep the reader's place, and the reader's own language is offered, no more. */
export function startLanguages(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('#languages a')];
  const spoken = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);
  const own = spoken.find((language) => links.some(({ hreflang }) => hreflang === language));
  const link = links.find(({ hreflang }) => hreflang === own);
  if (link && own !== document.documentElement.lang) {
    const offer = link.cloneNode(true) as HTMLAnchorElement;
    offer.className = 'offer';
    document.querySelector('.bar .tool')?.before(offer);
    links.push(offer);
  }
  for (const one of links) {
    one.addEventListener('click', () => {
      one.hash =
        location.hash || (document.querySelector<HTMLAnchorElement>('.where [aria-current]')?.hash ?? '');
    });
  }
}
