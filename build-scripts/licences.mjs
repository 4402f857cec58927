// dist/site/licences.txt: the licence of everything that is shipped, our own and other people's.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './shared.mjs';

const rule = `\n\n${'='.repeat(78)}\n\n`;

/** `packages`: the npm packages that have gone into the scripts. */
export function licences(packages) {
  const parts = [
    `init-lab and what it is built from. The whole source of init-lab is free; see its README.`,
    `init-lab\n\n${read('LICENSE')}`,
    read('build-scripts/licences-compiled.txt'),
    ...packages.toSorted().map(ofPackage),
  ];
  return `${parts.map((part) => part.trim()).join(rule)}\n`;
}

function ofPackage(name) {
  const folder = inProject('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  if (!license || !file) throw new Error(`${name} is shipped, but says nothing of its licence`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8')}`;
}

/** Those whose modules web/vite.shared.ts has seen go into a bundle. */
export function shippedPackages() {
  const file = inProject('build', 'shipped-packages.json');
  if (!existsSync(file))
    throw new Error('build/shipped-packages.json is missing: the pages have not been built');
  return JSON.parse(readFileSync(file, 'utf8'));
}

const read = (path) => readFileSync(inProject(path), 'utf8');
