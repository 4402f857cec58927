import type { PageWords } from '../en/page.ts';

export const page: PageWords = {
  title: 'Gewichte initialisieren: ein guter Start für ein tiefes Netz',
  description:
    'Eine interaktive Lektion: wie die ersten zufälligen Gewichte entscheiden, ob ein tiefes Netz lernen kann, mit echten Netzen, die live im Browser initialisiert werden.',
  skip: 'Zur Lektion springen',
  name: 'Gewichte initialisieren',
  top: 'Gewichte initialisieren, zum Seitenanfang',
  where: 'Wo Sie gerade sind',
  contents: 'Inhalt',
  language: 'Sprache',
  theme: 'Farbschema',
  themeSystem: 'Wie das System',
  themeLight: 'Hell',
  themeDark: 'Dunkel',
  themeProjector: 'Beamer',
  eyebrow: 'SNAP ADS Learning Hub · Lektion 16',
  heading: 'Ein guter Anfang',
  standfirst:
    'Gewichte initialisieren: wie die ersten zufälligen Zahlen entscheiden, ob ein tiefes Netz überhaupt lernen kann.',

  figure: 'Abbildung {number}',
  leaves: '(verlässt diese Seite)',
  source: 'Quelle {number}: {name}',
  twoAuthors: '{first} und {second}',
  manyAuthors: '{first} und andere',
  back: 'Zurück zum Text',
  backToOne: 'Zurück zum Text, Stelle {place} von {places}',

  setting: 'Einstellung: {setting}.',
  pressed: '{figure} ist eingestellt: {phrase}.',
  show: 'Zeigen',
  quizMissing:
    'Die Fragen ließen sich nicht laden; besteht die Verbindung noch? Die Seite neu zu laden ist ein weiterer Versuch.',

  sources: 'Quellen',
  linksLeave: 'Mit ↗ bezeichnete Verweise verlassen diese Seite.',
  symbols: 'Formelzeichen',
  about: 'Über diese Seite',
  aboutCore:
    'Jedes Diagramm berechnet **init-lab**, ein C++-Kern, der als WebAssembly in Ihrem Browser läuft. Derselbe Startwert ergibt auf jedem Rechner dasselbe Netz. Nichts wird irgendwohin gesendet, und die Seite kommt ohne Verbindung aus.',
  print: 'Diese Lektion drucken',
  printAsSet: 'mit jedem Bild so, wie Sie es eingestellt haben.',
  otherPages:
    '[Jedes Exponat in mehreren Einstellungen](./examples.html), jeweils mit der Zeile, die es auf eine eigene Seite bringt. [Auf der eigenen Seite](./integrate.html): Rahmen, Kurse, Apps und ein Baukasten. [Ein Quiz zusammenstellen](../author.html?lang=de) für den eigenen Kurs.',
  licence:
    'Text und Programm dürfen unter der MIT-Lizenz frei verwendet, verändert und weitergegeben werden.',

  powersDescription:
    'Drei Geraden gehen von einem Punkt aus. In jeder von dreißig Schichten mit 1,1 multipliziert, wächst ein Signal auf das {loud}-Fache seiner Stärke; mit 1 multipliziert, bleibt es gleich; mit 0,9 multipliziert, fällt es auf {soft}.',
  powersAxis: 'Stärke des Signals, logarithmisch',
  powersLayers: 'Schichten',
  squashersDescription:
    'Zwei S-förmige Kurven. tanh geht mit Steigung 1 durch null und liegt zwischen −1 und 1. Die Sigmoidfunktion geht bei null mit Steigung ein Viertel durch die Höhe ein halb und liegt zwischen 0 und 1.',
  squashersSigmoid: 'Sigmoid',
  squashersSigmoidAt: '½ bei null, Steigung ¼',
  squashersTanhAt: '0 bei null, Steigung 1',
  halvedDescription:
    'Links eine Glockenkurve um null: die Summen vor ReLU. Rechts dieselben nach ReLU: Die negative Hälfte ist zu einer einzigen Spitze bei null geworden, die positive ist unverändert.',
  halvedBefore: 'vorher: mittleres Quadrat 1',
  halvedAfter: 'nach ReLU: mittleres Quadrat ½',
  halvedHalf: 'die Hälfte',
  halvedZero: 'ist null',

  examplesTitle: 'Beispiele: jedes Exponat von init-lab',
  examplesDescription:
    'Jedes lebendige Exponat von init-lab in mehreren Einstellungen, mit der Zeile zum Einbetten.',
  examplesBack: '← Zur Lektion',
  examplesHeading: 'Beispiele',
  examplesText:
    'Jedes Exponat, lebendig, in mehreren Einstellungen. Darunter steht jeweils die Zeile, die es auf eine eigene Seite bringt, sobald diese das Skript geladen hat:',

  integrateTitle: 'Auf der eigenen Seite: init-lab einbinden',
  integrateDescription:
    'Wie ein Exponat von init-lab auf eine Seite, in einen Rahmen, ein CMS, ein LMS oder eine App kommt.',
  integrateHeading: 'Auf der eigenen Seite',
  integrateText:
    'Kopieren Sie den Ordner dieser Seite auf Ihren Server, unter beliebigem Namen und Pfad; hier heißt er `init-lab/`. Mehr ist nicht nötig: kein Build, kein Konto, kein anderer Server. Wählen Sie dann ein Rezept, oder bauen Sie unten selbst etwas.',
  integrateQuiz:
    'Fragen stellen Sie auf einer eigenen Seite zusammen: [Ein Quiz zusammenstellen](../author.html?lang=de), als Link, als Code oder als Paket für ein LMS. [Wie schnell das alles ist](../performance.html), neben anderen (auf Englisch).',
  integrateBuild: 'Baukasten',
  integrateBuildText:
    'Stellen Sie das Exponat so ein, wie es Ihre Studierenden vorfinden sollen. Die Zeilen darunter richten sich danach.',
  integrateExhibit: 'Exponat',
  integrateFolder: 'Ordner von init-lab',
  integrateRecipes: 'Rezepte',
  integrateReference: 'Alles, was es kann',
  integrateReferenceText:
    'Dieses Nachschlagewerk ist auf Englisch: Es entsteht aus dem Quelltext, wenn die Seite gebaut wird. Bereiche und Vorgaben sind die des Kerns, eben erst abgefragt.',
};
