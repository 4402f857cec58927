/** The package that the build makes: the quiz at the lesson's end. */
import type { PackageOptions } from './package';

export const finalQuiz: PackageOptions = {
  title: 'Weight initialization: final quiz',
  about: 'Questions on weight initialization, with numbers drawn for each learner.',
  language: 'en',
  settings: {
    questions:
      'product-of-factors first-verdict one-promise two-sums xavier-numbers tanh-walk he-numbers layers-until mend-relu ' +
      'order-or-chaos residual-variance first-loss what-a-start-buys plateau-step what-helps area-by-hand untrained',
    seed: 1699,
    mode: 'exam',
    attempts: 0,
    passing: 60,
  },
};
