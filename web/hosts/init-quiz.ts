/** dist/site/init-quiz.js: what a page of somebody else's loads to use <init-quiz>. */
export { InitQuiz } from '../elements/quiz/define';
