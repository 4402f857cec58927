// What the first paint must know already. The rest is in theme.ts and deferral.ts.
(({ dataset }) => {
  try {
    const theme = localStorage.getItem('init-lab-theme');
    if (['light', 'dark', 'projector'].includes(theme)) dataset.theme = theme;
  } catch {
    // No storage here: the system's theme it is.
  }
  // Who arrives at the top need not wait for the layout of what is far below. A place in the middle would be missed.
  const [arrival] = performance.getEntriesByType('navigation');
  if (!location.hash && arrival?.type === 'navigate') dataset.deferred = '';
})(document.documentElement);
