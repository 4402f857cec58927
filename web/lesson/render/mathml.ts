/** TeX to MathML (temml), at build time. */
import temml from 'temml';
import { type Language, original } from './languages.ts';

/**
 * Without inline styles, which a strict Content-Security-Policy forbids: what temml says in them is said in
 * styles/math.css, by class. Any other style stops the build instead of being lost.
 */
export function toMathML(tex: string, displayMode = false, { decimal }: Language = original): string {
  const markup = temml.renderToString(tex, { displayMode, throwOnError: true, annotate: false });
  const numbers = markup.replace(/(<mn>\d+)\.(\d+<\/mn>)/g, `$1${decimal}$2`);
  return numbers.replace(/ style="([^"]*)"/g, (_attribute, style: string) => {
    if (!knownStyles.has(style))
      throw new Error(`"${tex}" needs a style that math.css does not have: ${style}`);
    return '';
  });
}
const knownStyles = new Set(['display:block math;', 'padding-left:0em;padding-right:0em;', 'math-depth:0;']);
