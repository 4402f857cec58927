/** The builder of integrate.html. */
import type { Texts } from '../../../elements/messages/texts';
import type { integrate as keys } from '../de/integrate';

export const integrate: Texts<keyof typeof keys> = {
  Tag: 'الوسم',
  Frame: 'الإطار',
  Link: 'الرابط',
  'Teacher’s notes': 'ملاحظات للمعلّم',
  'Copy {thing}': 'نسخ: {thing}',
  '{thing}: copied.': '{thing}: نُسخ النصّ.',
  '{thing}: selected; press Ctrl or ⌘ and C.': '{thing}: حُدّد النصّ؛ اضغط Ctrl أو ⌘ مع C.',
  '{title}: notes for the teacher': '{title}: ملاحظات للمعلّم',
  Setting: 'الإعداد',
  'The seed makes the network: everyone who opens this sees the same numbers, on every machine.':
    'البذرة تصنع الشبكة: كل من يفتح هذا يرى الأعداد نفسها، على كل جهاز.',
  'What is to be seen': 'ما الذي يُرى',
  '(nothing has been computed yet)': '(لم يُحسب شيء بعد)',
  'In class': 'في الصفّ',
  'Before it is shown: what do you expect of the last layer, and why?':
    'قبل عرضها: ماذا تتوقّعون من الطبقة الأخيرة، ولماذا؟',
  'Open it and read the first, the tenth and the last layer. Which line is theory, which is measured?':
    'افتحوها واقرؤوا الطبقة الأولى والعاشرة والأخيرة. أيّ خطّ هو النظرية، وأيّها المقيس؟',
  'Change one setting, and only one. Say beforehand which way each chart will go.':
    'غيّروا إعدادًا واحدًا لا غير. وقولوا مسبقًا إلى أين سيتّجه كل رسم.',
  'Draw another seed, five times. What stays, what does not?':
    'اسحبوا بذرة أخرى، خمس مرات. ما الذي يبقى، وما الذي لا يبقى؟',
  'The lesson behind it: {lesson}': 'الدرس الذي تعود إليه: {lesson}',
  'Nothing is sent anywhere; it works without a network once it has been opened.':
    'لا يُرسَل شيء إلى أيّ مكان؛ وتعمل من دون اتصال بعد فتحها مرة واحدة.',
};
