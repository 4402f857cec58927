// Before the first paint, so that a reader who chose a theme sees no flash. The rest is in theme.ts.
try {
  const theme = localStorage.getItem('init-lab-theme');
  if (['light', 'dark', 'projector'].includes(theme)) document.documentElement.dataset.theme = theme;
} catch {
  // No storage here: the system's theme it is.
}
