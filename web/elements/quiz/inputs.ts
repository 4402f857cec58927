/** How each kind of question is answered: native inputs, alike with mouse, keyboard and screen reader. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Answer, Question } from '../../engine/contract';
import { attributeOf } from '../fields';
import type { InitLab } from '../init-lab';
import { openExhibit } from './exhibit-case';
import { fragments, plainText } from './fragments';
import type { QuizWords } from './words';

export interface InputHost {
  /** Nothing while the question has not been answered. */
  answer: Answer | undefined;
  locked: boolean;
  /** Id of the message about the answer, for the input that it belongs to. */
  messageId: string | undefined;
  /** `settled`: the user is done with this input, as far as one can tell. */
  change(answer: Answer, settled: boolean): void;
  tell(text: string): void;
  readonly words: QuizWords;
}

export function answerInput(question: Question, host: InputHost): TemplateResult {
  switch (question.kind) {
    case 'number':
      return numberInput(question, host);
    case 'order':
      return orderInput(question, host);
    case 'set':
      return settingInput(question, host);
    default:
      return choiceInput(question, host);
  }
}

// --- Options ---

function choiceInput(question: Question, host: InputHost): TemplateResult {
  const several = question.kind === 'several';
  const chosen =
    typeof host.answer === 'string' ? [host.answer] : Array.isArray(host.answer) ? host.answer : [];
  const change = (name: string, on: boolean) => {
    if (!several) host.change(name, true);
    else host.change(on ? [...chosen, name].sort() : chosen.filter((other) => other !== name), true);
  };
  return html`<fieldset class="options" ?disabled=${host.locked} aria-describedby=${host.messageId ?? nothing}>
    <legend class="visually-hidden">${host.words.say(several ? 'All that are right' : 'One answer')}</legend>
    ${repeat(
      question.options,
      ({ name }) => `${question.question}.${question.seed}.${name}`,
      ({ name, text }) => html`<label class="option" part="option">
        <input
          type=${several ? 'checkbox' : 'radio'}
          name=${`q-${question.question}`}
          value=${name}
          .checked=${chosen.includes(name)}
          @change=${(event: Event) => change(name, (event.target as HTMLInputElement).checked)}
        /><span>${fragments(text)}</span>
      </label>`,
    )}
  </fieldset>`;
}

// --- A number ---

/** What the core reads at most. */
const longestNumber = 60;

function numberInput(question: Question, host: InputHost): TemplateResult {
  const typed = typeof host.answer === 'string' || typeof host.answer === 'number' ? String(host.answer) : '';
  const send = (event: Event, settled: boolean) =>
    host.change((event.target as HTMLInputElement).value, settled);
  return html`<label class="figure-answer">
    <span class="visually-hidden">${
      question.unit
        ? host.words.say('Your answer, in {unit}', { unit: unitWords(question.unit, host.words) })
        : host.words.say('Your answer')
    }</span>
    <input
      type="text"
      inputmode="text"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      maxlength=${longestNumber}
      part="number"
      ?disabled=${host.locked}
      aria-invalid=${host.messageId ? 'true' : nothing}
      aria-describedby=${host.messageId ?? nothing}
      .value=${typed}
      @input=${(event: Event) => send(event, false)}
      @change=${(event: Event) => send(event, true)}
    />
    ${question.unit ? html`<span aria-hidden="true">${question.unit}</span>` : nothing}
  </label>`;
}

const unitWords = (unit: string, { say }: QuizWords): string => (unit === '%' ? say('per cent') : unit);

// --- An order ---

