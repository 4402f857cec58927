/** What the page does beyond being read. Without this script it is still the whole text. */
import '../elements/define.ts';
import { markCurrentSection } from './contents.ts';
import { startThemeToggle } from './theme.ts';
import { startTryIt } from './try-it.ts';

document.documentElement.dataset.live = '';
startThemeToggle();
markCurrentSection();
startTryIt();
