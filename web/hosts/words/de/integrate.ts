/** The builder of integrate.html. */
import type { Texts } from '../../../elements/messages/texts';

export const integrate = {
  Tag: 'Tag',
  Frame: 'Rahmen',
  Link: 'Link',
  'Teacher’s notes': 'Notizen für die Lehrkraft',
  'Copy {thing}': '{thing} kopieren',
  '{thing}: copied.': '{thing}: kopiert.',
  '{thing}: selected; press Ctrl or ⌘ and C.': '{thing}: markiert; Strg oder ⌘ und C drücken.',
  '{title}: notes for the teacher': '{title}: Notizen für die Lehrkraft',
  Setting: 'Einstellung',
  'The seed makes the network: everyone who opens this sees the same numbers, on every machine.':
    'Der Startwert macht das Netz: Wer dies öffnet, sieht auf jedem Rechner dieselben Zahlen.',
  'What is to be seen': 'Was zu sehen ist',
  '(nothing has been computed yet)': '(noch ist nichts berechnet)',
  'In class': 'Im Unterricht',
  'Before it is shown: what do you expect of the last layer, and why?':
    'Bevor es zu sehen ist: Was erwarten Sie von der letzten Schicht, und warum?',
  'Open it and read the first, the tenth and the last layer. Which line is theory, which is measured?':
    'Öffnen Sie es, und lesen Sie die erste, die zehnte und die letzte Schicht ab. Welche Linie ist Theorie, welche gemessen?',
  'Change one setting, and only one. Say beforehand which way each chart will go.':
    'Ändern Sie eine Einstellung, und nur eine. Sagen Sie vorher, wohin sich jedes Diagramm bewegen wird.',
  'Draw another seed, five times. What stays, what does not?':
    'Ziehen Sie fünfmal einen neuen Startwert. Was bleibt, was nicht?',
  'The lesson behind it: {lesson}': 'Die Lektion dazu: {lesson}',
  'Nothing is sent anywhere; it works without a network once it has been opened.':
    'Nichts wird irgendwohin gesendet; einmal geöffnet, kommt es ohne Verbindung aus.',
} satisfies Texts;
