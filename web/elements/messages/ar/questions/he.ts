import type { he as keys } from '../../de/questions/he';
import type { SameTables } from '../../texts';

export const he: SameTables<typeof keys> = {
  'he-numbers': {
    'Numbers into the formula': 'أعداد في الصيغة',
    'A layer with ReLU units leads from {in} units to {out}. Which standard deviation does He normal give its weights?':
      'طبقة من وحدات ReLU عدد مداخلها {in} وعدد مخارجها {out}. ما الانحراف المعياري الذي تعطيه تهيئة He الطبيعية لأوزانها؟',
    'A layer leads from {in} units to {out}, with leaky ReLU of slope {slope} below zero. Its weights are to be He uniform, U(−a, a). How large is a?':
      'طبقة عدد مداخلها {in} وعدد مخارجها {out}، دالة تنشيطها leaky ReLU وميلها تحت الصفر {slope}. أوزانها بتهيئة He المنتظمة، أي من $U(−a, a)$. كم يساوي الحدّ $a$؟',
    'The factor 2 becomes 2/(1 + s²), s the slope below zero. And the variance of U(−a, a) is a²/3.':
      'يصير العامل 2 هو $2/(1 + s²)$، حيث $s$ هو الميل تحت الصفر. وتباين $U(−a, a)$ هو $a²/3$.',
    'That is for a plain ReLU. With a slope s below zero less is lost: 2/(1 + s²) instead of 2.':
      'هذا لدالة ReLU العادية. أما بميل $s$ تحت الصفر فالضائع أقلّ: $2/(1 + s²)$ بدل 2.',
    'That is the standard deviation. The bound is √3 times as large.':
      'هذا هو الانحراف المعياري. والحدّ هو حاصل ضربه في $√3$.',
    'That counts the outputs. He takes $n_{in}$.': 'هذا يحسب المخارج. أما He فتأخذ $n_{in}$.',
    'The root is missing.': 'ينقص هنا الجذر.',
    'a = √(6/((1 + {slope}²) × {in})) = {key}.': 'الحدّ هو $a = √(6/((1 + {slope}²) × {in})) = {key}$.',
    'ReLU drops half of the mean square, and forward the sum has $n_{in}$ terms.':
      'تُسقط ReLU نصف متوسط المربعات، وعدد حدود المجموع إلى الأمام $n_{in}$.',
    'That is Xavier, which does not know of ReLU.': 'هذه تهيئة Xavier، وهي لا تعلم شيئًا عن ReLU.',
    'The factor 2 is missing that makes up for the half that ReLU drops.':
      'ينقص هنا العامل 2، وهو الذي يعوّض النصف الذي تُسقطه ReLU.',
    'That is the variance. The question asks for its root.': 'هذا هو التباين. والمطلوب جذره.',
    '√(2/{in}) = {key}.': 'الحساب: $√(2/{in}) = {key}$.',
  },
  'layers-until': {
    'How many layers until it is gone?': 'كم طبقة حتى تختفي؟',
    'ReLU layers of {n} units start from Xavier normal; the input has mean square 1. In which layer does the mean square of the activations first fall below 1/{share}?':
      'طبقات ReLU في كلٍّ منها {n} من الوحدات تبدأ من تهيئة Xavier الطبيعية؛ ومتوسط مربعات المدخل 1. في أيّ طبقة ينزل متوسط مربعات التنشيطات لأول مرة عن $1/{share}$؟',
    'ReLU layers of {n} units start from Xavier normal; the input has mean square 1. In which layer does the root of the mean square of the activations first fall below 1/{share}?':
      'طبقات ReLU في كلٍّ منها {n} من الوحدات تبدأ من تهيئة Xavier الطبيعية؛ ومتوسط مربعات المدخل 1. في أيّ طبقة ينزل جذر متوسط مربعات التنشيطات لأول مرة عن $1/{share}$؟',
    'In a square layer Xavier gives $n·Var(w)$ = 1, and then ReLU drops half of the mean square.':
      'إذا تساوى عدد المداخل والمخارج جعلت Xavier المقدار $n·Var(w)$ واحدًا، ثم تُسقط ReLU نصف متوسط المربعات.',
    'That is where the mean square gets there. Its root takes twice as many layers.':
      'هنا يبلغ متوسط المربعات ذلك. أما جذره فيحتاج إلى ضعف الطبقات.',
    'That is where the root of the mean square gets there. The mean square itself is faster.':
      'هنا يبلغ جذر متوسط المربعات ذلك. أما متوسط المربعات نفسه فأسرع.',
    'One too few: there it is still a little above.': 'تنقص طبقة: فهو هناك ما زال أعلى قليلًا.',
    'That is the natural logarithm, as if each layer divided by e. It divides by 2.':
      'هذا باللوغاريتم الطبيعي، كأن كل طبقة تقسم على $e$. لكنها تقسم على 2.',
    'After l layers the mean square is $2^{−l}$. It is below 1/{share} from l = {key} on.':
      'بعد عدد $l$ من الطبقات يكون متوسط المربعات $2^{−l}$. وهو دون $1/{share}$ ابتداءً من $l = {key}$.',
    'After l layers the mean square is $2^{−l}$, its root $2^{−l/2}$. It is below 1/{share} from l = {key} on.':
      'بعد عدد $l$ من الطبقات يكون متوسط المربعات $2^{−l}$، وجذره $2^{−l/2}$. والجذر دون $1/{share}$ ابتداءً من $l = {key}$.',
  },
  'relu-moments': {
    'What ReLU leaves': 'ما تُبقيه ReLU',
    'The sums of a layer of {n} units are spread like N(0, {variance}), a variance of {variance}. Then comes ReLU. What is the variance of the activations, about their mean?':
      'مجاميع طبقة فيها {n} من الوحدات موزّعة مثل $N(0, {variance})$، أي إن تباينها {variance}. ثم تأتي ReLU. ما تباين التنشيطات حول متوسطها؟',
    'The sums of a layer of {n} units are spread like N(0, {variance}), a variance of {variance}. Then comes leaky ReLU with slope {slope} below zero. What is the mean square of the activations?':
      'مجاميع طبقة فيها {n} من الوحدات موزّعة مثل $N(0, {variance})$، أي إن تباينها {variance}. ثم تأتي leaky ReLU بميل تحت الصفر قدره {slope}. ما متوسط مربعات التنشيطات؟',
    'Half of the sums go through as they are, half multiplied by the slope.':
      'نصف المجاميع يعبر كما هو، ونصفها يُضرب في الميل.',
    'So it is with a plain ReLU. The negative half leaks something too.':
      'هكذا يكون الأمر مع ReLU العادية. أما هنا فالنصف السالب يسرّب شيئًا أيضًا.',
    'In a mean square the slope counts squared.': 'في متوسط المربعات يُحسب الميل مربعًا.',
    'The leak adds to the mean square; it does not take away from it.':
      'ما يتسرّب يُضاف إلى متوسط المربعات، ولا يُطرح منه.',
    '(1 + {slope}²)/2 × {variance} = {key}. Hence the factor 2/(1 + s²) of He.':
      'الحساب: $(1 + {slope}²)/2 × {variance} = {key}$. ومن هنا العامل $2/(1 + s²)$ عند He.',
    'ReLU halves the mean square. But its output has a mean above zero, and a variance is counted from the mean.':
      'تُنصِّف ReLU متوسط المربعات. لكن متوسط مخرجها أكبر من الصفر، والتباين يُحسب من المتوسط.',
    'That is their mean square, half of what came in. Their mean, {mean}, is not zero: take its square away.':
      'هذا متوسط مربعاتها، وهو نصف ما دخل. لكن متوسطها {mean} وليس صفرًا: فاطرح مربعه.',
    'That is what came in. ReLU drops the negative half.': 'هذا ما دخل. وتُسقط ReLU النصف السالب.',
    'A quarter is too little: half of the mean square stays, less the squared mean.':
      'الربع أقلّ مما ينبغي: يبقى نصف متوسط المربعات مطروحًا منه مربع المتوسط.',
    "Mean square {square} less the squared mean {mean}² makes {key}. What the next layer multiplies is the mean square, so He's factor is 2 and not more.":
      'متوسط المربعات {square} مطروحًا منه مربع المتوسط، ${mean}²$، يعطي {key}. وما تضربه الطبقة التالية هو متوسط المربعات، فعامل He هو 2 لا أكثر.',
  },
  'mend-relu': {
    'Mend a deep ReLU network': 'أصلح شبكة ReLU عميقة',
    "A ReLU network of {depth} layers, {n} units each, starts from Xavier normal and fades (inputs of standard deviation {std}, seed {seed}). Mend it: set the exhibit so that the verdict is “healthy” and the last layer's mean square is from 1/50 to 50 times the first's.":
      'شبكة ReLU من {depth} طبقة، في كل طبقة {n} من الوحدات، تبدأ من تهيئة Xavier الطبيعية فتخبو فيها الإشارة (الانحراف المعياري للمداخل {std}، البذرة {seed}). أصلحها: اضبط التجربة بحيث يكون الحكم «سليم»، ويكون متوسط مربعات الطبقة الأخيرة من 1/50 إلى 50 مرة من نظيره في الأولى.',
    "A ReLU network of {depth} layers, {n} units each, starts from Xavier uniform and fades (inputs of standard deviation {std}, seed {seed}). Mend it by the gain alone: set the exhibit so that the verdict is “healthy” and the last layer's mean square is from 1/50 to 50 times the first's.":
      'شبكة ReLU من {depth} طبقة، في كل طبقة {n} من الوحدات، تبدأ من تهيئة Xavier المنتظمة فتخبو فيها الإشارة (الانحراف المعياري للمداخل {std}، البذرة {seed}). أصلحها بمعامل التضخيم وحده: اضبط التجربة بحيث يكون الحكم «سليم»، ويكون متوسط مربعات الطبقة الأخيرة من 1/50 إلى 50 مرة من نظيره في الأولى.',
    "Which gain turns Xavier's 1/n, in a square layer, into He's 2/n?":
      'أيّ معامل تضخيم يحوّل $1/n$ عند Xavier، إذا تساوى عدد المداخل والمخارج، إلى $2/n$ عند He؟',
    'Whose factor of 2 undoes what ReLU drops?': 'عند من العامل 2 الذي يعوّض ما تُسقطه ReLU؟',
    'Initializer: he_normal, Gain: {gain}': 'التهيئة: He طبيعي، معامل التضخيم: {gain}',
    'Gain: {gain}': 'معامل التضخيم: {gain}',
    'ReLU halves the mean square at each layer, so weights need twice the variance: 2/n. That is He, or Xavier with a gain of √2.':
      'تُنصِّف ReLU متوسط المربعات عند كل طبقة، فتحتاج الأوزان إلى ضعف التباين: $2/n$. تلك هي He، أو Xavier بمعامل تضخيم قدره $√2$.',
  },
  'who-wanders': {
    'How far chance carries': 'إلى أيّ مدى يذهب بها الحظ',
    'ReLU networks of {depth} layers each start from He, each drawn anew many times. Order them by how widely the mean square of the last layer wanders from draw to draw, steadiest first.':
      'شبكات ReLU في كلٍّ منها {depth} طبقة، تبدأ من تهيئة He، وتُسحب كلٌّ منها من جديد مرات كثيرة. رتّبها بحسب اتّساع شرود متوسط مربعات الطبقة الأخيرة من سحب إلى سحب، الأثبت أولًا.',
    'ReLU networks start from He, each drawn anew many times. Order them by how widely the mean square of the last layer wanders from draw to draw, steadiest first.':
      'شبكات ReLU تبدأ من تهيئة He، وتُسحب كلٌّ منها من جديد مرات كثيرة. رتّبها بحسب اتّساع شرود متوسط مربعات الطبقة الأخيرة من سحب إلى سحب، الأثبت أولًا.',
    'Each layer adds a relative variance of about 5/n by chance.':
      'تضيف كل طبقة بحكم الحظ تباينًا نسبيًا قدره نحو $5/n$.',
    '{count} layers of {n} units': {
      one: 'طبقة واحدة فيها {n} من الوحدات',
      two: 'طبقتان في كلٍّ منهما {n} من الوحدات',
      few: '{count} طبقات في كلٍّ منها {n} من الوحدات',
      other: '{count} طبقة في كلٍّ منها {n} من الوحدات',
    },
    '{n} units in each layer': '{n} من الوحدات في كل طبقة',
    'The mean square of the last layer has a relative variance of $(1 + 5/n)^{L} − 1$ (after Hanin & Rolnick 2018): depth over width is what counts.':
      'التباين النسبي لمتوسط مربعات الطبقة الأخيرة هو $(1 + 5/n)^{L} − 1$ (على طريقة Hanin وRolnick سنة 2018): فالمهمّ هو العمق مقسومًا على العرض.',
  },
};
