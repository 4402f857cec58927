/** What the core and the loading of the engine say: the patterns of their English sentences, in the order in which they are tried. */
import type { engine as keys } from '../de/engine';
import type { Texts } from '../texts';

export const engine: Texts<keyof typeof keys> = {
  'Numbers leave the range of floating point; layer {layer} is the first to hold infinities or NaN.':
    'تخرج الأعداد من مدى الفاصلة العائمة؛ والطبقة {layer} أولى الطبقات التي فيها ما لا نهاية أو NaN.',
  'All units of a layer compute the same and would learn the same: they stay twins.':
    'كل وحدات الطبقة تحسب الشيء نفسه وتتعلّم الشيء نفسه: تبقى توائم.',
  'In layer {layer}, {share} % of the units are off for every sample, so no gradient passes.':
    'في الطبقة {layer} تنطفئ {share} % من الوحدات عند كل عيّنة، فلا يمرّ تدرّج.',
  'In layer {layer}, {share} % of the activations sit on the flat ends of their function.':
    'في الطبقة {layer} تقع {share} % من التنشيطات عند الطرفين المسطّحين لدالتها.',
  'From first layer to last the variance of activations changes by a factor of {forward}, that of gradients on the way back by {backward}: both survive.':
    'من أول طبقة إلى آخرها يتغيّر تباين التنشيطات بعامل {forward}، وتباين التدرّجات في طريق العودة بعامل {backward}: كلاهما يبقى.',
  'The variance of activations falls to exactly zero.': 'يهوي تباين التنشيطات إلى الصفر تمامًا.',
  'The variance of gradients, going back, falls to exactly zero.':
    'يهوي تباين التدرّجات في طريق العودة إلى الصفر تمامًا.',
  'The variance of activations grows about {factor}-fold over the network.':
    'يكبر تباين التنشيطات نحو {factor} ضعفًا عبر الشبكة.',
  'The variance of gradients, going back, grows about {factor}-fold over the network.':
    'يكبر تباين التدرّجات في طريق العودة نحو {factor} ضعفًا عبر الشبكة.',
  'The variance of activations shrinks to about {factor} of its start over the network.':
    'يصغر تباين التنشيطات عبر الشبكة إلى نحو {factor} مما بدأ به.',
  'The variance of gradients, going back, shrinks to about {factor} of its start over the network.':
    'يصغر تباين التدرّجات في طريق العودة عبر الشبكة إلى نحو {factor} مما بدأ به.',
  'answer must be {must}, but is {typed}.': 'المطلوب {must}، والمُعطى {typed}.',
  'work must be {must}, but is {is}.': 'هذا أكثر مما يُحسب دفعة واحدة: المسموح {must}، والمطلوب {is}.',
  'resumeFrom must be {must}, but is {is}.':
    'لا يمكن استئناف هذا التشغيل: الحالة المحفوظة لإعدادات أخرى أو تالفة.',
  '{key} is not a field; {rest}': '«{key}» ليس إعدادًا.',
  '{key} must be {must}, but is {is}.': '{key}: المسموح {must}، والمُعطى {is}.',
  'a number, like 0.0442, 4.42e-2, 2^-15 or 1/256':
    'عدد مثل \u20660.0442\u2069 أو \u20664.42e-2\u2069 أو \u20662^-15\u2069 أو \u20661/256\u2069',
  'clear about its comma: write {typedWhole} or {typedPoint}':
    'عدد لا لبس في فاصلته: \u2066{typedWhole}\u2069 أو \u2066{typedPoint}\u2069',
  'a number; nothing can be divided by 0': 'عدد؛ ولا قسمة على 0',
  'a number from 10^-300 to 10^300 in size, or 0':
    'عدد مقداره من \u206610^-300\u2069 إلى \u206610^300\u2069، أو 0',
  'at most {most} letters long': '{most} محرفًا على الأكثر',
  'a number from {low} to {high} (a {meaning}) with biases of kind {kind}':
    'عدد من {low} إلى {high} مع انحياز من نوع {kind}',
  'a number from {low} to {high} with biases of kind {kind}':
    'عدد من {low} إلى {high} مع انحياز من نوع {kind}',
  'a whole number from {low} to {high} (the layers after the first) with {kind} residual blocks':
    'عدد صحيح من {low} إلى {high} (الطبقات بعد الأولى) مع كتل متبقية من نوع {kind}',
  'a whole number from {low} to {high}, so that a layer is left to learn':
    'عدد صحيح من {low} إلى {high}، لتبقى طبقة تتعلّم',
  'a whole number from {low} to {high}, the examples to learn from':
    'عدد صحيح من {low} إلى {high}، وهو عدد الأمثلة التي يُتعلَّم منها',
  'at least one example a class, a whole number from {low} to {high}':
    'مثال واحد على الأقل لكل صنف، عدد صحيح من {low} إلى {high}',
  'a whole number from {low} to {high} (from qubitsMinimum on)':
    'عدد صحيح من {low} إلى {high} (ابتداءً من أقلّ عدد للكيوبتات)',
  'a whole number from {low} to {high} (two layers each) with {layers} layers':
    'عدد صحيح من {low} إلى {high} (لكلٍّ طبقتان) مع طبقات عددها {layers}',
  'a list of {low} to {high} whole numbers from {least} to {most} (or empty)':
    'قائمة من {low} إلى {high} من الأعداد الصحيحة بين {least} و{most} (أو فارغة)',
  'a number from {low} to {high}': 'عدد من {low} إلى {high}',
  'a whole number from {low} to {high}': 'عدد صحيح من {low} إلى {high}',
  'one of the names in the catalogue': 'أحد الأسماء المعروفة',
  'one of {names}': 'أحد {names}',
  'the same for all layers with the initializer identity': 'العرض نفسه لكل الطبقات مع تهيئة المحايد',
  'the same before and after each block of a residual network':
    'العرض نفسه قبل كل كتلة وبعدها في شبكة متبقية',
  'at least {least} layers with {kind} residual blocks':
    '{least} طبقات على الأقل مع كتل متبقية من نوع {kind}',
  'none with the initializer {name}': 'بلا، مع التهيئة {name}',
  'at most {most} multiply-adds ({rest})': '{most} عملية ضرب وجمع على الأكثر',
  'at most {most} numbers held at once ({rest})': '{most} عددًا في الذاكرة معًا على الأكثر',
  'at most {most} gates × amplitudes {rest}':
    '{most} بوابة × سعة على الأكثر (بكيوبتات أو طبقات أو عيّنات أقلّ)',
  '{first} and {second} at layer {layer}': '{first} و{second} في الطبقة {layer}',
  '{value} at entry {entry}': '{value} في الموضع {entry}',
  'a list of {count}': 'قائمة من {count}',
  absent: 'لا شيء',
  'two classes or more, or empty': 'صنفان أو أكثر، أو فارغة',
  'empty with data other than digits': 'فارغة مع بيانات غير الأرقام',
  'without pretrained, which needs the dataset digits': 'من دون بداية مدرَّبة مسبقًا، فهي تحتاج إلى الأرقام',
  '2 to 8 digits with a pretrained start, so that it can learn the others first':
    'من 2 إلى 8 أرقام مع بداية مدرَّبة مسبقًا، لتتعلّم الأخرى أولًا',
  'without identity, which needs layers of one width (inputs and outputs differ here)':
    'من دون المحايد، فهو يحتاج إلى طبقات بعرض واحد',
  'even with the start identity_blocks, whose second half undoes the first':
    'عدد زوجي مع كتل المحايد، فنصفها الثاني يُبطل الأول',
  'one other than identity_blocks with the circuit product, which has one layer':
    'غير كتل المحايد مع الدارة بلا تشابك، فلها طبقة واحدة',
  'qubits with the circuit product, which has one layer':
    'عدد الكيوبتات مع الدارة بلا تشابك، فلها طبقة واحدة',
  'a finite number': 'عدد منتهٍ',
  'a number': 'عدد',
  'a list of all options, {first} to {last}, each once':
    'قائمة بكل الخيارات من {first} إلى {last}، كلٌّ مرة واحدة',
  'a list of options, {first} to {last}': 'قائمة خيارات من {first} إلى {last}',
  'one option, {first} to {last}': 'خيار واحد من {first} إلى {last}',
  'a setting of {names} alone': 'إعداد {names} وحدها',
  'a setting of the exhibit': 'إعداد من التجربة',
  'a setting': 'إعداد',
  layers: 'طبقة',
  units: 'وحدة',
  samples: 'عيّنة',
  networks: 'شبكة',
  points: 'نقطة',
  examples: 'مثال',
  epochs: 'دورة',
  steps: 'خطوة',
  beats: 'نبضة',
  qubits: 'كيوبت',
  blocks: 'كتلة',
  circuits: 'دارة',
  'A file of it did not load; is the network there?': 'لم يصل أحد الملفات؛ هل الاتصال قائم؟',
  'No engine has been given.': 'لم يُعطَ محرّك حساب.',
  'This browser has WebAssembly switched off.': 'WebAssembly معطّل في هذا المتصفّح.',
  'This page may not run WebAssembly: {advice}.': 'لا يُسمح لهذه الصفحة بتشغيل WebAssembly: {advice}.',
  'The engine ({url}) did not load: {reason}': 'تعذّر تحميل المحرّك ({url}): {reason}',
  "The engine's script ({name}) did not load: {reason}": 'تعذّر تحميل نصّ المحرّك ({name}): {reason}',
  'The engine did not start: {reason}': 'لم يبدأ المحرّك: {reason}',
  "The engine's worker died: {reason}": 'توقّفت عملية المحرّك الخلفية: {reason}',
  'The engine was closed.': 'أُغلق المحرّك.',
  'No worker could be started: {reason}': 'تعذّر بدء عملية خلفية: {reason}',
  'The data ({name}) did not load: {reason}. Is the network there?':
    'تعذّر تحميل البيانات ({name}): {reason}. هل الاتصال قائم؟',
  'it was terminated': 'أُنهيت',
  'it no longer answers': 'لم تعد تجيب',
  'this browser could not draw it': 'لم يستطع هذا المتصفّح رسمه',
  'The worker that trains was ended; a fresh one has gone on from the last checkpoint.':
    'أُنهيت العملية التي تدرّب؛ وواصلت أخرى من آخر حالة محفوظة.',
  'Paused while the page is hidden.': 'توقّف مؤقتًا ما دامت الصفحة مخفية.',
  'Paused by the page around it.': 'أوقفته الصفحة المحيطة مؤقتًا.',
  'Going on where it was.': 'يستأنف من حيث كان.',
  'Paused while the page was hidden; going on where it was.':
    'توقّف مؤقتًا حين أُخفيت الصفحة؛ ويستأنف من حيث كان.',
};
