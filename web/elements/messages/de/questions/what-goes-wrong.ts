import type { Texts } from '../../texts';

export const whatGoesWrong = {
  'product-of-factors': {
    'A product of factors': 'Ein Produkt von Faktoren',
    'A linear network has {layers} layers of {n} units each, also {n} inputs. Its weights are drawn from N(0, {std}²), without biases. By what factor is the variance of the signal multiplied from the input to the last layer?':
      'Ein lineares Netz hat {layers} Schichten zu je {n} Neuronen und ebenfalls {n} Eingänge. Seine Gewichte sind aus N(0;\u00a0{std}²) gezogen, Bias-Werte hat es nicht. Mit welchem Faktor wird die Varianz des Signals vom Eingang bis zur letzten Schicht multipliziert?',
    'A linear network has {layers} layers of {n} units each, also {n} inputs. Its weights are drawn from N(0, {std}²), without biases. By what factor is the variance of the gradient multiplied on its way from the last layer to layer 1?':
      'Ein lineares Netz hat {layers} Schichten zu je {n} Neuronen und ebenfalls {n} Eingänge. Seine Gewichte sind aus N(0;\u00a0{std}²) gezogen, Bias-Werte hat es nicht. Mit welchem Faktor wird die Varianz des Gradienten auf dem Weg von der letzten Schicht zu Schicht 1 multipliziert?',
    'One layer multiplies it by $n·Var(w)$. How many times does that happen?':
      'Eine Schicht multipliziert sie mit $n·Var(w)$. Wie oft geschieht das?',
    "That is one layer's factor, $n·Var(w)$. It is applied again at each layer.":
      'Das ist der Faktor einer einzigen Schicht, $n·Var(w)$. Er wirkt in jeder Schicht von Neuem.',
    'That is the factor on the standard deviation. The variance goes with its square.':
      'Das ist der Faktor der Standardabweichung. Für die Varianz zählt sein Quadrat.',
    'One step too many: between the last layer and layer 1 lie {steps} steps.':
      'Ein Schritt zu viel: Zwischen der letzten Schicht und Schicht 1 liegen {steps} Schritte.',
    'One layer is missing: the signal passes all {layers} of them.':
      'Eine Schicht fehlt: Das Signal durchläuft alle {layers}.',
    'You multiplied n by the standard deviation; the variance is its square.':
      'Sie haben n mit der Standardabweichung multipliziert; die Varianz ist deren Quadrat.',
    "One layer's factor is $n·Var(w)$ = {n} × {std}² = {factor}. It acts {times} times: {power} = {key}.":
      'Der Faktor einer Schicht ist $n·Var(w)$ = {n} × {std}² = {factor}. Er wirkt {times}-mal: {power} = {key}.',
  },
  'first-verdict': {
    'What will become of it?': 'Was wird daraus?',
    'A network of {depth} layers, {n} units each, with {units}, starts from N(0, {std}²) with biases at zero (seed {seed}). Commit yourself: what will the exhibit say of it?':
      'Ein Netz aus {depth} Schichten zu je {n} {units} startet mit Gewichten aus N(0;\u00a0{std}²) und mit Bias-Werten null (Startwert {seed}). Legen Sie sich fest: Was wird das Exponat dazu sagen?',
    'tanh units': 'tanh-Neuronen',
    'ReLU units': 'ReLU-Neuronen',
    'linear units': 'linearen Neuronen',
    'Compute $n·Var(w)$. Near zero tanh has slope 1, and it never leaves −1 to 1.':
      'Berechnen Sie $n·Var(w)$. Nahe bei null hat tanh die Steigung 1, und den Bereich von −1 bis 1 verlässt er nie.',
    'Compute $n·Var(w)$, halve it for ReLU, and think of its {depth}th power.':
      'Berechnen Sie $n·Var(w)$, halbieren Sie es für ReLU, und denken Sie an die {depth}. Potenz davon.',
    'Compute $n·Var(w)$ and think of its {depth}th power.':
      'Berechnen Sie $n·Var(w)$, und denken Sie an die {depth}. Potenz davon.',
    'It vanishes: signal or gradient fades more than a hundredfold.':
      'Es verschwindet: Signal oder Gradient verklingt auf weniger als ein Hundertstel.',
    'It explodes: signal or gradient grows more than a hundredfold.':
      'Es explodiert: Signal oder Gradient wächst auf mehr als das Hundertfache.',
    'It is healthy: both stay within a factor of a hundred.':
      'Es ist gesund: Beide ändern sich um weniger als den Faktor hundert.',
    'It saturates: most units are pressed against their stop.':
      'Es sättigt: Die meisten Neuronen sind an ihren Anschlag gedrückt.',
    'It is symmetric: all units of a layer stay twins.':
      'Es ist symmetrisch: Alle Neuronen einer Schicht bleiben Zwillinge.',
    'Right. {reason}': 'Richtig. {reason}',
    'For that, the factor of a layer would have to lie well below one. {reason}':
      'Dafür müsste der Faktor einer Schicht deutlich unter eins liegen. {reason}',
    'For that, the factor of a layer would have to lie well above one. {reason}':
      'Dafür müsste der Faktor einer Schicht deutlich über eins liegen. {reason}',
    'A factor close to one is needed for that, since depth raises it to a high power. {reason}':
      'Dafür braucht es einen Faktor nahe eins, denn die Tiefe erhebt ihn in eine hohe Potenz. {reason}',
    'Only a bounded function saturates, and only under sums several times larger than one. {reason}':
      'Nur eine beschränkte Funktion sättigt, und nur bei Summen, die ein Mehrfaches von eins betragen. {reason}',
    'Random weights differ from unit to unit, so their units do too. {reason}':
      'Zufällige Gewichte sind von Neuron zu Neuron verschieden, also sind es auch die Neuronen. {reason}',
    '{reason} Over {depth} layers the verdict is “{verdict}”.':
      '{reason} Über {depth} Schichten lautet das Urteil „{verdict}“.',
    'Here σ_w² = n Var(w) is {factor}; around 1 tanh passes its signal on, and far above it is pushed to its stops.':
      'Hier ist σ_w² = n Var(w) gleich {factor}; um 1 gibt tanh sein Signal weiter, und weit darüber wird er an seine Anschläge gedrückt.',
    "Here a layer's factor is {factor}, half of n Var(w).":
      'Hier ist der Faktor einer Schicht {factor}, die Hälfte von n Var(w).',
    "Here a layer's factor is {factor}, n Var(w).":
      'Hier ist der Faktor einer Schicht {factor}, also n Var(w).',
  },
  twins: {
    Twins: 'Zwillinge',
    'A tanh network has layers of {n} units. After which of these starts do all units of a layer compute the same number, now and after every step of training?':
      'Ein tanh-Netz hat Schichten zu je {n} Neuronen. Nach welchen dieser Starts berechnen alle Neuronen einer Schicht dieselbe Zahl, jetzt und nach jedem Trainingsschritt?',
    'Look for starts in which nothing tells one unit of a layer from another.':
      'Suchen Sie die Starts, bei denen nichts ein Neuron einer Schicht vom anderen unterscheidet.',
    'All weights and biases 0': 'Alle Gewichte und Bias-Werte 0',
    'With zeros every unit computes the same sum, 0.': 'Mit Nullen berechnet jedes Neuron dieselbe Summe, 0.',
    'All weights {weight}, all biases {bias}': 'Alle Gewichte {weight}, alle Bias-Werte {bias}',
    'One and the same constant for all weights makes all sums the same.':
      'Ein und dieselbe Konstante für alle Gewichte macht alle Summen gleich.',
    'Weights from N(0, {std}²), biases 0': 'Gewichte aus N(0;\u00a0{std}²), Bias-Werte 0',
    'Tiny weights fade, but each is another number: the units are no twins.':
      'Winzige Gewichte lassen das Signal verklingen, aber jedes ist eine andere Zahl: Zwillinge sind die Neuronen nicht.',
    'Weights from U(±{bound}), all biases {bias}': 'Gewichte aus U(±{bound}), alle Bias-Werte {bias}',
    'Uniform draws differ from weight to weight, and that is enough; biases may be alike.':
      'Gleichverteilt gezogene Gewichte sind voneinander verschieden, und das genügt; die Bias-Werte dürfen gleich sein.',
    'Orthogonal weights, biases 0': 'Orthogonale Gewichte, Bias-Werte 0',
    'The rows of an orthogonal matrix are perpendicular to each other, so no two are alike.':
      'Die Zeilen einer orthogonalen Matrix stehen senkrecht aufeinander, also sind keine zwei gleich.',
    'All weights {weight}, biases from N(0, {std}²)':
      'Alle Gewichte {weight}, Bias-Werte aus N(0;\u00a0{std}²)',
    'The weights are alike, but the biases tell the units apart.':
      'Die Gewichte sind gleich, aber an den Bias-Werten unterscheiden sich die Neuronen.',
    'Units with the same weights and the same bias compute the same number, receive the same gradient and take the same step. Any difference, however small, breaks the symmetry.':
      'Neuronen mit denselben Gewichten und demselben Bias berechnen dieselbe Zahl, empfangen denselben Gradienten und tun denselben Schritt. Jeder noch so kleine Unterschied bricht die Symmetrie.',
  },
  'sort-by-signal': {
    'From faint to loud': 'Von leise nach laut',
    'Four linear networks of {layers} layers each get inputs of variance 1. Order them by the variance of what leaves the last layer, smallest first.':
      'Vier lineare Netze zu je {layers} Schichten bekommen Eingaben der Varianz 1. Ordnen Sie sie nach der Varianz dessen, was die letzte Schicht verlässt, die kleinste zuerst.',
    'Four linear networks get inputs of variance 1. Order them by the variance of what leaves the last layer, smallest first.':
      'Vier lineare Netze bekommen Eingaben der Varianz 1. Ordnen Sie sie nach der Varianz dessen, was die letzte Schicht verlässt, die kleinste zuerst.',
    '$n·Var(w)$ says whether a network fades or grows, the number of layers how far.':
      '$n·Var(w)$ sagt, ob ein Netz verklingt oder anschwillt, und die Anzahl der Schichten, wie weit.',
    '$n·Var(w)$ says whether a network fades or grows.':
      '$n·Var(w)$ sagt, ob ein Netz verklingt oder anschwillt.',
    '{count} layers of {n} units, N(0, {std}²)': '{count} Schichten zu je {n} Neuronen, N(0;\u00a0{std}²)',
    '{n} units, N(0, {std}²)': '{n} Neuronen, N(0;\u00a0{std}²)',
    'The variance at the end is $(n·Var(w))^{L}$: below one it fades, above one it grows, and the number of units alone says nothing.':
      'Die Varianz am Ende ist $(n·Var(w))^{L}$: Unter eins verklingt das Signal, über eins schwillt es an, und die Anzahl der Neuronen sagt für sich allein nichts.',
  },
} satisfies Record<string, Texts>;
