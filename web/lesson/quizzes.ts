import { inPageWords } from './page-words.ts';

/** The questions in the text. What they are made of is loaded when the reader comes within a screen of the first. */
export function startQuizzes(root: Document = document): void {
  const quizzes = [...root.querySelectorAll('init-quiz')];
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void load(quizzes);
    },
    { rootMargin: '100% 0%' },
  );
  for (const quiz of quizzes) observer.observe(quiz);
}

/** Where the files do not come, the text that stands there stays, with one word on it. */
async function load(quizzes: readonly Element[]): Promise<void> {
  try {
    await import('../elements/quiz/define.ts');
  } catch {
    for (const quiz of quizzes) quiz.setAttribute('data-missing', inPageWords('missing'));
  }
}
