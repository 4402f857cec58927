/** quiz.html. */
import type { Texts } from '../../../elements/messages/texts';

export const quiz = {
  'Weight initialization: quiz': 'Gewichte initialisieren: Quiz',
  'Questions on weight initialization, with numbers drawn for each learner.':
    'Fragen zum Initialisieren von Gewichten, mit eigenen Zahlen für alle Lernenden.',
  Questions: 'Fragen',
  'Kept by your course.': 'Im Kurs gespeichert.',
  'Telling your course…': 'Wird an den Kurs gesendet …',
  'Your course does not answer just now. Your answers are kept here and will be sent as soon as it does.':
    'Der Kurs antwortet gerade nicht. Ihre Antworten bleiben hier gespeichert und werden gesendet, sobald er es wieder tut.',
} satisfies Texts;
