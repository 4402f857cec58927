/** The plane behind the point: a coarse one at once, then a fine one; computed anew only when it has to change. */
import { type PhaseBands, type PhasePlane, type Place, phaseBands } from '../../charts/phase-map';
import type { Engine, FullSpec, PhaseDiagram, PhaseSpec } from '../../engine/contract';

export interface Plane extends PhasePlane {
  diagram: PhaseDiagram;
  bands: PhaseBands;
  fine: boolean;
}
export interface PlaneEnds {
  sigmaW: number;
  sigmaB: number;
}

const coarse = 21;
const fine = 101;
const usual: PlaneEnds = { sigmaW: 4, sigmaB: 2 };

/** 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 15, … */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1e-6)));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= value * (1 - 1e-9)) ?? 10;
  return step * power;
}

/** Room for the critical line and for the point; the same for most, so that points can be compared. */
export function planeEnds(critical: ArrayLike<number>, point: Place): PlaneEnds {
  const line = Math.max(0, ...Array.from(critical).filter(Number.isFinite));
  return {
    sigmaW: Math.max(
      usual.sigmaW,
      line > usual.sigmaW ? roundUp(1.4 * line) : 0,
      past(point.sigmaW, usual.sigmaW),
    ),
    sigmaB: Math.max(usual.sigmaB, past(point.sigmaB, usual.sigmaB)),
  };
}

/** Never beside a point that a hand has put on the border. */
function past(value: number, end: number): number {
  return value > end ? roundUp(value) : 0;
}

export class PlaneSource {
  shown: Plane | undefined;
  #key = '';
  #critical: { key: string; values: Float64Array } = { key: '', values: new Float64Array() };
  #ending = new AbortController();

  constructor(readonly onFine: () => void) {}

  stop(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
    this.#key = '';
  }

  /** Resolves once there is a plane of this activation with this point on it. */
  async show(engine: Engine, spec: FullSpec, point: Place, channel: string): Promise<void> {
    const { activation, activationParam } = spec;
    const function_: PhaseSpec = { activation, activationParam };
    const critical = await this.#criticalOf(engine, function_, channel);
    const ends = planeEnds(critical, point);
    const key = JSON.stringify([function_, ends]);
    if (key === this.#key && this.shown) return;
    const { signal } = this.#ending;
    const ask = async (points: number) => {
      const size = { columns: points, rows: points, sigmaWMaximum: ends.sigmaW, sigmaBMaximum: ends.sigmaB };
      const options = { signal, channel: `${channel}/plane` };
      return planeOf(await engine.phaseDiagram({ ...function_, ...size }, options), points === fine);
    };
    this.shown = await ask(coarse);
    this.#key = key;
    ask(fine).then(
      (plane) => {
        if (this.#key !== key) return;
        this.shown = plane;
        this.onFine();
      },
      () => {
        if (this.#key === key) this.#key = ''; // the coarse one has to do, until the next picture
      },
    );
  }

  async #criticalOf(engine: Engine, function_: PhaseSpec, channel: string): Promise<Float64Array> {
    const key = JSON.stringify(function_);
    if (this.#critical.key !== key) {
      const column = { sigmaWMinimum: 1, sigmaWMaximum: 1, columns: 1, rows: 2, sigmaBMaximum: usual.sigmaB };
      const options = { signal: this.#ending.signal, channel: `${channel}/line` };
      const { criticalSigmaW } = await engine.phaseDiagram({ ...function_, ...column }, options);
      this.#critical = { key, values: criticalSigmaW };
    }
    return this.#critical.values;
  }
}

function planeOf(diagram: PhaseDiagram, isFine: boolean): Plane {
  const { sigmaW, sigmaB, gradientGrowth, criticalSigmaW } = diagram;
  const plane = { sigmaW, sigmaB, growth: gradientGrowth, critical: criticalSigmaW };
  return { ...plane, diagram, bands: phaseBands(plane), fine: isFine };
}
