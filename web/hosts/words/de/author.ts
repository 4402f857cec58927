/** author.html. */
import type { Texts } from '../../../elements/messages/texts';

export const author = {
  'Make a quiz: weight initialization': 'Ein Quiz zusammenstellen: Initialisierung der Gewichte',
  '← The lesson': '← Zur Lektion',
  'On your own page': 'Auf der eigenen Seite',
  'Make a quiz': 'Ein Quiz zusammenstellen',
  'Tick questions, choose how they are to be taken, and take the quiz to your course: as a link, as code for a page, or as a package for your LMS. Nothing is stored here; the link holds everything.':
    'Fragen ankreuzen, festlegen, wie sie bearbeitet werden, und das Quiz in den Kurs mitnehmen: als Link, als Code für eine Seite oder als Paket für das LMS. Hier wird nichts gespeichert; der Link enthält alles.',
  'The questions could not be loaded: {reason}': 'Die Fragen ließen sich nicht laden: {reason}',
  'All of these': 'Alle ankreuzen',
  'None of these': 'Keine ankreuzen',
  'How it is taken': 'Wie es bearbeitet wird',
  Mode: 'Modus',
  Practice: 'Übung',
  Exam: 'Prüfung',
  Level: 'Niveau',
  Language: 'Sprache',
  'the reader’s own': 'die der Lesenden',
  'Sheet (seed)': 'Blatt (Startwert)',
  'Tries at a question (0: no end)': 'Versuche je Frage (0: beliebig viele)',
  'May be handed in (0: no end)': 'Abgaben (0: beliebig viele)',
  'Minutes (0: no limit)': 'Minuten (0: ohne Grenze)',
  'Extra time, %': 'Zeitzuschlag in %',
  'Passes from, %': 'Bestanden ab, in %',
  '{label} must be a number from {least} to {most}, but is “{value}”.':
    '{label}: eine Zahl von {least} bis {most} ist nötig, nicht „{value}“.',
  'Take it': 'Mitnehmen',
  'Nothing is ticked: the quiz has all questions.': 'Nichts ist angekreuzt: Das Quiz hat alle Fragen.',
  '1 question.': '1 Frage.',
  '{count} questions.': { one: '{count} Frage.', other: '{count} Fragen.' },
  'Open the quiz': 'Das Quiz öffnen',
  Link: 'Link',
  'On a page of yours': 'Auf einer eigenen Seite',
  'In a frame': 'In einem Rahmen',
  'For an LMS': 'Für ein LMS',
  'Each learner gets numbers of their own. The package tells the LMS answers, points and whether it was passed.':
    'Alle Lernenden bekommen eigene Zahlen. Das Paket meldet dem LMS Antworten, Punkte und ob bestanden wurde.',
  'SCORM 1.2': 'SCORM 1.2',
  'SCORM 2004, 4th edition': 'SCORM 2004, 4. Ausgabe',
  cmi5: 'cmi5',
  'Questions on weight initialization, with numbers drawn for each learner.':
    'Fragen zur Initialisierung der Gewichte, mit eigenen Zahlen für alle Lernenden.',
  'Saved {file}.': '{file} ist gespeichert.',
  'The package could not be made: {reason}': 'Das Paket ließ sich nicht erzeugen: {reason}',
} satisfies Texts;
