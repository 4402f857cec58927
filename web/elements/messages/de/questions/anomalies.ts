import type { Texts } from '../../texts';

export const anomalies = {
  alarms: {
    Alarms: 'Alarme',
    alarms: 'Alarme',
    '{count} alarms': { one: '{count} Alarm', other: '{count} Alarme' },
    'A detector watches {beats} heartbeats a day, of which {abnormal} % are abnormal. At its threshold it flags {sensitivity} % of the abnormal beats and {rate} % of the normal ones. How many false alarms does it give a day?':
      'Ein Detektor überwacht {beats} Herzschläge am Tag, von denen {abnormal} % auffällig sind. An seiner Schwelle meldet er {sensitivity} % der auffälligen Schläge und {rate} % der normalen. Wie viele Fehlalarme gibt er am Tag?',
    'A detector watches {beats} heartbeats a day, of which {abnormal} % are abnormal. At its threshold it flags {sensitivity} % of the abnormal beats and {rate} % of the normal ones. Of all beats that it flags, how many per cent are abnormal?':
      'Ein Detektor überwacht {beats} Herzschläge am Tag, von denen {abnormal} % auffällig sind. An seiner Schwelle meldet er {sensitivity} % der auffälligen Schläge und {rate} % der normalen. Wie viel Prozent aller Schläge, die er meldet, sind auffällig?',
    'Count both kinds of alarm, and divide the true ones by all.':
      'Zählen Sie beide Arten von Alarm, und teilen Sie die echten durch alle.',
    'That is the share of false ones among the alarms.': 'Das ist der Anteil der falschen unter den Alarmen.',
    'That is the share of abnormal beats that are flagged. The question runs the other way: of the flagged, how many are abnormal?':
      'Das ist der Anteil der auffälligen Schläge, die gemeldet werden. Gefragt ist umgekehrt: Wie viele der gemeldeten sind auffällig?',
    'You left out how rare abnormal beats are. Many normal beats at a low rate are still many alarms.':
      'Sie haben ausgelassen, wie selten auffällige Schläge sind. Viele normale Schläge mit niedriger Quote ergeben immer noch viele Alarme.',
    'That is right as a fraction, but the question asks for per cent.':
      'Als Bruch ist das richtig, aber gefragt ist nach Prozent.',
    '{true} true alarms and {false} false ones: {key} % of all are true.':
      '{true} echte Alarme und {false} falsche: {key} % von allen sind echt.',
    'Only normal beats can be false alarms. How many normal beats are there?':
      'Nur normale Schläge können Fehlalarme sein. Wie viele normale Schläge gibt es?',
    'The rate holds for normal beats only; you took it of all.':
      'Die Quote gilt nur für normale Schläge; Sie haben sie von allen genommen.',
    'Those are the true alarms.': 'Das sind die echten Alarme.',
    'Those are all alarms, the true ones among them.': 'Das sind alle Alarme, die echten eingeschlossen.',
    'Those are the abnormal beats that it misses.': 'Das sind die auffälligen Schläge, die er übersieht.',
    '{normal} % of {beats} beats are normal, and {rate} % of those are {key}.':
      '{normal} % von {beats} Schlägen sind normal, und {rate} % davon sind {key}.',
  },
  'area-by-hand': {
    'The area, by hand': 'Die Fläche, von Hand',
    'An autoencoder rebuilds normal beats with errors {normal} and abnormal ones with errors {abnormal}. What is the area under its ROC curve?':
      'Ein Autoencoder baut normale Schläge mit den Fehlern {normal} nach und auffällige mit den Fehlern {abnormal}. Wie groß ist die Fläche unter seiner ROC-Kurve?',
    'It is the share of pairs, one normal and one abnormal beat, in which the abnormal one has the larger error. Equal errors count half.':
      'Sie ist der Anteil der Paare aus einem normalen und einem auffälligen Schlag, in denen der auffällige den größeren Fehler hat. Gleiche Fehler zählen halb.',
    'That is the share of pairs the wrong way round.':
      'Das ist der Anteil der Paare, die verkehrt herum stehen.',
    'That is the number of pairs. The area is their share of all {pairs}.':
      'Das ist die Anzahl der Paare. Die Fläche ist ihr Anteil an allen {pairs}.',
    'That is the share of abnormal beats above every normal one, a single point of the curve.':
      'Das ist der Anteil der auffälligen Schläge, die über jedem normalen liegen, ein einziger Punkt der Kurve.',
    'Of {pairs} pairs {right} stand the right way round: {key}.':
      'Von {pairs} Paaren stehen {right} richtig herum: {key}.',
  },
  untrained: {
    'Before the first step': 'Vor dem ersten Schritt',
    'An autoencoder for heartbeats has {widths} tanh units. It starts from Xavier normal with gain {gain} (seed {seed}). Commit yourself: what does it put out for a beat before the first step of training?':
      'Ein Autoencoder für Herzschläge hat {widths} tanh-Neuronen. Er startet mit Xavier normal und Verstärkung {gain} (Startwert {seed}). Legen Sie sich fest: Was gibt er für einen Schlag aus, vor dem ersten Trainingsschritt?',
    'An autoencoder for heartbeats has {widths} tanh units. It starts from N(0, {std}²) (seed {seed}). Commit yourself: what does it put out for a beat before the first step of training?':
      'Ein Autoencoder für Herzschläge hat {widths} tanh-Neuronen. Er startet mit Gewichten aus N(0;\u00a0{std}²) (Startwert {seed}). Legen Sie sich fest: Was gibt er für einen Schlag aus, vor dem ersten Trainingsschritt?',
    'Follow the signal: does each layer make it fainter, or press it against the stops of tanh?':
      'Verfolgen Sie das Signal: Macht jede Schicht es schwächer, oder drückt sie es an die Anschläge von tanh?',
    'Almost nothing, whichever beat comes in': 'Fast nichts, welcher Schlag auch hereinkommt',
    'For that the signal would have to fade at every layer. {reason}':
      'Dafür müsste das Signal in jeder Schicht verklingen. {reason}',
    'Values near −1 and 1, jumping from point to point':
      'Werte nahe −1 und 1, die von Punkt zu Punkt springen',
    'For that the sums would have to be several times larger than one. {reason}':
      'Dafür müssten die Summen ein Mehrfaches von eins betragen. {reason}',
    'Something that varies with the beat, though it is not the beat':
      'Etwas, das sich mit dem Schlag ändert, aber nicht der Schlag ist',
    'For that the signal would have to come through at its own strength. {reason}':
      'Dafür müsste das Signal in seiner eigenen Stärke durchkommen. {reason}',
    'The beat itself, a little blurred': 'Den Schlag selbst, ein wenig verschwommen',
    'An untrained network has random weights: it cannot know the beat, however well it starts. {reason}':
      'Ein untrainiertes Netz hat zufällige Gewichte: Es kann den Schlag nicht kennen, wie gut es auch startet. {reason}',
    'The average beat of the training data': 'Den Durchschnittsschlag der Trainingsdaten',
    'That takes training: a network that is stuck learns the average through its biases, but it does not begin with it. {reason}':
      'Dazu braucht es Training: Ein Netz, das feststeckt, lernt den Durchschnitt über seine Bias-Werte, aber es beginnt nicht damit. {reason}',
    'Right. {reason}': 'Richtig. {reason}',
    '{reason} Its output hardly depends on the beat, and hardly a gradient comes back: training first finds only the average beat.':
      '{reason} Sein Ausgang hängt kaum vom Schlag ab, und kaum ein Gradient kommt zurück: Das Training findet zunächst nur den Durchschnittsschlag.',
    '{reason} Units at their stops hand on hardly a gradient in a useful direction.':
      '{reason} Neuronen an ihrem Anschlag geben kaum einen Gradienten in eine brauchbare Richtung weiter.',
    '{reason} Signal and gradient survive, so training can begin at once.':
      '{reason} Signal und Gradient überleben, also kann das Training sofort beginnen.',
    'The verdict on this start is “{verdict}”.': 'Das Urteil über diesen Start lautet „{verdict}“.',
  },
  'principal-components': {
    'The honest baseline': 'Der ehrliche Vergleich',
    components: 'Komponenten',
    '{count} components': { one: '{count} Komponente', other: '{count} Komponenten' },
    'The principal components of normal heartbeats have variances {variances}, all others together {rest}. PCA keeps {kept} of them. How many per cent of the variance are left in the error of its reconstruction?':
      'Die Hauptkomponenten normaler Herzschläge haben die Varianzen {variances}, alle anderen zusammen {rest}. Die Hauptkomponentenanalyse behält {kept} davon. Wie viel Prozent der Varianz bleiben im Fehler ihrer Rekonstruktion?',
    'The principal components of normal heartbeats have variances {variances}, all others together {rest}. How many components must PCA keep to rebuild at least {share} % of the variance?':
      'Die Hauptkomponenten normaler Herzschläge haben die Varianzen {variances}, alle anderen zusammen {rest}. Wie viele Komponenten muss die Hauptkomponentenanalyse behalten, um mindestens {share} % der Varianz nachzubauen?',
    'Add them up, largest first, and divide by the sum of all.':
      'Zählen Sie sie zusammen, die größte zuerst, und teilen Sie durch die Summe aller.',
    'That does not reach it yet.': 'Das reicht noch nicht.',
    'One fewer is enough.': 'Eine weniger genügt.',
    'The first {key} hold {kept} of {total}, which is {share} %.':
      'Die ersten {key} enthalten {kept} von {total}, das sind {share} %.',
    'What is not kept cannot be rebuilt. Divide by the sum of all variances.':
      'Was nicht behalten wird, lässt sich nicht nachbauen. Teilen Sie durch die Summe aller Varianzen.',
    'That is the share it rebuilds. The error is the rest.':
      'Das ist der Anteil, den sie nachbaut. Der Fehler ist der Rest.',
    'That is right as a fraction, but the question asks for per cent.':
      'Als Bruch ist das richtig, aber gefragt ist nach Prozent.',
    'That is the variance left. Divide it by the sum of all.':
      'Das ist die Varianz, die übrig bleibt. Teilen Sie sie durch die Summe aller.',
    'The components that are listed but not kept are lost too.':
      'Auch die Komponenten, die aufgeführt sind, aber nicht behalten werden, gehen verloren.',
    '{left} of {total} are left: {key} %. A detector has to beat this.':
      '{left} von {total} bleiben übrig: {key} %. Das muss ein Detektor erst übertreffen.',
  },
} satisfies Record<string, Texts>;
