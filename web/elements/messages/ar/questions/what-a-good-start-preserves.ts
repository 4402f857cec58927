import type { whatAGoodStartPreserves as keys } from '../../de/questions/what-a-good-start-preserves';
import type { SameTables } from '../../texts';

export const whatAGoodStartPreserves: SameTables<typeof keys> = {
  'one-promise': {
    'One promise, one count': 'وعد واحد، وعدد واحد',
    'A linear layer leads from {in} units to {out}. Which variance must its weights have so that the signal keeps its variance on the way forward through it?':
      'طبقة خطية عدد مداخلها {in} وعدد مخارجها {out}. ما التباين الذي يجب أن يكون لأوزانها حتى تحافظ الإشارة على تباينها في طريقها إلى الأمام عبرها؟',
    'A linear layer leads from {in} units to {out}. Which variance must its weights have so that gradients keep their variance on the way back through it?':
      'طبقة خطية عدد مداخلها {in} وعدد مخارجها {out}. ما التباين الذي يجب أن يكون لأوزانها حتى تحافظ التدرّجات على تباينها في طريقها إلى الخلف عبرها؟',
    'Count the terms in the sum that one unit computes.': 'عُدّ حدود المجموع الذي تحسبه الوحدة الواحدة.',
    'Count the terms in the sum that one unit collects its gradient from.':
      'عُدّ حدود المجموع الذي تجمع منه الوحدة الواحدة تدرّجها.',
    'That keeps gradients going back, where a sum has $n_{out}$ terms. Forward it has $n_{in}$.':
      'هذا يحفظ التدرّجات في طريقها إلى الخلف، حيث عدد حدود المجموع $n_{out}$. أما إلى الأمام فعددها $n_{in}$.',
    'That keeps the signal going forward, where a sum has $n_{in}$ terms. Gradients are summed over $n_{out}$.':
      'هذا يحفظ الإشارة في طريقها إلى الأمام، حيث عدد حدود المجموع $n_{in}$. أما التدرّجات فتُجمع على $n_{out}$.',
    'That is the compromise 2/($n_{in}$ + $n_{out}$), which keeps neither exactly.':
      'هذا هو الحلّ الوسط، 2 مقسومًا على مجموع $n_{in}$ و$n_{out}$، وهو لا يحفظ أيًّا منهما تمامًا.',
    'That is the standard deviation. The question asks for its square.':
      'هذا هو الانحراف المعياري. والمطلوب مربعه.',
    'The sum has {n} terms, so $n·Var(w)$ = 1 asks for 1/{n} = {key}.':
      'في المجموع {n} من الحدود، فالشرط أن يساوي $n·Var(w)$ واحدًا يعطي $1/{n} = {key}$.',
  },
  'funnel-ends': {
    'Only the ends count': 'لا يُعتدّ إلا بالطرفين',
    'A linear network has {widths} units, the inputs first. Its weights have variance 1/$n_{in}$, so the signal keeps its own. By what factor is the variance of the gradient multiplied from the last layer to layer 1 (the first that has weights)?':
      'شبكة خطية عدد وحداتها طبقة بعد طبقة {widths}، والمداخل أولًا. تباين أوزانها مقلوب $n_{in}$، فتحافظ الإشارة على تباينها. في أيّ عامل يُضرب تباين التدرّج من الطبقة الأخيرة إلى الطبقة 1 (وهي أولى الطبقات ذات الأوزان)؟',
    'A linear network has {widths} units, the inputs first. Its weights have variance 1/$n_{out}$, so gradients keep theirs. By what factor is the variance of the signal multiplied from the input to the last layer?':
      'شبكة خطية عدد وحداتها طبقة بعد طبقة {widths}، والمداخل أولًا. تباين أوزانها مقلوب $n_{out}$، فتحافظ التدرّجات على تباينها. في أيّ عامل يُضرب تباين الإشارة من المدخل إلى الطبقة الأخيرة؟',
    'Write down the factor of each layer, $n_{out}/n_{in}$, as a fraction, and cancel.':
      'اكتب عامل كل طبقة، $n_{out}/n_{in}$، على هيئة كسر، ثم اختصر.',
    'Write down the factor of each layer, $n_{in}/n_{out}$, as a fraction, and cancel.':
      'اكتب عامل كل طبقة، $n_{in}/n_{out}$، على هيئة كسر، ثم اختصر.',
    'Upside down: backward a layer has the factor $n_{out}/n_{in}$.':
      'مقلوب: عامل الطبقة إلى الخلف هو $n_{out}/n_{in}$.',
    'Upside down: forward a layer has the factor $n_{in}/n_{out}$.':
      'مقلوب: عامل الطبقة إلى الأمام هو $n_{in}/n_{out}$.',
    'Only one direction is kept at one. The other pays for every change of width.':
      'اتجاه واحد فقط يبقى عامله واحدًا. أما الآخر فيدفع ثمن كل تغيّر في العرض.',
    'You left out the first layer, which the signal passes too.':
      'أغفلتَ الطبقة الأولى، والإشارة تعبرها أيضًا.',
    "Layer 1's own weights are not on the way: the gradient arrives at its units, so the width of the input does not count.":
      'أوزان الطبقة 1 نفسها ليست على الطريق: فالتدرّج يصل إلى وحداتها، ولذلك لا يُحسب عرض المدخل.',
    'Each width stands once above a line and once below. What remains is {first}/{last} = {key}.':
      'يقف كل عرض مرة فوق خط الكسر ومرة تحته. ولا يبقى إلا ${first}/{last} = {key}$.',
  },
  'two-sums': {
    'Two sums': 'مجموعان',
    'A linear layer leads from {in} units to {out}, with weights from N(0, {std}²). Which of these hold?':
      'طبقة خطية عدد مداخلها {in} وعدد مخارجها {out}، وأوزانها مسحوبة من $N(0, {std}²)$. أيّ مما يلي صحيح؟',
    'Forward the factor is $n_{in}·Var(w)$, backward $n_{out}·Var(w)$.':
      'العامل إلى الأمام هو $n_{in}·Var(w)$، وإلى الخلف $n_{out}·Var(w)$.',
    'The signal leaves it with more variance than it came with.':
      'تخرج الإشارة من الطبقة بتباين أكبر مما دخلت به',
    'Forward the factor is {n} × {std}² = {factor}, so the signal grows.':
      'العامل إلى الأمام هو ${n} × {std}² = {factor}$، فالإشارة تكبر.',
    'Forward the factor is {n} × {std}² = {factor}, so the signal does not grow.':
      'العامل إلى الأمام هو ${n} × {std}² = {factor}$، فالإشارة لا تكبر.',
    'The signal leaves it with less variance than it came with.':
      'تخرج الإشارة من الطبقة بتباين أصغر مما دخلت به',
    'Forward the factor is {n} × {std}² = {factor}, so the signal fades.':
      'العامل إلى الأمام هو ${n} × {std}² = {factor}$، فالإشارة تخبو.',
    'Forward the factor is {n} × {std}² = {factor}, so the signal does not fade.':
      'العامل إلى الأمام هو ${n} × {std}² = {factor}$، فالإشارة لا تخبو.',
    'The gradient, going back, leaves it with more variance.':
      'يخرج التدرّج من الطبقة، في طريقه إلى الخلف، بتباين أكبر',
    'Going back, it is {n} × {std}² = {factor}, so the gradient grows.':
      'العامل إلى الخلف هو ${n} × {std}² = {factor}$، فالتدرّج يكبر.',
    'Going back, it is {n} × {std}² = {factor}, so the gradient does not grow.':
      'العامل إلى الخلف هو ${n} × {std}² = {factor}$، فالتدرّج لا يكبر.',
    'The gradient, going back, leaves it with less variance.':
      'يخرج التدرّج من الطبقة، في طريقه إلى الخلف، بتباين أصغر',
    'Going back, it is {n} × {std}² = {factor}, so the gradient fades.':
      'العامل إلى الخلف هو ${n} × {std}² = {factor}$، فالتدرّج يخبو.',
    'Going back, it is {n} × {std}² = {factor}, so the gradient does not fade.':
      'العامل إلى الخلف هو ${n} × {std}² = {factor}$، فالتدرّج لا يخبو.',
    'Twice as many units above would double the variance of the signal.':
      'لو تضاعف عدد الوحدات في الأعلى لتضاعف تباين الإشارة',
    'Each unit above sums over the units below; how many stand beside it plays no part.':
      'كل وحدة في الأعلى تجمع من الوحدات التي تحتها؛ ولا شأن لذلك بعدد الوحدات التي إلى جانبها.',
    'Twice as many units above would double the variance of the gradient.':
      'لو تضاعف عدد الوحدات في الأعلى لتضاعف تباين التدرّج',
    'A gradient is summed over the units above, so their number counts.':
      'يُجمع التدرّج من الوحدات التي في الأعلى، فعددها يُحسب.',
    'Forward the factor is {in} × {std}² = {forward}; backward it is {out} × {std}² = {back}.':
      'العامل إلى الأمام هو ${in} × {std}² = {forward}$، وإلى الخلف ${out} × {std}² = {back}$.',
  },
  'level-both': {
    'Meet in the middle': 'اللقاء في المنتصف',
    "A linear network has {widths} units (seed {seed}; what counts is the median of 25 draws). Set the exhibit so that neither direction pays the whole price: the last layer's mean square activation, and the first layer's gradient variance, both from 0.2 to 5 times what they are at the other end.":
      'شبكة خطية عدد وحداتها طبقة بعد طبقة {widths} (البذرة {seed}؛ والمعتمَد وسيط 25 سحبًا). اضبط التجربة بحيث لا يدفع أيّ من الاتجاهين الثمن كله: متوسط مربعات التنشيطات في الطبقة الأخيرة، وتباين التدرّج في الطبقة الأولى، كلٌّ منهما من 0.2 إلى 5 أمثال ما هو عند الطرف الآخر.',
    'Fan-in keeps one direction and spoils the other; fan-out does it the other way round. Is there a third way?':
      'عدد المداخل يحفظ اتجاهًا ويُفسد الآخر؛ وعدد المخارج يفعل العكس. فهل من طريق ثالث؟',
    'Fan mode: average, Gain: {gain}': 'أساس المقياس: المتوسط، معامل التضخيم: {gain}',
    'From layer 1 to the last, the widths change by a factor of about {factor}. Fan-in or fan-out makes one direction pay it alone; the average 2/($n_{in}$ + $n_{out}$) divides it.':
      'من الطبقة 1 إلى الأخيرة تتغيّر العروض بعامل قدره نحو {factor}. إذا أُخذ بعدد المداخل أو بعدد المخارج دفعه اتجاه واحد وحده؛ أما المتوسط، أي 2 مقسومًا على مجموع $n_{in}$ و$n_{out}$، فيقسمه بينهما.',
  },
};
