/** quiz.html. */
import type { Texts } from '../../../elements/messages/texts';
import type { quiz as keys } from '../de/quiz';

export const quiz: Texts<keyof typeof keys> = {
  'Weight initialization: quiz': 'تهيئة الأوزان: اختبار',
  'Questions on weight initialization, with numbers drawn for each learner.':
    'أسئلة عن تهيئة الأوزان، تُسحب أعدادها لكل متعلّم على حدة.',
  Questions: 'الأسئلة',
  'Kept by your course.': 'حُفظت الأجوبة في المقرّر.',
  'Telling your course…': 'يجري الإرسال إلى المقرّر…',
  'Your course does not answer just now. Your answers are kept here and will be sent as soon as it does.':
    'المقرّر لا يستجيب الآن. أجوبتك محفوظة هنا، وستُرسَل حالما يستجيب.',
};
