import { describe, expect, it } from 'vitest';
import { evaluate, workOutNumbers } from '../../web/lesson/render/arithmetic.ts';
import { createMarkdown, readLesson, renderLesson } from '../../web/lesson/render/lesson.ts';
import { toMathML } from '../../web/lesson/render/mathml.ts';
import { fillPage } from '../../web/lesson/render/page.ts';
import { parseSetting } from '../../web/lesson/render/phrases.ts';
import { symbolsIn } from '../../web/lesson/render/symbols.ts';

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
    ['ln(exp(2)) + pi', 2 + Math.PI],
  ])('%s = %d', (expression, value) => expect(evaluate(expression)).toBeCloseTo(value, 12));

  it.each(['', '1 +', '(1', '1 2', 'alert(1)', '2 ** 3', '1 / 0'])('refuses %j', (expression) => {
    expect(() => evaluate(expression)).toThrow(/cannot work out/);
  });

  it('rounds to significant digits, or to decimals', () => {
    expect(workOutNumbers('{{0.9 ^ 30 | 2}}, {{1.1 ^ 30 | 3}}, {{0.999 | 2 | fixed}}, {{64 / 8}}')).toBe(
      '0.042, 17.4, 1.00, 8',
    );
    expect(workOutNumbers('{{2 ^ -25 | 2 | power}}')).toBe('3.0\u00a0×\u00a010⁻⁸');
  });
});

describe('formulas', () => {
  it('become MathML without inline styles', () => {
    const html = createMarkdown({ sources }).render('Say $n\\,\\mathrm{Var}(w)$ and\n\n$$ \\frac{1}{n} $$');
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
    expect(createMarkdown({ sources }).render('costs \\$5')).toBe('<p>costs $5</p>\n');
  });
});

describe('phrases', () => {
  it('become buttons with the setting', () => {
    const html = createMarkdown({ sources }).render('[std 0.01](try:a?initializer=normal&gain=0.01)');
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
    const html = createMarkdown({ sources }).render('[a](https://example.org) [b](#here)');
    expect(html).toContain('rel="external noopener noreferrer"');
    expect(html.match(/leaves this page/g)).toHaveLength(1);
  });
});

describe('exhibits', () => {
  it('have a caption, a number and a fallback', () => {
    const texts = [section('opening', 'o'), section(`before${exhibit('a')}after [](fig:a)`)];
    const body = renderLesson(texts, sources).sections[1]?.body ?? '';
    expect(body).toContain(
      '<init-lab id="a" depth="3" loading="lazy"><div class="fallback"><p>The fallback.</p>',
    );
    expect(body).toContain('<b>Figure 1.1.</b> The caption.');
    expect(body).toContain('<a href="#figure-a" class="figure-link">Figure\u00a01.1</a>');
    expect(body.indexOf('before')).toBeLessThan(body.indexOf('<figure'));
    expect(body.indexOf('</figure')).toBeLessThan(body.indexOf('after'));
  });
  it('need an id of their own', () => {
    const twice = [section(exhibit('a')), section(exhibit('a'), 'u')];
    expect(() => renderLesson(twice, sources)).toThrow(/id of its own/);
  });
  it('that are nowhere stop the build when the text refers to them', () => {
    expect(() => renderLesson([section('[](fig:nowhere)')], sources)).toThrow(/nowhere/);
  });
  it('share a section where each further one has a heading', () => {
    const opening = section('opening', 'o');
    const two = `one${exhibit('a')}\n### More\n\nmore${exhibit('b')}`;
    const body = renderLesson([opening, section(two)], sources).sections[1]?.body ?? '';
    expect(body.match(/class="spread"/g)).toHaveLength(2);
    expect(body).toMatch(/<div class="spread"><h3 id="s--more">/);
    const without = `one${exhibit('a')}two${exhibit('b')}`;
    expect(() => renderLesson([opening, section(without)], sources)).toThrow(/needs a heading/);
  });
  it('that are not closed stop the build', () => {
    expect(() => renderLesson([section('::: exhibit id="a"\n\nx')], sources)).toThrow(/never closed/);
  });
});

describe('the lesson as written', () => {
  const lesson = readLesson('web/lesson');
  const page = fillPage('<!-- lesson:opening --><!-- lesson:sections --><!-- lesson:sources -->', lesson);
  it('renders, with nothing left over', () => {
    expect(page).not.toMatch(/\{\{|\$|:::|\[@|"(try|fig):| style=|undefined|NaN(?!<\/code>)/);
  });
  it('has no id twice', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('refers to every figure by its number', () => {
    const figures = [...page.matchAll(/<figure class="(?:exhibit|drawn)" id="([^"]+)"/g)].map(([, id]) => id);
    const unmentioned = figures.filter((id) => !page.includes(`href="#${id}" class="figure-link"`));
    expect(unmentioned).toEqual([]);
  });
});

describe('symbols', () => {
  const symbols = [
    { tex: 'n', meaning: 'a count' },
    { tex: 'n_\\text{in}', meaning: 'fan-in' },
    { tex: '\\sigma', meaning: 'a spread' },
    { tex: '\\sigma_w', meaning: 'of weights' },
    { tex: 'n', meaning: 'something else', section: 'b' },
  ];
  it.each([
    ['n + n_\\text{in}', 'a', [0, 1]],
    ['n_\\text{in}', 'a', [1]],
    ['\\sigma_w^2 / \\text{n}', 'a', [3]],
    ['\\sqrt{2} \\approx 1.41', 'a', []],
    ['n', 'b', [4]],
  ])('%s in section %s leads to %j', (tex, where, found) => {
    expect(symbolsIn(tex, where, symbols)).toEqual(found);
  });
  it('that nobody explains stop the build', () => {
    expect(() => symbolsIn('k^2', 'a', symbols)).toThrow(/letter k/);
  });
  it('lead by keyboard from the first place in each section, and from every block', () => {
    const text = 'One $n$, two $n$.\n\n$$ n $$';
    const { sections, symbols: list } = renderLesson([section(text)], sources, symbols);
    expect(sections[0]?.body.match(/tabindex="0" aria-describedby="symbol-0"/g)).toHaveLength(2);
    expect(list).toContain('id="symbol-0"');
    expect(list).not.toContain('id="symbol-1"');
  });
});
