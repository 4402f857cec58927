/** The Vite plugin that writes what has been measured (web/lesson/measured, from `npm run bench -- --keep`) into performance.html. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Measured {
  title: string;
  goal: unknown;
  text: string;
  machine: Record<string, unknown>;
}

const slot = '<!-- performance:measured -->';
/** In the order of what a reader would ask; others come after them. */
const order = [
  'network',
  'training',
  'product',
  'normals',
  'theory',
  'slider',
  'drag',
  'lighthouse',
  'size',
  'quantum',
  'memory',
  'load',
];

export function performancePage(folder: string): Plugin {
  return {
    name: 'init-lab:performance',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => (html.includes(slot) ? html.replace(slot, () => measuredParts(folder)) : html),
    },
  };
}

export function measuredParts(folder: string): string {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))
    .toSorted((a, b) => place(a) - place(b))
    .map((name) => part(name, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Measured))
    .join('\n');
}

const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function part(name: string, { title, goal, text, machine }: Measured): string {
  return `<section id="${name}" aria-labelledby="${name}-title"><h3 id="${name}-title">${escapeMarkup(title)}</h3>
${goal === undefined ? '' : `<p>Goal: ${escapeMarkup(goalInWords(goal))}.</p>`}
<pre tabindex="0" role="region" aria-label="${escapeMarkup(title).replaceAll('"', '&quot;')}"><code>${escapeMarkup(text)}</code></pre>
<p class="machine">${escapeMarkup(machineInWords(machine))} <code>npm run bench -- ${name}</code></p></section>`;
}

const goalInWords = (goal: unknown): string =>
  typeof goal === 'object' && goal !== null
    ? Object.entries(goal)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')
    : String(goal);

const machineInWords = ({
  date,
  commit,
  processor,
  cores,
  chromium,
  loadAverage,
}: Record<string, unknown>): string =>
  `${String(date).slice(0, 10)}, ${commit}: ${processor}, ${cores} cores, load ${[loadAverage].flat()[0]}; Chromium ${chromium}.`;
