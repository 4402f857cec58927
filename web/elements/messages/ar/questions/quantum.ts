import type { quantum as keys } from '../../de/questions/quantum';
import type { SameTables } from '../../texts';

export const quantum: SameTables<typeof keys> = {
  'plateau-shots': {
    'When the gradient drowns': 'متى يغرق التدرّج',
    qubits: 'كيوبتات',
    '{count} qubits': {
      one: 'كيوبت واحد',
      two: 'كيوبتان',
      few: '{count} كيوبتات',
      many: '{count} كيوبتًا',
      other: '{count} كيوبت',
    },
    "Deep random circuits of n qubits have gradients of variance $2^{n}/(3(4^{n} − 1))$. Each is estimated from {shots} shots, with a standard error of 1/√{shots}. What is the largest n at which the gradient's standard deviation is still at least as large as that error?":
      'في الدارات العشوائية العميقة ذات $n$ من الكيوبتات يكون تباين التدرّجات $2^{n}/(3(4^{n} − 1))$. ويُقدَّر كل تدرّج من قياسات عددها {shots}، بخطأ معياري قدره $1/√{shots}$. ما أكبر عدد $n$ لا يزال الانحراف المعياري للتدرّج عنده مساويًا لهذا الخطأ على الأقل؟',
    "Deep random circuits of n qubits have gradients of variance $2^{n}/(3(4^{n} − 1))$. Each is estimated from {shots} shots, with a standard error of 1/√{shots}. What is the largest n at which the gradient's standard deviation is still at least twice that error?":
      'في الدارات العشوائية العميقة ذات $n$ من الكيوبتات يكون تباين التدرّجات $2^{n}/(3(4^{n} − 1))$. ويُقدَّر كل تدرّج من قياسات عددها {shots}، بخطأ معياري قدره $1/√{shots}$. ما أكبر عدد $n$ لا يزال الانحراف المعياري للتدرّج عنده ضعف هذا الخطأ على الأقل؟',
    'Compare squares: the variance with 1/{shots}. For more than a few qubits it is close to $2^{−n}/3$.':
      'قارن المربعات: التباين بالمقدار $1/{shots}$. وإذا زادت الكيوبتات على بضعة كان التباين قريبًا من $2^{−n}/3$.',
    'Compare squares: the variance with four times 1/{shots}. For more than a few qubits it is close to $2^{−n}/3$.':
      'قارن المربعات: التباين بأربعة أمثال $1/{shots}$. وإذا زادت الكيوبتات على بضعة كان التباين قريبًا من $2^{−n}/3$.',
    'One too many: there the gradient is already below it.': 'زاد العدد واحدًا: فالتدرّج هناك دون الحدّ.',
    'One more would still do.': 'لو زاد العدد واحدًا لظلّ الشرط متحقّقًا.',
    'You compared the variance with the standard error. Compare like with like.':
      'قارنتَ التباين بالخطأ المعياري. فقارن الشيء بنظيره.',
    'At {key} qubits the standard deviation is {above}, at {next} it is {below}; the line is at {line}.':
      'الانحراف المعياري عند العدد {key} هو {above}، وعند العدد {next} هو {below}؛ والحدّ {line}.',
  },
  'plateau-step': {
    'From few qubits to many': 'من كيوبتات قليلة إلى كثيرة',
    'A deep random circuit of {few} qubits has a gradient of variance {variance}. Which variance do you expect at {many} qubits?':
      'دارة عشوائية عميقة من {few} كيوبتات تباين تدرّجها {variance}. ما التباين الذي تتوقّعه عندما يكون عدد الكيوبتات {many}؟',
    'A deep random circuit of {few} qubits has a gradient of variance {variance}. Which standard deviation do you expect at {many} qubits?':
      'دارة عشوائية عميقة من {few} كيوبتات تباين تدرّجها {variance}. ما الانحراف المعياري الذي تتوقّعه عندما يكون عدد الكيوبتات {many}؟',
    'On a barren plateau the variance halves with each qubit.':
      'على الهضبة القاحلة يتنصّف التباين مع كل كيوبت.',
    'Accepted is what lies between the published slope, −0.685 per qubit in ln Var (McClean et al. 2018), and the limit of deep circuits, −ln 2.':
      'يُقبل ما يقع بين الميل المنشور، وهو $−0.685$ لكل كيوبت في $ln Var$ (McClean وزملاؤه، 2018)، والنهاية التي تعطيها النظرية للدارات العميقة، وهي $−ln 2$.',
    'That is the variance. The question asks for its root.': 'هذا هو التباين. والمطلوب جذره.',
    'That is the standard deviation. The question asks for its square.':
      'هذا هو الانحراف المعياري. والمطلوب مربعه.',
    'That would be a fall in proportion to the qubits. It is far steeper: a half with each.':
      'هذا هبوط بنسبة عدد الكيوبتات. والهبوط أشدّ من ذلك بكثير: إلى النصف مع كل كيوبت.',
    'A quarter with each qubit is too steep: the variance halves, and the standard deviation takes the root.':
      'الربع مع كل كيوبت هبوط أشدّ مما ينبغي: فالتباين يتنصّف، والانحراف المعياري يأخذ الجذر.',
    'A quarter with each qubit is too steep: the variance halves.':
      'الربع مع كل كيوبت هبوط أشدّ مما ينبغي: فالتباين يتنصّف.',
    'That is what it was at {few} qubits.': 'هذا ما كان عند {few} كيوبتات.',
    '{more} qubits more, so {more} halvings: a variance of about {variance}, a standard deviation of {key}.':
      'زاد عدد الكيوبتات بمقدار {more}، فعدد التنصيفات {more}: التباين نحو {variance}، والانحراف المعياري {key}.',
    '{more} qubits more, so {more} halvings: a variance of about {key}.':
      'زاد عدد الكيوبتات بمقدار {more}، فعدد التنصيفات {more}: التباين نحو {key}.',
  },
  'global-or-local': {
    'Global or local': 'شاملة أم محلية',
    "One $R_{X}$ rotation on each of {qubits} qubits is trained with learning rate {rate}. A gradient is estimated from {shots} shots, with a standard error of 1/√{shots}. Gradients of the global cost have variance $(1/8)(3/8)^{n−1}$, those of the local cost $1/(8n²)$. For which cost is the gradient's standard deviation above the error?":
      'يُدرَّب دوران $R_{X}$ واحد على كل كيوبت، وعدد الكيوبتات {qubits}، بمعدّل تعلّم قدره {rate}. ويُقدَّر التدرّج من قياسات عددها {shots}، بخطأ معياري قدره $1/√{shots}$. تباين تدرّجات الكلفة الشاملة $(1/8)(3/8)^{n−1}$، وتباين تدرّجات الكلفة المحلية $1/(8n²)$. في أيّ كلفة يكون الانحراف المعياري للتدرّج أكبر من الخطأ؟',
    "One $R_{X}$ rotation on each of {qubits} qubits is trained with learning rate {rate}. A gradient is estimated from {shots} shots, with a standard error of 1/√{shots}. Gradients of the global cost have variance that falls by a factor 3/8 with each qubit, from 1/8 for one, those of the local cost $1/(8n²)$. For which cost is the gradient's standard deviation above the error?":
      'يُدرَّب دوران $R_{X}$ واحد على كل كيوبت، وعدد الكيوبتات {qubits}، بمعدّل تعلّم قدره {rate}. ويُقدَّر التدرّج من قياسات عددها {shots}، بخطأ معياري قدره $1/√{shots}$. تباين تدرّجات الكلفة الشاملة 1/8 لكيوبت واحد، ويُضرب في 3/8 مع كل كيوبت إضافي، وتباين تدرّجات الكلفة المحلية $1/(8n²)$. في أيّ كلفة يكون الانحراف المعياري للتدرّج أكبر من الخطأ؟',
    'Put n = {qubits} into both and compare with 1/{shots}.':
      'ضع $n = {qubits}$ في الصيغتين وقارن بالمقدار $1/{shots}$.',
    'For both': 'في كلتيهما',
    'One of the two, at least, is buried in noise. {numbers}':
      'واحدة منهما على الأقل مطمورة في الضجيج. {numbers}',
    'Only for the local cost': 'في الكلفة المحلية وحدها',
    'Compare each with the error. {numbers}': 'قارن كلًّا منهما بالخطأ. {numbers}',
    'Only for the global cost': 'في الكلفة الشاملة وحدها',
    'At this size the global cost is always the fainter one. {numbers}':
      'عند هذا الحجم تكون الكلفة الشاملة هي الأضعف دائمًا. {numbers}',
    'For neither': 'لا في هذه ولا في تلك',
    'One of the two, at least, stands out of the noise. {numbers}':
      'واحدة منهما على الأقل تبرز من الضجيج. {numbers}',
    'Right. {numbers}': 'صواب. {numbers}',
    "{numbers} The local cost's gradient falls with n², the global one's exponentially (after Cerezo et al. 2021).":
      '{numbers} يهبط التباين في الكلفة المحلية مع مربع $n$، وفي الشاملة أُسّيًا (كما عند Cerezo وزملائه، 2021).',
    'Standard deviations: {local} (local) and {global} (global); the error is {error}.':
      'الانحرافان المعياريان: {local} (المحلية) و{global} (الشاملة)؛ والخطأ {error}.',
  },
  'what-helps': {
    'What helps on a plateau': 'ما الذي ينفع على الهضبة',
    'A circuit of {qubits} qubits and {layers} layers starts from angles drawn evenly from the whole circle and does not learn, with learning rate {rate}. What would give it a larger gradient at the start?':
      'دارة عدد كيوبتاتها {qubits} وعدد طبقاتها {layers} تبدأ من زوايا مسحوبة بانتظام من الدائرة الكاملة، ولا تتعلّم، ومعدّل التعلّم {rate}. ما الذي يعطيها في البداية تدرّجًا أكبر؟',
    'A random deep circuit spreads over all states. What keeps it from doing so at the start?':
      'الدارة العشوائية العميقة تنتشر على الحالات كلها. فما الذي يمنعها من ذلك في البداية؟',
    'Draw its angles in pairs of blocks, the second undoing the first':
      'سحب زواياها في أزواج من الكتل، تُبطل الكتلة الثانية في كل زوج عمل الأولى',
    'Identity blocks start as doing nothing, so the circuit is not yet random (Grant et al. 2019).':
      'كتل العملية المحايدة تبدأ وهي لا تفعل شيئًا، فليست الدارة عشوائية بعد (Grant وزملاؤه، 2019).',
    'Draw all angles from N(0, {std}²)': 'سحب الزوايا كلها من $N(0, {std}²)$',
    'Small angles keep the circuit near the identity, away from the plateau.':
      'الزوايا الصغيرة تُبقي الدارة قرب العملية المحايدة، بعيدًا عن الهضبة.',
    'Add layers, drawn in the same way': 'إضافة طبقات تُسحب بالطريقة نفسها',
    'More random layers bring it only closer to the plateau.':
      'مزيد من الطبقات العشوائية لا يزيدها إلا قربًا من الهضبة.',
    'Estimate each gradient from more shots': 'تقدير كل تدرّج من قياسات أكثر',
    'More shots make the estimate more exact, but what they estimate stays as small.':
      'القياسات الأكثر تجعل التقدير أدقّ، لكن ما تقدّره يبقى صغيرًا كما هو.',
    'Take a cost that looks at few qubits at a time, in a shallow circuit':
      'اختيار كلفة تنظر كل مرة إلى كيوبتات قليلة، في دارة ضحلة',
    'Local costs of shallow circuits have gradients that fall slowly (Cerezo et al. 2021).':
      'الكلفة المحلية في الدارات الضحلة تهبط تدرّجاتها ببطء (Cerezo وزملاؤه، 2021).',
    'Add a few qubits that nothing is asked of, drawn in the same way':
      'إضافة بضعة كيوبتات لا يُسأل عنها، تُسحب بالطريقة نفسها',
    'Each further qubit halves the variance of the gradient.': 'كل كيوبت إضافي يُنصِّف تباين التدرّج.',
    'What helps is a start that is not yet random: identity blocks, small angles, local costs in shallow circuits. Rescaling angles in the manner of Xavier alone is reported to help only a little.':
      'ما ينفع هو بداية ليست عشوائية بعد: كتل العملية المحايدة، والزوايا الصغيرة، والكلفة المحلية في الدارات الضحلة. أما تغيير مقياس الزوايا وحده على طريقة Xavier فالمرويّ أنه لا ينفع إلا قليلًا.',
  },
};
