/**
 * embed.html and exhibit.html: the exhibit that the query names, `?exhibit=signal-flow&depth=30`; the names are the attributes'. Also
 * `lang`, `theme` (light or dark) and `fit=height` (smaller rather than scrolled). It tells the page around it what
 * happens, and takes its commands (frame-protocol.ts).
 */
import '../elements/define';
import { joinHost } from './frame';
import { fitHeight } from './frame-size';

/** Settings are words of small letters. What means something to every element is no setting, handlers least of all. */
function isSetting(name: string): boolean {
  const common = ['class', 'id', 'style', 'slot', 'part', 'is', 'popover', 'hidden', 'inert', 'loading'];
  const ofThePage = ['theme', 'fit'];
  const isWord = /^[a-z]+(-[a-z]+)*$/.test(name) && !/^(on|aria|data)/.test(name);
  return isWord && !common.includes(name) && !ofThePage.includes(name);
}

/** Once: the whole script may come after the module that it stands in for. */
export function startFrame(): void {
  const main = document.querySelector('main');
  if (!main || main.querySelector('init-lab')) return;
  const query = new URLSearchParams(location.search);
  const root = document.documentElement;
  const theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const exhibit = document.createElement('init-lab');
  for (const [name, value] of query) if (isSetting(name)) exhibit.setAttribute(name, value);
  // Alone in its window it is what the reader has come for; in a frame it waits for being seen.
  if (window.parent === window) exhibit.setAttribute('loading', 'eager');
  if (exhibit.lang) root.lang = exhibit.lang;
  if (query.get('fit') === 'height') fitHeight(main);
  joinHost(exhibit, main);
  main.append(exhibit);
}
