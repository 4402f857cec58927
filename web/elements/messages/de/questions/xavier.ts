import type { Texts } from '../../texts';

export const xavier = {
  'xavier-numbers': {
    'Numbers into the formula': 'Zahlen in die Formel',
    'A layer leads from {in} units to {out}. Its weights are to be Xavier uniform, U(−a, a). How large is a?':
      'Eine Schicht führt von {in} Neuronen auf {out}. Ihre Gewichte sollen nach Xavier gleichverteilt sein, U(−a, a). Wie groß ist a?',
    'A tanh layer leads from {in} units to {out}. Its weights are to be Xavier normal with the gain 5/3. Which standard deviation do they get?':
      'Eine tanh-Schicht führt von {in} Neuronen auf {out}. Ihre Gewichte sollen nach Xavier normalverteilt sein, mit Verstärkung 5/3. Welche Standardabweichung bekommen sie?',
    "The variance of U(−a, a) is a²/3, and Xavier's is 2/($n_{in}$ + $n_{out}$).":
      'Die Varianz von U(−a, a) ist a²/3, und die von Xavier ist 2/($n_{in}$ + $n_{out}$).',
    "Xavier's variance is 2/($n_{in}$ + $n_{out}$). Does the gain multiply it, or its root?":
      'Die Varianz von Xavier ist 2/($n_{in}$ + $n_{out}$). Multipliziert die Verstärkung sie oder ihre Wurzel?',
    'The gain is missing: it multiplies the standard deviation by 5/3.':
      'Die Verstärkung fehlt: Sie multipliziert die Standardabweichung mit 5/3.',
    'That is the variance. The question asks for its root.': 'Das ist die Varianz. Gefragt ist ihre Wurzel.',
    'The gain multiplies the standard deviation, and the question asks for that, not for a variance.':
      'Die Verstärkung multipliziert die Standardabweichung, und nach dieser ist gefragt, nicht nach einer Varianz.',
    'That counts the inputs alone. Xavier takes the average of both fans.':
      'Das zählt nur die Eingänge. Xavier nimmt das Mittel aus Fan-in und Fan-out.',
    '5/3 × √(2/({in} + {out})) = {key}.': '5/3 × √(2/({in} + {out})) = {key}.',
    'That is the standard deviation of the weights. The bound is √3 times as large.':
      'Das ist die Standardabweichung der Gewichte. Die Schranke ist √3-mal so groß.',
    'The root is missing: a² = 6/($n_{in}$ + $n_{out}$).': 'Die Wurzel fehlt: a² = 6/($n_{in}$ + $n_{out}$).',
    "That is He's bound, √(6/$n_{in}$), which is meant for ReLU.":
      'Das ist die Schranke von He, √(6/$n_{in}$), die für ReLU gedacht ist.',
    'a = √(6/({in} + {out})) = {key}.': 'Es ist a = √(6/({in} + {out})) = {key}.',
  },
  'tanh-walk': {
    'tanh, layer after layer': 'tanh, Schicht für Schicht',
    'A tanh network of {depth} layers, {n} units each, starts from Xavier normal with gain {gain}; its inputs have standard deviation {std}. Commit yourself: which standard deviation do the activations of layer {depth} have, about?':
      'Ein tanh-Netz aus {depth} Schichten zu je {n} Neuronen startet mit Xavier normal und Verstärkung {gain}; seine Eingaben haben die Standardabweichung {std}. Legen Sie sich fest: Welche Standardabweichung haben die Aktivierungen von Schicht {depth} ungefähr?',
    'tanh bends: it outputs a little less than it is given, and a gain above 1 pushes back.':
      'tanh krümmt sich: Er gibt etwas weniger aus, als er bekommt, und eine Verstärkung über 1 hält dagegen.',
    'tanh bends: it outputs a little less than it is given.':
      'tanh krümmt sich: Er gibt etwas weniger aus, als er bekommt.',
    'Right: gain and bend come to terms, whatever came in.':
      'Richtig: Verstärkung und Krümmung halten sich die Waage, was auch hereinkam.',
    'Right: the bend takes a little at each layer, and less the smaller the signal is.':
      'Richtig: Die Krümmung nimmt in jeder Schicht ein wenig, und umso weniger, je kleiner das Signal ist.',
    '{std}, as it came in': '{std}, wie es hereinkam',
    'That would be a linear network. tanh bends, so its output is not as strong as its input.':
      'Das wäre ein lineares Netz. tanh krümmt sich, also ist sein Ausgang nicht so stark wie sein Eingang.',
    'So it goes with gain 1. A gain of 5/3 is past critical: the signal settles instead of fading.':
      'So ist es bei Verstärkung 1. Eine Verstärkung von 5/3 liegt über der kritischen: Das Signal kommt zur Ruhe, statt zu verklingen.',
    'tanh cannot leave −1 to 1, so its output cannot grow without end.':
      'tanh kann den Bereich von −1 bis 1 nicht verlassen, also kann sein Ausgang nicht ohne Ende wachsen.',
    'Halving at each layer is what ReLU does under Xavier. tanh is nearly straight for small inputs.':
      'In jeder Schicht zu halbieren, das tut ReLU unter Xavier. Für kleine Eingaben ist tanh fast gerade.',
    '0.99, pressed against its stops': '0,99, an die Anschläge gedrückt',
    'For that, the weights would have to be several times larger.':
      'Dafür müssten die Gewichte um ein Mehrfaches größer sein.',
    'Mean-field theory, which the exhibit draws over the measurement, gives {key} for layer {depth}. With gain 5/3 the signal settles at a level of its own.':
      'Die Mean-Field-Theorie, die das Exponat über die Messung zeichnet, ergibt {key} für Schicht {depth}. Mit Verstärkung 5/3 kommt das Signal auf einer eigenen Höhe zur Ruhe.',
    'Mean-field theory, which the exhibit draws over the measurement, gives {key} for layer {depth}. With gain 1 the signal shrinks slowly, never fast: its variance falls off about like one over the depth.':
      'Die Mean-Field-Theorie, die das Exponat über die Messung zeichnet, ergibt {key} für Schicht {depth}. Mit Verstärkung 1 schrumpft das Signal langsam, niemals schnell: Seine Varianz fällt etwa wie eins durch die Tiefe.',
  },
  'sigmoid-gradient': {
    'What the sigmoid lets through': 'Was die Sigmoidfunktion durchlässt',
    'A sigmoid network of {depth} layers, {n} units each, starts from Xavier normal with gain {gain}; its inputs have standard deviation {std}. By about what factor is the variance of the gradient multiplied from the last layer to layer 1?':
      'Ein Netz aus {depth} Schichten zu je {n} Sigmoid-Neuronen startet mit Xavier normal und Verstärkung {gain}; seine Eingaben haben die Standardabweichung {std}. Mit welchem Faktor ungefähr wird die Varianz des Gradienten von der letzten Schicht bis zu Schicht 1 multipliziert?',
    'The slope of the sigmoid is at most ¼, and a variance is multiplied by the square of a slope.':
      'Die Steigung der Sigmoidfunktion ist höchstens ¼, und eine Varianz wird mit dem Quadrat einer Steigung multipliziert.',
    '1, it arrives as it left': '1, er kommt an, wie er aufbrach',
    'Gain 4 would undo a slope of ¼, but under it the sums grow and leave the steep part.':
      'Verstärkung 4 würde eine Steigung von ¼ aufheben, aber mit ihr wachsen die Summen und verlassen den steilen Teil.',
    "That is Xavier's promise for a slope of 1. The sigmoid's is ¼ at best.":
      'Das ist Xaviers Versprechen für eine Steigung von 1. Die der Sigmoidfunktion ist bestenfalls ¼.',
    '¼ at each layer is the factor on the standard deviation, and that with gain 1.':
      '¼ je Schicht ist der Faktor der Standardabweichung, und das bei Verstärkung 1.',
    '¼ at each layer is the factor on the standard deviation, not on the variance.':
      '¼ je Schicht ist der Faktor der Standardabweichung, nicht der Varianz.',
    'The gain is squared here, but the slope is left out.':
      'Hier ist die Verstärkung quadriert, aber die Steigung ausgelassen.',
    "Half at each layer is ReLU's share. The sigmoid loses far more.":
      'Die Hälfte je Schicht ist der Anteil von ReLU. Die Sigmoidfunktion verliert weit mehr.',
    'With gain 4 the sums have a standard deviation of a few units, where the mean squared slope is far below 1/16. What arrives is {key}. No scale makes up for a function that is not centred.':
      'Mit Verstärkung 4 liegt die Standardabweichung der Summen bei einigen Einheiten, und dort ist das mittlere Quadrat der Steigung weit unter 1/16. Was ankommt, ist {key}. Kein Maßstab gleicht aus, dass eine Funktion nicht um null zentriert ist.',
    'Each layer multiplies by the mean squared slope, a little under (¼)² = 1/16. Over {steps} steps that makes {key}.':
      'Jede Schicht multipliziert mit dem mittleren Quadrat der Steigung, etwas weniger als (¼)² = 1/16. Über {steps} Schritte ergibt das {key}.',
  },
  'xavier-order': {
    'Small weights first': 'Kleine Gewichte zuerst',
    'Four layers start from Xavier normal. Order them by the standard deviation of their weights, smallest first.':
      'Vier Schichten starten mit Xavier normal. Ordnen Sie sie nach der Standardabweichung ihrer Gewichte, die kleinste zuerst.',
    'Four layers start from Xavier normal or He normal, as named. Order them by the standard deviation of their weights, smallest first.':
      'Vier Schichten starten mit Xavier normal oder He normal, wie angegeben. Ordnen Sie sie nach der Standardabweichung ihrer Gewichte, die kleinste zuerst.',
    'Xavier: 2/($n_{in}$ + $n_{out}$). He: 2/$n_{in}$.':
      'Nach Xavier 2/($n_{in}$ + $n_{out}$), nach He 2/$n_{in}$.',
    'It is the sum $n_{in}$ + $n_{out}$ that counts.': 'Es zählt die Summe $n_{in}$ + $n_{out}$.',
    'He, {in} → {out}': 'He, {in} auf {out}',
    'Xavier, {in} → {out}': 'Xavier, {in} auf {out}',
    '{in} → {out}': '{in} auf {out}',
    "Many connections ask for small weights. Xavier's variance is 2/($n_{in}$ + $n_{out}$), He's 2/$n_{in}$ whatever comes above.":
      'Viele Verbindungen verlangen kleine Gewichte. Die Varianz von Xavier ist 2/($n_{in}$ + $n_{out}$), die von He 2/$n_{in}$, was auch darüber kommt.',
    "Many connections ask for small weights. Xavier's variance is 2/($n_{in}$ + $n_{out}$), so the largest sum comes first.":
      'Viele Verbindungen verlangen kleine Gewichte. Die Varianz von Xavier ist 2/($n_{in}$ + $n_{out}$), also kommt die größte Summe zuerst.',
  },
} satisfies Record<string, Texts>;
