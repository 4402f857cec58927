/** A chart without its style sheet: what CSS says of each shape, written at the shape. */
import { colourOf } from './colours';

const namespace = 'http://www.w3.org/2000/svg';
/** Where one reads, not what is read. */
const passing = '.cursor, .cursor-mark, .grip';

const strokeProperties: Record<string, string> = {
  'stroke-width': '1px',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-dasharray': 'none',
  'paint-order': 'normal',
  'vector-effect': 'none',
};
const textProperties: Record<string, string> = {
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'paint-order': 'normal',
};

/** A copy of `svg` that looks the same anywhere. */
export function plainSvg(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  const gone: Element[] = [];
  originals.forEach((original, i) => {
    const target = copies[i];
    if (!target) return;
    const style = getComputedStyle(original);
    if (style.display === 'none' || style.visibility === 'hidden' || original.matches(passing))
      gone.push(target);
    else dress(target, style);
  });
  for (const element of gone) element.remove();
  removeComments(copy);
  return copy;
}

function dress(target: Element, style: CSSStyleDeclaration): void {
  for (const { name } of [...target.attributes]) {
    if (/^(class|style|role|tabindex|part)$|^(aria|data)-/.test(name)) target.removeAttribute(name);
  }
  if (style.opacity !== '1') target.setAttribute('opacity', style.opacity);
  const name = target.localName;
  if (name === 'svg' || name === 'g' || name === 'defs' || target.namespaceURI !== namespace) return;
  paint(target, 'fill', style, name === 'line');
  const stroked = paint(target, 'stroke', style, false);
  if (stroked) copyProperties(target, style, strokeProperties);
  if (style.shapeRendering !== 'auto') target.setAttribute('shape-rendering', style.shapeRendering);
  if (name === 'text' || name === 'tspan') {
    copyProperties(target, style, textProperties);
    target.setAttribute('font-family', style.fontFamily.replaceAll('"', "'"));
  }
}

/** Returns whether there is anything to be seen of it. */
function paint(target: Element, what: 'fill' | 'stroke', style: CSSStyleDeclaration, skip: boolean): boolean {
  const value = style.getPropertyValue(what);
  const colour = colourOf(value);
  target.removeAttribute(`${what}-opacity`);
  if (skip || value === 'none') {
    if (what === 'fill' && !skip) target.setAttribute('fill', 'none');
    else target.removeAttribute(what);
    return false;
  }
  target.setAttribute(what, colour?.hex ?? value.replaceAll('"', ''));
  const opacity = Number(style.getPropertyValue(`${what}-opacity`)) * (colour?.opacity ?? 1);
  if (opacity < 1) target.setAttribute(`${what}-opacity`, String(Math.round(opacity * 1000) / 1000));
  return true;
}

function copyProperties(target: Element, style: CSSStyleDeclaration, list: Record<string, string>): void {
  for (const [property, initial] of Object.entries(list)) {
    const value = style.getPropertyValue(property);
    if (value === initial) target.removeAttribute(property);
    else target.setAttribute(property, value.replace(/px\b/g, ''));
  }
}

/** Lit's marks between the parts of a template, and the empty lines that it leaves. */
function removeComments(root: Node): void {
  for (const node of [...root.childNodes]) {
    const empty = node.nodeType === Node.TEXT_NODE && node.textContent?.trim() === '';
    if (node.nodeType === Node.COMMENT_NODE || empty) node.remove();
    else removeComments(node);
  }
}
