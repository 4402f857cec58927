/** What `read` finds when the page is light: nothing is painted in between. */
export function inLight<Result>(element: HTMLElement, read: () => Result): Result {
  const page = document.documentElement;
  const [theme, scheme] = [page.dataset.theme, element.style.colorScheme];
  const hadStyle = element.hasAttribute('style');
  page.dataset.theme = 'light';
  element.style.colorScheme = 'light';
  try {
    return read();
  } finally {
    if (theme === undefined) delete page.dataset.theme;
    else page.dataset.theme = theme;
    element.style.colorScheme = scheme;
    if (!hadStyle) element.removeAttribute('style');
  }
}
