/** What the page does beyond being read. Without this script it is still the whole text. */
import '../elements/define.ts';
import { closeContentsOnChoice, markCurrentSection } from './contents.ts';
import { startDeferral } from './deferral.ts';
import { landWhereAsked } from './landing.ts';
import { startLanguages } from './languages.ts';
import { startOffline } from './offline.ts';
import { startPrinting } from './printing.ts';
import { startQuizzes } from './quizzes.ts';
import { startSymbols } from './symbols.ts';
import { startThemeChoice } from './theme.ts';
import { startTryIt } from './try-it.ts';

document.documentElement.dataset.live = '';
startThemeChoice();
startDeferral();
markCurrentSection();
closeContentsOnChoice();
landWhereAsked();
startLanguages();
startSymbols();
startPrinting();
startTryIt();
startQuizzes();
startOffline();