function orderInput(question: Question, host: InputHost): TemplateResult {
  const names = question.options.map(({ name }) => name);
  const given = Array.isArray(host.answer) ? (host.answer as string[]) : [];
  const order = given.length === names.length && names.every((name) => given.includes(name)) ? given : names;
  const move = (from: number, by: number, event: Event) => {
    const to = from + by;
    const next = [...order];
    [next[from], next[to]] = [next[to] as string, next[from] as string];
    host.change(next, true);
    const option = question.options.find(({ name }) => name === order[from]);
    host.tell(
      host.words.say('{item}: place {place} of {count}', {
        item: option ? plainText(option.text) : '',
        place: to + 1,
        count: order.length,
      }),
    );
    keepFocus(event.currentTarget as HTMLButtonElement, to, by);
  };
  return html`<ol class="order" aria-describedby=${host.messageId ?? nothing}>
    ${order.map((name, place) => {
      const text = question.options.find((option) => option.name === name)?.text ?? [];
      return html`<li part="option">
        <span class="place" aria-hidden="true">${place + 1}</span>
        <span class="words">${fragments(text)}</span>
        <span class="moves">
          ${moveButton('Up', plainText(text), host.words, host.locked || place === 0, (event) => move(place, -1, event))}
          ${moveButton('Down', plainText(text), host.words, host.locked || place === order.length - 1, (event) => move(place, 1, event))}
        </span>
      </li>`;
    })}
  </ol>
  ${
    host.answer === undefined && !host.locked
      ? html`<button type="button" class="link" @click=${() => host.change([...order], true)}>${host.words.say('Keep this order')}</button>`
      : nothing
  }`;
}

function moveButton(
  word: 'Up' | 'Down',
  what: string,
  { say }: QuizWords,
  off: boolean,
  press: (event: Event) => void,
): TemplateResult {
  return html`<button type="button" part="button" aria-label=${say(word === 'Up' ? 'Up: {item}' : 'Down: {item}', { item: what })} ?disabled=${off} @click=${press}>
    ${word === 'Up' ? '↑' : '↓'}
  </button>`;
}

/** The same button of the item that has moved, or its other one at an end of the list. */
function keepFocus(button: HTMLButtonElement, place: number, by: number): void {
  const list = button.closest('ol');
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const [up, down] = [
        ...(list?.children[place]?.querySelectorAll('button') ?? []),
      ] as HTMLButtonElement[];
      const [wanted, other] = by < 0 ? [up, down] : [down, up];
      (wanted?.disabled ? other : wanted)?.focus();
    }),
  );
}

// --- A setting ---

function valueWords(key: string, value: string | number, words: QuizWords): string {
  if (typeof value === 'number') return words.local(String(value).replace('-', '−'));
  return words.ofCatalogue(`${key}s.${value}.label`, value);
}

function settingInput(question: Question, host: InputHost): TemplateResult {
  const given =
    typeof host.answer === 'object' && !Array.isArray(host.answer)
      ? (host.answer as Record<string, string | number>)
      : {};
  const take = (lab: InitLab) => {
    const state = lab.getState() as unknown as Record<string, string | number>;
    const answer = Object.fromEntries(question.free.map((key) => [key, state[key] ?? '']));
    host.change(answer, true);
  };
  const { name, settings } = question.exhibit;
  const start = (element?: Element) => {
    if (element)
      openExhibit(
        element as HTMLElement,
        { name, settings: { ...settings, ...given } },
        `quiz-${question.question}`,
        host.words.language,
        take,
      );
  };
  const { say, ofCatalogue, lower, direction } = host.words;
  const comma = direction === 'rtl' ? '، ' : ', ';
  const label = (key: string) =>
    lower(ofCatalogue(`fields.${key}.label`, attributeOf(key).replaceAll('-', ' ')));
  const [first = '', second] = question.free.map(label);
  const keys = second === undefined ? first : say('{first} and {second}', { first, second });
  const how = host.locked
    ? say('Set {keys} below.', { keys })
    : say('Set {keys} below; nothing else counts.', { keys });
  return html`<p class="how">${how}</p>
    <div class="stage" ?inert=${host.locked} ${ref(start)}></div>
    ${
      host.answer === undefined
        ? nothing
        : html`<p class="set" role="status">${say('Your setting:')} ${Object.entries(given).map(([key, value], i) => `${i ? comma : ''}${label(key)} ${valueWords(key, value, host.words)}`)}</p>`
    }`;
}
