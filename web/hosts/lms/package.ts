/**
 * A quiz as a package for an LMS: the page, its files, what its sheet is, and a manifest. Used by the build and by the
 * author's page, which differ only in where they take the files from.
 */
import type { QuizSettings } from '../quiz-settings';

export type PackageKind = 'scorm12' | 'scorm2004' | 'cmi5';
export const packageKinds = [
  { kind: 'scorm12', label: 'SCORM 1.2' },
  { kind: 'scorm2004', label: 'SCORM 2004, 4th edition' },
  { kind: 'cmi5', label: 'cmi5' },
] as const satisfies readonly { kind: PackageKind; label: string }[];
export interface PackageOptions {
  title: string;
  /** Of the course, in a sentence. */
  about: string;
  /** That title and sentence are in. */
  language: string;
  settings: QuizSettings;
}
export type Files = Readonly<Record<string, Uint8Array>>;

const manifestName: Record<PackageKind, string> = {
  scorm12: 'imsmanifest.xml',
  scorm2004: 'imsmanifest.xml',
  cmi5: 'cmi5.xml',
};

/** `files` has quiz.html and all that it loads, by path. */
export function packageFiles(
  kind: PackageKind,
  files: Files,
  options: PackageOptions,
): Record<string, Uint8Array> {
  const page = new TextDecoder().decode(files['quiz.html']);
  if (!page.includes('</head>')) throw new Error('quiz.html is missing');
  const withSettings = page.replace('</head>', `${settingsTag(options.settings)}\n  </head>`);
  const encode = (text: string) => new TextEncoder().encode(text);
  const paths = Object.keys(files).sort();
  const manifest = { scorm12: manifest12, scorm2004: manifest2004, cmi5: structure }[kind](options, paths);
  return { ...files, 'quiz.html': encode(withSettings), [manifestName[kind]]: encode(manifest) };
}

/** Data, not a script; "<" could end it. */
const settingsTag = (settings: QuizSettings): string =>
  `<script type="application/json">${JSON.stringify(settings).replaceAll('<', '\\u003c')}</script>`;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** What XML has no way to write is left out. */
const writable = (sign: string): boolean => sign >= ' ' || '\t\n\r'.includes(sign);
const xml = (text: string): string =>
  [...text]
    .filter(writable)
    .join('')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

const fileList = (paths: readonly string[]): string =>
  paths.map((path) => `      <file href="${xml(path)}"/>`).join('\n');

function manifest12({ title, settings }: PackageOptions, paths: readonly string[]): string {
  const mastery =
    settings.passing === undefined
      ? ''
      : `\n        <adlcp:masteryscore>${Number(settings.passing)}</adlcp:masteryscore>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="init-lab-quiz" version="1.0"
    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="init-lab">
    <organization identifier="init-lab">
      <title>${xml(title)}</title>
      <item identifier="quiz" identifierref="quiz-page" isvisible="true">
        <title>${xml(title)}</title>${mastery}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="quiz-page" type="webcontent" adlcp:scormtype="sco" href="quiz.html">
${fileList(paths)}
    </resource>
  </resources>
</manifest>
`;
}

function manifest2004({ title, settings }: PackageOptions, paths: readonly string[]): string {
  const measure =
    settings.passing === undefined
      ? ''
      : `
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="points" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>${Number(settings.passing) / 100}</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>
          </imsss:objectives>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="init-lab-quiz" version="1.0"
    xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
    xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
    xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
    xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
  </metadata>
  <organizations default="init-lab">
    <organization identifier="init-lab">
      <title>${xml(title)}</title>
      <item identifier="quiz" identifierref="quiz-page" isvisible="true">
        <title>${xml(title)}</title>
        <imsss:sequencing>${measure}
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="quiz-page" type="webcontent" adlcp:scormType="sco" href="quiz.html">
${fileList(paths)}
    </resource>
  </resources>
</manifest>
`;
}

function structure({ title, about, language, settings }: PackageOptions): string {
  const passing = settings.passing === undefined ? undefined : Number(settings.passing) / 100;
  const words = (tag: string, text: string) =>
    `<${tag}><langstring lang="${xml(language)}">${xml(text)}</langstring></${tag}>`;
  const rule =
    passing === undefined ? 'moveOn="Completed"' : `moveOn="CompletedAndPassed" masteryScore="${passing}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://init-lab.invalid/quiz-course">
    ${words('title', title)}
    ${words('description', about)}
  </course>
  <au id="https://init-lab.invalid/quiz" ${rule} launchMethod="AnyWindow">
    ${words('title', title)}
    ${words('description', about)}
    <url>quiz.html</url>
  </au>
</courseStructure>
`;
}
