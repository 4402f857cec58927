/** What one looks at, and the threshold: settings that no training depends on. */
import { type Choice, type OwnField, ownChoice } from '../fields';
import type { Messages } from '../messages/messages';

/** `thresholds`: the rules that the core has. */
export function lookFields(thresholds: readonly Choice[], { say }: Messages): readonly OwnField[] {
  const whole = {
    kind: 'integer',
    unit: '',
    scale: 'linear',
    minimum: 0,
    sliderMinimum: 0,
    view: true,
  } as const;
  return [
    {
      ...whole,
      key: 'shown',
      label: say('Looked at'),
      description: say('Which start; the one after the last is the baseline.'),
      maximum: 6,
      sliderMaximum: 6,
      initial: 0,
    },
    {
      ...whole,
      key: 'beat',
      label: say('Beat'),
      description: say('Which of the test beats is shown.'),
      minimum: 1,
      sliderMinimum: 1,
      maximum: 440,
      sliderMaximum: 440,
      initial: 10,
    },
    ownChoice({
      key: 'rule',
      label: say('Threshold from'),
      view: true,
      initial: 'q95',
      choices: [...thresholds, { name: 'own', label: say('My own') }],
    }),
    {
      ...whole,
      kind: 'number',
      key: 'threshold',
      label: say('Threshold'),
      description: say('Beats with a larger error are flagged.'),
      scale: 'log',
      maximum: 1e6,
      sliderMinimum: 0.005,
      sliderMaximum: 20,
      initial: 0.2,
    },
  ];
}
