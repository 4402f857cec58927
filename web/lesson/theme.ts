/** The button that turns to the other theme. The system's wish holds until the reader presses it. */
const storageKey = 'init-lab-theme';

export function startThemeToggle(root: HTMLElement = document.documentElement): void {
  const button = document.querySelector<HTMLButtonElement>('#theme');
  if (!button) return;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const show = () => button.setAttribute('aria-pressed', String(isDark()));

  button.hidden = false;
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    const isSystems = (theme === 'dark') === system.matches;
    if (isSystems) delete root.dataset.theme;
    else root.dataset.theme = theme;
    remember(isSystems ? null : theme);
    show();
  });
  system.addEventListener('change', show);
  show();
}

function remember(theme: string | null): void {
  try {
    if (theme) localStorage.setItem(storageKey, theme);
    else localStorage.removeItem(storageKey);
  } catch {
    // No storage here: the choice lasts as long as the page.
  }
}
