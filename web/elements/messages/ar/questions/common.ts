/** What is not of one question: names of sections and of kinds of questions, units, and what the grader says. */
import type { common as keys } from '../../de/questions/common';
import type { Texts } from '../../texts';

export const common: Texts<keyof typeof keys> = {
  'What goes wrong': 'أين يكمن الخلل',
  'What a good start preserves': 'ما الذي تحفظه البداية الجيدة',
  Xavier: 'تهيئة Xavier',
  He: 'تهيئة He',
  'Other ways, and good practice': 'طرائق أخرى، وممارسات حسنة',
  'What it does to training': 'ما تفعله البداية بالتدريب',
  'Quantum neural networks': 'الدارات الكمومية',
  'Anomaly detection': 'كشف الشذوذ',

  'One answer': 'جواب واحد',
  'Choose the one that is right.': 'اختر الجواب الصواب.',
  'Several answers': 'أجوبة عدّة',
  'Choose all that are right.': 'اختر كل ما هو صواب.',
  'A number': 'عدد',
  'Type a number: 0.0442, 4.42e-2 or 1/256.':
    'اكتب عددًا، مثل \u20660.0442\u2069 أو \u20664.42e-2\u2069 أو \u20661/256\u2069.',
  Order: 'ترتيب',
  'Put them in order.': 'ضعها في ترتيبها.',
  'Predict, then see': 'خمّن أولًا، ثم انظر',
  'Commit yourself first; then the exhibit runs.': 'ثبّت جوابك أولًا، وبعده تعمل التجربة.',
  'Set the exhibit': 'اضبط التجربة',
  'Set the exhibit; your setting is run and measured.': 'اضبط التجربة؛ فيُشغَّل إعدادك ويُقاس.',
  Basic: 'أساسي',
  Deeper: 'متعمّق',

  layers: 'طبقة',
  '{count} layers': {
    one: 'طبقة واحدة',
    two: 'طبقتان',
    few: '{count} طبقات',
    other: '{count} طبقة',
  },
  '{list} and {last}': '{list} و{last}',
  // Between the parts of an answer.
  ';': '؛',
  '→': '←',

  'Right.': 'صواب.',
  'Every pair is the wrong way round: this is the order from the other end.':
    'كل زوج معكوس: هذا هو الترتيب من طرفه الآخر.',
  'These two stand the wrong way round: {first} ({one}) and {second} ({other}).':
    'موضعا هذين معكوسان: {first} ({one})، و{second} ({other}).',
  'The sign is the other one.': 'إشارة العدد معكوسة.',
  'Close, but not within what is accepted: check how you rounded.':
    'قريب، لكنه خارج الحدّ المقبول: راجع كيف قرّبت.',
  'Too large. Go through it step by step.': 'أكبر مما ينبغي. راجع الحساب خطوة خطوة.',
  'Too small. Go through it step by step.': 'أصغر مما ينبغي. راجع الحساب خطوة خطوة.',
  'Right within one unit of the third significant digit.':
    'يُقبل ما لا يختلف عن الصواب بأكثر من وحدة واحدة في الرقم المعنوي الثالث.',
  'A whole number.': 'المطلوب عدد صحيح.',

  'With your setting {what} is {ratio}, which is inside {low} to {high}.':
    'بإعدادك تبلغ {what} {ratio}، وهذا داخل المجال من {low} إلى {high}.',
  'With your setting {what} is {ratio}, which is below {low} to {high}.':
    'بإعدادك تبلغ {what} {ratio}، وهذا دون المجال من {low} إلى {high}.',
  'With your setting {what} is {ratio}, which is above {low} to {high}.':
    'بإعدادك تبلغ {what} {ratio}، وهذا فوق المجال من {low} إلى {high}.',
  'The signal overflows on its way, so {what} is no number.': 'تفيض الإشارة في طريقها، فلا تكون {what} عددًا.',
  "the last layer's mean square activation over the first's":
    'نسبة متوسط مربعات التنشيطات في الطبقة الأخيرة إلى نظيره في الأولى',
  "the first layer's gradient variance over the last's":
    'نسبة تباين التدرّج في الطبقة الأولى إلى نظيره في الأخيرة',
  'The verdict on your setting is “{verdict}”.': 'الحكم على إعدادك: «{verdict}».',
};
