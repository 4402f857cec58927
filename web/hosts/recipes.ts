/** How to put an exhibit into the places where lessons live: the words, the lines, and what of them can be live here. */
export interface Recipe {
  id: string;
  title: string;
  words: string;
  code: string;
  /** Markup that shows on this page what the lines show on the other. */
  live: string;
}

const tag =
  '<init-lab exhibit="signal-flow" initializer="he_normal" activation="relu" depth="30" seed="7"></init-lab>';
const liveTag = (id: string, attributes: string) =>
  `<div class="stage"><init-lab id="${id}" ${attributes}></init-lab></div>`;
const frame = (query: string, title: string, more = '') =>
  `<iframe src="init-lab/embed.html?${query}" title="${title}" width="100%" height="900"${more} loading="lazy"
  allow="fullscreen; clipboard-write"></iframe>`;
const liveFrame = (code: string) =>
  code.replace('init-lab/embed.html', './embed.html').replaceAll('&', '&amp;');
const query = 'exhibit=signal-flow&initializer=he_normal&activation=relu&depth=30&seed=7';

const plain = frame(query, 'How the signal flows');
const sandboxed = frame(query, 'How the signal flows', ' sandbox="allow-scripts"');
const fitted = frame(`${query}&fit=height`, 'How the signal flows').replace('height="900"', 'height="560"');

export const recipes: readonly Recipe[] = [
  {
    id: 'script-tag',
    title: 'A script tag',
    words: 'For a page of your own. The tag stands once on the page, the exhibit as often as you like.',
    code: `<script type="module" src="init-lab/init-lab.js"></script>\n${tag}`,
    live: liveTag('live-tag', 'initializer="he_normal" activation="relu" depth="30" seed="7"'),
  },
  {
    id: 'classic',
    title: 'A classic script tag',
    words:
      'Where a module is refused: by an editor that drops type="module", in a sandboxed frame, on a page from disk, from a host that sends no Access-Control-Allow-Origin.',
    code: `<script src="init-lab/init-lab-classic.js"></script>\n${tag}`,
    live: liveTag('live-classic', 'exhibit="weight-sampler" seed="7"'),
  },
  {
    id: 'iframe',
    title: 'A frame',
    words:
      'For places that take no script. Its query has the names of the attributes, and also lang, theme=light or theme=dark, and fit=height, which draws the exhibit smaller rather than scroll it. With the second script on the page, the frame gets the height that it needs, and the page its events and commands.',
    code: `<script src="init-lab/init-lab-host.js"></script>\n${plain}`,
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
      'Upload the folder beside wp-content, add a “Custom HTML” block and paste the lines. Where your role may not post scripts, paste the frame instead.',
    code: `<script src="/init-lab/init-lab-classic.js"></script>\n${tag.replace('signal-flow', 'bias-lab')}`,
    live: liveTag('live-wordpress', 'exhibit="bias-lab" seed="7"'),
  },
  {
    id: 'canvas',
    title: 'Canvas',
    words:
      'In the editor of a page choose “</>” and paste the frame. Canvas gives such a frame a fixed height, so it is drawn to fit; launched as an external tool, it asks for its height with lti.frameResize.',
    code: fitted,
    live: liveFrame(fitted),
  },
  {
    id: 'react',
    title: 'React',
    words:
      'React 19 sets attributes and properties of custom elements by itself; events are listened to on the element. The package is that of npm pack ./dist/lib.',
    code: `import { useEffect, useRef } from 'react';
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
    words: 'Tell the compiler that the element is none of its components: compilerOptions.isCustomElement.',
    code: `<script setup>
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
    code: `from IPython.display import IFrame
IFrame("init-lab/embed.html?${query}", width="100%", height=900)`,
    live: liveFrame(frame(query.replace('he_normal', 'xavier_normal'), 'As in a notebook')),
  },
];
