/** Everything that the quiz says, by question: asked of the built core over many sheets, levels and answers. */
import { marked } from '../../web/elements/messages/question-texts';
import { plainText } from '../../web/elements/quiz/fragments';
import type { Answer, Engine, Grade, Question, QuizText } from '../../web/engine/contract';

const line = (text: string): QuizText => (text === '' ? [] : [{ kind: 'words', text }]);

/** Texts under the id of their question, each once; what is of none under ''. */
export class Said {
  readonly texts = new Map<string, Map<string, QuizText>>();

  /** `hear` is told of each text when it comes for the first time. */
  constructor(readonly hear: (id: string, text: QuizText) => void = () => {}) {}

  add(id: string, ...texts: QuizText[]): void {
    const own = this.texts.get(id) ?? new Map<string, QuizText>();
    this.texts.set(id, own);
    for (const text of texts) {
      if (text.length === 0 || own.has(marked(text))) continue;
      own.set(marked(text), text);
      this.hear(id, text);
    }
  }

  addQuestion({ question, title, prompt, hint, unit, options }: Question): void {
    this.add(question, line(title), prompt, hint, line(unit), ...options.map(({ text }) => text));
  }

  addGrade({ question, kind }: Question, { answer, feedback, explanation, key }: Grade): void {
    this.add(question, feedback, explanation, key);
    if (kind === 'number') this.add(question, line(answer));
  }
}

/** Names of sections, kinds and levels. */
export async function listed(engine: Engine, said: Said): Promise<void> {
  const { sections, kinds, levels } = await engine.questions();
  said.add('', ...sections.map(({ title }) => line(title)), ...levels.map(({ label }) => line(label)));
  said.add('', ...kinds.flatMap(({ label, how }) => [line(label), line(how)]));
}

export interface Spec {
  question: string;
  seed: number;
  level: string;
}

/** Draws one question; its text, its key and the way there. */
export async function ask(engine: Engine, said: Said, spec: Spec): Promise<void> {
  const question = await engine.question(spec);
  said.addQuestion(question);
  said.addGrade(question, await engine.solution(spec));
}

/**
 * Answers the question on each of those sheets in every way that is likely to be told something else, until what was
 * heard is `enough`.
 */
export async function answerAll(
  engine: Engine,
  said: Said,
  specs: readonly Spec[],
  enough: () => boolean,
): Promise<void> {
  const asked = await Promise.all(
    specs.map(async (spec) => {
      const [question, { key }] = await Promise.all([engine.question(spec), engine.solution(spec)]);
      return { question, answers: answersTo(question, key) };
    }),
  );
  const most = Math.max(...asked.map(({ answers }) => answers.length));
  for (let i = 0; i < most && !enough(); ++i)
    for (const { question, answers } of asked)
      if (i < answers.length)
        said.addGrade(question, await engine.gradeAnswer(question, answers[i] as Answer));
}

function answersTo(question: Question, key: QuizText): Answer[] {
  const names = question.options.map(({ name }) => name);
  const right = key.flatMap(({ text }) =>
    question.options.filter((option) => plainText(option.text) === text).map(({ name }) => name),
  );
  switch (question.kind) {
    case 'several':
      return [...names, names, right];
    case 'order':
      return [right, [...right].reverse(), ...right.slice(1).map((_, i) => swapped(right, i))];
    case 'number':
      return numbersFor(question, readNumber(plainText(key)));
    case 'set':
      return settingsFor(question);
    default:
      return names;
  }
}

function swapped(names: readonly string[], i: number): string[] {
  const out = [...names];
  [out[i], out[i + 1]] = [out[i + 1] as string, out[i] as string];
  return out;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** "4.88 × 10⁻⁴ layers" as a number. */
function readNumber(text: string): number {
  const plain = text
    .replaceAll('−', '-')
    .replaceAll('⁻', '-')
    .replace(new RegExp(`[${superscripts}]`, 'g'), (digit) => String(superscripts.indexOf(digit)))
    .replace(/(^|[^\d])10(-?\d+)(?=\s|$)/, '$11e$2')
    .replace(' × 1e', 'e');
  return Number.parseFloat(plain);
}

/**
 * What is near the key or far from it, and where the numbers of the question lead when put together wrongly; the
 * simplest first. Of a count, all counts.
 */
function numbersFor(question: Question, key: number): number[] {
  const given = [...plainText(question.prompt).matchAll(/−?\d+(?:\.\d+)?/g)].map(([text]) =>
    readNumber(text),
  );
  const far = [key, 1.01 * key, 1.06 * key, 3 * key, key / 3, -key];
  if (Number.isInteger(key) && key < 100) return [...far, ...Array.from({ length: 80 }, (_, i) => i + 1)];
  const first = [...new Set([1, 2, 100, key, ...given])].filter((x) => x !== 0);
  const factors = [Math.sqrt(3), Math.LN10, Math.LN2, Math.E, ...given.map((x) => Math.hypot(1, x))];
  const single = first.flatMap((x) => [x, -x, Math.exp(x), 100 * Math.exp(x), key * x * x, ...ways(x)]);
  const pairs = first.flatMap((x) => first.flatMap((y) => [x * y, x / y, x * y * y, x - y, 2 / (x + y)]));
  const scaled = [...factors, ...pairs].flatMap((x) => [key * x, key * Math.sqrt(Math.abs(x)), key / x]);
  const all = [...far, ...single, ...shares(given, key), ...layered(given, key), ...pairs];
  all.push(...pairs.flatMap(ways), ...scaled);
  const sized = all.filter((x) => Number.isFinite(x) && x !== 0).map((x) => Number(x.toPrecision(5)));
  return [...new Set(sized)];
}

const ways = (x: number): number[] => [
  ...[1, 3, 6].map((factor) => Math.sqrt(factor * Math.abs(x))),
  Math.log(Math.abs(x)),
  Math.log2(Math.abs(x)),
];

/** Where one of the numbers counts layers. */
function layered(given: readonly number[], key: number): number[] {
  if (given.length > 5) return [];
  const grown = given.flatMap((x) => given.flatMap((y) => [x * 2 ** y, ...given.map((z) => (x * z) ** y)]));
  const factors = given.flatMap((x) => [(1 + 1 / x) ** x * (x + 1), 2 ** ((1 - x) / 2), 2 ** (-x / 2)]);
  return [...grown, ...factors.flatMap((x) => [key * x, key / x])];
}

/** Where numbers are meant as per cent. */
function shares(given: readonly number[], key: number): number[] {
  if (given.length > 4) return [];
  const products = given.flatMap((x) =>
    given.flatMap((y) => given.flatMap((z) => [(x * y * z) / 1e4, (x * y * (100 - z)) / 1e4])),
  );
  const parts = given.flatMap((x) => given.map((y) => (100 * x) / (x + y)));
  return [...given.map((x) => -Math.log1p(-x / 100)), ...parts, ...products, ...products.map((x) => key + x)];
}

function settingsFor({ free }: Question): Answer[] {
  const gains = [1e-3, 0.8, 1, Math.SQRT2, 30, 1e6].map((gain) => ({ gain }));
  const modes = ['fan_in', 'fan_out', 'average'].map((fanMode) => ({ fanMode }));
  const starts = ['zeros', 'he_normal'].map((initializer) => ({ initializer, gain: 1 }));
  return [
    ...gains,
    ...(free.includes('fanMode') ? modes : []),
    ...(free.includes('initializer') ? starts : []),
  ];
}
