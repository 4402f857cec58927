/** SCORM 2004, 4th edition (ADL 2009, run-time environment, section 4.2). */
import { duration, responseOf } from '../../elements/quiz/xapi';
import { type Scorm2004Api, safely, succeeded } from './scorm-api';
import { type Interaction, type Learner, type LmsSession, type Progress, percent, scaled } from './session';

const roomForState = 64000;
const roomForDescription = 250;
const types = {
  one: 'choice',
  predict: 'choice',
  several: 'choice',
  number: 'fill-in',
  order: 'sequencing',
  set: 'other',
};

export class Scorm2004Session implements LmsSession {
  readonly name = 'SCORM 2004';
  readonly #api: Scorm2004Api;
  readonly #places = new Map<string, number>();
  #open = false;
  #ended = false;
  #began = Date.now();

  constructor(api: Scorm2004Api) {
    this.#api = api;
  }

  async start(): Promise<{ learner: Learner; state: string | undefined }> {
    if (!this.#open) this.#open = succeeded(safely(() => this.#api.Initialize('')));
    if (!this.#open) throw new Error('The LMS did not start a session.');
    this.#began = Date.now();
    const count = Number(this.#get('cmi.interactions._count')) || 0;
    for (let place = 0; place < count; ++place)
      this.#places.set(this.#get(`cmi.interactions.${place}.id`), place);
    const status = this.#get('cmi.completion_status');
    if (status !== 'completed' && status !== 'incomplete') {
      this.#set('cmi.completion_status', 'incomplete');
      this.#set('cmi.exit', 'suspend');
      safely(() => this.#api.Commit(''));
    }
    const learner = { id: this.#get('cmi.learner_id'), name: this.#get('cmi.learner_name') };
    return { learner, state: this.#get('cmi.suspend_data') || undefined };
  }

  async record(interaction: Interaction): Promise<boolean> {
    if (!this.#open || this.#ended) return false;
    const id = `urn:init-lab:${interaction.id}`;
    const place = this.#places.get(id) ?? this.#places.size;
    this.#places.set(id, place);
    const at = `cmi.interactions.${place}`;
    const wrote = [
      this.#set(`${at}.id`, id),
      this.#set(`${at}.type`, types[interaction.kind]),
      this.#set(`${at}.timestamp`, interaction.time.toISOString().replace(/(\.\d\d)\dZ$/, '$1Z')),
      this.#set(`${at}.weighting`, '1'),
      this.#set(`${at}.learner_response`, responseOf(interaction.answer)),
      this.#set(`${at}.description`, interaction.description.slice(0, roomForDescription)),
    ];
    if (interaction.score !== undefined) wrote.push(this.#set(`${at}.result`, resultOf(interaction.score)));
    return wrote.every(Boolean);
  }

  async save(progress: Progress): Promise<boolean> {
    return this.#store(progress) && succeeded(safely(() => this.#api.Commit('')));
  }

  end(progress: Progress): void {
    if (!this.#open || this.#ended) return;
    this.#store(progress);
    this.#set('cmi.session_time', duration((Date.now() - this.#began) / 1000));
    this.#set('cmi.exit', progress.done ? 'normal' : 'suspend');
    safely(() => this.#api.Commit(''));
    this.#ended = true;
    safely(() => this.#api.Terminate(''));
  }

  #store(progress: Progress): boolean {
    if (!this.#open || this.#ended) return false;
    const fits = progress.state.length <= roomForState;
    const wrote = [fits && this.#set('cmi.suspend_data', progress.state)];
    const { done, passed } = progress;
    if (progress.touched && done) {
      wrote.push(
        this.#set('cmi.score.min', '0'),
        this.#set('cmi.score.max', '100'),
        this.#set('cmi.score.raw', String(percent(progress))),
        this.#set('cmi.score.scaled', String(scaled(progress))),
      );
    }
    if (done && passed !== undefined)
      wrote.push(this.#set('cmi.success_status', passed ? 'passed' : 'failed'));
    wrote.push(this.#set('cmi.completion_status', done ? 'completed' : 'incomplete'));
    return wrote.every(Boolean);
  }

  #get(key: string): string {
    return String(safely(() => this.#api.GetValue(key)) ?? '');
  }

  #set(key: string, value: string): boolean {
    return succeeded(safely(() => this.#api.SetValue(key, value)));
  }
}

const resultOf = (score: number): string =>
  score === 1 ? 'correct' : score === 0 ? 'incorrect' : String(Math.round(100 * score) / 100);
