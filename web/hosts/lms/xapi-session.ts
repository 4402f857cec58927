/**
 * Plain xAPI: a page that was opened with `endpoint`, `auth`, `actor` and `activity_id` in its address (the launch of
 * Rustici's "Tin Can" profile, which xAPI hosts know) tells that record store what happens.
 */
import { duration, interactionTypes, responseOf } from '../../elements/quiz/xapi';
import { type Interaction, type Learner, type LmsSession, type Progress, scaled } from './session';

export interface XapiLaunch {
  endpoint: string;
  auth: string;
  actor: Record<string, unknown>;
  activityId: string;
  registration: string | undefined;
}
type Statement = Record<string, unknown>;

const version = '1.0.3';
const stateId = 'init-quiz';

export function xapiLaunch(search: string): XapiLaunch | undefined {
  const given = new URLSearchParams(search);
  const [endpoint, auth, actor, activityId] = ['endpoint', 'auth', 'actor', 'activity_id'].map((name) =>
    given.get(name),
  );
  if (!endpoint || !auth || !actor || !activityId) return undefined;
  try {
    if (!/^https?:$/.test(new URL(endpoint).protocol)) return undefined;
    const agent = JSON.parse(actor) as Record<string, unknown>;
    // Some hosts send lists where xAPI wants one value.
    const flat = Object.fromEntries(
      Object.entries(agent).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]),
    );
    const registration = given.get('registration') ?? undefined;
    return {
      endpoint: endpoint.replace(/\/?$/, '/'),
      auth,
      actor: { objectType: 'Agent', ...flat },
      activityId,
      registration,
    };
  } catch {
    return undefined;
  }
}

export class XapiSession implements LmsSession {
  readonly name = 'xAPI';
  /** Of which attempt "completed" has been told. */
  #done = 0;
  #ended = false;
  #began = Date.now();

  constructor(readonly launch: XapiLaunch) {}

  async start(): Promise<{ learner: Learner; state: string | undefined }> {
    const kept = await this.#send('GET', `activities/state?${this.#stateQuery()}`);
    if (!kept.ok && kept.status !== 404) throw new Error(`The record store answered ${kept.status}.`);
    const state = kept.ok ? await kept.text() : undefined;
    await this.#tell('initialized', {});
    this.#began = Date.now();
    const { actor } = this.launch;
    return {
      learner: { id: JSON.stringify(actor.account ?? actor.mbox ?? actor), name: String(actor.name ?? '') },
      state,
    };
  }

  async record(interaction: Interaction): Promise<boolean> {
    return await this.#tell('answered', answeredStatement(this.launch.activityId, interaction));
  }

  async save(progress: Progress): Promise<boolean> {
    const kept = await this.#send(
      'PUT',
      `activities/state?${this.#stateQuery()}`,
      progress.state,
      'text/plain',
    );
    if (!progress.done || this.#done === progress.attempt) return kept.ok;
    const told = await this.#tell('completed', { result: resultOf(progress) });
    if (told) this.#done = progress.attempt;
    return kept.ok && told;
  }

  end(progress: Progress): void {
    if (this.#ended) return;
    this.#ended = true;
    const seconds = (Date.now() - this.#began) / 1000;
    void this.#tell(progress.done ? 'terminated' : 'suspended', { result: { duration: duration(seconds) } });
  }

  async #tell(verb: string, rest: Statement): Promise<boolean> {
    const { actor, activityId, registration } = this.launch;
    const statement = {
      id: crypto.randomUUID(),
      timestamp: new Date().toISOString(),
      actor,
      verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
      object: { objectType: 'Activity', id: activityId },
      ...(registration ? { context: { registration } } : {}),
      ...rest,
    };
    return (await this.#send('POST', 'statements', JSON.stringify(statement))).ok;
  }

  #stateQuery(): string {
    const { activityId, actor, registration } = this.launch;
    const query = new URLSearchParams({ activityId, agent: JSON.stringify(actor), stateId });
    if (registration) query.set('registration', registration);
    return String(query);
  }

  async #send(method: string, path: string, body?: string, type = 'application/json'): Promise<Response> {
    const { endpoint, auth } = this.launch;
    const headers: Record<string, string> = { Authorization: auth, 'X-Experience-API-Version': version };
    if (body !== undefined) headers['Content-Type'] = type;
    // Such requests are finished even while the page goes.
    const keepalive = (body?.length ?? 0) < 60_000;
    return await fetch(endpoint + path, {
      method,
      headers,
      keepalive,
      ...(body === undefined ? {} : { body }),
    });
  }
}

/** Object and result of "answered". */
export function answeredStatement(
  activityId: string,
  { id, kind, description, answer, score }: Interaction,
): Statement {
  const object = {
    objectType: 'Activity',
    id: `${activityId.replace(/#.*/, '')}#${id}`,
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      interactionType: interactionTypes[kind],
      description: { en: description },
    },
  };
  const marked =
    score === undefined ? {} : { success: score === 1, score: { scaled: score, raw: score, min: 0, max: 1 } };
  return { object, result: { response: responseOf(answer), ...marked } };
}

export const resultOf = (progress: Progress) => ({
  completion: true,
  ...(progress.passed === undefined ? {} : { success: progress.passed }),
  duration: duration(progress.seconds),
  score: { scaled: scaled(progress), raw: progress.score, min: 0, max: progress.most },
});
