// The custom-elements manifest (schema 1.0.0), from the JSDoc of the elements' classes: what editors complete from, what
// the npm package and the page for integrators list. The usual analyzer is 51 MB with a TypeScript of its own.
// `node build-scripts/elements-manifest.mjs` prints it.
import { readFileSync } from 'node:fs';
import { filesOf, inProject, isMain } from './shared.mjs';

export function elementsManifest() {
  const sources = filesOf(['web/elements']).filter((path) => path.endsWith('.ts'));
  const modules = sources
    .map((path) => ({ path, text: readFileSync(inProject(path), 'utf8') }))
    .filter(({ text }) => /^ \* @element /m.test(text))
    .map(moduleOf);
  return { schemaVersion: '1.0.0', readme: 'README.md', modules };
}

function moduleOf({ path, text }) {
  const [, doc, name] =
    /\/\*\*\n((?: \*.*\n)*? \* @element [\s\S]*?) \*\/\nexport class (\w+)/.exec(text) ?? [];
  if (!doc) throw new Error(`${path}: @element belongs to an exported class`);
  const tags = tagsOf(doc);
  const tagName = tags.find(({ tag }) => tag === 'element').text;
  const of = (tag) => tags.filter((one) => one.tag === tag);
  const declaration = {
    kind: 'class',
    name,
    tagName,
    customElement: true,
    superclass: { name: 'HTMLElement' },
    description: doc
      .slice(0, doc.indexOf(' * @element'))
      .replace(/^ \* ?/gm, '')
      .trim(),
    attributes: of('attr').map(({ text }) => {
      const [, type, rest] = /^\{([^}]*)\}\s*(.*)$/.exec(text);
      return { ...named(rest), type: { text: type } };
    }),
    events: of('fires').map(({ text }) => ({ ...named(text), type: { text: 'CustomEvent' } })),
    slots: of('slot').map(({ text }) => ({ name: '', description: text.replace(/^- /, '') })),
    cssParts: of('csspart').map(({ text }) => named(text)),
    cssProperties: of('cssprop').flatMap(({ text }) => {
      const { name: names, description } = named(text);
      return names.split(/,\s*/).map((each) => ({ name: each, description }));
    }),
    members: membersOf(text.slice(text.indexOf(`export class ${name}`))),
  };
  const exported = {
    kind: 'custom-element-definition',
    name: tagName,
    declaration: { name, module: 'init-lab.js' },
  };
  return { kind: 'javascript-module', path: 'init-lab.js', declarations: [declaration], exports: [exported] };
}

/** Tags with what follows them, also on further lines. */
function tagsOf(doc) {
  const lines = doc.replace(/^ \* ?/gm, '');
  return [...lines.matchAll(/^@(\w+) ([\s\S]*?)(?=\n@|\n\n|$(?![\s\S]))/gm)].map(([, tag, text]) => ({
    tag,
    text: text.replace(/\s+/g, ' ').trim(),
  }));
}

/** "depth - Number of layers" */
function named(text) {
  const at = text.indexOf(' - ');
  return at < 0
    ? { name: text, description: '' }
    : { name: text.slice(0, at), description: text.slice(at + 3) };
}

/** Public methods and accessors that say what they do. */
function membersOf(body) {
  const pattern =
    /^ {2}\/\*\* ((?:(?!\*\/)[\s\S])*?) ?\*\/\n {2}(async |get )?(\w+)\(([^)]*)\): ([^{]+) \{$/gm;
  return [...body.matchAll(pattern)].map(([, doc, word = '', name, parameters, type]) => {
    const description = doc.replace(/\s*\n\s*\* ?/g, ' ').trim();
    if (word === 'get ') return { kind: 'field', name, description, type: { text: type } };
    const listed = parameters.split(/,\s*/).filter(Boolean);
    return {
      kind: 'method',
      name,
      description,
      parameters: listed.map((one) => {
        const [, parameter, of] = /^(\w+)\??: (.*)$/.exec(one) ?? [undefined, one, 'unknown'];
        return { name: parameter, type: { text: of } };
      }),
      return: { type: { text: type } },
    };
  });
}

if (isMain(import.meta.url)) console.log(JSON.stringify(elementsManifest(), null, 2));
