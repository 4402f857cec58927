/** author.html. */
import type { Texts } from '../../../elements/messages/texts';
import type { author as keys } from '../de/author';

export const author: Texts<keyof typeof keys> = {
  'Make a quiz: weight initialization': 'إعداد اختبار: تهيئة الأوزان',
  '← The lesson': '→ الدرس',
  'On your own page': 'في صفحتك أنت',
  'Make a quiz': 'إعداد اختبار',
  'Tick questions, choose how they are to be taken, and take the quiz to your course: as a link, as code for a page, or as a package for your LMS. Nothing is stored here; the link holds everything.':
    'أشّر على الأسئلة، واختر كيف تُحلّ، وخذ الاختبار إلى مقرّرك: رابطًا، أو شيفرةً لصفحة، أو حزمةً لنظام إدارة التعلّم (LMS) لديك. لا يُحفظ هنا شيء؛ فالرابط يحوي كل شيء.',
  'The questions could not be loaded: {reason}': 'تعذّر تحميل الأسئلة: {reason}',
  'All of these': 'التأشير على الكل',
  'None of these': 'إزالة التأشير عن الكل',
  'How it is taken': 'كيف يُحلّ',
  Mode: 'النمط',
  Practice: 'تدريب',
  Exam: 'امتحان',
  Level: 'المستوى',
  Language: 'اللغة',
  'the reader’s own': 'لغة القارئ',
  'Sheet (seed)': 'الورقة (البذرة)',
  'Tries at a question (0: no end)': 'المحاولات لكل سؤال (0: بلا حدّ)',
  'May be handed in (0: no end)': 'مرات التسليم (0: بلا حدّ)',
  'Minutes (0: no limit)': 'الدقائق (0: بلا حدّ)',
  'Extra time, %': 'وقت إضافي، %',
  'Passes from, %': 'النجاح ابتداءً من، %',
  '{label} must be a number from {least} to {most}, but is “{value}”.':
    '{label}: يلزم عدد من {least} إلى {most}، لا «{value}».',
  'Take it': 'خذه معك',
  'Nothing is ticked: the quiz has all questions.': 'لم يُؤشَّر على شيء: في الاختبار كل الأسئلة.',
  '1 question.': 'سؤال واحد.',
  '{count} questions.': {
    one: 'سؤال واحد.',
    two: 'سؤالان.',
    few: '{count} أسئلة.',
    other: '{count} سؤالًا.',
  },
  'Open the quiz': 'فتح الاختبار',
  Link: 'الرابط',
  'On a page of yours': 'في صفحة لك',
  'In a frame': 'في إطار',
  'For an LMS': 'لنظام إدارة التعلّم (LMS)',
  'Each learner gets numbers of their own. The package tells the LMS answers, points and whether it was passed.':
    'لكل متعلّم أعداد خاصة به. وتُبلغ الحزمة النظامَ بالأجوبة والنقاط وبالنجاح أو عدمه.',
  'SCORM 1.2': 'SCORM 1.2',
  'SCORM 2004, 4th edition': 'SCORM 2004، الإصدار الرابع',
  cmi5: 'cmi5',
  'Questions on weight initialization, with numbers drawn for each learner.':
    'أسئلة عن تهيئة الأوزان، تُسحب أعدادها لكل متعلّم على حدة.',
  'Saved {file}.': 'حُفظ {file}.',
  'The package could not be made: {reason}': 'تعذّر إنشاء الحزمة: {reason}',
};
