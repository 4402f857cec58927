/**
 * One exhibit at work on one engine: its state, the picture that belongs to it, and what went wrong. <init-lab>
 * puts it on the page; this class knows no page but the address.
 */
import { type Catalogue, type Engine, InitLabError } from '../engine/contract';
import { Announcer } from './announcer';
import type { Exhibit, ExhibitHost, FieldProblem, Later, Network } from './exhibit';
import { Fields, type Patch, type State } from './fields';
import { HashWriter, readHash } from './hash-state';
import { inLanguage } from './messages/catalogue';
import { english, type Messages } from './messages/messages';
import { Pacing } from './pacing';
import { type Problem, SpecState } from './spec-state';
import { drawSeed, settle } from './transitions';

export interface WorkbenchEvents {
  update(): void;
  /** There is a new picture. */
  pictured(): void;
  /** The user has changed the state. */
  changed(): void;
  failed(error: Error): void;
}

interface Request {
  state: State;
  /** Asked for by somebody, not by the start: worth saying aloud and writing into the address. */
  live: boolean;
}

export class Workbench implements ExhibitHost {
  readonly catalogue: Catalogue;
  readonly fields: Fields;
  readonly settings: SpecState;
  seedLocked = true;
  problem: FieldProblem | undefined;
  /** A failure that no setting is to blame for. */
  breakdown: string | undefined;
  /** What was given in attributes, address or by script and left out. */
  notices: Problem[] = [];
  picture: unknown;
  readonly announcer: Announcer;
  readonly #pacing: Pacing<Request, unknown>;
  /** What the picture was asked for. */
  #shown: Request | undefined;
  readonly #hash = new HashWriter();
  /** Those who wait for a whole picture. */
  readonly #waiting: (() => void)[] = [];

