/** SCORM 1.2 (ADL 2001, run-time environment, section 3.4). */
import { responseOf } from '../../elements/quiz/xapi';
import { type Scorm12Api, safely, succeeded } from './scorm-api';
import { type Interaction, type Learner, type LmsSession, type Progress, percent } from './session';

const roomForState = 4096;
const roomForResponse = 255;
const types = {
  one: 'choice',
  predict: 'choice',
  several: 'choice',
  number: 'fill-in',
  order: 'sequencing',
  set: 'performance',
};

export class Scorm12Session implements LmsSession {
  readonly name = 'SCORM 1.2';
  readonly #api: Scorm12Api;
  readonly #places = new Map<string, number>();
  #next = 0;
  #open = false;
  #ended = false;
  #began = Date.now();

  constructor(api: Scorm12Api) {
    this.#api = api;
  }

  async start(): Promise<{ learner: Learner; state: string | undefined }> {
    if (!this.#open) this.#open = succeeded(safely(() => this.#api.LMSInitialize('')));
    if (!this.#open) throw new Error('The LMS did not start a session.');
    this.#began = Date.now();
    this.#next = Number(this.#get('cmi.interactions._count')) || 0;
    const status = this.#get('cmi.core.lesson_status');
    if (status === '' || status === 'not attempted') {
      this.#set('cmi.core.lesson_status', 'incomplete');
      this.#set('cmi.core.exit', 'suspend');
      safely(() => this.#api.LMSCommit(''));
    }
    const learner = { id: this.#get('cmi.core.student_id'), name: this.#get('cmi.core.student_name') };
    return { learner, state: this.#get('cmi.suspend_data') || undefined };
  }

  async record(interaction: Interaction): Promise<boolean> {
    if (!this.#open || this.#ended) return false;
    const place = this.#places.get(interaction.id) ?? this.#next;
    if (place === this.#next) this.#next += 1;
    this.#places.set(interaction.id, place);
    const at = `cmi.interactions.${place}`;
    const response = responseOf(interaction.answer).replaceAll('[,]', ',').slice(0, roomForResponse);
    const wrote = [
      this.#set(`${at}.id`, interaction.id.slice(0, roomForResponse)),
      this.#set(`${at}.type`, types[interaction.kind]),
      this.#set(`${at}.time`, clockOf(interaction.time)),
      this.#set(`${at}.weighting`, '1'),
      this.#set(`${at}.student_response`, response),
    ];
    if (interaction.score !== undefined) wrote.push(this.#set(`${at}.result`, resultOf(interaction.score)));
    return wrote.every(Boolean);
  }

  async save(progress: Progress): Promise<boolean> {
    return this.#store(progress) && succeeded(safely(() => this.#api.LMSCommit('')));
  }

  end(progress: Progress): void {
    if (!this.#open || this.#ended) return;
    this.#store(progress);
    this.#set('cmi.core.session_time', spanOf((Date.now() - this.#began) / 1000));
    this.#set('cmi.core.exit', progress.done ? '' : 'suspend');
    safely(() => this.#api.LMSCommit(''));
    this.#ended = true;
    safely(() => this.#api.LMSFinish(''));
  }

  #store(progress: Progress): boolean {
    if (!this.#open || this.#ended) return false;
    // A sheet that does not fit is kept in the browser alone, rather than cut in two.
    const fits = progress.state.length <= roomForState;
    const wrote = [fits && this.#set('cmi.suspend_data', progress.state)];
    const { done, passed } = progress;
    if (progress.touched && done) {
      wrote.push(
        this.#set('cmi.core.score.min', '0'),
        this.#set('cmi.core.score.max', '100'),
        this.#set('cmi.core.score.raw', String(percent(progress))),
      );
    }
    const status = !done ? 'incomplete' : passed === undefined ? 'completed' : passed ? 'passed' : 'failed';
    wrote.push(this.#set('cmi.core.lesson_status', status));
    return wrote.every(Boolean);
  }

  #get(key: string): string {
    return String(safely(() => this.#api.LMSGetValue(key)) ?? '');
  }

  #set(key: string, value: string): boolean {
    return succeeded(safely(() => this.#api.LMSSetValue(key, value)));
  }
}

const resultOf = (score: number): string =>
  score === 1 ? 'correct' : score === 0 ? 'wrong' : String(Math.round(100 * score) / 100);
const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');
const clockOf = (time: Date): string =>
  `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;

/** HHHH:MM:SS.SS */
function spanOf(seconds: number): string {
  const hours = String(Math.min(9999, Math.floor(seconds / 3600))).padStart(4, '0');
  return `${hours}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.00`;
}
