/** What the three builds of web/ have in common. */
import { fileURLToPath } from 'node:url';
import { lessonPage } from './lesson/render/page.ts';

export const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Browsers of about 2023 and after: the ones that have wasm SIMD, MathML and nested CSS. */
export const target = ['chrome111', 'edge111', 'firefox114', 'safari16.4'];

export const lesson = () => lessonPage(fromRoot('web/lesson/en'));
