/** Taking an exhibit away, and what it is called there. */
import type { takeAway as keys } from '../de/take-away';
import type { Texts } from '../texts';

export const takeAway: Texts<keyof typeof keys> = {
  'Take away: {exhibit}': 'خذها معك: {exhibit}',
  Close: 'إغلاق',
  Charts: 'الرسوم البيانية',
  'Nothing has been drawn yet.': 'لم يُرسم شيء بعد.',
  'Save {figure} as {kind}': 'حفظ {figure} بصيغة {kind}',
  '{file} could not be made: {reason}': 'تعذّر إنشاء {file}: {reason}',
  '{file} is saved.': 'حُفظ {file}.',
  '{file} is saved, unless the page around this frame forbids it.':
    'حُفظ {file}، ما لم تمنع الصفحة المحيطة هذا الإطارَ من ذلك.',
  Copy: 'نسخ',
  'Copy {thing}': 'نسخ: {thing}',
  'Copied: {thing}.': 'نُسخ: {thing}.',
  'Copying is not allowed here. The text is selected: press Ctrl+C, or ⌘C on a Mac.':
    'النسخ غير مسموح هنا. النص محدَّد: اضغط Ctrl+C، أو ⌘C على Mac.',
  Link: 'الرابط',
  'This page has no address of its own that a link could lead to.':
    'ليس لهذه الصفحة عنوان خاص يمكن أن يقود إليه رابط.',
  'link to this exhibit as it stands': 'رابط إلى هذه التجربة كما هي الآن',
  Code: 'الشيفرة',
  Framework: 'إطار العمل',
  Network: 'الشبكة',
  '{framework} code': 'شيفرة {framework}',
  'The same network, drawn from exactly the same distribution.':
    'الشبكة نفسها، مسحوبة من التوزيع نفسه تمامًا.',
  Save: 'حفظ',
  'Save {thing}': 'حفظ: {thing}',
  'tag and script': 'وسم ونص برمجي',
  iframe: 'iframe',
  'On a page of yours': 'في صفحة لك',
  As: 'على هيئة',
  'code to embed this exhibit': 'شيفرة لتضمين هذه التجربة',
  'Run record': 'سجلّ التشغيل',
  'run record': 'سجلّ التشغيل',
  'Settings, seed and results as JSON. Opened here again, on any machine, it gives the same run; the numbers are compared.':
    'الإعدادات والبذرة والنتائج بصيغة JSON. إذا فُتح هنا من جديد، على أي جهاز، أعطى التشغيل نفسه؛ وتُقارن الأعداد.',
  'Open a record: choose or drop a file': 'فتح سجلّ: اختر ملفًا أو أفلته هنا',
  'or paste one': 'أو ألصق واحدًا',
  'Open the pasted record': 'فتح السجلّ الملصق',
  Open: 'فتح',
  '{file} could not be read.': 'تعذّرت قراءة {file}.',
  'Opened; the run is being computed again.': 'فُتح؛ يجري حساب التشغيل من جديد.',
  'Opened.': 'فُتح.',
  'There is nothing to open yet: choose a file or paste a record.':
    'لا شيء يُفتح بعد: اختر ملفًا أو ألصق سجلًّا.',
  'That is too large for a run record.': 'هذا أكبر من أن يكون سجلّ تشغيل.',
  'That is not a run record of init-lab: “format” must be “init-lab run”.':
    'هذا ليس سجلّ تشغيل من init-lab: يجب أن يكون «format» هو «init-lab run».',
  'The record is one of the exhibit “{other}”; this one is “{this}”.':
    'السجلّ للتجربة «{other}»، وهذه هي «{this}».',
  'The record has no settings: “spec” must be an object.': 'ليس في السجلّ إعدادات: يجب أن يكون «spec» كائنًا.',
  'The record was not opened.': 'لم يُفتح السجلّ.',
  'It has no numbers to compare.': 'ليس فيه أعداد للمقارنة.',
  'All {numbers} numbers are those of the record, digit for digit.':
    'كل الأعداد ({numbers}) هي أعداد السجلّ، رقمًا برقم.',
  'on another machine': 'على جهاز آخر',
  'by version {version}': 'بالإصدار {version}',
  'The numbers are those of the record to {difference}; it was made {made}.':
    'الأعداد هي أعداد السجلّ بفارق {difference}؛ وقد أُنشئ {made}.',
  'The settings are those of the record, but its numbers are not: it was made {made}, or changed since.':
    'الإعدادات هي إعدادات السجلّ، لكن الأعداد ليست أعداده: فقد أُنشئ {made}، أو غُيّر منذئذ.',
  'Signal flow': 'سريان الإشارة',
  'Weight sampler': 'سحب الأوزان',
  'Fan conflict': 'تعارض المداخل والمخارج',
  'Side by side': 'جنبًا إلى جنب',
  'Bias lab': 'مختبر الانحياز',
  'Order and chaos': 'النظام والفوضى',
  Spectrum: 'الطيف',
  'Depth race': 'سباق العمق',
  Transfer: 'نقل التعلّم',
  'Heartbeat anomaly': 'شذوذ النبضات',
  'Barren plateau': 'الهضبة القاحلة',
  'against {network}': 'مقابل {network}',
  gain: 'المعامل',
  std: 'الانحراف المعياري',
  bound: 'الحدّ',
  value: 'القيمة',
  scale: 'المقياس',
};
