/** The page of figures says what was kept, and nothing of it becomes markup. */
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { measuredParts } from '../../web/lesson/render/performance';

const kept = fileURLToPath(new URL('../../web/lesson/measured', import.meta.url));
const machine = { date: '2026-01-02T03:04:05Z', commit: 'abc', processor: 'P', cores: 2, chromium: '1' };

test('every kept part has a section with its table and the command that measures it again', () => {
  const page = measuredParts(kept);
  for (const file of readdirSync(kept)) {
    const name = file.replace('.json', '');
    expect(page).toContain(`<section id="${name}"`);
    expect(page).toContain(`npm run bench -- ${name}`);
  }
});

test('figures are text, and come in the order of the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'init-lab-measured-'));
  const write = (name: string, place: number, text: string) =>
    writeFileSync(
      join(folder, `${name}.json`),
      JSON.stringify({ place, title: `<b>${name}</b>`, goal: { a: 1 }, text, machine }),
    );
  write('theory', 5, '<script>alert(1)</script> & 2 ms');
  write('network', 0, '1 ms');
  write('unheard-of', 7, '3 ms');
  const page = measuredParts(folder);
  expect(page).not.toMatch(/<(script|b)>/);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; 2 ms');
  const places = ['network', 'theory', 'unheard-of'].map((name) => page.indexOf(`id="${name}"`));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});
