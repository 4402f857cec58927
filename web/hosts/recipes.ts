/** How to put an exhibit into the places where lessons live: the words, the lines, and what of them can be live here. */
import type { recipes as german } from './words/de/recipes.ts';

export type RecipeSentence = keyof typeof german;
/** The page that a recipe stands on. */
export interface RecipePage {
  language: string;
  /** From there to the folder of the site. */
  root: string;
  say(english: RecipeSentence): string;
}
export interface Recipe {
  id: string;
  title: RecipeSentence;
  words: RecipeSentence;
  /** The same in every language, but for a frame's title and the language that it asks for. */
  code(page: RecipePage): string;
  /** Markup that shows on this page what the lines show on the other. */
  live(page: RecipePage): string;
}

const tag =
  '<init-lab exhibit="signal-flow" initializer="he_normal" activation="relu" depth="30" seed="7"></init-lab>';
const liveTag = (id: string, attributes: string) => () =>
  `<div class="stage"><init-lab id="${id}" ${attributes}></init-lab></div>`;

/** A frame is in English, unless it is told otherwise. */
const asked = ({ language }: RecipePage, query: string) =>
  language === 'en' ? query : `${query}&lang=${language}`;
const frame =
  (query: string, title: RecipeSentence, more = '') =>
  (page: RecipePage) =>
    `<iframe src="init-lab/embed.html?${asked(page, query)}" title="${page.say(title)}" width="100%" height="900"${more} loading="lazy"
  allow="fullscreen; clipboard-write"></iframe>`;
const liveFrame = (code: Recipe['code']) => (page: RecipePage) =>
  code(page).replace('init-lab/', page.root).replaceAll('&', '&amp;');
const query = 'exhibit=signal-flow&initializer=he_normal&activation=relu&depth=30&seed=7';

const plain = frame(query, 'How the signal flows');
const sandboxed = frame(query, 'How the signal flows', ' sandbox="allow-scripts"');
const fitted = (page: RecipePage) =>
  frame(`${query}&fit=height`, 'How the signal flows')(page).replace('height="900"', 'height="560"');

export const recipes: readonly Recipe[] = [
  {
    id: 'script-tag',
    title: 'A script tag',
    words: 'For a page of your own. The tag stands once on the page, the exhibit as often as you like.',
    code: () => `<script type="module" src="init-lab/init-lab.js"></script>\n${tag}`,
    live: liveTag('live-tag', 'initializer="he_normal" activation="relu" depth="30" seed="7"'),
  },
  {
    id: 'classic',
    title: 'A classic script tag',
    words:
      'Where a module is refused: by an editor that drops `type="module"`, in a sandboxed frame, on a page from disk, from a host that sends no `Access-Control-Allow-Origin`.',
    code: () => `<script src="init-lab/init-lab-classic.js"></script>\n${tag}`,
    live: liveTag('live-classic', 'exhibit="weight-sampler" seed="7"'),
  },
  {
    id: 'iframe',
    title: 'A frame',
    words:
      'For places that take no script. Its query has the names of the attributes, and also `lang`, `theme=light` or `theme=dark`, and `fit=height`, which draws the exhibit smaller rather than scroll it. `exhibit.html` is the same with the engine in it: sooner there on a slow network, but loaded anew for every other setting, so for a link or a page’s only frame. With the second script on the page, the frame gets the height that it needs, and the page its events and commands.',
    code: (page) => `<script src="init-lab/init-lab-host.js"></script>\n${plain(page)}`,
    live: liveFrame(plain),
  },
  {
    id: 'moodle',
    title: 'Moodle',
    words:
      'Add a “Text and media area” or a page, open its editor, choose the HTML view “<>” and paste the frame. Moodle keeps frames of teachers; where a filter sandboxes them, the exhibit runs all the same. Moodle carries the resizer of H5P wherever H5P is in use, and the frame speaks with it.',
    code: sandboxed,
    live: liveFrame(sandboxed),
  },
  {
    id: 'wordpress',
    title: 'WordPress',
    words:
      'Upload the folder beside `wp-content`, add a “Custom HTML” block and paste the lines. Where your role may not post scripts, paste the frame instead.',
    code: () =>
      `<script src="/init-lab/init-lab-classic.js"></script>\n${tag.replace('signal-flow', 'bias-lab')}`,
    live: liveTag('live-wordpress', 'exhibit="bias-lab" seed="7"'),
  },
  {
    id: 'canvas',
    title: 'Canvas',
    words:
      'In the editor of a page choose “</>” and paste the frame. Canvas gives such a frame a fixed height, so it is drawn to fit; launched as an external tool, it asks for its height with `lti.frameResize`.',
    code: fitted,
    live: liveFrame(fitted),
  },
  {
    id: 'react',
    title: 'React',
    words:
      'React 19 sets attributes and properties of custom elements by itself; events are listened to on the element. The package is that of `npm pack ./dist/lib`.',
    code: () => `import { useEffect, useRef } from 'react';
import 'init-lab';

export function SignalFlow({ depth, onChange }) {
  const exhibit = useRef(null);
  useEffect(() => {
    const tell = ({ detail }) => onChange(detail.state);
    const element = exhibit.current;
    element.addEventListener('init-lab-change', tell);
    return () => element.removeEventListener('init-lab-change', tell);
  }, [onChange]);
  return <init-lab ref={exhibit} exhibit="signal-flow" initializer="he_normal" depth={depth} />;
}`,
    live: liveTag('live-react', 'initializer="he_normal" depth="20" seed="7"'),
  },
  {
    id: 'vue',
    title: 'Vue',
    words: 'Tell the compiler that the element is none of its components: `compilerOptions.isCustomElement`.',
    code: () => `<script setup>
import 'init-lab';
defineProps({ depth: Number });
const emit = defineEmits(['change']);
</script>

<template>
  <init-lab exhibit="signal-flow" initializer="he_normal" :depth="depth"
    @init-lab-change="emit('change', $event.detail.state)" />
</template>`,
    live: liveTag('live-vue', 'initializer="xavier_normal" activation="tanh" depth="20" seed="7"'),
  },
  {
    id: 'jupyter',
    title: 'Jupyter',
    words:
      'Copy the folder beside the notebook. The notebook’s own server sends the frame; where an output is sandboxed, it runs all the same.',
    code: (page) => `from IPython.display import IFrame
IFrame("init-lab/embed.html?${asked(page, query)}", width="100%", height=900)`,
    live: liveFrame(frame(query.replace('he_normal', 'xavier_normal'), 'As in a notebook')),
  },
];
