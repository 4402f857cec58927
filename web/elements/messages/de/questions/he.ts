import type { Texts } from '../../texts';

export const he = {
  'he-numbers': {
    'Numbers into the formula': 'Zahlen in die Formel',
    'A layer with ReLU units leads from {in} units to {out}. Which standard deviation does He normal give its weights?':
      'Eine Schicht aus ReLU-Neuronen führt von {in} Neuronen auf {out}. Welche Standardabweichung gibt He normal ihren Gewichten?',
    'A layer leads from {in} units to {out}, with leaky ReLU of slope {slope} below zero. Its weights are to be He uniform, U(−a, a). How large is a?':
      'Eine Schicht führt von {in} Neuronen auf {out}, mit Leaky ReLU der Steigung {slope} unter null. Ihre Gewichte sollen nach He gleichverteilt sein, U(−a, a). Wie groß ist a?',
    'The factor 2 becomes 2/(1 + s²), s the slope below zero. And the variance of U(−a, a) is a²/3.':
      'Aus dem Faktor 2 wird 2/(1 + s²), mit der Steigung s unter null. Und die Varianz von U(−a, a) ist a²/3.',
    'That is for a plain ReLU. With a slope s below zero less is lost: 2/(1 + s²) instead of 2.':
      'Das gilt für eine gewöhnliche ReLU. Mit einer Steigung s unter null geht weniger verloren: 2/(1 + s²) statt 2.',
    'That is the standard deviation. The bound is √3 times as large.':
      'Das ist die Standardabweichung. Die Schranke ist √3-mal so groß.',
    'That counts the outputs. He takes $n_{in}$.': 'Das zählt die Ausgänge. He nimmt $n_{in}$.',
    'The root is missing.': 'Die Wurzel fehlt.',
    'a = √(6/((1 + {slope}²) × {in})) = {key}.': 'Es ist a = √(6/((1 + {slope}²) × {in})) = {key}.',
    'ReLU drops half of the mean square, and forward the sum has $n_{in}$ terms.':
      'ReLU verwirft die Hälfte des mittleren Quadrats, und vorwärts hat die Summe $n_{in}$ Summanden.',
    'That is Xavier, which does not know of ReLU.': 'Das ist Xavier, der nichts von ReLU weiß.',
    'The factor 2 is missing that makes up for the half that ReLU drops.':
      'Es fehlt der Faktor 2, der die Hälfte ersetzt, die ReLU verwirft.',
    'That is the variance. The question asks for its root.': 'Das ist die Varianz. Gefragt ist ihre Wurzel.',
    '√(2/{in}) = {key}.': '√(2/{in}) = {key}.',
  },
  'layers-until': {
    'How many layers until it is gone?': 'Wie viele Schichten, bis es weg ist?',
    'ReLU layers of {n} units start from Xavier normal; the input has mean square 1. In which layer does the mean square of the activations first fall below 1/{share}?':
      'ReLU-Schichten zu je {n} Neuronen starten mit Xavier normal; die Eingabe hat das mittlere Quadrat 1. In welcher Schicht fällt das mittlere Quadrat der Aktivierungen zum ersten Mal unter 1/{share}?',
    'ReLU layers of {n} units start from Xavier normal; the input has mean square 1. In which layer does the root of the mean square of the activations first fall below 1/{share}?':
      'ReLU-Schichten zu je {n} Neuronen starten mit Xavier normal; die Eingabe hat das mittlere Quadrat 1. In welcher Schicht fällt die Wurzel aus dem mittleren Quadrat der Aktivierungen zum ersten Mal unter 1/{share}?',
    'In a square layer Xavier gives $n·Var(w)$ = 1, and then ReLU drops half of the mean square.':
      'In einer quadratischen Schicht ergibt Xavier $n·Var(w)$ = 1, und dann verwirft ReLU die Hälfte des mittleren Quadrats.',
    'That is where the mean square gets there. Its root takes twice as many layers.':
      'Dort ist das mittlere Quadrat so weit. Seine Wurzel braucht doppelt so viele Schichten.',
    'That is where the root of the mean square gets there. The mean square itself is faster.':
      'Dort ist die Wurzel aus dem mittleren Quadrat so weit. Das mittlere Quadrat selbst ist schneller.',
    'One too few: there it is still a little above.': 'Eine zu wenig: Dort liegt es noch etwas darüber.',
    'That is the natural logarithm, as if each layer divided by e. It divides by 2.':
      'Das ist der natürliche Logarithmus, als teilte jede Schicht durch e. Sie teilt durch 2.',
    'After l layers the mean square is $2^{−l}$. It is below 1/{share} from l = {key} on.':
      'Nach l Schichten ist das mittlere Quadrat $2^{−l}$. Unter 1/{share} liegt es ab l = {key}.',
    'After l layers the mean square is $2^{−l}$, its root $2^{−l/2}$. It is below 1/{share} from l = {key} on.':
      'Nach l Schichten ist das mittlere Quadrat $2^{−l}$, seine Wurzel $2^{−l/2}$. Unter 1/{share} liegt sie ab l = {key}.',
  },
  'relu-moments': {
    'What ReLU leaves': 'Was ReLU übrig lässt',
    'The sums of a layer of {n} units are spread like N(0, {variance}), a variance of {variance}. Then comes ReLU. What is the variance of the activations, about their mean?':
      'Die Summen einer Schicht von {n} Neuronen sind verteilt wie N(0;\u00a0{variance}), haben also die Varianz {variance}. Dann kommt ReLU. Wie groß ist die Varianz der Aktivierungen, um ihr Mittel?',
    'The sums of a layer of {n} units are spread like N(0, {variance}), a variance of {variance}. Then comes leaky ReLU with slope {slope} below zero. What is the mean square of the activations?':
      'Die Summen einer Schicht von {n} Neuronen sind verteilt wie N(0;\u00a0{variance}), haben also die Varianz {variance}. Dann kommt Leaky ReLU mit der Steigung {slope} unter null. Wie groß ist das mittlere Quadrat der Aktivierungen?',
    'Half of the sums go through as they are, half multiplied by the slope.':
      'Die Hälfte der Summen geht unverändert durch, die andere mit der Steigung multipliziert.',
    'So it is with a plain ReLU. The negative half leaks something too.':
      'So ist es bei einer gewöhnlichen ReLU. Hier lässt auch die negative Hälfte etwas durch.',
    'In a mean square the slope counts squared.': 'In einem mittleren Quadrat zählt die Steigung quadriert.',
    'The leak adds to the mean square; it does not take away from it.':
      'Was durchsickert, kommt zum mittleren Quadrat hinzu; es geht nicht von ihm ab.',
    '(1 + {slope}²)/2 × {variance} = {key}. Hence the factor 2/(1 + s²) of He.':
      '(1 + {slope}²)/2 × {variance} = {key}. Daher der Faktor 2/(1 + s²) bei He.',
    'ReLU halves the mean square. But its output has a mean above zero, and a variance is counted from the mean.':
      'ReLU halbiert das mittlere Quadrat. Aber ihr Ausgang hat ein Mittel über null, und eine Varianz wird vom Mittel aus gemessen.',
    'That is their mean square, half of what came in. Their mean, {mean}, is not zero: take its square away.':
      'Das ist ihr mittleres Quadrat, die Hälfte dessen, was hereinkam. Ihr Mittel, {mean}, ist nicht null: Ziehen Sie dessen Quadrat ab.',
    'That is what came in. ReLU drops the negative half.':
      'Das ist, was hereinkam. ReLU verwirft die negative Hälfte.',
    'A quarter is too little: half of the mean square stays, less the squared mean.':
      'Ein Viertel ist zu wenig: Es bleibt die Hälfte des mittleren Quadrats, vermindert um das Quadrat des Mittels.',
    "Mean square {square} less the squared mean {mean}² makes {key}. What the next layer multiplies is the mean square, so He's factor is 2 and not more.":
      'Das mittlere Quadrat {square} weniger das Quadrat des Mittels, {mean}², ergibt {key}. Die nächste Schicht multipliziert das mittlere Quadrat, darum ist der Faktor von He 2 und nicht mehr.',
  },
  'mend-relu': {
    'Mend a deep ReLU network': 'Ein tiefes ReLU-Netz heilen',
    "A ReLU network of {depth} layers, {n} units each, starts from Xavier normal and fades (inputs of standard deviation {std}, seed {seed}). Mend it: set the exhibit so that the verdict is “healthy” and the last layer's mean square is from 1/50 to 50 times the first's.":
      'Ein ReLU-Netz aus {depth} Schichten zu je {n} Neuronen startet mit Xavier normal und verklingt (Standardabweichung der Eingaben {std}, Startwert {seed}). Heilen Sie es: Stellen Sie das Exponat so ein, dass das Urteil „Gesund“ lautet und das mittlere Quadrat der letzten Schicht das 1/50- bis 50-Fache von dem der ersten ist.',
    "A ReLU network of {depth} layers, {n} units each, starts from Xavier uniform and fades (inputs of standard deviation {std}, seed {seed}). Mend it by the gain alone: set the exhibit so that the verdict is “healthy” and the last layer's mean square is from 1/50 to 50 times the first's.":
      'Ein ReLU-Netz aus {depth} Schichten zu je {n} Neuronen startet mit Xavier gleichverteilt und verklingt (Standardabweichung der Eingaben {std}, Startwert {seed}). Heilen Sie es allein mit der Verstärkung: Stellen Sie das Exponat so ein, dass das Urteil „Gesund“ lautet und das mittlere Quadrat der letzten Schicht das 1/50- bis 50-Fache von dem der ersten ist.',
    "Which gain turns Xavier's 1/n, in a square layer, into He's 2/n?":
      'Welche Verstärkung macht in einer quadratischen Schicht aus Xaviers 1/n das 2/n von He?',
    'Whose factor of 2 undoes what ReLU drops?': 'Wessen Faktor 2 macht wett, was ReLU verwirft?',
    'Initializer: he_normal, Gain: {gain}': 'Initialisierung: He normal, Verstärkung: {gain}',
    'Gain: {gain}': 'Verstärkung: {gain}',
    'ReLU halves the mean square at each layer, so weights need twice the variance: 2/n. That is He, or Xavier with a gain of √2.':
      'ReLU halbiert das mittlere Quadrat in jeder Schicht, also brauchen die Gewichte die doppelte Varianz: 2/n. Das ist He, oder Xavier mit Verstärkung √2.',
  },
  'who-wanders': {
    'How far chance carries': 'Wie weit der Zufall trägt',
    'ReLU networks of {depth} layers each start from He, each drawn anew many times. Order them by how widely the mean square of the last layer wanders from draw to draw, steadiest first.':
      'ReLU-Netze aus je {depth} Schichten starten mit He, jedes viele Male neu gezogen. Ordnen Sie sie danach, wie weit das mittlere Quadrat der letzten Schicht von Ziehung zu Ziehung wandert, das beständigste zuerst.',
    'ReLU networks start from He, each drawn anew many times. Order them by how widely the mean square of the last layer wanders from draw to draw, steadiest first.':
      'ReLU-Netze starten mit He, jedes viele Male neu gezogen. Ordnen Sie sie danach, wie weit das mittlere Quadrat der letzten Schicht von Ziehung zu Ziehung wandert, das beständigste zuerst.',
    'Each layer adds a relative variance of about 5/n by chance.':
      'Jede Schicht fügt durch Zufall eine relative Varianz von etwa 5/n hinzu.',
    '{count} layers of {n} units': '{count} Schichten zu je {n} Neuronen',
    '{n} units in each layer': '{n} Neuronen in jeder Schicht',
    'The mean square of the last layer has a relative variance of $(1 + 5/n)^{L} − 1$ (after Hanin & Rolnick 2018): depth over width is what counts.':
      'Das mittlere Quadrat der letzten Schicht hat eine relative Varianz von $(1 + 5/n)^{L} − 1$ (nach Hanin und Rolnick 2018): Was zählt, ist Tiefe durch Breite.',
  },
} satisfies Record<string, Texts>;
