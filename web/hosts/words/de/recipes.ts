/** The recipes of integrate.html; they are written into the page when it is built. */
export const recipes = {
  'How the signal flows': 'Wie das Signal fließt',
  'As in a notebook': 'Wie in einem Notebook',
  'A script tag': 'Ein Skript-Tag',
  'For a page of your own. The tag stands once on the page, the exhibit as often as you like.':
    'Für eine eigene Seite. Das Skript-Tag steht einmal auf der Seite, das Exponat, so oft Sie möchten.',
  'A classic script tag': 'Ein klassisches Skript-Tag',
  'Where a module is refused: by an editor that drops `type="module"`, in a sandboxed frame, on a page from disk, from a host that sends no `Access-Control-Allow-Origin`.':
    'Wo ein Modul abgelehnt wird: von einem Editor, der `type="module"` streicht, in einem Rahmen mit `sandbox`, auf einer Seite von der Festplatte, von einem Server, der kein `Access-Control-Allow-Origin` sendet.',
  'A frame': 'Ein Rahmen',
  'For places that take no script. Its query has the names of the attributes, and also `lang`, `theme=light` or `theme=dark`, and `fit=height`, which draws the exhibit smaller rather than scroll it. `exhibit.html` is the same with the engine in it: sooner there on a slow network, but loaded anew for every other setting, so for a link or a page’s only frame. With the second script on the page, the frame gets the height that it needs, and the page its events and commands.':
    'Wo kein Skript erlaubt ist. In der Adresse stehen die Namen der Attribute, dazu `lang`, `theme=light` oder `theme=dark` und `fit=height`: Damit wird das Exponat kleiner gezeichnet, statt zu scrollen. `exhibit.html` ist dasselbe mit dem Rechenkern darin: in einem langsamen Netz früher da, aber für jede andere Einstellung neu zu laden, also für einen Link oder den einzigen Rahmen einer Seite. Mit dem Skript hier auf der Seite bekommt der Rahmen die Höhe, die er braucht, und die Seite seine Ereignisse und Befehle.',
  Moodle: 'Moodle',
  'Add a “Text and media area” or a page, open its editor, choose the HTML view “<>” and paste the frame. Moodle keeps frames of teachers; where a filter sandboxes them, the exhibit runs all the same. Moodle carries the resizer of H5P wherever H5P is in use, and the frame speaks with it.':
    'Legen Sie ein „Text- und Medienfeld“ oder eine Textseite an, wechseln Sie im Editor zur HTML-Ansicht „<>“, und fügen Sie den Rahmen ein. Moodle behält Rahmen von Lehrenden; wo ein Filter sie in eine `sandbox` steckt, läuft das Exponat trotzdem. Wo H5P in Gebrauch ist, bringt Moodle dessen Skript zum Anpassen der Höhe mit, und der Rahmen spricht mit ihm.',
  WordPress: 'WordPress',
  'Upload the folder beside `wp-content`, add a “Custom HTML” block and paste the lines. Where your role may not post scripts, paste the frame instead.':
    'Laden Sie den Ordner neben `wp-content` hoch, fügen Sie einen Block „Individuelles HTML“ hinzu, und setzen Sie die Zeilen ein. Wo Ihre Rolle keine Skripte veröffentlichen darf, nehmen Sie stattdessen den Rahmen.',
  Canvas: 'Canvas',
  'In the editor of a page choose “</>” and paste the frame. Canvas gives such a frame a fixed height, so it is drawn to fit; launched as an external tool, it asks for its height with `lti.frameResize`.':
    'Wählen Sie im Editor einer Seite „</>“, und fügen Sie den Rahmen ein. Canvas gibt einem solchen Rahmen eine feste Höhe, darum wird das Exponat passend gezeichnet; als externes Tool gestartet, bittet es mit `lti.frameResize` um seine Höhe.',
  React: 'React',
  'React 19 sets attributes and properties of custom elements by itself; events are listened to on the element. The package is that of `npm pack ./dist/lib`.':
    'React 19 setzt Attribute und Eigenschaften eigener Elemente von selbst; Ereignisse werden am Element abgehört. Das Paket ist das von `npm pack ./dist/lib`.',
  Vue: 'Vue',
  'Tell the compiler that the element is none of its components: `compilerOptions.isCustomElement`.':
    'Sagen Sie dem Compiler, dass das Element keine seiner Komponenten ist: `compilerOptions.isCustomElement`.',
  Jupyter: 'Jupyter',
  'Copy the folder beside the notebook. The notebook’s own server sends the frame; where an output is sandboxed, it runs all the same.':
    'Kopieren Sie den Ordner neben das Notebook. Der Server des Notebooks liefert den Rahmen selbst aus; wo eine Ausgabe in einer `sandbox` steckt, läuft er trotzdem.',
};
