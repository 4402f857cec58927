/** What an exhibit is to <init-lab>: how its picture is computed and drawn. State and events stay with the element. */
import type { CSSResult, TemplateResult } from 'lit';
import type { CallOptions, Catalogue, Engine, FullSpec } from '../engine/contract';
import type { Fields, OwnField, Patch, State } from './fields';
import type { Messages } from './messages/messages';

/** A message that belongs to one control ('' or 'work': to none). */
export interface FieldProblem {
  field: string;
  message: string;
}

/** A network that an exhibit runs, and what tells it from the others. */
export interface Network {
  label: string;
  spec: FullSpec;
}

/** The element, as its exhibit and the controls see it. */
export interface ExhibitHost {
  /** In the element's language, like its messages. */
  readonly catalogue: Catalogue;
  readonly messages: Messages;
  readonly fields: Fields;
  /** Every setting as it is now. */
  readonly state: State;
  /** What its attributes say. */
  readonly base: State;
  readonly seedLocked: boolean;
  readonly problem: FieldProblem | undefined;
  /** `prefix`: of its settings in the address. */
  readonly names: { readonly prefix: string };
  /** The networks that are run, by name; often one, without. */
  readonly networks: readonly Network[];
  /** What `init-lab-result` carried last. */
  readonly outcome: unknown;
  /** Resolves when the picture is of the state and nothing better is to come, or nothing at all. */
  whole(): Promise<void>;
  /** The user has set something. */
  change(patch: Patch): void;
  /** The user has typed something that is not a value at all. */
  refuse(key: string, message: string): void;
  reseed(): void;
  lockSeed(locked: boolean): void;
  reset(): void;
  requestUpdate(): void;
}

/** What may still come after a picture has been shown, as long as it is the one that is shown. */
export interface Later<Picture> {
  /** A better picture of the same state. */
  refine(picture: Picture): void;
  fail(error: unknown): void;
}

export interface Exhibit<Picture = unknown> {
  /** What must be known before there can be settings: names and ranges that the first catalogue does not have. */
  prepare?(engine: Engine): Promise<void>;
  /** Settings beyond those of a network: attributes, part of the address and of the state like these. */
  ownFields?(catalogue: Catalogue): readonly OwnField[];
  /** Where this exhibit starts other than the catalogue does. */
  readonly defaults?: Patch | ((catalogue: Catalogue) => Patch);
  /** What it needs beyond the styles that all exhibits have. */
  readonly styles?: readonly CSSResult[];
  /** What follows from a change by the user, beyond what holds everywhere (transitions.ts). */
  settle?(patch: Patch, state: State, catalogue: Catalogue): Patch;
  /** The networks that it runs; absent: the one of the spec. */
  networks?(spec: FullSpec, state: State, catalogue: Catalogue): readonly Network[];
  /** Everything one picture needs: for the network as the engine takes it, and for the whole state. */
  compute(
    engine: Engine,
    spec: FullSpec,
    options: CallOptions,
    state: State,
    later: Later<Picture>,
  ): Promise<Picture>;
  render(host: ExhibitHost, picture: Picture | undefined): TemplateResult;
  /** The picture in words. */
  describe(picture: Picture): string;
  /** What `init-lab-result` carries. */
  result(picture: Picture): unknown;
  /** A first, rough picture, which a better one of the same state will follow. */
  isDraft?(picture: Picture): boolean;
  /** Holds up what runs for long, and goes on with it: asked for by a script or by the page around a frame. */
  pause?(): void;
  resume?(): void;
  /** After each update of the element: sizes may be read. */
  updated?(root: ParentNode): void;
  disconnected?(): void;
}

export type ExhibitFactory = (requestUpdate: () => void, words: Messages) => Exhibit;
