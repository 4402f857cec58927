import type { xavier as keys } from '../../de/questions/xavier';
import type { SameTables } from '../../texts';

export const xavier: SameTables<typeof keys> = {
  'xavier-numbers': {
    'Numbers into the formula': 'أعداد في الصيغة',
    'A layer leads from {in} units to {out}. Its weights are to be Xavier uniform, U(−a, a). How large is a?':
      'طبقة عدد مداخلها {in} وعدد مخارجها {out}، وأوزانها بتهيئة Xavier المنتظمة، أي من $U(−a, a)$. كم يساوي الحدّ $a$؟',
    'A tanh layer leads from {in} units to {out}. Its weights are to be Xavier normal with the gain 5/3. Which standard deviation do they get?':
      'طبقة tanh عدد مداخلها {in} وعدد مخارجها {out}، وأوزانها بتهيئة Xavier الطبيعية بمعامل تضخيم قدره 5/3. ما الانحراف المعياري الذي تأخذه؟',
    "The variance of U(−a, a) is a²/3, and Xavier's is 2/($n_{in}$ + $n_{out}$).":
      'تباين $U(−a, a)$ هو $a²/3$، وتباين Xavier هو 2 مقسومًا على مجموع $n_{in}$ و$n_{out}$.',
    "Xavier's variance is 2/($n_{in}$ + $n_{out}$). Does the gain multiply it, or its root?":
      'تباين Xavier هو 2 مقسومًا على مجموع $n_{in}$ و$n_{out}$. فهل يُضرب فيه معامل التضخيم، أم في جذره؟',
    'The gain is missing: it multiplies the standard deviation by 5/3.':
      'ينقص هنا معامل التضخيم: فهو يضرب الانحراف المعياري في 5/3.',
    'That is the variance. The question asks for its root.': 'هذا هو التباين. والمطلوب جذره.',
    'The gain multiplies the standard deviation, and the question asks for that, not for a variance.':
      'معامل التضخيم يضرب الانحراف المعياري، وهو المطلوب، لا التباين.',
    'That counts the inputs alone. Xavier takes the average of both fans.':
      'هذا يحسب المداخل وحدها. أما Xavier فتأخذ متوسط عدد المداخل وعدد المخارج.',
    '5/3 × √(2/({in} + {out})) = {key}.': 'الحساب: $5/3 × √(2/({in} + {out})) = {key}$.',
    'That is the standard deviation of the weights. The bound is √3 times as large.':
      'هذا هو الانحراف المعياري للأوزان. والحدّ هو حاصل ضربه في $√3$.',
    'The root is missing: a² = 6/($n_{in}$ + $n_{out}$).':
      'ينقص هنا الجذر: فمربع الحدّ $a²$ هو 6 مقسومًا على مجموع $n_{in}$ و$n_{out}$.',
    "That is He's bound, √(6/$n_{in}$), which is meant for ReLU.":
      'هذا حدّ تهيئة He، وهو جذر 6 مقسومًا على $n_{in}$، وقد وُضع من أجل ReLU.',
    'a = √(6/({in} + {out})) = {key}.': 'الحدّ هو $a = √(6/({in} + {out})) = {key}$.',
  },
  'tanh-walk': {
    'tanh, layer after layer': 'دالة tanh، طبقة بعد طبقة',
    'A tanh network of {depth} layers, {n} units each, starts from Xavier normal with gain {gain}; its inputs have standard deviation {std}. Commit yourself: which standard deviation do the activations of layer {depth} have, about?':
      'شبكة tanh عدد طبقاتها {depth}، وفي كل طبقة {n} من الوحدات، تبدأ من تهيئة Xavier الطبيعية بمعامل تضخيم قدره {gain}؛ والانحراف المعياري لمداخلها {std}. ثبّت توقّعك: كم يبلغ تقريبًا الانحراف المعياري لتنشيطات الطبقة {depth}؟',
    'tanh bends: it outputs a little less than it is given, and a gain above 1 pushes back.':
      'دالة tanh منحنية: تُخرج أقلّ قليلًا مما يدخلها، ومعامل التضخيم الأكبر من 1 يدفع في الاتجاه المضادّ.',
    'tanh bends: it outputs a little less than it is given.': 'دالة tanh منحنية: تُخرج أقلّ قليلًا مما يدخلها.',
    'Right: gain and bend come to terms, whatever came in.':
      'صواب: يتوازن معامل التضخيم والانحناء، أيًّا كان ما دخل.',
    'Right: the bend takes a little at each layer, and less the smaller the signal is.':
      'صواب: يأخذ الانحناء قليلًا عند كل طبقة، ويقلّ ما يأخذه كلما ضعفت الإشارة.',
    '{std}, as it came in': '{std}، كما دخلت',
    'That would be a linear network. tanh bends, so its output is not as strong as its input.':
      'هذا شأن الشبكة الخطية. أما tanh فتنحني، فلا يكون مخرجها بقوة مدخلها.',
    'So it goes with gain 1. A gain of 5/3 is past critical: the signal settles instead of fading.':
      'هكذا يكون الأمر بمعامل تضخيم قدره 1. أما 5/3 فيتجاوز القيمة الحرجة: تستقرّ الإشارة بدل أن تخبو.',
    'tanh cannot leave −1 to 1, so its output cannot grow without end.':
      'لا تخرج قيم tanh عن المجال من $−1$ إلى 1، فلا يمكن أن يكبر مخرجها بلا نهاية.',
    'Halving at each layer is what ReLU does under Xavier. tanh is nearly straight for small inputs.':
      'التنصيف عند كل طبقة هو ما تفعله ReLU مع Xavier. أما tanh فتكاد تكون مستقيمة عند المداخل الصغيرة.',
    '0.99, pressed against its stops': '0.99، عند آخر مداها',
    'For that, the weights would have to be several times larger.':
      'لكي يحدث ذلك يلزم أن تكون الأوزان عدّة أمثال ما هي.',
    'Mean-field theory, which the exhibit draws over the measurement, gives {key} for layer {depth}. With gain 5/3 the signal settles at a level of its own.':
      'نظرية الحقل المتوسط، التي ترسمها التجربة فوق القياس، تعطي {key} للطبقة {depth}. وبمعامل التضخيم 5/3 تستقرّ الإشارة عند مستوى خاص بها.',
    'Mean-field theory, which the exhibit draws over the measurement, gives {key} for layer {depth}. With gain 1 the signal shrinks slowly, never fast: its variance falls off about like one over the depth.':
      'نظرية الحقل المتوسط، التي ترسمها التجربة فوق القياس، تعطي {key} للطبقة {depth}. وبمعامل التضخيم 1 تصغر الإشارة ببطء، لا بسرعة أبدًا: فتباينها ينقص تقريبًا كمقلوب العمق.',
  },
  'sigmoid-gradient': {
    'What the sigmoid lets through': 'ما تسمح الدالة السينية بعبوره',
    'A sigmoid network of {depth} layers, {n} units each, starts from Xavier normal with gain {gain}; its inputs have standard deviation {std}. By about what factor is the variance of the gradient multiplied from the last layer to layer 1?':
      'شبكة من وحدات سينية عدد طبقاتها {depth}، وفي كل طبقة {n} من الوحدات، تبدأ من تهيئة Xavier الطبيعية بمعامل تضخيم قدره {gain}؛ والانحراف المعياري لمداخلها {std}. في أيّ عامل يُضرب تقريبًا تباين التدرّج من الطبقة الأخيرة إلى الطبقة 1؟',
    'The slope of the sigmoid is at most ¼, and a variance is multiplied by the square of a slope.':
      'ميل الدالة السينية ¼ على الأكثر، والتباين يُضرب في مربع الميل.',
    '1, it arrives as it left': '1، يصل التدرّج كما انطلق',
    'Gain 4 would undo a slope of ¼, but under it the sums grow and leave the steep part.':
      'كان معامل التضخيم 4 ليُبطل أثر الميل ¼، لكن المجاميع تكبر معه وتغادر الجزء الشديد الميل.',
    "That is Xavier's promise for a slope of 1. The sigmoid's is ¼ at best.":
      'هذا وعد Xavier حين يكون الميل 1. أما ميل الدالة السينية فلا يزيد على ¼.',
    '¼ at each layer is the factor on the standard deviation, and that with gain 1.':
      '¼ عند كل طبقة هو عامل الانحراف المعياري، وذلك بمعامل التضخيم 1.',
    '¼ at each layer is the factor on the standard deviation, not on the variance.':
      '¼ عند كل طبقة هو عامل الانحراف المعياري، لا عامل التباين.',
    'The gain is squared here, but the slope is left out.': 'هنا رُبّع معامل التضخيم، لكن الميل أُغفل.',
    "Half at each layer is ReLU's share. The sigmoid loses far more.":
      'النصف عند كل طبقة هو ما تأخذه ReLU. أما الدالة السينية فتُضيع أكثر من ذلك بكثير.',
    'With gain 4 the sums have a standard deviation of a few units, where the mean squared slope is far below 1/16. What arrives is {key}. No scale makes up for a function that is not centred.':
      'بمعامل التضخيم 4 يبلغ الانحراف المعياري للمجاميع بضع وحدات، ومتوسط مربعات الميل هناك أصغر بكثير من 1/16. فلا يصل إلا {key}. والدالة غير المتمركزة حول الصفر لا يعوّض عنها أيّ مقياس.',
    'Each layer multiplies by the mean squared slope, a little under (¼)² = 1/16. Over {steps} steps that makes {key}.':
      'كل طبقة تضرب في متوسط مربعات الميل، وهو أصغر قليلًا من $(¼)² = 1/16$. وعبر خطوات عددها {steps} يصير ذلك {key}.',
  },
  'xavier-order': {
    'Small weights first': 'الأوزان الصغيرة أولًا',
    'Four layers start from Xavier normal. Order them by the standard deviation of their weights, smallest first.':
      'أربع طبقات تبدأ من تهيئة Xavier الطبيعية. رتّبها بحسب الانحراف المعياري لأوزانها، الأصغر أولًا.',
    'Four layers start from Xavier normal or He normal, as named. Order them by the standard deviation of their weights, smallest first.':
      'أربع طبقات تبدأ من تهيئة Xavier الطبيعية أو من تهيئة He الطبيعية، كما ذُكر مع كلٍّ منها. رتّبها بحسب الانحراف المعياري لأوزانها، الأصغر أولًا.',
    'Xavier: 2/($n_{in}$ + $n_{out}$). He: 2/$n_{in}$.':
      'في Xavier: التباين 2 مقسومًا على مجموع $n_{in}$ و$n_{out}$. وفي He: التباين 2 مقسومًا على $n_{in}$.',
    'It is the sum $n_{in}$ + $n_{out}$ that counts.': 'المهمّ هو مجموع $n_{in}$ و$n_{out}$.',
    'He, {in} → {out}': 'تهيئة He، {in} ← {out}',
    'Xavier, {in} → {out}': 'تهيئة Xavier، {in} ← {out}',
    '{in} → {out}': '‏{in} ← {out}',
    "Many connections ask for small weights. Xavier's variance is 2/($n_{in}$ + $n_{out}$), He's 2/$n_{in}$ whatever comes above.":
      'الوصلات الكثيرة تطلب أوزانًا صغيرة. تباين Xavier هو 2 مقسومًا على مجموع $n_{in}$ و$n_{out}$، وتباين He هو 2 مقسومًا على $n_{in}$، أيًّا كان ما فوق الطبقة.',
    "Many connections ask for small weights. Xavier's variance is 2/($n_{in}$ + $n_{out}$), so the largest sum comes first.":
      'الوصلات الكثيرة تطلب أوزانًا صغيرة. تباين Xavier هو 2 مقسومًا على مجموع $n_{in}$ و$n_{out}$، فالمجموع الأكبر يأتي أولًا.',
  },
};
