/**
 * One exhibit at work on one engine: its state, the picture that belongs to it, and what went wrong. <init-lab>
 * puts it on the page; this class knows no page but the address.
 */
import { type Catalogue, type Engine, type FullSpec, InitLabError, type Spec } from '../engine/contract';
import { Announcer } from './announcer';
import type { Exhibit, ExhibitHost, FieldProblem } from './exhibit';
import { HashWriter, readHash } from './hash-state';
import { Pacing } from './pacing';
import { fieldOf, type Problem, type SpecKey, SpecState } from './spec-state';
import { drawSeed, settle } from './transitions';

export interface WorkbenchEvents {
  update(): void;
  /** The user has changed the state. */
  changed(): void;
  failed(error: Error): void;
}

interface Request {
  spec: FullSpec;
  /** Asked for by somebody, not by the start: worth saying aloud and writing into the address. */
  live: boolean;
}

export class Workbench implements ExhibitHost {
  readonly catalogue: Catalogue;
  readonly state: SpecState;
  seedLocked = true;
  problem: FieldProblem | undefined;
  /** A failure that no setting is to blame for. */
  breakdown: string | undefined;
  /** What was given in attributes, address or by script and left out. */
  notices: Problem[] = [];
  picture: unknown;
  readonly announcer: Announcer;
  readonly #pacing: Pacing<Request, unknown>;
  readonly #hash = new HashWriter();

  constructor(
    readonly engine: Engine,
    readonly exhibit: Exhibit,
    /** Keeps this element apart from others, in the address and in the engine's queues. */
    readonly names: { prefix: string; channel: string },
    readonly events: WorkbenchEvents,
  ) {
    this.catalogue = engine.catalogue();
    this.state = new SpecState(this.catalogue);
    this.announcer = new Announcer(() => events.update());
    this.#pacing = new Pacing<Request, unknown>({
      compute: ({ spec }, signal) => exhibit.compute(engine, spec, { signal, channel: names.channel }),
      done: (picture, request) => this.#done(picture, request),
      failed: (error, request) => this.#failed(error, request),
    });
  }

  get spec(): FullSpec {
    return this.state.full;
  }

  get base(): FullSpec {
    return this.state.base;
  }

  get busy(): boolean {
    return this.#pacing.busy;
  }

  requestUpdate(): void {
    this.events.update();
  }

  /** Attributes, then the address, then what scripts asked for before there was an engine. */
  start(attributes: Iterable<readonly [string, unknown]>, asked: Iterable<readonly [string, unknown]>): void {
    this.#note([
      ...this.state.setBase(attributes),
      ...this.state.merge(readHash(location.hash, this.names.prefix)),
      ...this.state.merge(asked),
    ]);
    this.run(false);
  }

  stop(): void {
    this.#pacing.cancel();
    this.#hash.cancel();
    this.announcer.cancel();
  }

  setBase(attributes: Iterable<readonly [string, unknown]>): void {
    this.#note(this.state.setBase(attributes));
    this.run();
  }

  merge(entries: Iterable<readonly [string, unknown]>): void {
    const given = new Map(entries);
    // A list of widths wins over depth and width: who asks for these does not want an old list any more.
    if (!given.has('widths') && (given.has('depth') || given.has('width'))) given.set('widths', []);
    this.#note(this.state.merge(given));
    this.run();
  }

  /** The address has changed; one without a word on this exhibit (an anchor) leaves it as it is. */
  readAddress(): void {
    const entries = readHash(location.hash, this.names.prefix);
    if (entries.length === 0) return;
    this.#note(this.state.merge(entries, true));
    this.run();
  }

  change(patch: Spec): void {
    const settled = settle(patch, this.spec, this.catalogue);
    const fresh =
      this.seedLocked || 'seed' in patch ? {} : { seed: drawSeed(this.catalogue, this.spec.seed) };
    this.state.change({ ...settled, ...fresh });
    this.notices = [];
    this.run();
    this.events.changed();
  }

  refuse(key: SpecKey, message: string): void {
    this.problem = { field: key, message };
    this.events.update();
  }

  reseed(byUser = true): void {
    this.state.change({ seed: drawSeed(this.catalogue, this.spec.seed) });
    this.run();
    if (byUser) this.events.changed();
  }

  lockSeed(locked: boolean): void {
    this.seedLocked = locked;
    this.events.update();
  }

  reset(byUser = true): void {
    this.state.reset();
    this.notices = [];
    this.run();
    if (byUser) this.events.changed();
  }

  run(live = true): void {
    this.problem = undefined;
    this.#pacing.request({ spec: this.spec, live });
    this.events.update();
  }

  #note(problems: Problem[]): void {
    this.notices = problems;
    for (const { name, message } of problems)
      this.events.failed(new InitLabError('bad_value', name, message));
  }

  #done(picture: unknown, { live }: Request): void {
    this.picture = picture;
    this.breakdown = undefined;
    if (live) {
      this.announcer.say(() => this.exhibit.describe(picture));
      this.#hash.schedule(this.names.prefix, () => this.state.difference);
    }
    this.events.update();
  }

  #failed(error: unknown, request: Request): void {
    const known = error instanceof Error ? error : new Error(String(error));
    const field = known instanceof InitLabError ? known.field : '';
    const blamed = field !== '' && (field === 'work' || this.#isField(field));
    if (blamed) this.problem = { field, message: known.message };
    else this.breakdown = known.message;
    this.events.failed(known);
    this.events.update();
    if (blamed && this.picture === undefined) this.#fallBack(known.message, request);
  }

  /** There is no last good picture yet: show the one of the attributes, or of the defaults. */
  #fallBack(message: string, { live }: Request): void {
    const hard = Object.keys(this.state.difference).length === 0;
    const before = JSON.stringify(this.spec);
    this.state.reset(hard);
    if (JSON.stringify(this.spec) === before) return;
    this.notices = [...this.notices, { name: '', message }];
    this.run(live);
  }

  #isField(key: string): boolean {
    try {
      return Boolean(fieldOf(this.catalogue, key as SpecKey));
    } catch {
      return false;
    }
  }
}
