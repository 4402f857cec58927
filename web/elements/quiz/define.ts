/** Registers <init-quiz>, and <init-lab> for its exhibits, with the page's shared engine behind both. */
import '../define';
import { sharedEngine } from '../../engine/index';
import { InitQuiz } from './init-quiz';

InitQuiz.engineSource = () => sharedEngine();
if (!customElements.get('init-quiz')) customElements.define('init-quiz', InitQuiz);

export { InitQuiz };
