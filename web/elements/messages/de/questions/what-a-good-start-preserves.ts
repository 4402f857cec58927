import type { Texts } from '../../texts';

export const whatAGoodStartPreserves = {
  'one-promise': {
    'One promise, one count': 'Ein Versprechen, eine Anzahl',
    'A linear layer leads from {in} units to {out}. Which variance must its weights have so that the signal keeps its variance on the way forward through it?':
      'Eine lineare Schicht führt von {in} Neuronen auf {out}. Welche Varianz müssen ihre Gewichte haben, damit das Signal auf dem Weg vorwärts durch sie seine Varianz behält?',
    'A linear layer leads from {in} units to {out}. Which variance must its weights have so that gradients keep their variance on the way back through it?':
      'Eine lineare Schicht führt von {in} Neuronen auf {out}. Welche Varianz müssen ihre Gewichte haben, damit Gradienten auf dem Weg zurück durch sie ihre Varianz behalten?',
    'Count the terms in the sum that one unit computes.':
      'Zählen Sie die Summanden der Summe, die ein Neuron berechnet.',
    'Count the terms in the sum that one unit collects its gradient from.':
      'Zählen Sie die Summanden der Summe, aus der ein Neuron seinen Gradienten einsammelt.',
    'That keeps gradients going back, where a sum has $n_{out}$ terms. Forward it has $n_{in}$.':
      'Das bewahrt die Gradienten auf dem Rückweg, wo eine Summe $n_{out}$ Summanden hat. Vorwärts hat sie $n_{in}$.',
    'That keeps the signal going forward, where a sum has $n_{in}$ terms. Gradients are summed over $n_{out}$.':
      'Das bewahrt das Signal auf dem Weg vorwärts, wo eine Summe $n_{in}$ Summanden hat. Gradienten werden über $n_{out}$ summiert.',
    'That is the compromise 2/($n_{in}$ + $n_{out}$), which keeps neither exactly.':
      'Das ist der Kompromiss 2/($n_{in}$ + $n_{out}$), der keines von beiden genau bewahrt.',
    'That is the standard deviation. The question asks for its square.':
      'Das ist die Standardabweichung. Gefragt ist ihr Quadrat.',
    'The sum has {n} terms, so $n·Var(w)$ = 1 asks for 1/{n} = {key}.':
      'Die Summe hat {n} Summanden, also verlangt $n·Var(w)$ = 1 die Varianz 1/{n} = {key}.',
  },
  'funnel-ends': {
    'Only the ends count': 'Nur die Enden zählen',
    'A linear network has {widths} units, the inputs first. Its weights have variance 1/$n_{in}$, so the signal keeps its own. By what factor is the variance of the gradient multiplied from the last layer to layer 1 (the first that has weights)?':
      'Ein lineares Netz hat {widths} Neuronen, die Eingänge zuerst. Seine Gewichte haben die Varianz 1/$n_{in}$, also behält das Signal die seine. Mit welchem Faktor wird die Varianz des Gradienten von der letzten Schicht bis zu Schicht 1 (der ersten mit Gewichten) multipliziert?',
    'A linear network has {widths} units, the inputs first. Its weights have variance 1/$n_{out}$, so gradients keep theirs. By what factor is the variance of the signal multiplied from the input to the last layer?':
      'Ein lineares Netz hat {widths} Neuronen, die Eingänge zuerst. Seine Gewichte haben die Varianz 1/$n_{out}$, also behalten Gradienten die ihre. Mit welchem Faktor wird die Varianz des Signals vom Eingang bis zur letzten Schicht multipliziert?',
    'Write down the factor of each layer, $n_{out}/n_{in}$, as a fraction, and cancel.':
      'Schreiben Sie den Faktor jeder Schicht, $n_{out}/n_{in}$, als Bruch hin, und kürzen Sie.',
    'Write down the factor of each layer, $n_{in}/n_{out}$, as a fraction, and cancel.':
      'Schreiben Sie den Faktor jeder Schicht, $n_{in}/n_{out}$, als Bruch hin, und kürzen Sie.',
    'Upside down: backward a layer has the factor $n_{out}/n_{in}$.':
      'Auf dem Kopf: Rückwärts hat eine Schicht den Faktor $n_{out}/n_{in}$.',
    'Upside down: forward a layer has the factor $n_{in}/n_{out}$.':
      'Auf dem Kopf: Vorwärts hat eine Schicht den Faktor $n_{in}/n_{out}$.',
    'Only one direction is kept at one. The other pays for every change of width.':
      'Nur eine Richtung wird auf eins gehalten. Die andere bezahlt für jeden Wechsel der Breite.',
    'You left out the first layer, which the signal passes too.':
      'Sie haben die erste Schicht ausgelassen, die das Signal auch durchläuft.',
    "Layer 1's own weights are not on the way: the gradient arrives at its units, so the width of the input does not count.":
      'Die Gewichte von Schicht 1 liegen nicht auf dem Weg: Der Gradient kommt bei ihren Neuronen an, also zählt die Breite des Eingangs nicht.',
    'Each width stands once above a line and once below. What remains is {first}/{last} = {key}.':
      'Jede Breite steht einmal über und einmal unter einem Bruchstrich. Übrig bleibt {first}/{last} = {key}.',
  },
  'two-sums': {
    'Two sums': 'Zwei Summen',
    'A linear layer leads from {in} units to {out}, with weights from N(0, {std}²). Which of these hold?':
      'Eine lineare Schicht führt von {in} Neuronen auf {out}, mit Gewichten aus N(0;\u00a0{std}²). Was davon trifft zu?',
    'Forward the factor is $n_{in}·Var(w)$, backward $n_{out}·Var(w)$.':
      'Vorwärts ist der Faktor $n_{in}·Var(w)$, rückwärts $n_{out}·Var(w)$.',
    'The signal leaves it with more variance than it came with.':
      'Das Signal verlässt sie mit größerer Varianz, als es kam.',
    'Forward the factor is {n} × {std}² = {factor}, so the signal grows.':
      'Vorwärts ist der Faktor {n} × {std}² = {factor}, also wächst das Signal.',
    'Forward the factor is {n} × {std}² = {factor}, so the signal does not grow.':
      'Vorwärts ist der Faktor {n} × {std}² = {factor}, also wächst das Signal nicht.',
    'The signal leaves it with less variance than it came with.':
      'Das Signal verlässt sie mit kleinerer Varianz, als es kam.',
    'Forward the factor is {n} × {std}² = {factor}, so the signal fades.':
      'Vorwärts ist der Faktor {n} × {std}² = {factor}, also verklingt das Signal.',
    'Forward the factor is {n} × {std}² = {factor}, so the signal does not fade.':
      'Vorwärts ist der Faktor {n} × {std}² = {factor}, also verklingt das Signal nicht.',
    'The gradient, going back, leaves it with more variance.':
      'Der Gradient verlässt sie auf dem Rückweg mit größerer Varianz.',
    'Going back, it is {n} × {std}² = {factor}, so the gradient grows.':
      'Auf dem Rückweg ist der Faktor {n} × {std}² = {factor}, also wächst der Gradient.',
    'Going back, it is {n} × {std}² = {factor}, so the gradient does not grow.':
      'Auf dem Rückweg ist der Faktor {n} × {std}² = {factor}, also wächst der Gradient nicht.',
    'The gradient, going back, leaves it with less variance.':
      'Der Gradient verlässt sie auf dem Rückweg mit kleinerer Varianz.',
    'Going back, it is {n} × {std}² = {factor}, so the gradient fades.':
      'Auf dem Rückweg ist der Faktor {n} × {std}² = {factor}, also verklingt der Gradient.',
    'Going back, it is {n} × {std}² = {factor}, so the gradient does not fade.':
      'Auf dem Rückweg ist der Faktor {n} × {std}² = {factor}, also verklingt der Gradient nicht.',
    'Twice as many units above would double the variance of the signal.':
      'Doppelt so viele Neuronen darüber würden die Varianz des Signals verdoppeln.',
    'Each unit above sums over the units below; how many stand beside it plays no part.':
      'Jedes Neuron darüber summiert über die Neuronen darunter; wie viele neben ihm stehen, spielt keine Rolle.',
    'Twice as many units above would double the variance of the gradient.':
      'Doppelt so viele Neuronen darüber würden die Varianz des Gradienten verdoppeln.',
    'A gradient is summed over the units above, so their number counts.':
      'Ein Gradient wird über die Neuronen darüber summiert, also zählt deren Anzahl.',
    'Forward the factor is {in} × {std}² = {forward}; backward it is {out} × {std}² = {back}.':
      'Vorwärts ist der Faktor {in} × {std}² = {forward}; rückwärts ist er {out} × {std}² = {back}.',
  },
  'level-both': {
    'Meet in the middle': 'Treffen in der Mitte',
    "A linear network has {widths} units (seed {seed}; what counts is the median of 25 draws). Set the exhibit so that neither direction pays the whole price: the last layer's mean square activation, and the first layer's gradient variance, both from 0.2 to 5 times what they are at the other end.":
      'Ein lineares Netz hat {widths} Neuronen (Startwert {seed}; es zählt der Median von 25 Ziehungen). Stellen Sie das Exponat so ein, dass keine Richtung den ganzen Preis zahlt: das mittlere Quadrat der Aktivierungen in der letzten Schicht und die Varianz des Gradienten in der ersten sollen beide das 0,2- bis 5-Fache dessen betragen, was sie am anderen Ende sind.',
    'Fan-in keeps one direction and spoils the other; fan-out does it the other way round. Is there a third way?':
      'Fan-in bewahrt die eine Richtung und verdirbt die andere; Fan-out macht es umgekehrt. Gibt es einen dritten Weg?',
    'Fan mode: average, Gain: {gain}': 'Bezugsgröße: Mittel, Verstärkung: {gain}',
    'From layer 1 to the last, the widths change by a factor of about {factor}. Fan-in or fan-out makes one direction pay it alone; the average 2/($n_{in}$ + $n_{out}$) divides it.':
      'Von Schicht 1 bis zur letzten ändern sich die Breiten etwa um den Faktor {factor}. Mit Fan-in oder Fan-out bezahlt ihn eine Richtung allein; das Mittel 2/($n_{in}$ + $n_{out}$) teilt ihn auf.',
  },
} satisfies Record<string, Texts>;
