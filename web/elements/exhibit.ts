/** What an exhibit is to <init-lab>: how its picture is computed and drawn. State and events stay with the element. */
import type { TemplateResult } from 'lit';
import type { CallOptions, Catalogue, Engine, FullSpec, Spec } from '../engine/contract';
import type { SpecKey } from './spec-state';

/** A message that belongs to one control ('' or 'work': to none). */
export interface FieldProblem {
  field: string;
  message: string;
}

/** The element, as its exhibit and the controls see it. */
export interface ExhibitHost {
  readonly catalogue: Catalogue;
  readonly spec: FullSpec;
  /** What its attributes say. */
  readonly base: FullSpec;
  readonly seedLocked: boolean;
  readonly problem: FieldProblem | undefined;
  /** The user has set something. */
  change(patch: Spec): void;
  /** The user has typed something that is not a value at all. */
  refuse(key: SpecKey, message: string): void;
  reseed(): void;
  lockSeed(locked: boolean): void;
  reset(): void;
  requestUpdate(): void;
}

export interface Exhibit<Picture = unknown> {
  /** Everything one picture needs, for one spec. */
  compute(engine: Engine, spec: FullSpec, options: CallOptions): Promise<Picture>;
  render(host: ExhibitHost, picture: Picture | undefined): TemplateResult;
  /** The picture in words. */
  describe(picture: Picture): string;
  /** What `init-lab-result` carries. */
  result(picture: Picture): unknown;
  /** After each update of the element: sizes may be read. */
  updated?(root: ParentNode): void;
  disconnected?(): void;
}

export type ExhibitFactory = (requestUpdate: () => void) => Exhibit;
