// A sandboxed frame has no origin, so the browser refuses it modules: then everything comes in one classic script.
addEventListener(
  'error',
  ({ target }) => {
    if (target?.type !== 'module') return;
    const whole = document.createElement('script');
    whole.src = 'init-lab-whole.js';
    document.head.append(whole);
  },
  { capture: true },
);
