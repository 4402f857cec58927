/** Every call of the engine, as the worker carries it out: which module does it, and whether at once or in steps. */
import type { DataName, ModuleName, Modules, Outcome } from './modules';
import type { Method } from './worker-protocol';

/** One answer, at once. */
interface Direct<Name extends ModuleName = ModuleName> {
  kind: 'direct';
  module: Name;
  call(module: Modules[Name], spec: unknown): Outcome<unknown>;
}
/** A long run, of which a module has one under way at a time. */
interface Stepped<Name extends ModuleName = ModuleName> {
  kind: 'stepped';
  module: Name;
  /** Packed data that this spec needs, if any. */
  data?(spec: unknown): DataName | undefined;
  /** Begins a run, replacing any unfinished one; or goes on where a checkpoint of the same spec was taken. */
  start(module: Modules[Name], spec: unknown, checkpoint?: Uint8Array): Outcome<boolean>;
  /** Works for about `milliseconds`; returns progress, 1 when done. */
  step(module: Modules[Name], milliseconds: number): number;
  /** What is new since it was last asked, to be sent along with the progress. */
  partial?(module: Modules[Name]): unknown;
  /** The run as it is; before its end only where it can be paused. */
  result(module: Modules[Name]): unknown;
}
export type Operation = Direct | Stepped;

const direct = <Name extends ModuleName>(module: Name, call: Direct<Name>['call']): Operation =>
  ({ kind: 'direct', module, call }) as unknown as Operation;

const stepped = <Name extends ModuleName>(
  module: Name,
  run: Omit<Stepped<Name>, 'kind' | 'module'>,
): Operation => ({ kind: 'stepped', module, ...run }) as unknown as Operation;

export const operations: Readonly<Record<Method, Operation>> = {
  sampleWeights: direct('core', (core, spec) => core.sampleWeights(spec)),
  predict: direct('core', (core, spec) => core.predict(spec)),
  runExperiment: stepped('core', {
    start: (core, spec) => core.startExperiment(spec),
    step: (core, milliseconds) => core.stepExperiment(milliseconds),
    result: (core) => core.experimentResult(),
  }),
  phaseDiagram: direct('analysis', (analysis, spec) => analysis.phaseDiagram(spec)),
  spectrum: direct('analysis', (analysis, spec) => analysis.spectrum(spec)),
  predictSpectrum: direct('analysis', (analysis, spec) => analysis.predictSpectrum(spec)),
  followCorrelation: direct('analysis', (analysis, spec) => analysis.followCorrelation(spec)),
  questions: direct('quiz', (quiz) => ({ value: quiz.questions() })),
  question: direct('quiz', (quiz, spec) => quiz.question(spec)),
  gradeAnswer: direct('quiz', (quiz, request) => quiz.gradeAnswer(request)),
  solution: direct('quiz', (quiz, spec) => quiz.solution(spec)),
  trainingCatalogue: direct('training', (training) => ({ value: training.trainingCatalogue() })),
  train: stepped('training', {
    data: (spec) => (isToy((spec as { dataset?: unknown } | null)?.dataset) ? undefined : 'digits'),
    start: (training, spec, checkpoint) => training.startTraining(spec, checkpoint),
    step: (training, milliseconds) => training.stepTraining(milliseconds),
    partial: (training) => training.trainingNews(),
    result: (training) => training.trainingResult(),
  }),
  detectAnomalies: stepped('training', {
    data: () => 'ecg_heartbeats',
    start: (training, spec, checkpoint) => training.startDetection(spec, checkpoint),
    step: (training, milliseconds) => training.stepDetection(milliseconds),
    partial: (training) => training.detectionNews(),
    result: (training) => training.detectionResult(),
  }),
  quantumCatalogue: direct('quantum', (quantum) => ({ value: quantum.quantumCatalogue() })),
  costLandscape: direct('quantum', (quantum, spec) => quantum.costLandscape(spec)),
  barrenPlateau: stepped('quantum', {
    start: (quantum, spec, checkpoint) => quantum.startBarrenPlateau(spec, checkpoint),
    step: (quantum, milliseconds) => quantum.stepBarrenPlateau(milliseconds),
    partial: (quantum) => quantum.barrenPlateauResult(),
    result: (quantum) => quantum.barrenPlateauResult(),
  }),
  trainCircuit: stepped('quantum', {
    start: (quantum, spec, checkpoint) => quantum.startCircuitTraining(spec, checkpoint),
    step: (quantum, milliseconds) => quantum.stepCircuitTraining(milliseconds),
    partial: (quantum) => quantum.circuitTrainingResult(),
    result: (quantum) => quantum.circuitTrainingResult(),
  }),
};

/** Everything but the digits is made in C++; what is no name at all is refused there. */
const isToy = (dataset: unknown): boolean => dataset !== undefined && dataset !== 'digits';
