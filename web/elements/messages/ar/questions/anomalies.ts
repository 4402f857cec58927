import type { anomalies as keys } from '../../de/questions/anomalies';
import type { SameTables } from '../../texts';

export const anomalies: SameTables<typeof keys> = {
  alarms: {
    Alarms: 'إنذارات',
    alarms: 'إنذارات',
    '{count} alarms': {
      one: 'إنذار واحد',
      two: 'إنذاران',
      few: '{count} إنذارات',
      many: '{count} إنذارًا',
      other: '{count} إنذار',
    },
    'A detector watches {beats} heartbeats a day, of which {abnormal} % are abnormal. At its threshold it flags {sensitivity} % of the abnormal beats and {rate} % of the normal ones. How many false alarms does it give a day?':
      'كاشف يراقب {beats} نبضة قلب في اليوم، {abnormal} % منها غير سويّة. وعند عتبته يبلّغ عن {sensitivity} % من النبضات غير السويّة وعن {rate} % من السويّة. كم إنذارًا كاذبًا يطلق في اليوم؟',
    'A detector watches {beats} heartbeats a day, of which {abnormal} % are abnormal. At its threshold it flags {sensitivity} % of the abnormal beats and {rate} % of the normal ones. Of all beats that it flags, how many per cent are abnormal?':
      'كاشف يراقب {beats} نبضة قلب في اليوم، {abnormal} % منها غير سويّة. وعند عتبته يبلّغ عن {sensitivity} % من النبضات غير السويّة وعن {rate} % من السويّة. كم في المئة من النبضات التي يبلّغ عنها كلها غير سويّة؟',
    'Count both kinds of alarm, and divide the true ones by all.':
      'عُدّ الإنذارات من النوعين، واقسم الصادقة على الكل.',
    'That is the share of false ones among the alarms.': 'هذه نسبة الكاذبة بين الإنذارات.',
    'That is the share of abnormal beats that are flagged. The question runs the other way: of the flagged, how many are abnormal?':
      'هذه نسبة ما يُبلَّغ عنه من النبضات غير السويّة. والسؤال بالعكس: كم مما يُبلَّغ عنه غير سويّ؟',
    'You left out how rare abnormal beats are. Many normal beats at a low rate are still many alarms.':
      'أغفلتَ مقدار ندرة النبضات غير السويّة. فالنبضات السويّة الكثيرة، ولو بنسبة صغيرة، إنذارات كثيرة.',
    'That is right as a fraction, but the question asks for per cent.':
      'هذا صواب على هيئة كسر، لكن المطلوب نسبة مئوية.',
    '{true} true alarms and {false} false ones: {key} % of all are true.':
      'الصادقة {true} والكاذبة {false}: أي إن {key} % من الإنذارات كلها صادقة.',
    'Only normal beats can be false alarms. How many normal beats are there?':
      'لا يكون الإنذار كاذبًا إلا في النبضات السويّة. فكم عددها؟',
    'The rate holds for normal beats only; you took it of all.':
      'هذه النسبة للنبضات السويّة وحدها؛ وأنت أخذتها من النبضات كلها.',
    'Those are the true alarms.': 'هذه هي الإنذارات الصادقة.',
    'Those are all alarms, the true ones among them.': 'هذه هي الإنذارات كلها، ومنها الصادقة.',
    'Those are the abnormal beats that it misses.': 'هذه هي النبضات غير السويّة التي تفوته.',
    '{normal} % of {beats} beats are normal, and {rate} % of those are {key}.':
      'من {beats} نبضة تكون {normal} % سويّة، و{rate} % من هذه هي {key}.',
  },
  'area-by-hand': {
    'The area, by hand': 'المساحة يدويًا',
    'An autoencoder rebuilds normal beats with errors {normal} and abnormal ones with errors {abnormal}. What is the area under its ROC curve?':
      'مرمِّز ذاتي يعيد بناء النبضات السويّة بالأخطاء {normal}، وغير السويّة بالأخطاء {abnormal}. كم تبلغ المساحة تحت منحنى ROC؟',
    'It is the share of pairs, one normal and one abnormal beat, in which the abnormal one has the larger error. Equal errors count half.':
      'هي نسبة الأزواج، وكل زوج نبضة سويّة وأخرى غير سويّة، التي يكون فيها خطأ غير السويّة أكبر. والخطآن المتساويان يُحسبان نصفًا.',
    'That is the share of pairs the wrong way round.': 'هذه نسبة الأزواج المعكوسة.',
    'That is the number of pairs. The area is their share of all {pairs}.':
      'هذا عدد الأزواج. أما المساحة فنسبته إلى عددها كلها، وهو {pairs}.',
    'That is the share of abnormal beats above every normal one, a single point of the curve.':
      'هذه نسبة النبضات غير السويّة التي تعلو على كل السويّة، وهي نقطة واحدة من المنحنى.',
    'Of {pairs} pairs {right} stand the right way round: {key}.':
      'من أزواج عددها {pairs} يقع {right} في الاتجاه الصواب: {key}.',
  },
  untrained: {
    'Before the first step': 'قبل الخطوة الأولى',
    'An autoencoder for heartbeats has {widths} tanh units. It starts from Xavier normal with gain {gain} (seed {seed}). Commit yourself: what does it put out for a beat before the first step of training?':
      'مرمِّز ذاتي لنبضات القلب عدد وحداته طبقة بعد طبقة {widths}، وكلها وحدات tanh. يبدأ من تهيئة Xavier الطبيعية بمعامل تضخيم قدره {gain} (البذرة {seed}). ثبّت توقّعك: ماذا يُخرج لنبضة قبل الخطوة الأولى من التدريب؟',
    'An autoencoder for heartbeats has {widths} tanh units. It starts from N(0, {std}²) (seed {seed}). Commit yourself: what does it put out for a beat before the first step of training?':
      'مرمِّز ذاتي لنبضات القلب عدد وحداته طبقة بعد طبقة {widths}، وكلها وحدات tanh. تبدأ أوزانه من $N(0, {std}²)$ (البذرة {seed}). ثبّت توقّعك: ماذا يُخرج لنبضة قبل الخطوة الأولى من التدريب؟',
    'Follow the signal: does each layer make it fainter, or press it against the stops of tanh?':
      'تتبّع الإشارة: أتزيدها كل طبقة ضعفًا، أم تضغطها إلى آخر مدى tanh؟',
    'Almost nothing, whichever beat comes in': 'لا شيء تقريبًا، أيًّا كانت النبضة الداخلة',
    'For that the signal would have to fade at every layer. {reason}':
      'لكي يحدث ذلك يلزم أن تخبو الإشارة عند كل طبقة. {reason}',
    'Values near −1 and 1, jumping from point to point': 'قيمًا قريبة من $−1$ و1، تقفز من نقطة إلى نقطة',
    'For that the sums would have to be several times larger than one. {reason}':
      'لكي يحدث ذلك يلزم أن تبلغ المجاميع عدّة أمثال الواحد. {reason}',
    'Something that varies with the beat, though it is not the beat':
      'شيئًا يتغيّر مع النبضة، وإن لم يكن هو النبضة',
    'For that the signal would have to come through at its own strength. {reason}':
      'لكي يحدث ذلك يلزم أن تعبر الإشارة بشدّتها. {reason}',
    'The beat itself, a little blurred': 'النبضة نفسها، ضبابية قليلًا',
    'An untrained network has random weights: it cannot know the beat, however well it starts. {reason}':
      'أوزان الشبكة غير المدرَّبة عشوائية: فلا يمكن أن تعرف النبضة، مهما حسنت بدايتها. {reason}',
    'The average beat of the training data': 'النبضة المتوسطة لبيانات التدريب',
    'That takes training: a network that is stuck learns the average through its biases, but it does not begin with it. {reason}':
      'هذا يتطلّب تدريبًا: فالشبكة العالقة تتعلّم المتوسط عبر انحيازاتها، لكنها لا تبدأ به. {reason}',
    'Right. {reason}': 'صواب. {reason}',
    '{reason} Its output hardly depends on the beat, and hardly a gradient comes back: training first finds only the average beat.':
      '{reason} لا يكاد مخرجه يتوقّف على النبضة، ولا يكاد يعود تدرّج: فلا يجد التدريب أول الأمر إلا النبضة المتوسطة.',
    '{reason} Units at their stops hand on hardly a gradient in a useful direction.':
      '{reason} والوحدات التي بلغت آخر مداها لا تكاد تمرّر تدرّجًا في اتجاه نافع.',
    '{reason} Signal and gradient survive, so training can begin at once.':
      '{reason} تصمد الإشارة ويصمد التدرّج، فيمكن أن يبدأ التدريب فورًا.',
    'The verdict on this start is “{verdict}”.': 'الحكم على هذه البداية: «{verdict}».',
  },
  'principal-components': {
    'The honest baseline': 'خط الأساس الأمين',
    components: 'مكوّنات',
    '{count} components': {
      one: 'مكوّن واحد',
      two: 'مكوّنان',
      few: '{count} مكوّنات',
      many: '{count} مكوّنًا',
      other: '{count} مكوّن',
    },
    'The principal components of normal heartbeats have variances {variances}, all others together {rest}. PCA keeps {kept} of them. How many per cent of the variance are left in the error of its reconstruction?':
      'تباينات المكوّنات الرئيسية لنبضات القلب السويّة هي {variances}، ولسائرها معًا {rest}. ويُبقي تحليل المكوّنات الرئيسية أكبرها، وعددها {kept}. كم في المئة من التباين يبقى في خطأ إعادة البناء؟',
    'The principal components of normal heartbeats have variances {variances}, all others together {rest}. How many components must PCA keep to rebuild at least {share} % of the variance?':
      'تباينات المكوّنات الرئيسية لنبضات القلب السويّة هي {variances}، ولسائرها معًا {rest}. كم مكوّنًا يجب أن يُبقي تحليل المكوّنات الرئيسية حتى يعيد بناء {share} % من التباين على الأقل؟',
    'Add them up, largest first, and divide by the sum of all.':
      'اجمعها، الأكبر أولًا، واقسم على مجموعها كلها.',
    'That does not reach it yet.': 'هذا لا يبلغ النسبة بعد.',
    'One fewer is enough.': 'يكفي أقلّ منها بواحد.',
    'The first {key} hold {kept} of {total}, which is {share} %.':
      'في المكوّنات الأولى، وعددها {key}، مقدار {kept} من {total}، أي {share} %.',
    'What is not kept cannot be rebuilt. Divide by the sum of all variances.':
      'ما لا يُبقى لا يمكن أن يُعاد بناؤه. اقسم على مجموع التباينات كلها.',
    'That is the share it rebuilds. The error is the rest.': 'هذه نسبة ما يعيد بناءه. والخطأ هو الباقي.',
    'That is right as a fraction, but the question asks for per cent.':
      'هذا صواب على هيئة كسر، لكن المطلوب نسبة مئوية.',
    'That is the variance left. Divide it by the sum of all.':
      'هذا هو التباين الباقي. فاقسمه على مجموعها كلها.',
    'The components that are listed but not kept are lost too.': 'المكوّنات المذكورة التي لم تُبقَ ضائعة أيضًا.',
    '{left} of {total} are left: {key} %. A detector has to beat this.':
      'يبقى {left} من {total}: أي {key} %. وعلى الكاشف أن يتفوّق على هذا.',
  },
};
