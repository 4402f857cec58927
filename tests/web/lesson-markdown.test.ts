import { describe, expect, it } from 'vitest';
import { evaluate, workOutNumbers } from '../../web/lesson/render/arithmetic.ts';
import { createMarkdown, readLesson, renderLesson } from '../../web/lesson/render/lesson.ts';
import { toMathML } from '../../web/lesson/render/math.ts';
import { fillPage } from '../../web/lesson/render/page.ts';
import { parseSetting } from '../../web/lesson/render/phrases.ts';

const sources = {
  glorot2010: {
    authors: 'Xavier Glorot and Yoshua Bengio',
    year: 2010,
    title: 'Understanding',
    where: 'AISTATS',
    url: 'https://example.org/g',
  },
  he2015: {
    authors: 'Kaiming He, Xiangyu Zhang, Shaoqing Ren and Jian Sun',
    year: 2015,
    title: 'Delving',
    where: 'ICCV',
    url: 'https://example.org/h',
  },
};
const section = (content: string, id = 's') => `---\nid: ${id}\ntitle: T\n---\n${content}`;
const exhibit = (id: string) =>
  `\n::: exhibit id="${id}" depth="3"\n\nThe caption.\n\nThe fallback.\n\n:::\n`;

describe('numbers that the text works out', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['8 / 2 / 2', 2],
    ['sqrt(2) ^ 2', 2],
    ['(1 + 1) * 1.5e1', 30],
  ])('%s = %d', (expression, value) => expect(evaluate(expression)).toBeCloseTo(value, 12));

  it.each(['', '1 +', '(1', '1 2', 'alert(1)', '2 ** 3', '1 / 0'])('refuses %j', (expression) => {
    expect(() => evaluate(expression)).toThrow(/cannot work out/);
  });

  it('rounds to significant digits, or to decimals', () => {
    expect(workOutNumbers('{{0.9 ^ 30 | 2}}, {{1.1 ^ 30 | 3}}, {{0.999 | 2 | fixed}}, {{64 / 8}}')).toBe(
      '0.042, 17.4, 1.00, 8',
    );
  });
});

describe('formulas', () => {
  it('become MathML without inline styles', () => {
    const html = createMarkdown(sources).render('Say $n\\,\\mathrm{Var}(w)$ and\n\n$$ \\frac{1}{n} $$');
    expect(html).toContain('<math');
    expect(html).toContain('<math display="block" class="tml-display"');
    expect(html).not.toContain('style=');
    expect(html).not.toContain('$');
  });
  it('that are wrong stop the build', () => expect(() => toMathML('\\frac{1}')).toThrow());
  it('whose style would be lost stop the build', () => {
    expect(() => toMathML('\\textcolor{red}{x}')).toThrow(/style/);
  });
  it('leave an escaped dollar alone', () => {
    expect(createMarkdown(sources).render('costs \\$5')).toBe('<p>costs $5</p>\n');
  });
});

describe('phrases', () => {
  it('become buttons with the setting', () => {
    const html = createMarkdown(sources).render('[std 0.01](try:a?initializer=normal&gain=0.01)');
    expect(html).toBe(
      '<p><button type="button" class="try" data-for="a" data-set="{&quot;initializer&quot;:&quot;normal&quot;,' +
        '&quot;gain&quot;:0.01}">std 0.01</button></p>\n',
    );
  });
  it('read every kind of value', () => {
    expect(parseSetting('fan-mode=fan_in&widths=512,64&input-std=0.5')).toEqual({
      fanMode: 'fan_in',
      widths: [512, 64],
      inputStd: 0.5,
    });
  });
  it('clear the widths when they speak of depth', () => {
    expect(parseSetting('depth=5')).toEqual({ depth: 5, widths: [] });
  });
  it.each(['dpeth=5', 'depth=five', 'depth='])('stop the build when wrong: %s', (query) => {
    expect(() => parseSetting(query)).toThrow();
  });
  it('stop the build when there is no such exhibit', () => {
    expect(() => renderLesson([section('[x](try:nobody?depth=5)')], sources)).toThrow(/nobody/);
  });
});

describe('sources', () => {
  it('are numbered by first citation and linked both ways', () => {
    const lesson = renderLesson([section('A [@he2015]. B [@glorot2010; @he2015].')], sources);
    const body = lesson.sections[0]?.body ?? '';
    expect([...body.matchAll(/href="#source-(\w+)"[^>]*>(\d)</g)].map((found) => found.slice(1))).toEqual([
      ['he2015', '1'],
      ['glorot2010', '2'],
      ['he2015', '1'],
    ]);
    expect(body).toContain('A<a'); // no line begins with a citation
    expect(body).toContain('Source 1: He and others 2015');
    for (const [, back] of lesson.sources.matchAll(/href="#(cite-[^"]+)"/g))
      expect(body).toContain(`id="${back}"`);
  });
  it('that do not exist stop the build', () => {
    expect(() => renderLesson([section('[@nobody1999]')], sources)).toThrow(/nobody1999/);
  });
  it('leave the page, and say so', () => {
    const html = createMarkdown(sources).render('[a](https://example.org) [b](#here)');
    expect(html).toContain('rel="external noopener"');
    expect(html.match(/leaves this page/g)).toHaveLength(1);
  });
});

describe('exhibits', () => {
  it('have a caption, a number and a fallback', () => {
    const body = renderLesson([section(`before${exhibit('a')}after`)], sources).sections[0]?.body ?? '';
    expect(body).toContain('<init-lab id="a" depth="3"><div class="fallback"><p>The fallback.</p>');
    expect(body).toContain('<b>Exhibit 1.</b> The caption.');
    expect(body.indexOf('before')).toBeLessThan(body.indexOf('<figure'));
    expect(body.indexOf('</figure')).toBeLessThan(body.indexOf('after'));
  });
  it('need an id of their own', () => {
    const twice = [section(exhibit('a')), section(exhibit('a'), 'u')];
    expect(() => renderLesson(twice, sources)).toThrow(/id of its own/);
  });
  it('that are not closed stop the build', () => {
    expect(() => renderLesson([section('::: exhibit id="a"\n\nx')], sources)).toThrow(/never closed/);
  });
});

describe('the lesson as written', () => {
  const lesson = readLesson('web/lesson/en');
  const page = fillPage('<!-- lesson:opening --><!-- lesson:sections --><!-- lesson:sources -->', lesson);
  it('renders, with nothing left over', () => {
    expect(page).not.toMatch(/\{\{|\$|:::|\[@|try:|style=|undefined|NaN(?!<\/code>)/);
  });
  it('has no id twice', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
