/** An exhibit of one network: theory of every setting at once, the network itself behind it. */
import type { TemplateResult } from 'lit';
import type { CallOptions, Engine, FullSpec } from '../../engine/contract';
import type { ExhibitHost, Later } from '../exhibit';
import { type Followed, Following } from '../following';
import { FramedExhibit, measured } from './framed';
import { NetworkPace, type NetworkRun, standingOf } from './network-run';

export interface NetworkPicture {
  followed: Followed<NetworkRun>;
}

export interface Follow<Theory, Picture> {
  engine: Engine;
  spec: FullSpec;
  options: CallOptions;
  theory: () => Promise<Theory>;
  draw: (theory: Theory, followed: Followed<NetworkRun>) => Picture;
  later: Later<Picture>;
}

export abstract class NetworkExhibit<Picture extends NetworkPicture> extends FramedExhibit<Picture> {
  readonly #following = new Following<NetworkRun>();
  readonly #pace = new NetworkPace();

  protected follow<Theory>({
    engine,
    spec,
    options,
    theory,
    draw,
    later,
  }: Follow<Theory, Picture>): Promise<Picture> {
    const steps = this.#pace.steps(engine, spec, `${options.channel}/run`);
    return this.#following.picture({ theory, steps, draw, later, patience: this.#pace.patience(spec) });
  }

  override disconnected(): void {
    super.disconnected();
    this.#following.cancel();
  }

  protected override standing({ followed }: Picture) {
    return standingOf(followed);
  }

  /** The one that they have of their own. */
  protected override chartSettings({ state }: ExhibitHost): unknown {
    return state.stage;
  }

  protected smallPrint(host: ExhibitHost, { followed }: Picture): TemplateResult {
    return measured(host, followed);
  }
}
