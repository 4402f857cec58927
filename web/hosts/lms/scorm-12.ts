/** SCORM 1.2 (ADL 2001, run-time environment, section 3.4). */
import { responseOf } from '../../elements/quiz/xapi';
import type { Scorm12Api } from './scorm-api';
import { type Elements, resultOf, ScormSession } from './scorm-session';
import { type Interaction, type Progress, percent } from './session';

const roomForResponse = 255;
const types = {
  one: 'choice',
  predict: 'choice',
  several: 'choice',
  number: 'fill-in',
  order: 'sequencing',
  set: 'performance',
};

export class Scorm12Session extends ScormSession {
  readonly name = 'SCORM 1.2';
  protected readonly keys = {
    learner: 'cmi.core.student_id',
    learnerName: 'cmi.core.student_name',
    status: 'cmi.core.lesson_status',
    points: 'cmi.core.score.raw',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
  };
  protected readonly roomForState = 4096;
  protected readonly normalExit = '';
  /** Of this launch: interactions may be written only, so those of earlier ones cannot be found again. */
  readonly #places = new Map<string, number>();
  #first = 0;

  constructor(api: Scorm12Api) {
    super({
      initialize: () => api.LMSInitialize(''),
      terminate: () => api.LMSFinish(''),
      commit: () => api.LMSCommit(''),
      get: (key) => api.LMSGetValue(key),
      set: (key, value) => api.LMSSetValue(key, value),
    });
  }

  protected lookUp(count: number): void {
    this.#first = count;
  }

  protected placeOf(id: string): number {
    const place = this.#places.get(id) ?? this.#first + this.#places.size;
    this.#places.set(id, place);
    return place;
  }

  protected interaction({ id, kind, time, answer, score }: Interaction): Elements {
    return [
      ['id', id.slice(0, roomForResponse)],
      ['type', types[kind]],
      ['time', clockOf(time)],
      ['weighting', '1'],
      ['student_response', responseOf(answer).replaceAll('[,]', ',').slice(0, roomForResponse)],
      ...(score === undefined ? [] : [['result', resultOf(score, 'wrong')] as [string, string]]),
    ];
  }

  protected outcome(progress: Progress): Elements {
    const { touched, done, passed } = progress;
    const status = !done ? 'incomplete' : passed === undefined ? 'completed' : passed ? 'passed' : 'failed';
    const points: Elements = [
      ['cmi.core.score.min', '0'],
      ['cmi.core.score.max', '100'],
      ['cmi.core.score.raw', String(percent(progress))],
    ];
    return [...(touched && done ? points : []), ['cmi.core.lesson_status', status]];
  }

  /** HHHH:MM:SS.SS */
  protected span(seconds: number): string {
    const hours = String(Math.min(9999, Math.floor(seconds / 3600))).padStart(4, '0');
    return `${hours}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.00`;
  }
}

const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');
const clockOf = (time: Date): string =>
  `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
