/** What both versions of SCORM share: a session and its data model, whose names and limits the versions give. */
import { safely, succeeded } from './scorm-api';
import { type Interaction, type Learner, type LmsSession, type Progress, percent } from './session';

/** An LMS's API object, by one name for each call. */
export interface ScormCalls {
  initialize(): unknown;
  terminate(): unknown;
  commit(): unknown;
  get(key: string): unknown;
  set(key: string, value: string): unknown;
}
export type Elements = [key: string, value: string][];

/** Of a sheet that nobody has opened yet. */
const unopened = new Set(['', 'not attempted', 'unknown']);

export abstract class ScormSession implements LmsSession {
  abstract readonly name: string;
  protected abstract readonly keys: Record<
    'learner' | 'learnerName' | 'status' | 'points' | 'exit' | 'time',
    string
  >;
  protected abstract readonly roomForState: number;
  /** How a session ends that is not to be taken up again. */
  protected abstract readonly normalExit: string;
  #open = false;
  #ended = false;
  #began = Date.now();

  constructor(readonly calls: ScormCalls) {}

  /** Where an interaction stands in the list of them, from 0. `count`: how many the LMS had at the start. */
  protected abstract placeOf(id: string): number;
  protected abstract lookUp(count: number): void;
  /** Of one interaction, without `cmi.interactions.n.`. */
  protected abstract interaction(interaction: Interaction): Elements;
  /** Status; points, where there are some. */
  protected abstract outcome(progress: Progress): Elements;
  protected abstract span(seconds: number): string;

  async start(): Promise<{ learner: Learner; state: string | undefined }> {
    if (!this.#open) this.#open = succeeded(safely(() => this.calls.initialize()));
    if (!this.#open) throw new Error('The LMS did not start a session.');
    this.#began = Date.now();
    this.lookUp(Number(this.get('cmi.interactions._count')) || 0);
    if (unopened.has(this.get(this.keys.status))) {
      this.#set(this.keys.status, 'incomplete');
      this.#set(this.keys.exit, 'suspend');
      safely(() => this.calls.commit());
    }
    const learner = { id: this.get(this.keys.learner), name: this.get(this.keys.learnerName) };
    return { learner, state: this.get('cmi.suspend_data') || undefined };
  }

  async record(interaction: Interaction): Promise<boolean> {
    if (!this.#open || this.#ended) return false;
    const at = `cmi.interactions.${this.placeOf(interaction.id)}`;
    return this.#setAll(this.interaction(interaction).map(([key, value]) => [`${at}.${key}`, value]));
  }

  async save(progress: Progress): Promise<boolean> {
    return this.#store(progress) && succeeded(safely(() => this.calls.commit()));
  }

  end(progress: Progress): void {
    if (!this.#open || this.#ended) return;
    this.#store(progress);
    this.#set(this.keys.time, this.span((Date.now() - this.#began) / 1000));
    this.#set(this.keys.exit, progress.done ? this.normalExit : 'suspend');
    safely(() => this.calls.commit());
    this.#ended = true;
    safely(() => this.calls.terminate());
  }

  #store(progress: Progress): boolean {
    if (!this.#open || this.#ended) return false;
    // A sheet that does not fit is kept in the browser alone, rather than cut in two.
    const fits = progress.state.length <= this.roomForState;
    const kept = fits && this.#set('cmi.suspend_data', progress.state);
    return (this.#standsHigher(progress) || this.#setAll(this.outcome(progress))) && kept;
  }

  /** Whoever takes a sheet again keeps what was reached before, until they have reached more. */
  #standsHigher(progress: Progress): boolean {
    if (progress.attempt === 1) return false;
    const points = this.get(this.keys.points);
    return points !== '' && (!progress.done || Number(points) > percent(progress));
  }

  protected get(key: string): string {
    return String(safely(() => this.calls.get(key)) ?? '');
  }

  #set(key: string, value: string): boolean {
    return succeeded(safely(() => this.calls.set(key, value)));
  }

  /** Each of them, whatever becomes of the others. */
  #setAll(elements: Elements): boolean {
    return elements.map(([key, value]) => this.#set(key, value)).every(Boolean);
  }
}

/** A mark as both versions write it. */
export const resultOf = (score: number, wrong: string): string =>
  score === 1 ? 'correct' : score === 0 ? wrong : String(Math.round(100 * score) / 100);
