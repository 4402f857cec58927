/** depth-race: the same deep network on the same data, with the same seed and optimizer, from several starts at once. */
import { html, type TemplateResult } from 'lit';
import { lastOf } from '../../charts/run-chart';
import type { Engine, RunOptions, TrainingState } from '../../engine/contract';
import { control } from '../controls/index';
import type { ExhibitHost } from '../exhibit';
import type { Choice, State } from '../fields';
import { depthRacePresets } from './depth-race-presets';
import { RaceExhibit, type RacePicture } from './race-exhibit';
import { layerHeatPlot, runPlot, surfacePlot } from './race-plots';
import { layerPanels, raceSeries } from './race-series';
import { depthRaceShape, type FigureShape } from './shapes';

const [lossFigure, scoreFigure, gradientFigure, lastFigure] = depthRaceShape.figures as [
  FigureShape,
  FigureShape,
  FigureShape,
  FigureShape,
];

export class DepthRace extends RaceExhibit<TrainingState> {
  protected readonly shape = depthRaceShape;
  protected readonly presets = depthRacePresets;
  protected readonly main = ['dataset', 'depth', 'activation', 'optimizer', 'learningRate', 'repeats'];
  protected override readonly more = [
    'activationParam',
    'width',
    'epochs',
    'batchSize',
    'loss',
    'momentum',
    'schedule',
    'warmUp',
    'clip',
    'split',
    'trainExamples',
    'examples',
    'noise',
    'fanMode',
    'biasInitializer',
    'biasValue',
    'frozenLayers',
    'seed',
  ];
  readonly defaults = { ...depthRacePresets[0]?.set, repeats: 1 };

  protected get fieldInfos() {
    const elsewhere = new Set(['classes', 'pretrainClasses', 'pretrainEpochs']);
    return this.training.fields.filter(({ key }) => !elsewhere.has(key));
  }
  protected get initial() {
    return this.training.defaults;
  }

  protected choices(key: string): readonly Choice[] | undefined {
    const { datasets, optimizers, losses, schedules, splits } = this.training;
    const own: Record<string, readonly Choice[]> = {
      dataset: datasets.filter(({ name }) => name !== 'ecg_heartbeats'),
      optimizer: optimizers,
      loss: losses,
      schedule: schedules,
      split: splits,
    };
    return own[key];
  }

  /** Another optimizer has another usual rate. */
  settle(patch: Readonly<Record<string, unknown>>): Record<string, number> {
    if (patch.optimizer === undefined || patch.learningRate !== undefined) return {};
    const rate = this.training.optimizers.find(({ name }) => name === patch.optimizer)?.usualRate;
    return rate === undefined ? {} : { learningRate: rate };
  }

  protected ask(engine: Engine, spec: object, options: RunOptions<TrainingState>) {
    return engine.train(spec, options);
  }

  protected widths(state: State): number[] {
    const dataset = this.training.datasets.find(({ name }) => name === state.dataset);
    const input = dataset?.isToy ? 2 : 64;
    return [input, ...Array.from({ length: state.depth - 1 }, () => state.width), dataset?.classes ?? 10];
  }

  protected source(state: State): string {
    return this.training.datasets.find(({ name }) => name === state.dataset)?.citation ?? '';
  }

  protected override mainControls(host: ExhibitHost) {
    return html`${this.starts(host)}${this.main.map((key) => control(host, key))}`;
  }

  protected sentence({ state, labels }: RacePicture<TrainingState>): string {
    const scores = raceSeries(state, labels, 'testScore');
    const words = scores.map((one) => {
      const fate = this.fate(state, one.start);
      const share = this.words.share(lastOf(one));
      return `${one.label}: ${fate || this.words.say('{share} of the test examples right', { share })}`;
    });
    return `${words.join('; ')}.`;
  }

  protected charts(_host: ExhibitHost, { state, labels, spec }: RacePicture<TrainingState>): TemplateResult {
    const { recordSteps, evaluationSteps, stepsInAll: end } = state;
    const { say } = this.words;
    const isToy = state.surfaces !== undefined;
    const chance = 1 / (this.training.datasets.find(({ name }) => name === spec.dataset)?.classes ?? 10);
    return html`
      ${runPlot(this.plots, { ...this.figure(lossFigure), series: raceSeries(state, labels, 'loss'), steps: recordSteps, end, scale: 'log', what: say('The training loss'), hue: 'neutral' })}
      ${runPlot(this.plots, { ...this.figure(scoreFigure), series: raceSeries(state, labels, 'testScore'), steps: evaluationSteps, end, scale: 'share', lowest: Math.min(0, chance), what: say('The share of test examples that are right'), hue: 'neutral' })}
      ${layerHeatPlot(this.plots, { ...this.figure(gradientFigure), panels: layerPanels(state, labels, 'gradientNorm'), steps: recordSteps, what: say('gradient norm'), hue: 'neutral' })}
      ${
        isToy
          ? surfacePlot(
              this.plots,
              { ...lastFigure, title: say('What each network would say'), hue: 'neutral' },
              state,
              labels,
            )
          : layerHeatPlot(this.plots, {
              ...this.figure(lastFigure),
              panels: layerPanels(state, labels, 'updateRatio'),
              steps: recordSteps,
              what: say('update over weight'),
              hue: 'neutral',
            })
      }`;
  }
}
