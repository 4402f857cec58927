import type { Texts } from '../../texts';

export const training = {
  'first-loss': {
    'The first loss': 'Der erste Verlust',
    'A classifier for {classes} classes of equal size starts so that its softmax gives all classes the same probability. How large is its mean cross-entropy over {examples} examples, with natural logarithms, before the first step?':
      'Ein Klassifikator für {classes} gleich große Klassen startet so, dass sein Softmax allen Klassen dieselbe Wahrscheinlichkeit gibt. Wie groß ist seine mittlere Kreuzentropie über {examples} Beispiele, mit natürlichen Logarithmen, vor dem ersten Schritt?',
    'Of {examples} examples {percent} % are anomalies. A detector starts by giving just that probability to every one. How large is its mean cross-entropy, with natural logarithms, before the first step?':
      'Von {examples} Beispielen sind {percent} % Anomalien. Ein Detektor gibt am Anfang jedem genau diese Wahrscheinlichkeit. Wie groß ist seine mittlere Kreuzentropie, mit natürlichen Logarithmen, vor dem ersten Schritt?',
    'A share p costs −ln p each, the rest −ln(1 − p).':
      'Ein Anteil p kostet je −ln p, der Rest je −ln(1 − p).',
    'ln 2 is the loss of an even guess. Starting from the base rate costs less.':
      'ln 2 ist der Verlust, wenn man fünfzig zu fünfzig rät. Vom wahren Anteil auszugehen kostet weniger.',
    'So much costs an anomaly. Most examples are none, and cost less.':
      'So viel kostet eine Anomalie. Die meisten Beispiele sind keine und kosten weniger.',
    'So much costs a normal example. The anomalies cost more, and count too.':
      'So viel kostet ein normales Beispiel. Die Anomalien kosten mehr und zählen auch.',
    '−p ln p − (1 − p) ln(1 − p) with p = {p} is {key}.':
      '−p ln p − (1 − p) ln(1 − p) mit p = {p} ist {key}.',
    'Each example costs −ln of the probability that its own class was given.':
      'Jedes Beispiel kostet −ln der Wahrscheinlichkeit, die seine eigene Klasse bekam.',
    'That is in bits. With natural logarithms it is less.':
      'Das ist in Bit. Mit natürlichen Logarithmen ist es weniger.',
    'That is with logarithms to base 10.': 'Das ist mit Logarithmen zur Basis 10.',
    'That is the probability. The loss is −ln of it.':
      'Das ist die Wahrscheinlichkeit. Der Verlust ist −ln davon.',
    'That is the sum over all examples. Their mean is asked for.':
      'Das ist die Summe über alle Beispiele. Gefragt ist das Mittel.',
    '−ln(1/{classes}) = ln {classes} = {key}. A first loss far above says that the last layer shouts. The exhibit has ten classes, and from zeros it starts at ln 10 = {ten}.':
      '−ln(1/{classes}) = ln {classes} = {key}. Liegt der erste Verlust weit darüber, so schreit die letzte Schicht. Das Exponat hat zehn Klassen, und mit Nullen beginnt es bei ln 10 = {ten}.',
  },
  'relative-step': {
    'The first step': 'Der erste Schritt',
    "A ReLU layer of {n} inputs starts from He normal. The gradients of its weights have standard deviation {gradient}. With learning rate {rate}, how large is the first step of a weight, in per cent of the weights' standard deviation?":
      'Eine ReLU-Schicht mit {n} Eingängen startet mit He normal. Die Gradienten ihrer Gewichte haben die Standardabweichung {gradient}. Wie groß ist bei der Lernrate {rate} der erste Schritt eines Gewichts, in Prozent der Standardabweichung der Gewichte?',
    "A ReLU network of {depth} layers, {n} units each, starts from Xavier normal. In the last layer a bias's gradient has standard deviation {gradient}. With learning rate {rate}, how large is the first step of a bias in layer 1, in per cent of the standard deviation of a weight?":
      'Ein ReLU-Netz aus {depth} Schichten zu je {n} Neuronen startet mit Xavier normal. In der letzten Schicht hat der Gradient eines Bias die Standardabweichung {gradient}. Wie groß ist bei der Lernrate {rate} der erste Schritt eines Bias in Schicht 1, in Prozent der Standardabweichung eines Gewichts?',
    "A plain step changes a weight by the learning rate times its gradient. Compare that with the weight's own size.":
      'Ein einfacher Schritt ändert ein Gewicht um die Lernrate mal seinen Gradienten. Vergleichen Sie das mit der Größe des Gewichts selbst.',
    'That is the step in the last layer. On its way to layer 1 the gradient fades.':
      'Das ist der Schritt in der letzten Schicht. Auf dem Weg zu Schicht 1 verklingt der Gradient.',
    'The variance of the gradient halves at each step; its standard deviation takes the root.':
      'Mit jedem Schritt halbiert sich die Varianz des Gradienten; für die Standardabweichung ist daraus die Wurzel zu ziehen.',
    'That is right as a fraction, but the question asks for per cent.':
      'Als Bruch ist das richtig, aber gefragt ist nach Prozent.',
    'The learning rate is missing.': 'Die Lernrate fehlt.',
    'Over {steps} steps the standard deviation of the gradient shrinks by $2^{−1/2}$ each, to {fade} of what it was. {rate} × {gradient} × {fade} / {std} = {key} %.':
      'Über {steps} Schritte wird die Standardabweichung des Gradienten jedes Mal mit $2^{−1/2}$ multipliziert und schrumpft so auf das {fade}-Fache. {rate} × {gradient} × {fade} / {std} = {key} %.',
    'You divided by the variance of the weights. Steps and weights compare by their standard deviations.':
      'Sie haben durch die Varianz der Gewichte geteilt. Schritte und Gewichte vergleicht man nach ihren Standardabweichungen.',
    "The weights' own size is missing: divide by √(2/n).":
      'Die Größe der Gewichte selbst fehlt: Teilen Sie durch √(2/n).',
    '{rate} × {gradient} / √(2/{n}) = {key} %.': '{rate} × {gradient} / √(2/{n}) = {key} %.',
  },
  'what-a-start-buys': {
    'What a start buys': 'Was ein Start erkauft',
    'Two ReLU networks of {depth} layers, {n} units each, with inputs of standard deviation {std}, start from He and from Xavier. Which of these are right?':
      'Zwei ReLU-Netze aus {depth} Schichten zu je {n} Neuronen, mit Eingaben der Standardabweichung {std}, starten mit He und mit Xavier. Was davon ist richtig?',
    'Compute the ratio of the two signals. And remember what He and colleagues reported of 22 and of 30 layers.':
      'Berechnen Sie das Verhältnis der beiden Signale. Und denken Sie daran, was He und seine Kollegen von 22 und von 30 Schichten berichtet haben.',
    "In the last layer Xavier's signal is about {ratio} of He's, in standard deviation.":
      'In der letzten Schicht ist die Standardabweichung des Signals mit Xavier etwa {ratio}-mal so groß wie mit He.',
    'Xavier loses a factor $2^{−1/2}$ at each layer: {ratio}.':
      'Xavier verliert in jeder Schicht einen Faktor $2^{−1/2}$: {ratio}.',
    '{ratio} is the ratio of the mean squares; the standard deviation goes with its root.':
      '{ratio} ist das Verhältnis der mittleren Quadrate; für die Standardabweichung zählt die Wurzel daraus.',
    "In He and colleagues' experiments both starts trained 22 layers, He's sooner.":
      'In den Versuchen von He und seinen Kollegen ließen sich 22 Schichten von beiden Starts aus trainieren, mit He früher.',
    "They did: at 22 layers both converged, and He's start earlier (He et al. 2015).":
      'So war es: Bei 22 Schichten konvergierten beide, mit dem Start von He früher (He u. a. 2015).',
    "In He and colleagues' experiments both starts trained 30 layers, He's sooner.":
      'In den Versuchen von He und seinen Kollegen ließen sich 30 Schichten von beiden Starts aus trainieren, mit He früher.',
    "At 30 layers Xavier's start stalled (He et al. 2015).":
      'Bei 30 Schichten stand der Start von Xavier still (He u. a. 2015).',
    'Their deeper network was also the more accurate one, thanks to its start.':
      'Ihr tieferes Netz war dank seines Starts auch das genauere.',
    'It was not: they say so themselves. A good start buys trainability; the rest has to be earned.':
      'Das war es nicht: Sie sagen es selbst. Ein guter Start erkauft Trainierbarkeit; der Rest muss verdient werden.',
    'At 5 layers the ratio would be only about 0.18, which training makes up for.':
      'Bei 5 Schichten wäre das Verhältnis nur etwa 0,18, und das gleicht das Training aus.',
    '$2^{−5/2}$ is 0.18: a shallow network forgives it.':
      '$2^{−5/2}$ ist 0,18: Ein flaches Netz verzeiht es.',
    '$2^{−L/2}$ with L = {depth} is {ratio}. It decides whether a deep network trains, not how good it becomes.':
      '$2^{−L/2}$ mit L = {depth} ist {ratio}. Das entscheidet, ob sich ein tiefes Netz trainieren lässt, nicht, wie gut es wird.',
  },
  'race-order': {
    'Who can start at once': 'Wer sofort loslaufen kann',
    'The same ReLU network of {depth} layers, {n} units each, starts in four ways. Order them by the variance of the gradient that reaches layer 1 before the first step, faintest first.':
      'Dasselbe ReLU-Netz aus {depth} Schichten zu je {n} Neuronen startet auf vier Arten. Ordnen Sie sie nach der Varianz des Gradienten, der vor dem ersten Schritt Schicht 1 erreicht, die kleinste zuerst.',
    'Each layer multiplies it by $n·Var(w)/2$. For He that is the gain squared.':
      'Jede Schicht multipliziert sie mit $n·Var(w)/2$. Bei He ist das die Verstärkung im Quadrat.',
    "PyTorch's default, gain {gain}": 'PyTorchs Vorgabe, Verstärkung {gain}',
    'Xavier normal, gain {gain}': 'Xavier normal, Verstärkung {gain}',
    'He normal, gain {gain}': 'He normal, Verstärkung {gain}',
    'LeCun uniform, gain {gain}': 'LeCun gleichverteilt, Verstärkung {gain}',
    "With gain g: PyTorch's default has $n·Var(w)$ = g²/3, Xavier and LeCun g², He 2g². Half of it is the factor of a layer.":
      'Mit Verstärkung g hat PyTorchs Vorgabe $n·Var(w)$ = g²/3, Xavier und LeCun haben g², He hat 2g². Die Hälfte davon ist der Faktor einer Schicht.',
    "He's factor per layer is the gain squared: below one it fades, above one it explodes, over {depth} layers.":
      'Bei He ist der Faktor je Schicht die Verstärkung im Quadrat: Unter eins verklingt der Gradient, über eins explodiert er, über {depth} Schichten.',
  },
} satisfies Record<string, Texts>;
