/** What the core and the loading of the engine say: the patterns of their English sentences, in the order in which they are tried. */
import type { Texts } from '../texts';

export const engine = {
  'Numbers leave the range of floating point; layer {layer} is the first to hold infinities or NaN.':
    'Zahlen verlassen den Bereich der Gleitkommadarstellung; Schicht {layer} ist die erste mit Unendlich oder NaN.',
  'All units of a layer compute the same and would learn the same: they stay twins.':
    'Alle Neuronen einer Schicht berechnen dasselbe und würden dasselbe lernen: Sie bleiben Zwillinge.',
  'In layer {layer}, {share} % of the units are off for every sample, so no gradient passes.':
    'In Schicht {layer} sind {share} % der Neuronen bei jedem Beispiel aus; durch sie geht kein Gradient.',
  'In layer {layer}, {share} % of the activations sit on the flat ends of their function.':
    'In Schicht {layer} liegen {share} % der Aktivierungen auf den flachen Enden ihrer Funktion.',
  'From first layer to last the variance of activations changes by a factor of {forward}, that of gradients on the way back by {backward}: both survive.':
    'Von der ersten bis zur letzten Schicht ändert sich die Varianz der Aktivierungen um den Faktor {forward}, die der Gradienten auf dem Rückweg um {backward}: Beide überleben.',
  'The variance of activations falls to exactly zero.': 'Die Varianz der Aktivierungen fällt auf genau null.',
  'The variance of gradients, going back, falls to exactly zero.':
    'Die Varianz der Gradienten, auf dem Rückweg, fällt auf genau null.',
  'The variance of activations grows about {factor}-fold over the network.':
    'Die Varianz der Aktivierungen wächst im Netz etwa auf das {factor}-Fache.',
  'The variance of gradients, going back, grows about {factor}-fold over the network.':
    'Die Varianz der Gradienten, auf dem Rückweg, wächst im Netz etwa auf das {factor}-Fache.',
  'The variance of activations shrinks to about {factor} of its start over the network.':
    'Die Varianz der Aktivierungen schrumpft im Netz etwa auf das {factor}-Fache ihres Anfangs.',
  'The variance of gradients, going back, shrinks to about {factor} of its start over the network.':
    'Die Varianz der Gradienten, auf dem Rückweg, schrumpft im Netz etwa auf das {factor}-Fache ihres Anfangs.',
  'answer must be {must}, but is {typed}.': 'Erwartet wird {must}, eingegeben ist {typed}.',
  'work must be {must}, but is {is}.':
    'Das ist zu viel auf einmal: erlaubt sind {must}, verlangt werden {is}.',
  'resumeFrom must be {must}, but is {is}.':
    'Dieser Lauf lässt sich nicht fortsetzen: Der Zwischenstand gehört zu anderen Einstellungen oder ist beschädigt.',
  '{key} is not a field; {rest}': '„{key}“ ist keine Einstellung.',
  '{key} must be {must}, but is {is}.': '{key}: erlaubt ist {must}, angegeben ist {is}.',
  'a number, like 0.0442, 4.42e-2, 2^-15 or 1/256': 'eine Zahl wie 0,0442, 4,42e-2, 2^-15 oder 1/256',
  'clear about its comma: write {typedWhole} or {typedPoint}':
    'eine Zahl, deren Komma eindeutig ist: {typedWhole} oder, mit Punkt, {typedPoint}',
  'a number; nothing can be divided by 0': 'eine Zahl; durch 0 lässt sich nicht teilen',
  'a number from 10^-300 to 10^300 in size, or 0': 'eine Zahl vom Betrag 10^-300 bis 10^300 oder 0',
  'at most {most} letters long': 'höchstens {most} Zeichen',
  'a number from {low} to {high} (a {meaning}) with biases of kind {kind}':
    'eine Zahl von {low} bis {high} bei Bias der Art {kind}',
  'a number from {low} to {high} with biases of kind {kind}':
    'eine Zahl von {low} bis {high} bei Bias der Art {kind}',
  'a whole number from {low} to {high} (the layers after the first) with {kind} residual blocks':
    'eine ganze Zahl von {low} bis {high} (die Schichten nach der ersten) bei Residualblöcken der Art {kind}',
  'a whole number from {low} to {high}, so that a layer is left to learn':
    'eine ganze Zahl von {low} bis {high}, damit eine Schicht zum Lernen bleibt',
  'a whole number from {low} to {high}, the examples to learn from':
    'eine ganze Zahl von {low} bis {high}, so viele Beispiele gibt es zum Lernen',
  'at least one example a class, a whole number from {low} to {high}':
    'mindestens ein Beispiel je Klasse, eine ganze Zahl von {low} bis {high}',
  'a whole number from {low} to {high} (from qubitsMinimum on)':
    'eine ganze Zahl von {low} bis {high} (ab der kleinsten Zahl der Qubits)',
  'a whole number from {low} to {high} (two layers each) with {layers} layers':
    'eine ganze Zahl von {low} bis {high} (je zwei Schichten) bei {layers} Schichten',
  'a list of {low} to {high} whole numbers from {least} to {most} (or empty)':
    'eine Liste von {low} bis {high} ganzen Zahlen von {least} bis {most} (oder leer)',
  'a number from {low} to {high}': 'eine Zahl von {low} bis {high}',
  'a whole number from {low} to {high}': 'eine ganze Zahl von {low} bis {high}',
  'one of the names in the catalogue': 'einer der bekannten Namen',
  'one of {names}': 'eines von {names}',
  'the same for all layers with the initializer identity':
    'dieselbe für alle Schichten bei der Initialisierung Identität',
  'the same before and after each block of a residual network':
    'dieselbe vor und nach jedem Block eines Residualnetzes',
  'at least {least} layers with {kind} residual blocks':
    'mindestens {least} Schichten bei Residualblöcken der Art {kind}',
  'none with the initializer {name}': 'keine bei der Initialisierung {name}',
  'at most {most} multiply-adds ({rest})': 'höchstens {most} Multiplikationen mit Addition',
  'at most {most} numbers held at once ({rest})': 'höchstens {most} Zahlen zugleich im Speicher',
  'at most {most} gates × amplitudes {rest}':
    'höchstens {most} Gatter × Amplituden (weniger Qubits, Schichten oder Stichproben)',
  '{first} and {second} at layer {layer}': '{first} und {second} in Schicht {layer}',
  '{value} at entry {entry}': '{value} an Stelle {entry}',
  'a list of {count}': 'eine Liste von {count}',
  absent: 'nichts',
  'two classes or more, or empty': 'zwei Klassen oder mehr, oder nichts',
  'empty with data other than digits': 'nichts bei anderen Daten als den Ziffern',
  'without pretrained, which needs the dataset digits': 'ohne vortrainierten Start, der die Ziffern braucht',
  '2 to 8 digits with a pretrained start, so that it can learn the others first':
    '2 bis 8 Ziffern bei vortrainiertem Start, damit er zuerst die anderen lernen kann',
  'without identity, which needs layers of one width (inputs and outputs differ here)':
    'ohne Identität, die Schichten gleicher Breite braucht',
  'even with the start identity_blocks, whose second half undoes the first':
    'gerade beim Start mit Identitätsblöcken, deren zweite Hälfte die erste aufhebt',
  'one other than identity_blocks with the circuit product, which has one layer':
    'ein anderer als Identitätsblöcke bei dem Schaltkreis ohne Verschränkung, der eine einzige Schicht hat',
  'qubits with the circuit product, which has one layer':
    'die Zahl der Qubits bei dem Schaltkreis ohne Verschränkung, der eine einzige Schicht hat',
  'a finite number': 'eine endliche Zahl',
  'a number': 'eine Zahl',
  'a list of all options, {first} to {last}, each once':
    'eine Liste aller Möglichkeiten von {first} bis {last}, jede einmal',
  'a list of options, {first} to {last}': 'eine Liste von Möglichkeiten von {first} bis {last}',
  'one option, {first} to {last}': 'eine Möglichkeit von {first} bis {last}',
  'a setting of {names} alone': 'eine Einstellung von {names} allein',
  'a setting of the exhibit': 'eine Einstellung des Exponats',
  'a setting': 'eine Einstellung',
  layers: 'Schichten',
  units: 'Neuronen',
  samples: 'Beispiele',
  networks: 'Netze',
  points: 'Punkte',
  examples: 'Beispiele',
  epochs: 'Epochen',
  steps: 'Schritte',
  beats: 'Schläge',
  qubits: 'Qubits',
  blocks: 'Blöcke',
  circuits: 'Schaltkreise',
  'A file of it did not load; is the network there?':
    'Eine Datei dafür kam nicht an. Besteht die Verbindung noch?',
  'No engine has been given.': 'Es wurde keine Rechenmaschine angegeben.',
  'This browser has WebAssembly switched off.': 'In diesem Browser ist WebAssembly abgeschaltet.',
  'This page may not run WebAssembly: {advice}.': 'Diese Seite darf WebAssembly nicht ausführen: {advice}.',
  'The engine ({url}) did not load: {reason}': 'Die Rechenmaschine ({url}) wurde nicht geladen: {reason}',
  "The engine's script ({name}) did not load: {reason}":
    'Das Skript der Rechenmaschine ({name}) wurde nicht geladen: {reason}',
  'The engine did not start: {reason}': 'Die Rechenmaschine startete nicht: {reason}',
  "The engine's worker died: {reason}": 'Der Hintergrundprozess der Rechenmaschine brach ab: {reason}',
  'The engine was closed.': 'Die Rechenmaschine wurde geschlossen.',
  'No worker could be started: {reason}': 'Es ließ sich kein Hintergrundprozess starten: {reason}',
  'The data ({name}) did not load: {reason}. Is the network there?':
    'Die Daten ({name}) wurden nicht geladen: {reason}. Besteht die Verbindung noch?',
  'it was terminated': 'er wurde beendet',
  'it no longer answers': 'er antwortet nicht mehr',
  'this browser could not draw it': 'dieser Browser konnte es nicht zeichnen',
  'The worker that trains was ended; a fresh one has gone on from the last checkpoint.':
    'Der Hintergrundprozess des Trainings wurde beendet; ein neuer hat beim letzten Zwischenstand weitergemacht.',
  'Paused while the page is hidden.': 'Angehalten, solange die Seite verborgen ist.',
  'Paused by the page around it.': 'Von der umgebenden Seite angehalten.',
  'Going on where it was.': 'Es geht weiter, wo es stand.',
  'Paused while the page was hidden; going on where it was.':
    'Angehalten, während die Seite verborgen war; es geht weiter, wo es stand.',
} satisfies Texts;
