/** TeX to MathML (temml), at build time. */
import temml from 'temml';

/**
 * Without inline styles, which a strict Content-Security-Policy forbids: what temml says in them is said in
 * styles/math.css, by class. Any other style stops the build instead of being lost.
 */
export function toMathML(tex: string, displayMode = false): string {
  const markup = temml.renderToString(tex, { displayMode, throwOnError: true, annotate: false });
  return markup.replace(/ style="([^"]*)"/g, (_attribute, style: string) => {
    if (!knownStyles.has(style))
      throw new Error(`"${tex}" needs a style that math.css does not have: ${style}`);
    return '';
  });
}
const knownStyles = new Set(['display:block math;', 'padding-left:0em;padding-right:0em;', 'math-depth:0;']);
