// Fails when an #include or import points the wrong way, or files depend on each other in a circle.
// `node build-scripts/check-dependencies.mjs [folder of a project]`
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, normalize, relative, sep } from 'node:path';
import { isMain, project } from './shared.mjs';

/** What each layer may use besides itself. A folder without a line here may not exist. */
const layers = {
  'cpp/core': [],
  'cpp/training': ['cpp/core'],
  'cpp/quantum': ['cpp/core'],
  'cpp/quiz': ['cpp/core'],
  'cpp/wasm': ['cpp/core', 'cpp/training', 'cpp/quantum', 'cpp/quiz'],
  'build/wasm': [],
  'build/data': [],
  'web/engine': ['build/wasm', 'build/data'],
  'web/charts': [],
  'web/elements': ['web/engine', 'web/charts'],
  'web/lesson': ['web/elements', 'web/engine', 'web/charts'],
  'web/hosts': ['web/elements', 'web/engine', 'web/charts'],
};

/** System headers that only some layers may include. */
const restrictedHeaders = [
  { header: /^emscripten(\/|\.h$)/, only: ['cpp/wasm'], why: 'only cpp/wasm knows Emscripten' },
  { header: /^(iostream|fstream)$/, only: [], why: 'the library prints and reads nothing' },
];

const languages = {
  '.h': { imports: includesIn, resolve: resolveInclude },
  '.cpp': { imports: includesIn, resolve: resolveInclude },
  '.ts': { imports: importsIn, resolve: resolveImport },
  '.mjs': { imports: importsIn, resolve: resolveImport },
};

/** Returns one sentence per violation; none is a pass. */
export function checkDependencies(root) {
  const files = [...sourcesIn(root, 'cpp'), ...sourcesIn(root, 'web')];
  const problems = [];
  const graph = new Map();
  for (const file of files) {
    const { imports, resolve } = languages[extname(file)];
    const uses = [];
    for (const wanted of imports(readFileSync(join(root, file), 'utf8'))) {
      const target = resolve(root, file, wanted);
      if (target) uses.push(target);
      const problem = problemWith(file, wanted, target);
      if (problem) problems.push(problem);
    }
    graph.set(file, uses);
  }
  return [...problems, ...circlesIn(graph)];
}

function sourcesIn(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .map((path) => posix(join(folder, path)))
    .filter((path) => languages[extname(path)] && statSync(join(root, path)).isFile())
    .sort();
}

const posix = (path) => path.split(sep).join('/');
const layerOf = (file) => file.split('/').slice(0, 2).join('/');
/** Files straight in web/ configure the tools that build the layers; they may use any of them. */
const isConfiguration = (file) => file.split('/').length === 2;

function problemWith(file, wanted, target) {
  if (isConfiguration(file)) return undefined;
  const layer = layerOf(file);
  if (!layers[layer]) return `${file}: ${layer} is no layer of check-dependencies.mjs`;
  if (wanted.system) return problemWithHeader(file, layer, wanted.path);
  if (target === undefined) return wanted.isOurs ? `${file}: cannot find "${wanted.path}"` : undefined;
  const used = layerOf(target);
  if (used === layer || layers[layer].includes(used)) return undefined;
  return `${file}: uses ${target}, but ${layer} may use only ${layers[layer].join(', ') || 'itself'}`;
}

function problemWithHeader(file, layer, header) {
  const rule = restrictedHeaders.find((candidate) => candidate.header.test(header));
  return rule && !rule.only.includes(layer) ? `${file}: includes <${header}>, but ${rule.why}` : undefined;
}

// --- C++ -------------------------------------------------------------------------------------------------------

function includesIn(source) {
  return [...source.matchAll(/^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)/gm)].map(
    ([, quoted, angled]) => (quoted ? { path: quoted, isOurs: true } : { path: angled, system: true }),
  );
}

/** Quoted: beside the file, or from cpp/. In angle brackets: ours as well if cpp/ has it. */
function resolveInclude(root, file, wanted) {
  const places = wanted.system ? ['cpp'] : [dirname(file), 'cpp'];
  const found = places
    .map((place) => posix(join(place, wanted.path)))
    .find((path) => existsSync(join(root, path)));
  if (found) wanted.system = false;
  return found;
}

// --- TypeScript ------------------------------------------------------------------------------------------------

/** Static and dynamic imports, re-exports, and `new URL('…', import.meta.url)`. */
function importsIn(source) {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
  const patterns = [
    /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*['"]([^'"]+)['"]/g,
    /\bimport\s*\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]/g,
    /\bnew\s+URL\s*\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g,
  ];
  return patterns
    .flatMap((pattern) => [...code.matchAll(pattern)])
    .map(([, specifier]) => specifier.replace(/\?.*$/, ''))
    .map((path) => ({ path, isOurs: path.startsWith('.') && !isBuilt(path) }));
}

/** Written by the build, so perhaps not there yet. */
const isBuilt = (path) => /^#core\/|(^|\/)build\/(wasm|data)\//.test(path);

/** A package of npm's resolves to nothing: any layer may use those. */
function resolveImport(root, file, wanted) {
  if (isBuilt(wanted.path)) return 'build/wasm';
  if (wanted.path === 'init-lab/engine') return 'web/engine/library.ts';
  if (!wanted.path.startsWith('.')) return undefined;
  const path = posix(normalize(join(dirname(file), wanted.path)));
  const candidates = [path, `${path}.ts`, `${path}/index.ts`, path.replace(/\.m?js$/, '.ts')];
  return candidates.find(
    (candidate) => existsSync(join(root, candidate)) && statSync(join(root, candidate)).isFile(),
  );
}

// --- Circles ---------------------------------------------------------------------------------------------------

/** Depth first: a file met again while its own dependencies are being followed closes a circle. */
function circlesIn(graph) {
  const circles = [];
  const done = new Set();
  const trail = [];
  const follow = (file) => {
    if (done.has(file)) return;
    const start = trail.indexOf(file);
    if (start >= 0) {
      circles.push(`a circle: ${[...trail.slice(start), file].join(' → ')}`);
      return;
    }
    trail.push(file);
    for (const used of graph.get(file) ?? []) follow(used);
    trail.pop();
    done.add(file);
  };
  for (const file of graph.keys()) follow(file);
  return circles;
}

if (isMain(import.meta.url)) {
  const root = process.argv[2] ?? project;
  const problems = checkDependencies(root);
  for (const problem of problems) console.error(problem);
  console.log(`${relative('.', root) || '.'}: ${problems.length} wrong dependencies`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
