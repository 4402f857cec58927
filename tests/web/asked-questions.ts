/** Everything that the quiz says, by question: asked of the built core over many sheets, levels and answers. */
import { marked } from '../../web/elements/messages/question-texts';
import { plainText } from '../../web/elements/quiz/fragments';
import type { Answer, Engine, Grade, Question, QuizText } from '../../web/engine/contract';

const line = (text: string): QuizText => (text === '' ? [] : [{ kind: 'words', text }]);

/** Texts under the id of their question, each once; what is of none under ''. */
export class Said {
  readonly texts = new Map<string, Map<string, QuizText>>();

  add(id: string, ...texts: QuizText[]): void {
    const own = this.texts.get(id) ?? new Map<string, QuizText>();
    this.texts.set(id, own);
    for (const text of texts) if (text.length > 0) own.set(marked(text), text);
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

/** Answers one question in every way that is likely to be told something else. */
export async function answerAll(engine: Engine, said: Said, spec: Spec): Promise<void> {
  const question = await engine.question(spec);
  const { key } = await engine.solution(spec);
  for (const answer of answersTo(question, key))
    said.addGrade(question, await engine.gradeAnswer(question, answer));
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

/** The key, what is near it or far from it, and where the numbers of the question lead when put together wrongly. */
function numbersFor(question: Question, key: number): number[] {
  const given = [...plainText(question.prompt).matchAll(/−?\d+(?:\.\d+)?/g)].map(([text]) =>
    readNumber(text),
  );
  const first = [...new Set([1, 100, key, ...given])].filter((x) => x !== 0);
  const pairs = first.flatMap((x) => first.flatMap((y) => [x * y, x * y * y, x / y, x - y, x + y]));
  const powers = [...first, ...pairs].flatMap((x) => given.map((y) => x ** y));
  const bent = [...first, ...pairs].flatMap((x) => [Math.sqrt(Math.abs(x)), Math.log(Math.abs(x))]);
  const scaled = pairs.flatMap((x) => [key * x, key / x]);
  const far = [1.01 * key, 1.06 * key, 3 * key, key / 3, -key];
  const all = [...first, ...far, ...pairs, ...powers, ...bent, ...scaled];
  const sized = all.filter((x) => Number.isFinite(x) && x !== 0).map((x) => Number(x.toPrecision(6)));
  return [...new Set(sized)];
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
