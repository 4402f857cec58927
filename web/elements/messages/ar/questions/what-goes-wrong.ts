import type { whatGoesWrong as keys } from '../../de/questions/what-goes-wrong';
import type { SameTables } from '../../texts';

export const whatGoesWrong: SameTables<typeof keys> = {
  'product-of-factors': {
    'A product of factors': 'حاصل ضرب عوامل',
    'A linear network has {layers} layers of {n} units each, also {n} inputs. Its weights are drawn from N(0, {std}²), without biases. By what factor is the variance of the signal multiplied from the input to the last layer?':
      'شبكة خطية عدد طبقاتها {layers}، وفي كل طبقة {n} من الوحدات، ومداخلها {n} أيضًا. سُحبت أوزانها من $N(0, {std}²)$، ولا انحيازات لها. في أيّ عامل يُضرب تباين الإشارة من المدخل إلى الطبقة الأخيرة؟',
    'A linear network has {layers} layers of {n} units each, also {n} inputs. Its weights are drawn from N(0, {std}²), without biases. By what factor is the variance of the gradient multiplied on its way from the last layer to layer 1?':
      'شبكة خطية عدد طبقاتها {layers}، وفي كل طبقة {n} من الوحدات، ومداخلها {n} أيضًا. سُحبت أوزانها من $N(0, {std}²)$، ولا انحيازات لها. في أيّ عامل يُضرب تباين التدرّج في طريقه من الطبقة الأخيرة إلى الطبقة 1؟',
    'One layer multiplies it by $n·Var(w)$. How many times does that happen?':
      'الطبقة الواحدة تضربه في $n·Var(w)$. فكم مرة يحدث ذلك؟',
    "That is one layer's factor, $n·Var(w)$. It is applied again at each layer.":
      'هذا عامل طبقة واحدة، $n·Var(w)$. وهو يعود من جديد عند كل طبقة.',
    'That is the factor on the standard deviation. The variance goes with its square.':
      'هذا عامل الانحراف المعياري. أما التباين فيُضرب في مربعه.',
    'One step too many: between the last layer and layer 1 lie {steps} steps.':
      'خطوة زائدة: عدد الخطوات بين الطبقة الأخيرة والطبقة 1 هو {steps}.',
    'One layer is missing: the signal passes all {layers} of them.':
      'تنقص طبقة: فالإشارة تعبر الطبقات كلها، وعددها {layers}.',
    'You multiplied n by the standard deviation; the variance is its square.':
      'ضربتَ $n$ في الانحراف المعياري؛ أما التباين فهو مربعه.',
    "One layer's factor is $n·Var(w)$ = {n} × {std}² = {factor}. It acts {times} times: {power} = {key}.":
      'عامل الطبقة الواحدة هو $n·Var(w)$، أي ${n} × {std}² = {factor}$. وعدد المرات التي يعمل فيها {times}، فالناتج ${power} = {key}$.',
  },
  'first-verdict': {
    'What will become of it?': 'إلى ماذا ستصير؟',
    'A network of {depth} layers, {n} units each, with {units}, starts from N(0, {std}²) with biases at zero (seed {seed}). Commit yourself: what will the exhibit say of it?':
      'شبكة من {depth} طبقة، في كل طبقة {n} من {units}، تبدأ أوزانها من $N(0, {std}²)$ وانحيازاتها أصفار (البذرة {seed}). ثبّت توقّعك: ماذا ستقول التجربة عنها؟',
    'tanh units': 'وحدات tanh',
    'ReLU units': 'وحدات ReLU',
    'linear units': 'الوحدات الخطية',
    'Compute $n·Var(w)$. Near zero tanh has slope 1, and it never leaves −1 to 1.':
      'احسب $n·Var(w)$. ميل tanh قرب الصفر 1، وقيمها لا تخرج أبدًا عن المجال من $−1$ إلى 1.',
    'Compute $n·Var(w)$, halve it for ReLU, and think of its {depth}th power.':
      'احسب $n·Var(w)$، ونصِّفه من أجل ReLU، ثم فكّر فيه مرفوعًا إلى القوة {depth}.',
    'Compute $n·Var(w)$ and think of its {depth}th power.':
      'احسب $n·Var(w)$، ثم فكّر فيه مرفوعًا إلى القوة {depth}.',
    'It vanishes: signal or gradient fades more than a hundredfold.':
      'التلاشي: تخبو الإشارة أو يخبو التدرّج إلى أقلّ من جزء من مئة.',
    'It explodes: signal or gradient grows more than a hundredfold.':
      'الانفجار: تكبر الإشارة أو يكبر التدرّج إلى أكثر من مئة ضعف.',
    'It is healthy: both stay within a factor of a hundred.':
      'السلامة: تبقى الإشارة ويبقى التدرّج ضمن عامل قدره مئة.',
    'It saturates: most units are pressed against their stop.': 'التشبّع: معظم الوحدات مضغوطة إلى آخر مداها.',
    'It is symmetric: all units of a layer stay twins.': 'التناظر: تبقى وحدات كل طبقة توائم.',
    'Right. {reason}': 'صواب. {reason}',
    'For that, the factor of a layer would have to lie well below one. {reason}':
      'لكي يحدث ذلك يلزم أن يكون عامل الطبقة أصغر من واحد بوضوح. {reason}',
    'For that, the factor of a layer would have to lie well above one. {reason}':
      'لكي يحدث ذلك يلزم أن يكون عامل الطبقة أكبر من واحد بوضوح. {reason}',
    'A factor close to one is needed for that, since depth raises it to a high power. {reason}':
      'يلزم لذلك عامل قريب من واحد، لأن العمق يرفعه إلى قوة عالية. {reason}',
    'Only a bounded function saturates, and only under sums several times larger than one. {reason}':
      'لا تتشبّع إلا دالة محدودة، ولا تتشبّع إلا إذا بلغت المجاميع عدّة أمثال الواحد. {reason}',
    'Random weights differ from unit to unit, so their units do too. {reason}':
      'الأوزان العشوائية تختلف من وحدة إلى أخرى، فتختلف الوحدات كذلك. {reason}',
    '{reason} Over {depth} layers the verdict is “{verdict}”.':
      '{reason} والحكم عبر {depth} طبقة: «{verdict}».',
    'Here σ_w² = n Var(w) is {factor}; around 1 tanh passes its signal on, and far above it is pushed to its stops.':
      'هنا $σ_{w}² = n·Var(w) = {factor}$؛ فعند نحو 1 تمرّر tanh إشارتها، وفوق ذلك بكثير تُدفع إلى آخر مداها.',
    "Here a layer's factor is {factor}, half of n Var(w).": 'عامل الطبقة هنا {factor}، وهو نصف $n·Var(w)$.',
    "Here a layer's factor is {factor}, n Var(w).": 'عامل الطبقة هنا {factor}، وهو $n·Var(w)$.',
  },
  twins: {
    Twins: 'توائم',
    'A tanh network has layers of {n} units. After which of these starts do all units of a layer compute the same number, now and after every step of training?':
      'شبكة tanh في كل طبقة من طبقاتها {n} من الوحدات. بعد أيّ من هذه البدايات تحسب وحدات الطبقة كلها العدد نفسه، الآن وبعد كل خطوة من التدريب؟',
    'Look for starts in which nothing tells one unit of a layer from another.':
      'ابحث عن البدايات التي لا شيء فيها يميّز وحدة في الطبقة من أخرى.',
    'All weights and biases 0': 'كل الأوزان والانحيازات 0',
    'With zeros every unit computes the same sum, 0.': 'مع الأصفار تحسب كل وحدة المجموع نفسه، وهو 0.',
    'All weights {weight}, all biases {bias}': 'كل الأوزان {weight}، وكل الانحيازات {bias}',
    'One and the same constant for all weights makes all sums the same.':
      'الثابت الواحد لجميع الأوزان يجعل المجاميع كلها متساوية.',
    'Weights from N(0, {std}²), biases 0': 'الأوزان من $N(0, {std}²)$، والانحيازات 0',
    'Tiny weights fade, but each is another number: the units are no twins.':
      'الأوزان الضئيلة تُضعف الإشارة، لكن كلًّا منها عدد آخر: فليست الوحدات توائم.',
    'Weights from U(±{bound}), all biases {bias}': 'الأوزان من $U(±{bound})$، وكل الانحيازات {bias}',
    'Uniform draws differ from weight to weight, and that is enough; biases may be alike.':
      'السحب المنتظم يعطي كل وزن قيمة أخرى، وهذا يكفي؛ ويجوز أن تتساوى الانحيازات.',
    'Orthogonal weights, biases 0': 'الأوزان متعامدة، والانحيازات 0',
    'The rows of an orthogonal matrix are perpendicular to each other, so no two are alike.':
      'صفوف المصفوفة المتعامدة يتعامد بعضها مع بعض، فلا يتماثل منها اثنان.',
    'All weights {weight}, biases from N(0, {std}²)': 'كل الأوزان {weight}، والانحيازات من $N(0, {std}²)$',
    'The weights are alike, but the biases tell the units apart.':
      'الأوزان متماثلة، لكن الانحيازات تميّز الوحدات بعضها من بعض.',
    'Units with the same weights and the same bias compute the same number, receive the same gradient and take the same step. Any difference, however small, breaks the symmetry.':
      'الوحدات التي لها الأوزان نفسها والانحياز نفسه تحسب العدد نفسه، وتتلقّى التدرّج نفسه، وتخطو الخطوة نفسها. وأيّ اختلاف بينها، مهما صغر، يكسر التناظر.',
  },
  'sort-by-signal': {
    'From faint to loud': 'من الخافت إلى الصاخب',
    'Four linear networks of {layers} layers each get inputs of variance 1. Order them by the variance of what leaves the last layer, smallest first.':
      'أربع شبكات خطية، عدد الطبقات في كلٍّ منها {layers}، تتلقّى مداخل تباينها 1. رتّبها بحسب تباين ما يخرج من طبقتها الأخيرة، الأصغر أولًا.',
    'Four linear networks get inputs of variance 1. Order them by the variance of what leaves the last layer, smallest first.':
      'أربع شبكات خطية تتلقّى مداخل تباينها 1. رتّبها بحسب تباين ما يخرج من طبقتها الأخيرة، الأصغر أولًا.',
    '$n·Var(w)$ says whether a network fades or grows, the number of layers how far.':
      'يبيّن $n·Var(w)$ هل تخبو الإشارة في الشبكة أم تكبر، ويبيّن عدد الطبقات إلى أيّ حدّ.',
    '$n·Var(w)$ says whether a network fades or grows.': 'يبيّن $n·Var(w)$ هل تخبو الإشارة في الشبكة أم تكبر.',
    '{count} layers of {n} units, N(0, {std}²)': {
      one: 'طبقة واحدة فيها {n} من الوحدات، $N(0, {std}²)$',
      two: 'طبقتان في كلٍّ منهما {n} من الوحدات، $N(0, {std}²)$',
      few: '{count} طبقات في كلٍّ منها {n} من الوحدات، $N(0, {std}²)$',
      other: '{count} طبقة في كلٍّ منها {n} من الوحدات، $N(0, {std}²)$',
    },
    '{n} units, N(0, {std}²)': '{n} من الوحدات، $N(0, {std}²)$',
    'The variance at the end is $(n·Var(w))^{L}$: below one it fades, above one it grows, and the number of units alone says nothing.':
      'التباين في النهاية هو $(n·Var(w))^{L}$: إذا كان ما بين القوسين أصغر من واحد خبت الإشارة، وإذا كان أكبر من واحد كبرت، أما عدد الوحدات وحده فلا يقول شيئًا.',
  },
};
