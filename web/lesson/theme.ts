/** The choice of theme. Without one, the page follows the system. */
const storageKey = 'init-lab-theme';

export function startThemeChoice(root: HTMLElement = document.documentElement): void {
  const label = document.querySelector<HTMLElement>('#theme');
  const select = label?.querySelector('select');
  if (!label || !select) return;
  label.hidden = false;
  select.value = root.dataset.theme ?? '';
  select.addEventListener('change', () => {
    if (select.value) root.dataset.theme = select.value;
    else delete root.dataset.theme;
    remember(select.value);
  });
}

function remember(theme: string): void {
  try {
    if (theme) localStorage.setItem(storageKey, theme);
    else localStorage.removeItem(storageKey);
  } catch {
    // No storage here: the choice lasts as long as the page.
  }
}
