// dist/lib as an npm package: package.json, types of the element, custom-elements manifest, README, licences.
// `npm pack ./dist/lib` makes the archive that `npm install` takes.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { elementsManifest } from './elements-manifest.mjs';
import { licences, shippedPackages } from './licences.mjs';
import { inProject } from './shared.mjs';

const lib = (name) => inProject('dist', 'lib', name);
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

export function describePackage() {
  const { name, version, description, license, type, engines } = JSON.parse(
    readFileSync(inProject('package.json'), 'utf8'),
  );
  const exportOf = (file) => ({ types: `./${file}.d.ts`, default: `./${file}.js` });
  const about = {
    ...{ name, version, description, license, type, engines },
    keywords: ['neural network', 'weight initialization', 'webassembly', 'custom element', 'education'],
    exports: {
      '.': exportOf('init-lab'),
      './engine': exportOf('engine'),
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    types: './init-lab.d.ts',
    customElements: 'custom-elements.json',
    sideEffects: ['./init-lab.js', './define*.js'],
  };
  writeFileSync(lib('package.json'), json(about));
  writeFileSync(lib('custom-elements.json'), json(elementsManifest()));
  writeFileSync(lib('init-lab.d.ts'), elementTypes());
  writeFileSync(lib('licences.txt'), licences(shippedPackages()));
  copyFileSync(inProject('LICENSE'), lib('LICENSE'));
  copyFileSync(inProject('web', 'hosts', 'package.md'), lib('README.md'));
}

/** web/hosts/element.ts has types and nothing else, so it is its own declaration. */
function elementTypes() {
  const source = readFileSync(inProject('web', 'hosts', 'element.ts'), 'utf8');
  return `${source.replace("'../engine/library'", "'./engine.js'")}
/** Importing the module registers <init-lab>. */
export declare const InitLab: new () => InitLabElement;

declare global {
  interface HTMLElementTagNameMap {
    'init-lab': InitLabElement;
  }
  interface HTMLElementEventMap extends InitLabEvents {}
}
`;
}
