import type { Texts } from '../../texts';

export const otherWays = {
  'log-odds-bias': {
    'Say what is known': 'Sagen, was man weiß',
    "Of {examples} examples {percent} % are anomalies. At which bias must a detector's sigmoid output start so that it says just that of an input that it knows nothing of?":
      'Von {examples} Beispielen sind {percent} % Anomalien. Bei welchem Bias muss der Sigmoid-Ausgang eines Detektors starten, damit er von einer Eingabe, über die er nichts weiß, genau das sagt?',
    'Turn the sigmoid round: $p = 1/(1 + e^{−b})$.':
      'Kehren Sie die Sigmoidfunktion um: $p = 1/(1 + e^{−b})$.',
    'The sign is the other one: a rare class wants a negative bias.':
      'Das Vorzeichen ist verkehrt: Eine seltene Klasse verlangt einen negativen Bias.',
    'That is ln p. The sigmoid wants the logarithm of the odds, p/(1 − p).':
      'Das ist ln p. Die Sigmoidfunktion verlangt den Logarithmus der Odds, p/(1 − p).',
    'That is the probability itself. The bias stands before the sigmoid.':
      'Das ist die Wahrscheinlichkeit selbst. Der Bias steht vor der Sigmoidfunktion.',
    'The sigmoid is built on e, so take the natural logarithm.':
      'Die Sigmoidfunktion beruht auf e, nehmen Sie also den natürlichen Logarithmus.',
    'ln(p/(1 − p)) = ln({p}/{rest}) = {key}.': 'Es ist ln(p/(1 − p)) = ln({p}/{rest}) = {key}.',
    'A detector trained on {examples} examples ends in a sigmoid unit whose bias starts at {bias}. Which probability, in per cent, does it give at the start to an input that it knows nothing of?':
      'Ein Detektor, der an {examples} Beispielen trainiert wird, endet in einem Sigmoid-Neuron, dessen Bias bei {bias} startet. Welche Wahrscheinlichkeit, in Prozent, gibt er am Anfang einer Eingabe, über die er nichts weiß?',
    'The sigmoid of the bias: $1/(1 + e^{−b})$.': 'Die Sigmoidfunktion des Bias: $1/(1 + e^{−b})$.',
    'Those are the odds p/(1 − p). The probability is odds/(1 + odds).':
      'Das sind die Odds p/(1 − p). Die Wahrscheinlichkeit ist Odds/(1 + Odds).',
    'So it is with a bias of 0.': 'So ist es mit einem Bias von 0.',
    'That is right as a fraction, but the question asks for per cent.':
      'Als Bruch ist das richtig, aber gefragt ist nach Prozent.',
    'That is the probability of the other answer: look at the sign of the bias.':
      'Das ist die Wahrscheinlichkeit der anderen Antwort: Achten Sie auf das Vorzeichen des Bias.',
    '$1/(1 + e^{−b})$ with b = {bias} is {key} %.': '$1/(1 + e^{−b})$ mit b = {bias} ist {key} %.',
  },
  truncated: {
    'Cut tails': 'Gestutzte Ausläufer',
    'A layer of {n} inputs draws its weights from N(0, s²) with s = {std}, but keeps only values within ±2s. Which standard deviation do the kept weights have?':
      'Eine Schicht mit {n} Eingängen zieht ihre Gewichte aus N(0, s²) mit s = {std}, behält aber nur Werte innerhalb von ±2s. Welche Standardabweichung haben die behaltenen Gewichte?',
    'The tails that were cut held the largest squares. The lesson gives the factor.':
      'In den abgeschnittenen Ausläufern lagen die größten Quadrate. Der Faktor steht in der Lektion.',
    'That is what was asked of the generator. Cutting the tails makes it smaller.':
      'Das ist, was vom Generator verlangt war. Das Stutzen der Ausläufer macht es kleiner.',
    '95.4 % is the share of values kept, not what is left of the standard deviation.':
      '95,4 % ist der Anteil der behaltenen Werte, nicht der Rest der Standardabweichung.',
    'That is the variance. The question asks for its root.': 'Das ist die Varianz. Gefragt ist ihre Wurzel.',
    '0.774 is the factor on the variance. Its root belongs to the standard deviation.':
      '0,774 ist der Faktor der Varianz. Zur Standardabweichung gehört seine Wurzel.',
    '0.8796 × {std} = {key}.': '0,8796 × {std} = {key}.',
    'Weights are drawn from N(0, s²), but only values within ±2s are kept. For {n} inputs they should end up with a standard deviation of {std}/√{n}. Which s does that take?':
      'Gewichte werden aus N(0, s²) gezogen, aber nur Werte innerhalb von ±2s behalten. Bei {n} Eingängen sollen sie am Ende die Standardabweichung {std}/√{n} haben. Welches s ist dafür nötig?',
    'Cutting the tails leaves 0.8796 of the standard deviation. Make up for it beforehand.':
      'Das Stutzen der Ausläufer lässt das 0,8796-Fache der Standardabweichung übrig. Gleichen Sie es vorher aus.',
    'Without a correction the weights come out 12 % too small.':
      'Ohne Ausgleich geraten die Gewichte 12 % zu klein.',
    'Divide by 0.8796 instead of multiplying: s must be larger.':
      'Teilen Sie durch 0,8796, statt zu multiplizieren: s muss größer sein.',
    'That is s². The question asks for s.': 'Das ist s². Gefragt ist s.',
    '{std}/√{n} divided by 0.8796 is {key}. Some frameworks do this for you, others do not.':
      '{std}/√{n} geteilt durch 0,8796 ist {key}. Manche Bibliotheken erledigen das für Sie, andere nicht.',
  },
  'longest-direction': {
    'The longest direction': 'Die längste Richtung',
    'A linear network of {depth} layers, {n} units each, starts from orthogonal matrices, each times {gain}. How large is the largest squared singular value of its input-output Jacobian?':
      'Ein lineares Netz aus {depth} Schichten zu je {n} Neuronen startet mit orthogonalen Matrizen, jede mal {gain}. Wie groß ist der größte quadrierte Singulärwert seiner Jacobi-Matrix vom Eingang zum Ausgang?',
    'A linear network of {depth} layers, {n} units each, starts from Gaussian weights of variance {gain}²/n. How large is the largest squared singular value of its input-output Jacobian, in the limit of wide layers?':
      'Ein lineares Netz aus {depth} Schichten zu je {n} Neuronen startet mit gaußschen Gewichten der Varianz {gain}²/n. Wie groß ist, im Grenzfall breiter Schichten, der größte quadrierte Singulärwert seiner Jacobi-Matrix vom Eingang zum Ausgang?',
    'A product of rotations is a rotation. What does the factor do?':
      'Ein Produkt von Drehungen ist eine Drehung. Was macht der Faktor?',
    'For variance 1/n it is $(L + 1)^{L + 1}/L^{L}$; the scale counts twice at each layer.':
      'Für die Varianz 1/n ist es $(L + 1)^{L + 1}/L^{L}$; der Maßstab zählt in jeder Schicht doppelt.',
    'That is what orthogonal matrices would give: all directions alike. Gaussian ones stretch some.':
      'Das gäben orthogonale Matrizen: alle Richtungen gleich. Gaußsche strecken einige.',
    'That is right for a variance of 1/n. Here each layer also multiplies by {gain}².':
      'Das stimmt für die Varianz 1/n. Hier multipliziert jede Schicht außerdem mit {gain}².',
    'That is the scale of one layer, squared. It counts at each layer, and Gaussian matrices stretch some directions.':
      'Das ist der Maßstab einer Schicht, quadriert. Er zählt in jeder Schicht, und gaußsche Matrizen strecken einige Richtungen.',
    'That is the singular value. The question asks for its square.':
      'Das ist der Singulärwert. Gefragt ist sein Quadrat.',
    '$(L + 1)^{L + 1}/L^{L}$ = {spread}, times {power} = {growth}, makes {key} (Pennington et al. 2017).':
      '$(L + 1)^{L + 1}/L^{L}$ = {spread}, mal {power} = {growth}, ergibt {key} (Pennington u. a. 2017).',
    'That is for Gaussian matrices, which stretch some directions far more than others.':
      'Das gilt für gaußsche Matrizen, die einige Richtungen weit mehr strecken als andere.',
    'That is one layer. The factor acts at each.': 'Das ist eine einzige Schicht. Der Faktor wirkt in jeder.',
    'All are alike, but each layer also multiplies by {gain}.':
      'Alle sind gleich, aber jede Schicht multipliziert außerdem mit {gain}.',
    'Rotations keep all lengths, so every singular value is {power}, and its square {key}.':
      'Drehungen bewahren alle Längen, also ist jeder Singulärwert {power} und sein Quadrat {key}.',
  },
  'residual-variance': {
    'Paths around': 'Wege außen herum',
    'A residual ReLU network has {blocks} blocks of two layers, {n} units each, with He weights in every branch. Where the blocks begin the stream has variance {stem}. What is it after the last block?':
      'Ein Residualnetz mit ReLU hat {blocks} Blöcke zu je zwei Schichten von {n} Neuronen, mit Gewichten nach He in jedem Zweig. Wo die Blöcke beginnen, hat der Strom die Varianz {stem}. Welche hat er nach dem letzten Block?',
    'A residual ReLU network has {blocks} blocks of two layers, {n} units each, with He weights in every branch, whose last layer is divided by the root of the number of blocks. Where the blocks begin the stream has variance {stem}. What is it after the last block?':
      'Ein Residualnetz mit ReLU hat {blocks} Blöcke zu je zwei Schichten von {n} Neuronen, mit Gewichten nach He in jedem Zweig; dessen letzte Schicht ist durch die Wurzel aus der Anzahl der Blöcke geteilt. Wo die Blöcke beginnen, hat der Strom die Varianz {stem}. Welche hat er nach dem letzten Block?',
    'Each block multiplies by $1 + 1/B$.': 'Jeder Block multipliziert mit $1 + 1/B$.',
    'A branch with He weights adds as much variance as it receives.':
      'Ein Zweig mit Gewichten nach He fügt so viel Varianz hinzu, wie er bekommt.',
    'The stream itself passes unchanged, but each branch adds to it.':
      'Der Strom selbst geht unverändert durch, aber jeder Zweig fügt etwas hinzu.',
    'That would be so if each branch added the first variance. It adds as much as it receives by then.':
      'So wäre es, wenn jeder Zweig die anfängliche Varianz hinzufügte. Er fügt so viel hinzu, wie er bis dahin bekommt.',
    'e is the limit of many blocks; with {blocks} it is a little less.':
      'e ist der Grenzwert für viele Blöcke; bei {blocks} ist es etwas weniger.',
    'So it would be without dividing the branches.': 'So wäre es, ohne die Zweige zu teilen.',
    'A block doubles it once, not each of its two layers.':
      'Ein Block verdoppelt sie einmal, nicht jede seiner beiden Schichten.',
    '$(1 + 1/B)^{B}$ = {growth}, times {stem}, makes {key}; it never passes e.':
      '$(1 + 1/B)^{B}$ = {growth}, mal {stem}, ergibt {key}; über e kommt der Faktor nie hinaus.',
    'Each block doubles it: 2{power} × {stem} = {key}.':
      'Jeder Block verdoppelt sie: 2{power} × {stem} = {key}.',
  },
  'order-or-chaos': {
    'Order or chaos': 'Ordnung oder Chaos',
    'A tanh network of layers of {n} units has weights of variance σ_w²/n with σ_w = {weights} and biases of standard deviation σ_b = {biases}. Which of these hold once the signal is a few layers deep?':
      'Ein tanh-Netz aus Schichten von {n} Neuronen hat Gewichte der Varianz σ_w²/n mit σ_w = {weights} und Bias-Werte der Standardabweichung σ_b = {biases}. Was davon trifft zu, sobald das Signal einige Schichten tief ist?',
    'Find the point in the exhibit: on which side of the line does it lie?':
      'Suchen Sie den Punkt im Exponat: Auf welcher Seite der Linie liegt er?',
    'Gradients vanish on their way back.': 'Gradienten verschwinden auf ihrem Rückweg.',
    'Whether gradients vanish is decided by χ₁. {reason}':
      'Ob Gradienten verschwinden, entscheidet χ₁. {reason}',
    'Gradients explode on their way back.': 'Gradienten explodieren auf ihrem Rückweg.',
    'Whether gradients explode is decided by χ₁. {reason}':
      'Ob Gradienten explodieren, entscheidet χ₁. {reason}',
    'Two similar inputs become more and more alike.': 'Zwei ähnliche Eingaben werden sich immer ähnlicher.',
    'Similar inputs grow alike under order. {reason}':
      'In der Ordnung werden sich ähnliche Eingaben immer ähnlicher. {reason}',
    'Two similar inputs drift apart.': 'Zwei ähnliche Eingaben laufen auseinander.',
    'Similar inputs drift apart under chaos. {reason}':
      'Im Chaos laufen ähnliche Eingaben auseinander. {reason}',
    "The variance of the signal settles at a value that does not depend on the input's.":
      'Die Varianz des Signals kommt bei einem Wert zur Ruhe, der nicht von der des Eingangs abhängt.',
    'With these biases the length map has one fixed point, {variance}, on either side of the line.':
      'Mit diesen Bias-Werten hat die Abbildung der Längen einen einzigen Fixpunkt, {variance}, auf beiden Seiten der Linie.',
    'Deeper down, its gradients recover by themselves.':
      'Weiter in der Tiefe erholen sich seine Gradienten von selbst.',
    'Once the signal has settled, each further layer multiplies by the same χ₁.':
      'Ist das Signal zur Ruhe gekommen, multipliziert jede weitere Schicht mit demselben χ₁.',
    '{reason} The same number says what becomes of gradients and of small differences between inputs.':
      '{reason} Dieselbe Zahl sagt, was aus Gradienten und was aus kleinen Unterschieden zwischen Eingaben wird.',
    'Here χ₁ = {chi}, below one: order.': 'Hier ist χ₁ = {chi}, unter eins: Ordnung.',
    'Here χ₁ = {chi}, above one: chaos.': 'Hier ist χ₁ = {chi}, über eins: Chaos.',
  },
  'depth-scale': {
    'How deep a difference reaches': 'Wie tief ein Unterschied reicht',
    'A tanh network of layers of {n} units has weights of variance σ_w²/n with σ_w = {weights} and biases of standard deviation σ_b = {biases}. Its χ₁ is {chi}. How long is its depth scale $ξ_{c}$?':
      'Ein tanh-Netz aus Schichten von {n} Neuronen hat Gewichte der Varianz σ_w²/n mit σ_w = {weights} und Bias-Werte der Standardabweichung σ_b = {biases}. Sein χ₁ ist {chi}. Wie lang ist seine Tiefenskala $ξ_{c}$?',
    'A tanh network of layers of {n} units has weights of variance σ_w²/n with σ_w = {weights} and biases of standard deviation σ_b = {biases}. Its χ₁ is {chi}. Over how many layers does a small difference between two inputs shrink to 1/{share}, in mean square?':
      'Ein tanh-Netz aus Schichten von {n} Neuronen hat Gewichte der Varianz σ_w²/n mit σ_w = {weights} und Bias-Werte der Standardabweichung σ_b = {biases}. Sein χ₁ ist {chi}. Über wie viele Schichten schrumpft ein kleiner Unterschied zwischen zwei Eingaben auf 1/{share}, im mittleren Quadrat?',
    'Each layer multiplies by χ₁. The depth scale is where 1/e is left: $ξ_{c}$ = −1/ln χ₁.':
      'Jede Schicht multipliziert mit χ₁. Die Tiefenskala ist dort, wo 1/e übrig ist: $ξ_{c}$ = −1/ln χ₁.',
    '1/(1 − χ₁) is the first approximation for χ₁ close to one. Take the logarithm.':
      '1/(1 − χ₁) ist die erste Näherung für χ₁ nahe eins. Nehmen Sie den Logarithmus.',
    'That is with the logarithm to base 10. The depth scale is about e.':
      'Das ist mit dem Logarithmus zur Basis 10. Bei der Tiefenskala geht es um e.',
    'That is the depth scale, after which 1/e is left. To 1/{share} it is farther.':
      'Das ist die Tiefenskala, nach der 1/e übrig ist. Bis 1/{share} ist es weiter.',
    "That is one layer's factor.": 'Das ist der Faktor einer Schicht.',
    'Right within one unit of the third digit and the rounding of χ₁.':
      'Als richtig gilt, was höchstens um eine Einheit der dritten Ziffer und die Rundung von χ₁ abweicht.',
    '−1/ln {chi} = {key} layers.': '−1/ln {chi} = {key} Schichten.',
    'ln {share} / −ln {chi} = {key} layers.': 'ln {share} / −ln {chi} = {key} Schichten.',
  },
  'hold-the-edge': {
    'Hold the edge': 'Am Rand bleiben',
    'A tanh network of {depth} layers, {n} units each, has biases of standard deviation {biases} (seed {seed}). Set σ_w (the gain) so that the variance of the gradient in layer 1 is from 1/20 to 20 times that in the last layer.':
      'Ein tanh-Netz aus {depth} Schichten zu je {n} Neuronen hat Bias-Werte der Standardabweichung {biases} (Startwert {seed}). Stellen Sie σ_w (die Verstärkung) so ein, dass die Varianz des Gradienten in Schicht 1 das 1/20- bis 20-Fache von der in der letzten Schicht ist.',
    'The map of order and chaos shows where the line is crossed at this σ_b.':
      'Die Karte von Ordnung und Chaos zeigt, wo die Linie bei diesem σ_b überschritten wird.',
    'Gain: {gain}': 'Verstärkung: {gain}',
    'At σ_b = {biases} the line between order and chaos is crossed at σ_w = {edge}. There each layer hands its gradient on.':
      'Bei σ_b = {biases} wird die Linie zwischen Ordnung und Chaos bei σ_w = {edge} überschritten. Dort gibt jede Schicht ihren Gradienten weiter.',
  },
} satisfies Record<string, Texts>;
