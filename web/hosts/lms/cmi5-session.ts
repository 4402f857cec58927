/** cmi5 (Quartz, 1st edition), by @xapi/cmi5. */
import Cmi5 from '@xapi/cmi5';
import { duration, interactionTypes, responseOf } from '../../elements/quiz/xapi';
import { type Interaction, type Learner, type LmsSession, type Progress, scaled } from './session';

const stateId = 'init-quiz';
const category = { id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' };

export class Cmi5Session implements LmsSession {
  readonly name = 'cmi5';
  readonly #cmi5 = new Cmi5();
  #open = false;
  /** What may be told once in a registration (cmi5, 9.3.3 and 9.3.4); kept with the sheet. */
  #told: { completed?: boolean; passed?: boolean } = {};
  /** In this session. */
  #failed = false;
  #ended = false;
  #began = Date.now();

  async start(): Promise<{ learner: Learner; state: string | undefined }> {
    if (!this.#open) await this.#cmi5.initialize();
    this.#open = true;
    this.#began = Date.now();
    const { actor } = this.#cmi5.getLaunchParameters();
    const account = (actor as { account?: { homePage: string; name: string } }).account;
    const learner = {
      id: account ? `${account.homePage} ${account.name}` : JSON.stringify(actor),
      name: actor.name ?? '',
    };
    return { learner, state: await this.#kept() };
  }

  async #kept(): Promise<string | undefined> {
    try {
      const { data } = (await this.#cmi5.xapi?.getState({ ...this.#where(), stateId })) ?? {};
      const { sheet, told } = (data ?? {}) as { sheet?: unknown; told?: unknown };
      if (told && typeof told === 'object') this.#told = told;
      return typeof sheet === 'string' ? sheet : undefined;
    } catch {
      return undefined; // 404: nothing has been kept yet
    }
  }

  #where() {
    const { actor, activityId, registration } = this.#cmi5.getLaunchParameters();
    return { agent: actor, activityId, registration };
  }

  async record({ id, kind, description, answer, score }: Interaction): Promise<boolean> {
    if (!this.#open || this.#ended) return false;
    const { activityId } = this.#cmi5.getLaunchParameters();
    const definition = {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      interactionType: interactionTypes[kind],
      description: { en: description },
    };
    const success = score === undefined ? undefined : score === 1;
    await this.#cmi5.interaction(activityId, id, responseOf(answer), definition as never, success);
    return true;
  }

  async save(progress: Progress): Promise<boolean> {
    if (!this.#open || this.#ended) return false;
    await this.#keep(progress);
    // Only a normal launch is judged; a review or a browse is not.
    if (!progress.done || this.#cmi5.getLaunchData().launchMode !== 'Normal') return true;
    const before = JSON.stringify(this.#told);
    if (!this.#told.completed) await once(this.#cmi5.complete());
    this.#told.completed = true;
    await this.#judge(progress);
    if (JSON.stringify(this.#told) !== before) await this.#keep(progress);
    return true;
  }

  async #keep({ state }: Progress): Promise<void> {
    await this.#cmi5.xapi?.setState({
      ...this.#where(),
      stateId,
      state: { sheet: state, told: this.#told },
    });
  }

  async #judge(progress: Progress): Promise<void> {
    const score = { scaled: scaled(progress), raw: progress.score, min: 0, max: progress.most };
    const mastery = this.#cmi5.getLaunchData().masteryScore;
    const passed = mastery === undefined ? progress.passed : score.scaled >= mastery;
    if (passed === undefined || this.#told.passed) return;
    if (passed) {
      await once(this.#cmi5.pass(score));
      this.#told.passed = true;
    } else if (!this.#failed) {
      await this.#cmi5.fail(score);
      this.#failed = true;
    }
  }

  /** By hand, as a request that is finished while the page goes: the library's would be cut off. */
  end(_progress: Progress): void {
    if (!this.#open || this.#ended) return;
    this.#ended = true;
    const { endpoint, actor, activityId, registration } = this.#cmi5.getLaunchParameters();
    const { contextTemplate } = this.#cmi5.getLaunchData();
    const activities = contextTemplate.contextActivities ?? {};
    const statement = {
      id: crypto.randomUUID(),
      timestamp: new Date().toISOString(),
      actor,
      verb: { id: 'http://adlnet.gov/expapi/verbs/terminated', display: { en: 'terminated' } },
      object: { objectType: 'Activity', id: activityId },
      result: { duration: duration((Date.now() - this.#began) / 1000) },
      context: {
        ...contextTemplate,
        registration,
        contextActivities: { ...activities, category: [category] },
      },
    };
    void fetch(`${endpoint.replace(/\/?$/, '/')}statements`, {
      method: 'POST',
      keepalive: true,
      headers: {
        Authorization: basic(this.#cmi5.getAuthToken()),
        'Content-Type': 'application/json',
        'X-Experience-API-Version': '1.0.3',
      },
      body: JSON.stringify(statement),
    }).catch(() => {});
  }
}

/** A store that refuses what may be told once has it already: the page before had gone before it could keep that. */
async function once(telling: Promise<unknown>): Promise<void> {
  try {
    await telling;
  } catch (error) {
    const { status = 0 } = (error as { response?: { status?: number } }).response ?? {};
    if (![400, 403, 409, 412].includes(status)) throw error;
  }
}

/** The token as a header says it; LMSs send it bare. */
const basic = (token: string): string => (token.startsWith('Basic ') ? token : `Basic ${token}`);
