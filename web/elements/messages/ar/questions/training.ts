import type { training as keys } from '../../de/questions/training';
import type { SameTables } from '../../texts';

export const training: SameTables<typeof keys> = {
  'first-loss': {
    'The first loss': 'الخسارة الأولى',
    'A classifier for {classes} classes of equal size starts so that its softmax gives all classes the same probability. How large is its mean cross-entropy over {examples} examples, with natural logarithms, before the first step?':
      'مصنِّف لأصناف متساوية الحجم عددها {classes} يبدأ بحيث تعطي دالة softmax فيه الأصناف كلها الاحتمال نفسه. كم يبلغ متوسط الإنتروبيا المتقاطعة عبر أمثلة عددها {examples}، باللوغاريتم الطبيعي، قبل الخطوة الأولى؟',
    'Of {examples} examples {percent} % are anomalies. A detector starts by giving just that probability to every one. How large is its mean cross-entropy, with natural logarithms, before the first step?':
      'من أمثلة عددها {examples} تكون {percent} % شاذّة. كاشف يبدأ بأن يعطي كل مثال هذا الاحتمال بعينه. كم يبلغ متوسط الإنتروبيا المتقاطعة فيه، باللوغاريتم الطبيعي، قبل الخطوة الأولى؟',
    'A share p costs −ln p each, the rest −ln(1 − p).':
      'أمثلة النسبة $p$ يكلّف كلٌّ منها $−ln p$، وكلٌّ من الباقية $−ln(1 − p)$.',
    'ln 2 is the loss of an even guess. Starting from the base rate costs less.':
      'هذا $ln 2$، وهو خسارة التخمين المتساوي. والبدء من النسبة الأساسية يكلّف أقلّ.',
    'So much costs an anomaly. Most examples are none, and cost less.':
      'هذا ما يكلّفه المثال الشاذّ. ومعظم الأمثلة ليست شاذّة، وتكلّف أقلّ.',
    'So much costs a normal example. The anomalies cost more, and count too.':
      'هذا ما يكلّفه المثال السويّ. والأمثلة الشاذّة تكلّف أكثر، وهي تُحسب أيضًا.',
    '−p ln p − (1 − p) ln(1 − p) with p = {p} is {key}.':
      'قيمة $−p ln p − (1 − p) ln(1 − p)$ عند $p = {p}$ هي {key}.',
    'Each example costs −ln of the probability that its own class was given.':
      'يكلّف كل مثال سالب اللوغاريتم الطبيعي للاحتمال الذي أُعطي لصنفه.',
    'That is in bits. With natural logarithms it is less.': 'هذا بالبِتّات. وهو باللوغاريتم الطبيعي أقلّ.',
    'That is with logarithms to base 10.': 'هذا باللوغاريتم ذي الأساس 10.',
    'That is the probability. The loss is −ln of it.':
      'هذا هو الاحتمال. أما الخسارة فهي سالب لوغاريتمه الطبيعي.',
    'That is the sum over all examples. Their mean is asked for.':
      'هذا مجموع الأمثلة كلها. والمطلوب متوسطها.',
    '−ln(1/{classes}) = ln {classes} = {key}. A first loss far above says that the last layer shouts. The exhibit has ten classes, and from zeros it starts at ln 10 = {ten}.':
      'الحساب: $−ln(1/{classes}) = ln {classes} = {key}$. وإذا كانت الخسارة الأولى أعلى من ذلك بكثير فالطبقة الأخيرة تصرخ. في التجربة عشرة أصناف، وهي من الأصفار تبدأ عند $ln 10 = {ten}$.',
  },
  'relative-step': {
    'The first step': 'الخطوة الأولى',
    "A ReLU layer of {n} inputs starts from He normal. The gradients of its weights have standard deviation {gradient}. With learning rate {rate}, how large is the first step of a weight, in per cent of the weights' standard deviation?":
      'طبقة ReLU عدد مداخلها {n} تبدأ من تهيئة He الطبيعية. الانحراف المعياري لتدرّجات أوزانها {gradient}. إذا كان معدّل التعلّم {rate}، فكم تبلغ الخطوة الأولى للوزن، في المئة من الانحراف المعياري للأوزان؟',
    "A ReLU network of {depth} layers, {n} units each, starts from Xavier normal. In the last layer a bias's gradient has standard deviation {gradient}. With learning rate {rate}, how large is the first step of a bias in layer 1, in per cent of the standard deviation of a weight?":
      'شبكة ReLU عدد طبقاتها {depth}، وفي كل طبقة {n} من الوحدات، تبدأ من تهيئة Xavier الطبيعية. في الطبقة الأخيرة يبلغ الانحراف المعياري لتدرّج الانحياز {gradient}. إذا كان معدّل التعلّم {rate}، فكم تبلغ الخطوة الأولى لانحياز في الطبقة 1، في المئة من الانحراف المعياري للوزن؟',
    "A plain step changes a weight by the learning rate times its gradient. Compare that with the weight's own size.":
      'الخطوة البسيطة تغيّر الوزن بمعدّل التعلّم مضروبًا في تدرّجه. فقارن ذلك بحجم الوزن نفسه.',
    'That is the step in the last layer. On its way to layer 1 the gradient fades.':
      'هذه هي الخطوة في الطبقة الأخيرة. أما في الطريق إلى الطبقة 1 فيخبو التدرّج.',
    'The variance of the gradient halves at each step; its standard deviation takes the root.':
      'تباين التدرّج يتنصّف عند كل خطوة؛ أما انحرافه المعياري فيأخذ الجذر.',
    'That is right as a fraction, but the question asks for per cent.':
      'هذا صواب على هيئة كسر، لكن المطلوب نسبة مئوية.',
    'The learning rate is missing.': 'ينقص هنا معدّل التعلّم.',
    'Over {steps} steps the standard deviation of the gradient shrinks by $2^{−1/2}$ each, to {fade} of what it was. {rate} × {gradient} × {fade} / {std} = {key} %.':
      'عبر خطوات عددها {steps} يُضرب الانحراف المعياري للتدرّج كل مرة في $2^{−1/2}$، فيصير {fade} مما كان. الحساب: ${rate} × {gradient} × {fade} / {std} = {key} %$.',
    'You divided by the variance of the weights. Steps and weights compare by their standard deviations.':
      'قسمتَ على تباين الأوزان. أما الخطوات والأوزان فتُقارن بانحرافاتها المعيارية.',
    "The weights' own size is missing: divide by √(2/n).": 'ينقص هنا حجم الأوزان نفسها: اقسم على $√(2/n)$.',
    '{rate} × {gradient} / √(2/{n}) = {key} %.': 'الحساب: ${rate} × {gradient} / √(2/{n}) = {key} %$.',
  },
  'what-a-start-buys': {
    'What a start buys': 'ما تشتريه البداية',
    'Two ReLU networks of {depth} layers, {n} units each, with inputs of standard deviation {std}, start from He and from Xavier. Which of these are right?':
      'شبكتا ReLU عدد طبقات كلٍّ منهما {depth}، وفي كل طبقة {n} من الوحدات، والانحراف المعياري للمداخل {std}. تبدأ إحداهما من He والأخرى من Xavier. أيّ مما يلي صحيح؟',
    'Compute the ratio of the two signals. And remember what He and colleagues reported of 22 and of 30 layers.':
      'احسب نسبة الإشارتين. وتذكّر ما رواه He وزملاؤه عن 22 طبقة وعن 30 طبقة.',
    "In the last layer Xavier's signal is about {ratio} of He's, in standard deviation.":
      'في الطبقة الأخيرة تبلغ إشارة Xavier نحو {ratio} من إشارة He، بالانحراف المعياري',
    'Xavier loses a factor $2^{−1/2}$ at each layer: {ratio}.':
      'تفقد Xavier عند كل طبقة عاملًا قدره $2^{−1/2}$: الناتج {ratio}.',
    '{ratio} is the ratio of the mean squares; the standard deviation goes with its root.':
      'العدد {ratio} هو نسبة متوسطي المربعات؛ أما الانحراف المعياري فيتبع جذرها.',
    "In He and colleagues' experiments both starts trained 22 layers, He's sooner.":
      'في تجارب He وزملائه تدرّبت 22 طبقة من البدايتين كلتيهما، وكان التدريب من بداية He أسرع',
    "They did: at 22 layers both converged, and He's start earlier (He et al. 2015).":
      'هذا ما حدث: عند 22 طبقة تقارب التدريب من كلتيهما، ومن بداية He أبكر (He وزملاؤه، 2015).',
    "In He and colleagues' experiments both starts trained 30 layers, He's sooner.":
      'في تجارب He وزملائه تدرّبت 30 طبقة من البدايتين كلتيهما، وكان التدريب من بداية He أسرع',
    "At 30 layers Xavier's start stalled (He et al. 2015).":
      'عند 30 طبقة وقفت بداية Xavier مكانها (He وزملاؤه، 2015).',
    'Their deeper network was also the more accurate one, thanks to its start.':
      'كانت شبكتهم الأعمق هي الأدقّ أيضًا، بفضل بدايتها',
    'It was not: they say so themselves. A good start buys trainability; the rest has to be earned.':
      'لم تكن كذلك: هم أنفسهم يقولون هذا. البداية الجيدة تشتري قابلية التدريب؛ أما الباقي فلا بدّ من كسبه.',
    'At 5 layers the ratio would be only about 0.18, which training makes up for.':
      'عند 5 طبقات لا تكون النسبة إلا نحو 0.18، والتدريب يعوّض ذلك',
    '$2^{−5/2}$ is 0.18: a shallow network forgives it.': 'قيمة $2^{−5/2}$ هي 0.18: والشبكة الضحلة تغفر ذلك.',
    '$2^{−L/2}$ with L = {depth} is {ratio}. It decides whether a deep network trains, not how good it becomes.':
      'قيمة $2^{−L/2}$ عند $L = {depth}$ هي {ratio}. وهذا يقرّر هل تتدرّب الشبكة العميقة، لا كم ستكون جودتها.',
  },
  'race-order': {
    'Who can start at once': 'من يستطيع الانطلاق فورًا',
    'The same ReLU network of {depth} layers, {n} units each, starts in four ways. Order them by the variance of the gradient that reaches layer 1 before the first step, faintest first.':
      'شبكة ReLU واحدة، عدد طبقاتها {depth} وفي كل طبقة {n} من الوحدات، تبدأ بأربع طرائق. رتّبها بحسب تباين التدرّج الذي يصل إلى الطبقة 1 قبل الخطوة الأولى، الأضعف أولًا.',
    'Each layer multiplies it by $n·Var(w)/2$. For He that is the gain squared.':
      'تضربه كل طبقة في $n·Var(w)/2$. وهو في He مربع معامل التضخيم.',
    "PyTorch's default, gain {gain}": 'افتراضي PyTorch، معامل التضخيم {gain}',
    'Xavier normal, gain {gain}': 'تهيئة Xavier الطبيعية، معامل التضخيم {gain}',
    'He normal, gain {gain}': 'تهيئة He الطبيعية، معامل التضخيم {gain}',
    'LeCun uniform, gain {gain}': 'تهيئة LeCun المنتظمة، معامل التضخيم {gain}',
    "With gain g: PyTorch's default has $n·Var(w)$ = g²/3, Xavier and LeCun g², He 2g². Half of it is the factor of a layer.":
      'ليكن معامل التضخيم $g$: يكون المقدار $n·Var(w)$ في افتراضي PyTorch $g²/3$، وفي Xavier وLeCun $g²$، وفي He $2g²$. ونصفه هو عامل الطبقة.',
    "He's factor per layer is the gain squared: below one it fades, above one it explodes, over {depth} layers.":
      'عامل الطبقة في He هو مربع معامل التضخيم: إذا كان أصغر من واحد خبا التدرّج، وإذا كان أكبر من واحد انفجر، وذلك عبر {depth} طبقة.',
  },
};
