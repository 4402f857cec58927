/** SCORM 2004, 4th edition (ADL 2009, run-time environment, section 4.2). */
import { duration, interactionTypes, responseOf } from '../../elements/quiz/xapi';
import type { Scorm2004Api } from './scorm-api';
import { type Elements, resultOf, ScormSession } from './scorm-session';
import { type Interaction, type Progress, percent, scaled } from './session';

const roomForDescription = 250;
const urnOf = (id: string): string => `urn:init-lab:${id}`;

export class Scorm2004Session extends ScormSession {
  readonly name = 'SCORM 2004';
  protected readonly keys = {
    learner: 'cmi.learner_id',
    learnerName: 'cmi.learner_name',
    status: 'cmi.completion_status',
    points: 'cmi.score.raw',
    exit: 'cmi.exit',
    time: 'cmi.session_time',
  };
  protected readonly roomForState = 64000;
  protected readonly normalExit = 'normal';
  readonly #places = new Map<string, number>();

  constructor(api: Scorm2004Api) {
    super({
      initialize: () => api.Initialize(''),
      terminate: () => api.Terminate(''),
      commit: () => api.Commit(''),
      get: (key) => api.GetValue(key),
      set: (key, value) => api.SetValue(key, value),
    });
  }

  protected lookUp(count: number): void {
    for (let place = 0; place < count; ++place)
      this.#places.set(this.get(`cmi.interactions.${place}.id`), place);
  }

  protected placeOf(id: string): number {
    const place = this.#places.get(urnOf(id)) ?? this.#places.size;
    this.#places.set(urnOf(id), place);
    return place;
  }

  protected interaction({ id, kind, time, answer, score, description }: Interaction): Elements {
    return [
      ['id', urnOf(id)],
      ['type', interactionTypes[kind]],
      ['timestamp', time.toISOString().replace(/(\.\d\d)\dZ$/, '$1Z')],
      ['weighting', '1'],
      ['learner_response', responseOf(answer)],
      ['description', description.slice(0, roomForDescription)],
      ...(score === undefined ? [] : [['result', resultOf(score, 'incorrect')] as [string, string]]),
    ];
  }

  protected outcome(progress: Progress): Elements {
    const { touched, done, passed } = progress;
    const points: Elements = [
      ['cmi.score.min', '0'],
      ['cmi.score.max', '100'],
      ['cmi.score.raw', String(percent(progress))],
      ['cmi.score.scaled', String(scaled(progress))],
    ];
    const success: Elements = [['cmi.success_status', passed ? 'passed' : 'failed']];
    return [
      ...(touched && done ? points : []),
      ...(done && passed !== undefined ? success : []),
      ['cmi.completion_status', done ? 'completed' : 'incomplete'],
    ];
  }

  protected span(seconds: number): string {
    return duration(seconds);
  }
}
