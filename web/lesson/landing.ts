/**
 * A jump lands where its link says. The page glides there, and exhibits and quizzes that it passes start and grow above
 * the place: half a screen on a phone. Whoever takes the page in hand meanwhile is left alone.
 */

/** Milliseconds; longer than any glide. A scrollbar that is dragged later says nothing else of itself. */
const longest = 3000;

export function landWhereAsked(): void {
  let gliding: AbortController | undefined;
  addEventListener('hashchange', () => {
    gliding?.abort();
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return; // an exhibit's state
    const glide = new AbortController();
    gliding = glide;
    const stop = () => glide.abort();
    setTimeout(stop, longest);
    const options = { signal: glide.signal, passive: true };
    for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
      addEventListener(type, stop, options);
    const land = () => {
      stop();
      target.scrollIntoView({ behavior: 'instant' });
    };
    addEventListener('scrollend', land, options);
  });
}
