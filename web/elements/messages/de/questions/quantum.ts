import type { Texts } from '../../texts';

export const quantum = {
  'plateau-shots': {
    'When the gradient drowns': 'Wann der Gradient untergeht',
    qubits: 'Qubits',
    '{count} qubits': { one: '{count} Qubit', other: '{count} Qubits' },
    "Deep random circuits of n qubits have gradients of variance $2^{n}/(3(4^{n} − 1))$. Each is estimated from {shots} shots, with a standard error of 1/√{shots}. What is the largest n at which the gradient's standard deviation is still at least as large as that error?":
      'Tiefe zufällige Schaltkreise aus n Qubits haben Gradienten der Varianz $2^{n}/(3(4^{n} − 1))$. Jeder wird aus {shots} Messungen geschätzt, mit einem Standardfehler von 1/√{shots}. Was ist das größte n, bei dem die Standardabweichung des Gradienten noch mindestens so groß ist wie dieser Fehler?',
    "Deep random circuits of n qubits have gradients of variance $2^{n}/(3(4^{n} − 1))$. Each is estimated from {shots} shots, with a standard error of 1/√{shots}. What is the largest n at which the gradient's standard deviation is still at least twice that error?":
      'Tiefe zufällige Schaltkreise aus n Qubits haben Gradienten der Varianz $2^{n}/(3(4^{n} − 1))$. Jeder wird aus {shots} Messungen geschätzt, mit einem Standardfehler von 1/√{shots}. Was ist das größte n, bei dem die Standardabweichung des Gradienten noch mindestens doppelt so groß ist wie dieser Fehler?',
    'Compare squares: the variance with 1/{shots}. For more than a few qubits it is close to $2^{−n}/3$.':
      'Vergleichen Sie Quadrate: die Varianz mit 1/{shots}. Bei mehr als einigen wenigen Qubits liegt sie nahe bei $2^{−n}/3$.',
    'Compare squares: the variance with four times 1/{shots}. For more than a few qubits it is close to $2^{−n}/3$.':
      'Vergleichen Sie Quadrate: die Varianz mit dem Vierfachen von 1/{shots}. Bei mehr als einigen wenigen Qubits liegt sie nahe bei $2^{−n}/3$.',
    'One too many: there the gradient is already below it.':
      'Eines zu viel: Dort liegt der Gradient schon darunter.',
    'One more would still do.': 'Eines mehr ginge noch.',
    'You compared the variance with the standard error. Compare like with like.':
      'Sie haben die Varianz mit dem Standardfehler verglichen. Vergleichen Sie Gleiches mit Gleichem.',
    'At {key} qubits the standard deviation is {above}, at {next} it is {below}; the line is at {line}.':
      'Bei {key} Qubits ist die Standardabweichung {above}, bei {next} ist sie {below}; die Grenze liegt bei {line}.',
  },
  'plateau-step': {
    'From few qubits to many': 'Von wenigen Qubits zu vielen',
    'A deep random circuit of {few} qubits has a gradient of variance {variance}. Which variance do you expect at {many} qubits?':
      'Ein tiefer zufälliger Schaltkreis aus {few} Qubits hat einen Gradienten der Varianz {variance}. Welche Varianz erwarten Sie bei {many} Qubits?',
    'A deep random circuit of {few} qubits has a gradient of variance {variance}. Which standard deviation do you expect at {many} qubits?':
      'Ein tiefer zufälliger Schaltkreis aus {few} Qubits hat einen Gradienten der Varianz {variance}. Welche Standardabweichung erwarten Sie bei {many} Qubits?',
    'On a barren plateau the variance halves with each qubit.':
      'Auf einem öden Plateau halbiert sich die Varianz mit jedem Qubit.',
    'Accepted is what lies between the published slope, −0.685 per qubit in ln Var (McClean et al. 2018), and the limit of deep circuits, −ln 2.':
      'Als richtig gilt, was zwischen der veröffentlichten Steigung von −0,685 je Qubit in ln Var (McClean u. a. 2018) und dem Grenzwert tiefer Schaltkreise, −ln 2, liegt.',
    'That is the variance. The question asks for its root.': 'Das ist die Varianz. Gefragt ist ihre Wurzel.',
    'That is the standard deviation. The question asks for its square.':
      'Das ist die Standardabweichung. Gefragt ist ihr Quadrat.',
    'That would be a fall in proportion to the qubits. It is far steeper: a half with each.':
      'So fiele sie im Verhältnis der Qubits. Sie fällt weit steiler: mit jedem auf die Hälfte.',
    'A quarter with each qubit is too steep: the variance halves, and the standard deviation takes the root.':
      'Ein Viertel mit jedem Qubit ist zu steil: Die Varianz halbiert sich, und für die Standardabweichung ist daraus die Wurzel zu ziehen.',
    'A quarter with each qubit is too steep: the variance halves.':
      'Ein Viertel mit jedem Qubit ist zu steil: Die Varianz halbiert sich.',
    'That is what it was at {few} qubits.': 'Das ist, was sie bei {few} Qubits war.',
    '{more} qubits more, so {more} halvings: a variance of about {variance}, a standard deviation of {key}.':
      '{more} Qubits mehr, also {more} Halbierungen: eine Varianz von etwa {variance}, eine Standardabweichung von {key}.',
    '{more} qubits more, so {more} halvings: a variance of about {key}.':
      '{more} Qubits mehr, also {more} Halbierungen: eine Varianz von etwa {key}.',
  },
  'global-or-local': {
    'Global or local': 'Global oder lokal',
    "One $R_{X}$ rotation on each of {qubits} qubits is trained with learning rate {rate}. A gradient is estimated from {shots} shots, with a standard error of 1/√{shots}. Gradients of the global cost have variance $(1/8)(3/8)^{n−1}$, those of the local cost $1/(8n²)$. For which cost is the gradient's standard deviation above the error?":
      'Je eine Drehung $R_{X}$ auf {qubits} Qubits wird mit der Lernrate {rate} trainiert. Ein Gradient wird aus {shots} Messungen geschätzt, mit einem Standardfehler von 1/√{shots}. Gradienten der globalen Kosten haben die Varianz $(1/8)(3/8)^{n−1}$, die der lokalen Kosten $1/(8n²)$. Für welche Kosten liegt die Standardabweichung des Gradienten über dem Fehler?',
    "One $R_{X}$ rotation on each of {qubits} qubits is trained with learning rate {rate}. A gradient is estimated from {shots} shots, with a standard error of 1/√{shots}. Gradients of the global cost have variance that falls by a factor 3/8 with each qubit, from 1/8 for one, those of the local cost $1/(8n²)$. For which cost is the gradient's standard deviation above the error?":
      'Je eine Drehung $R_{X}$ auf {qubits} Qubits wird mit der Lernrate {rate} trainiert. Ein Gradient wird aus {shots} Messungen geschätzt, mit einem Standardfehler von 1/√{shots}. Die Varianz der Gradienten der globalen Kosten fällt mit jedem Qubit um den Faktor 3/8, ausgehend von 1/8 für eines; die der lokalen Kosten ist $1/(8n²)$. Für welche Kosten liegt die Standardabweichung des Gradienten über dem Fehler?',
    'Put n = {qubits} into both and compare with 1/{shots}.':
      'Setzen Sie n = {qubits} in beide ein, und vergleichen Sie mit 1/{shots}.',
    'For both': 'Für beide',
    'One of the two, at least, is buried in noise. {numbers}':
      'Mindestens eine der beiden geht im Rauschen unter. {numbers}',
    'Only for the local cost': 'Nur für die lokalen Kosten',
    'Compare each with the error. {numbers}': 'Vergleichen Sie jede mit dem Fehler. {numbers}',
    'Only for the global cost': 'Nur für die globalen Kosten',
    'At this size the global cost is always the fainter one. {numbers}':
      'Bei dieser Größe sind die globalen Kosten immer die schwächeren. {numbers}',
    'For neither': 'Für keine',
    'One of the two, at least, stands out of the noise. {numbers}':
      'Mindestens eine der beiden ragt aus dem Rauschen heraus. {numbers}',
    'Right. {numbers}': 'Richtig. {numbers}',
    "{numbers} The local cost's gradient falls with n², the global one's exponentially (after Cerezo et al. 2021).":
      '{numbers} Die Varianz fällt bei lokalen Kosten wie 1/n², bei globalen exponentiell (nach Cerezo u. a. 2021).',
    'Standard deviations: {local} (local) and {global} (global); the error is {error}.':
      'Standardabweichungen: {local} (lokal) und {global} (global); der Fehler ist {error}.',
  },
  'what-helps': {
    'What helps on a plateau': 'Was auf einem Plateau hilft',
    'A circuit of {qubits} qubits and {layers} layers starts from angles drawn evenly from the whole circle and does not learn, with learning rate {rate}. What would give it a larger gradient at the start?':
      'Ein Schaltkreis aus {qubits} Qubits und {layers} Schichten startet mit Winkeln, die gleichverteilt aus dem vollen Kreis gezogen sind, und lernt nicht, bei der Lernrate {rate}. Was gäbe ihm am Anfang einen größeren Gradienten?',
    'A random deep circuit spreads over all states. What keeps it from doing so at the start?':
      'Ein zufälliger tiefer Schaltkreis verteilt sich über alle Zustände. Was hält ihn am Anfang davon ab?',
    'Draw its angles in pairs of blocks, the second undoing the first':
      'Seine Winkel in Paaren von Blöcken ziehen, deren zweiter den ersten aufhebt',
    'Identity blocks start as doing nothing, so the circuit is not yet random (Grant et al. 2019).':
      'Identitätsblöcke tun am Anfang nichts, also ist der Schaltkreis noch nicht zufällig (Grant u. a. 2019).',
    'Draw all angles from N(0, {std}²)': 'Alle Winkel aus N(0;\u00a0{std}²) ziehen',
    'Small angles keep the circuit near the identity, away from the plateau.':
      'Kleine Winkel halten den Schaltkreis nahe bei der Identität, fern vom Plateau.',
    'Add layers, drawn in the same way': 'Schichten hinzufügen, auf dieselbe Weise gezogen',
    'More random layers bring it only closer to the plateau.':
      'Weitere zufällige Schichten bringen ihn dem Plateau nur näher.',
    'Estimate each gradient from more shots': 'Jeden Gradienten aus mehr Messungen schätzen',
    'More shots make the estimate more exact, but what they estimate stays as small.':
      'Mehr Messungen machen die Schätzung genauer, aber was sie schätzen, bleibt ebenso klein.',
    'Take a cost that looks at few qubits at a time, in a shallow circuit':
      'Kosten wählen, die jeweils nur wenige Qubits ansehen, in einem flachen Schaltkreis',
    'Local costs of shallow circuits have gradients that fall slowly (Cerezo et al. 2021).':
      'Lokale Kosten flacher Schaltkreise haben Gradienten, die langsam fallen (Cerezo u. a. 2021).',
    'Add a few qubits that nothing is asked of, drawn in the same way':
      'Ein paar Qubits hinzufügen, nach denen niemand fragt, auf dieselbe Weise gezogen',
    'Each further qubit halves the variance of the gradient.':
      'Jedes weitere Qubit halbiert die Varianz des Gradienten.',
    'What helps is a start that is not yet random: identity blocks, small angles, local costs in shallow circuits. Rescaling angles in the manner of Xavier alone is reported to help only a little.':
      'Es hilft ein Start, der noch nicht zufällig ist: Identitätsblöcke, kleine Winkel, lokale Kosten in flachen Schaltkreisen. Allein den Maßstab der Winkel nach Art von Xavier zu ändern, hilft Berichten zufolge nur wenig.',
  },
} satisfies Record<string, Texts>;
