/** What is not of one question: names of sections and of kinds of questions, units, and what the grader says. */
import type { Texts } from '../../texts';

export const common = {
  'What goes wrong': 'Was schiefgeht',
  'What a good start preserves': 'Was ein guter Start bewahrt',
  Xavier: 'Xavier',
  He: 'He',
  'Other ways, and good practice': 'Andere Wege, und gute Praxis',
  'What it does to training': 'Was es mit dem Training macht',
  'Quantum neural networks': 'Quantenschaltkreise',
  'Anomaly detection': 'Anomalien erkennen',

  'One answer': 'Eine Antwort',
  'Choose the one that is right.': 'Wählen Sie die richtige aus.',
  'Several answers': 'Mehrere Antworten',
  'Choose all that are right.': 'Wählen Sie alle richtigen aus.',
  'A number': 'Eine Zahl',
  'Type a number: 0.0442, 4.42e-2 or 1/256.': 'Geben Sie eine Zahl ein: 0,0442 oder 4,42e-2 oder 1/256.',
  Order: 'Reihenfolge',
  'Put them in order.': 'Bringen Sie alles in die richtige Reihenfolge.',
  'Predict, then see': 'Erst vorhersagen, dann nachsehen',
  'Commit yourself first; then the exhibit runs.': 'Legen Sie sich zuerst fest; dann läuft das Exponat.',
  'Set the exhibit': 'Das Exponat einstellen',
  'Set the exhibit; your setting is run and measured.':
    'Stellen Sie das Exponat ein; was Sie einstellen, wird gerechnet und gemessen.',
  Basic: 'Grundlegend',
  Deeper: 'Vertieft',

  layers: 'Schichten',
  '{count} layers': { one: '{count} Schicht', other: '{count} Schichten' },
  '{list} and {last}': '{list} und {last}',
  // Between the parts of an answer.
  ';': ';',
  '→': '→',

  'Right.': 'Richtig.',
  'Every pair is the wrong way round: this is the order from the other end.':
    'Jedes Paar steht verkehrt herum: Das ist die Reihenfolge vom anderen Ende her.',
  'These two stand the wrong way round: {first} ({one}) and {second} ({other}).':
    'Diese beiden stehen verkehrt herum: {first} ({one}) und {second} ({other}).',
  'The sign is the other one.': 'Das Vorzeichen ist verkehrt.',
  'Close, but not within what is accepted: check how you rounded.':
    'Knapp daneben, aber nicht mehr im erlaubten Bereich: Prüfen Sie, wie Sie gerundet haben.',
  'Too large. Go through it step by step.': 'Zu groß. Gehen Sie die Rechnung Schritt für Schritt durch.',
  'Too small. Go through it step by step.': 'Zu klein. Gehen Sie die Rechnung Schritt für Schritt durch.',
  'Right within one unit of the third significant digit.':
    'Als richtig gilt, was höchstens um eine Einheit der dritten geltenden Ziffer abweicht.',
  'A whole number.': 'Gefragt ist eine ganze Zahl.',

  'With your setting {what} is {ratio}, which is inside {low} to {high}.':
    'Mit Ihrer Einstellung beträgt {what} {ratio}; das liegt im Bereich von {low} bis {high}.',
  'With your setting {what} is {ratio}, which is below {low} to {high}.':
    'Mit Ihrer Einstellung beträgt {what} {ratio}; das liegt unter dem Bereich von {low} bis {high}.',
  'With your setting {what} is {ratio}, which is above {low} to {high}.':
    'Mit Ihrer Einstellung beträgt {what} {ratio}; das liegt über dem Bereich von {low} bis {high}.',
  'The signal overflows on its way, so {what} is no number.':
    'Das Signal läuft unterwegs über, darum ist {what} keine Zahl.',
  "the last layer's mean square activation over the first's":
    'das Verhältnis der mittleren Quadrate der Aktivierungen (letzte Schicht zu erster)',
  "the first layer's gradient variance over the last's":
    'das Verhältnis der Varianzen des Gradienten (erste Schicht zu letzter)',
  'The verdict on your setting is “{verdict}”.': 'Das Urteil über Ihre Einstellung lautet „{verdict}“.',
} satisfies Texts;
