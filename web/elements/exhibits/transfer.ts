/** transfer: few examples of some digits, from a network that learned the others first and from a random start. */
import { html, type TemplateResult } from 'lit';
import { lastOf } from '../../charts/run-chart';
import type { Engine, RunOptions, TrainingState } from '../../engine/contract';
import { control } from '../controls/index';
import type { ExhibitHost } from '../exhibit';
import type { Choice, Patch, State } from '../fields';
import { RaceExhibit, type RacePicture } from './race-exhibit';
import { runPlot } from './race-plots';
import { raceSeries } from './race-series';
import { type FigureShape, transferShape } from './shapes';
import { transferPresets } from './transfer-presets';

const [scoreFigure, lossFigure] = transferShape.figures as [FigureShape, FigureShape];

export class Transfer extends RaceExhibit<TrainingState> {
  protected readonly shape = transferShape;
  protected readonly presets = transferPresets;
  protected readonly main = ['trainExamples', 'depth', 'learningRate', 'epochs', 'pretrainEpochs', 'repeats'];
  protected override readonly more = [
    'activation',
    'activationParam',
    'width',
    'batchSize',
    'optimizer',
    'momentum',
    'schedule',
    'warmUp',
    'clip',
    'split',
    'seed',
  ];
  readonly defaults = { ...transferPresets[0]?.set, repeats: 5 } as Patch;
  protected override readonly otherStarts = [{ name: 'pretrained', label: this.words.say('Pretrained') }];

  protected get fieldInfos() {
    const elsewhere = new Set([
      'dataset',
      'examples',
      'noise',
      'frozenLayers',
      'fanMode',
      'biasInitializer',
      'biasValue',
      'loss',
    ]);
    return this.training.fields.filter(({ key }) => !elsewhere.has(key));
  }
  protected get initial() {
    return this.training.defaults;
  }
  protected choices(key: string): readonly Choice[] | undefined {
    const { optimizers, schedules, splits } = this.training;
    return { optimizer: optimizers, schedule: schedules, split: splits }[key];
  }
  protected ask(engine: Engine, spec: object, options: RunOptions<TrainingState>) {
    return engine.train({ ...spec, dataset: 'digits' }, options);
  }
  protected widths(state: State): number[] {
    const classes = (state.classes as readonly number[]).length || 10;
    return [64, ...Array.from({ length: state.depth - 1 }, () => state.width), classes];
  }
  protected source(): string {
    return this.training.datasets.find(({ name }) => name === 'digits')?.citation ?? '';
  }

  protected override mainControls(host: ExhibitHost) {
    return html`${this.starts(host)}${digitBoxes(host)}${this.main.map((key) => control(host, key))}`;
  }

  protected sentence({ state, labels, spec }: RacePicture<TrainingState>): string {
    const scores = raceSeries(state, labels, 'testScore');
    const words = scores.map(
      (one) => `${one.label}: ${this.fate(state, one.start) || this.words.share(lastOf(one))}`,
    );
    return this.words.say('Digits {digits} from {count} examples. Right on the test, {scores}.', {
      digits: (spec.classes as readonly number[]).join(', '),
      count: Number(spec.trainExamples),
      scores: words.join('; '),
    });
  }

  protected charts(_host: ExhibitHost, { state, labels }: RacePicture<TrainingState>): TemplateResult {
    const { recordSteps, evaluationSteps, stepsInAll: end } = state;
    return html`
      ${runPlot(this.plots, { ...this.figure(scoreFigure), series: raceSeries(state, labels, 'testScore'), steps: evaluationSteps, end, scale: 'share', what: this.words.say('The share of test examples that are right'), hue: 'neutral' })}
      ${runPlot(this.plots, { ...this.figure(lossFigure), series: raceSeries(state, labels, 'loss'), steps: recordSteps, end, scale: 'log', what: this.words.say('The training loss'), hue: 'neutral' })}`;
  }
}

/** The digits to tell apart, from few examples; a pretrained start has learned the others. */
function digitBoxes(host: ExhibitHost): TemplateResult {
  const chosen = host.state.classes as readonly number[];
  const toggle = (digit: number) => {
    const next = chosen.includes(digit)
      ? chosen.filter((other) => other !== digit)
      : [...chosen, digit].sort();
    host.change({ classes: next } as unknown as Patch);
  };
  return html`<fieldset class="field starts" data-key="classes" part="control">
    <legend>${host.messages.say('Digits to learn from few examples')}</legend>
    <div class="choices">${Array.from(
      { length: 10 },
      (_, digit) => html`<label class="choice">
        <input type="checkbox" .checked=${chosen.includes(digit)} @change=${() => toggle(digit)} />${digit}
      </label>`,
    )}</div>
    <p class="field-message" role="alert" ?hidden=${host.problem?.field !== 'classes'}>${host.problem?.message ?? ''}</p>
  </fieldset>`;
}
