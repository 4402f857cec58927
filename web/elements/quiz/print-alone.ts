/** A summary on a sheet of paper of its own, whatever page the quiz stands on: a copy of it, beside the hidden rest. */
import { adoptStyles } from 'lit';
import { quizStyles } from './styles';

const name = 'init-quiz-sheet';

/** For the page: of its body nothing but the sheet is left. */
const nothingElse = `@page { margin: 18mm 16mm; }
@media print {
  html, body {
    display: block !important; min-block-size: 0 !important; margin: 0 !important; padding: 0 !important;
    border: 0 !important; background: none !important;
  }
  body > :not([data-${name}]) { display: none !important; }
  body::before, body::after { content: none !important; }
}`;

export function printAlone(card: Element): void {
  const sheet = sheetOf(card);
  const rules = new CSSStyleSheet();
  rules.replaceSync(nothingElse);
  const lay = () => {
    document.body.append(sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
    addEventListener('afterprint', clear, { once: true });
  };
  const clear = () => {
    sheet.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== rules);
  };
  addEventListener('beforeprint', lay, { once: true });
  print();
  // Where a frame may not print, the next one who prints the page means the page.
  removeEventListener('beforeprint', lay);
}

function sheetOf(card: Element): HTMLElement {
  const sheet = document.createElement('div');
  sheet.setAttribute(`data-${name}`, '');
  const root = sheet.attachShadow({ mode: 'open' });
  adoptStyles(root, quizStyles);
  // The element around it says its language and direction.
  const frame = card.parentElement?.cloneNode() as Element;
  frame.append(card.cloneNode(true));
  root.append(frame);
  return sheet;
}
