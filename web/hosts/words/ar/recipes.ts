/** The recipes of integrate.html; they are written into the page when it is built. */
import type { recipes as keys } from '../de/recipes.ts';

export const recipes: Readonly<Record<keyof typeof keys, string>> = {
  'How the signal flows': 'كيف تسري الإشارة',
  'As in a notebook': 'كما في دفتر Jupyter',
  'A script tag': 'وسم نص برمجي',
  'For a page of your own. The tag stands once on the page, the exhibit as often as you like.':
    'لصفحة لك. يوضع وسم النص البرمجي مرة واحدة في الصفحة، والتجربة كم مرة شئت.',
  'A classic script tag': 'وسم نص برمجي تقليدي',
  'Where a module is refused: by an editor that drops `type="module"`, in a sandboxed frame, on a page from disk, from a host that sends no `Access-Control-Allow-Origin`.':
    'حيث تُرفض الوحدات البرمجية (modules): في محرّر يحذف `type="module"`، أو في إطار معزول (`sandbox`)، أو في صفحة من القرص، أو من خادم لا يرسل `Access-Control-Allow-Origin`.',
  'A frame': 'إطار',
  'For places that take no script. Its query has the names of the attributes, and also `lang`, `theme=light` or `theme=dark`, and `fit=height`, which draws the exhibit smaller rather than scroll it. `exhibit.html` is the same with the engine in it: sooner there on a slow network, but loaded anew for every other setting, so for a link or a page’s only frame. With the second script on the page, the frame gets the height that it needs, and the page its events and commands.':
    'للأماكن التي لا تقبل نصًّا برمجيًّا. في عنوانه أسماء السمات، ومعها `lang`، و`theme=light` أو `theme=dark`، و`fit=height` التي ترسم التجربة أصغر بدل أن تُمرَّر. و`exhibit.html` هي نفسها والمحرّك في داخلها: تظهر أسرع على شبكة بطيئة، لكنها تُحمَّل من جديد مع كل إعداد آخر، فهي لرابط أو لإطار وحيد في الصفحة. وإذا كان النص البرمجي الظاهر هنا في الصفحة نال الإطار الارتفاع الذي يحتاج إليه، ونالت الصفحة أحداثه وأوامره.',
  Moodle: 'Moodle',
  'Add a “Text and media area” or a page, open its editor, choose the HTML view “<>” and paste the frame. Moodle keeps frames of teachers; where a filter sandboxes them, the exhibit runs all the same. Moodle carries the resizer of H5P wherever H5P is in use, and the frame speaks with it.':
    'أضف مساحة نصّ ووسائط أو صفحة، وافتح محرّرها، واختر عرض HTML بالزرّ «<>»، ثم ألصق الإطار. يُبقي Moodle على إطارات المعلّمين؛ وإن عزلها مرشّح في `sandbox` فالتجربة تعمل مع ذلك. وحيثما يُستعمل H5P يحمل Moodle أداة ضبط الارتفاع الخاصة به، والإطار يخاطبها.',
  WordPress: 'WordPress',
  'Upload the folder beside `wp-content`, add a “Custom HTML” block and paste the lines. Where your role may not post scripts, paste the frame instead.':
    'ارفع المجلّد بجانب `wp-content`، وأضف مكوّن «HTML مخصّص»، وألصق الأسطر. وإن كان دورك لا يسمح بنشر نصوص برمجية فألصق الإطار بدلًا منها.',
  Canvas: 'Canvas',
  'In the editor of a page choose “</>” and paste the frame. Canvas gives such a frame a fixed height, so it is drawn to fit; launched as an external tool, it asks for its height with `lti.frameResize`.':
    'اختر «</>» في محرّر الصفحة وألصق الإطار. يعطي Canvas مثل هذا الإطار ارتفاعًا ثابتًا، ولذلك تُرسم التجربة على قدره؛ وإذا شُغّلت أداةً خارجية طلبت ارتفاعها برسالة `lti.frameResize`.',
  React: 'React',
  'React 19 sets attributes and properties of custom elements by itself; events are listened to on the element. The package is that of `npm pack ./dist/lib`.':
    'يضبط React 19 سمات العناصر المخصّصة وخصائصها من تلقاء نفسه؛ أما الأحداث فيُستمع إليها عند العنصر. والحزمة هي حزمة `npm pack ./dist/lib`.',
  Vue: 'Vue',
  'Tell the compiler that the element is none of its components: `compilerOptions.isCustomElement`.':
    'أخبر المترجم البرمجي أنّ العنصر ليس من مكوّناته: `compilerOptions.isCustomElement`.',
  Jupyter: 'Jupyter',
  'Copy the folder beside the notebook. The notebook’s own server sends the frame; where an output is sandboxed, it runs all the same.':
    'انسخ المجلّد بجانب الدفتر. يرسل خادم الدفتر الإطار بنفسه؛ وإن عُزلت المخرجات في `sandbox` عمل مع ذلك.',
};
