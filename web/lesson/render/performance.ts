/** The Vite plugin that writes what has been measured (web/lesson/measured, from `npm run bench -- --keep`) into performance.html. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Measured {
  /** In the order in which the bench takes them. */
  place: number;
  title: string;
  goal: unknown;
  text: string;
  machine: Record<string, unknown>;
}

const slot = '<!-- performance:measured -->';
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
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      name: file.replace('.json', ''),
      measured: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Measured,
    }))
    .toSorted((a, b) => a.measured.place - b.measured.place)
    .map(({ name, measured }) => part(name, measured))
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
