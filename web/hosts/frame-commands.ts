/** The commands of the page around the frame, carried out on the element. */
import { type CommandMessage, type FrameCommand, type FrameError, frameCommands } from './frame-protocol';

/** The part of the elements that commands need; a quiz can show solutions, an exhibit can be drawn. */
export interface FramedElement extends HTMLElement {
  getState(): unknown;
  setState(state: object): void;
  reset(): void;
  reseed?(): void;
  pause?(): void;
  resume?(): void;
  screenshot?(): Promise<Blob>;
  showSolutions?(): void;
}

type Outcome = { value?: unknown } | { error: FrameError };

const refusal = (code: string, field: string, message: string): Outcome => ({
  error: { code, field, message },
});

export async function carryOut(element: FramedElement, message: CommandMessage): Promise<Outcome> {
  const { command, value } = message;
  if (!frameCommands.includes(command))
    return refusal(
      'unknown_command',
      'command',
      `There is no command “${String(command).slice(0, 40)}”; there are ${frameCommands.join(', ')}.`,
    );
  try {
    return await actions[command](element, value);
  } catch (error) {
    return refusal('failed', command, error instanceof Error ? error.message : String(error));
  }
}

const actions: Record<FrameCommand, (element: FramedElement, value: unknown) => Outcome | Promise<Outcome>> =
  {
    getState: (element) => ({ value: element.getState() }),
    setState(element, value) {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return refusal('bad_value', 'value', 'setState takes an object of settings, such as {"depth": 30}.');
      element.setState(value);
      return { value: element.getState() };
    },
    reset: (element) => done(element.reset()),
    reseed: (element) => (element.reseed ? done(element.reseed()) : missing('reseed')),
    pause: (element) => (element.pause ? done(element.pause()) : missing('pause')),
    resume: (element) => (element.resume ? done(element.resume()) : missing('resume')),
    setLocale(element, value) {
      if (typeof value !== 'string' || !isLanguageTag(value))
        return refusal('bad_value', 'value', 'setLocale takes a language tag, such as "de" or "pt-BR".');
      document.documentElement.lang = value;
      element.lang = value;
      return {};
    },
    async screenshot(element) {
      if (!element.screenshot) return missing('screenshot');
      return { value: await dataUrlOf(await element.screenshot()) };
    },
    showSolutions: (element) =>
      element.showSolutions ? done(element.showSolutions()) : missing('showSolutions'),
  };

const done = (_nothing: unknown): Outcome => ({});
const missing = (command: FrameCommand): Outcome =>
  refusal('not_here', 'command', `What this frame shows has no ${command}.`);

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