  constructor(
    readonly engine: Engine,
    readonly exhibit: Exhibit,
    /** Keeps this element apart from others, in the address and in the engine's queues. */
    readonly names: { prefix: string; channel: string },
    readonly events: WorkbenchEvents,
    readonly messages: Messages = english,
  ) {
    this.catalogue = inLanguage(engine.catalogue(), messages);
    const { defaults } = exhibit;
    const start = typeof defaults === 'function' ? defaults(this.catalogue) : defaults;
    this.fields = new Fields(this.catalogue, exhibit.ownFields?.(this.catalogue), start, messages);
    this.settings = new SpecState(this.fields);
    this.announcer = new Announcer(() => events.update());
    this.#pacing = new Pacing<Request, unknown>({
      compute: (request, signal) => {
        const { state } = request;
        const options = { signal, channel: names.channel };
        return exhibit.compute(engine, this.fields.spec(state), options, state, this.#later(request));
      },
      done: (picture, request) => this.#done(picture, request),
      failed: (error, request) => this.#failed(error, request),
    });
  }

  get state(): State {
    return this.settings.full;
  }

  get base(): State {
    return this.settings.base;
  }

  get networks(): readonly Network[] {
    const { state, fields, catalogue, exhibit } = this;
    const spec = fields.spec(state);
    return exhibit.networks?.(spec, state, catalogue) ?? [{ label: '', spec }];
  }

  get outcome(): unknown {
    return this.picture === undefined ? undefined : this.exhibit.result(this.picture);
  }

  get busy(): boolean {
    return this.#pacing.busy;
  }

  whole(): Promise<void> {
    if (this.#isWhole) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  get #isWhole(): boolean {
    return this.picture !== undefined && !this.busy && !this.exhibit.isDraft?.(this.picture);
  }

  #tellWaiting(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  requestUpdate(): void {
    this.events.update();
  }

  /** Attributes, then the address, then what scripts asked for before there was an engine. */
  start(attributes: Iterable<readonly [string, unknown]>, asked: Iterable<readonly [string, unknown]>): void {
    this.#note([
      ...this.settings.setBase(attributes),
      ...this.settings.merge(readHash(location.hash, this.names.prefix)),
      ...this.settings.merge(asked),
    ]);
    this.run(false);
  }

  stop(): void {
    this.#shown = undefined;
    this.#pacing.cancel();
    this.#hash.cancel();
    this.announcer.cancel();
  }

  setBase(attributes: Iterable<readonly [string, unknown]>): void {
    this.#note(this.settings.setBase(attributes));
    this.run();
  }

  merge(entries: Iterable<readonly [string, unknown]>): void {
    const given = new Map(entries);
    // A list of widths wins over depth and width: who asks for these does not want an old list any more.
    if (!given.has('widths') && (given.has('depth') || given.has('width'))) given.set('widths', []);
    this.#note(this.settings.merge(given));
    this.run();
  }

  /** The address has changed; one without a word on this exhibit (an anchor) leaves it as it is. */
  readAddress(): void {
    const entries = readHash(location.hash, this.names.prefix);
    if (entries.length === 0) return;
    this.#note(this.settings.merge(entries, true));
    this.run();
  }

  change(patch: Patch): void {
    const { state, catalogue, exhibit } = this;
    const settled = settle(patch, state, catalogue);
    const own = exhibit.settle?.(settled, state, catalogue);
    const fresh = this.seedLocked || 'seed' in patch ? {} : { seed: drawSeed(catalogue, state.seed) };
    this.settings.change({ ...settled, ...own, ...fresh });
    this.notices = [];
    this.run();
    this.events.changed();
  }

  refuse(key: string, message: string): void {
    this.problem = { field: key, message };
    this.events.update();
  }

  reseed(byUser = true): void {
    this.settings.change({ seed: drawSeed(this.catalogue, this.state.seed) });
    this.run();
    if (byUser) this.events.changed();
  }

  lockSeed(locked: boolean): void {
    this.seedLocked = locked;
    this.events.update();
  }

  reset(byUser = true): void {
    this.settings.reset();
    this.notices = [];
    this.run();
    if (byUser) this.events.changed();
  }

  run(live = true): void {
    this.problem = undefined;
    this.#pacing.request({ state: this.state, live });
    this.events.update();
  }

  #note(problems: Problem[]): void {
    this.notices = problems;
    for (const { name, message } of problems)
      this.events.failed(new InitLabError('bad_value', name, message));
  }

  #later(request: Request): Later<unknown> {
    const current = () => this.#shown === request;
    return {
      refine: (picture) => {
        if (current()) this.#show(picture, request);
      },
      fail: (error) => {
        if (current()) this.#failed(error, request);
      },
    };
  }

  #done(picture: unknown, request: Request): void {
    this.#shown = request;
    this.#show(picture, request);
  }

  #show(picture: unknown, { live }: Request): void {
    this.picture = picture;
    this.breakdown = undefined;
    if (live) {
      this.announcer.say(() => this.exhibit.describe(picture));
      this.#hash.schedule(this.names.prefix, () => this.settings.difference);
    }
    if (this.#isWhole) this.#tellWaiting();
    this.events.pictured();
  }

  #failed(error: unknown, request: Request): void {
    const known = error instanceof Error ? error : new Error(String(error));
    const field = known instanceof InitLabError ? known.field : '';
    const blamed = field !== '' && (field === 'work' || this.fields.has(field));
    const message = this.messages.ofEngine(known.message);
    if (blamed) this.problem = { field, message };
    else this.breakdown = message;
    this.#tellWaiting();
    this.events.failed(known);
    this.events.update();
    if (blamed && this.picture === undefined) this.#fallBack(message, request);
  }

  /** There is no last good picture yet: show the one of the attributes, or of the defaults. */
  #fallBack(message: string, { live }: Request): void {
    const hard = Object.keys(this.settings.difference).length === 0;
    const before = JSON.stringify(this.state);
    this.settings.reset(hard);
    if (JSON.stringify(this.state) === before) return;
    this.notices = [...this.notices, { name: '', message }];
    this.run(live);
  }
}
