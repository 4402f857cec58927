/**
 * quiz.html: the sheet that the address names, `?questions=he xavier&mode=exam&seed=7&lang=de`, or that the package
 * holds. Opened by an LMS, it tells it what happens.
 */
import '../elements/quiz/define';
import { loadMessages } from '../elements/messages/choose';
import type { Phrase } from '../elements/messages/sentences';
import type { InitQuiz } from '../elements/quiz/init-quiz';
import { LmsConnection, type Standing } from './lms/connection';
import { findSession } from './lms/find-session';
import { type QuizSettings, settingNames } from './quiz-settings';
import { pageLanguage, translatePage } from './words/page-language';

const standings: Record<Exclude<Standing, 'absent'>, Phrase> = {
  saved: 'Kept by your course.',
  saving: 'Telling your course…',
  waiting:
    'Your course does not answer just now. Your answers are kept here and will be sent as soon as it does.',
};
/** What the page says itself, rather than the quiz. */
const ofThePage: readonly string[] = ['passing', 'lang'];

/** A package says in its page what its sheet is. */
function settings(): QuizSettings {
  const own = document.querySelector('script[type="application/json"]')?.textContent ?? '{}';
  const given = new URLSearchParams(location.search);
  const asked = settingNames.flatMap((name) => (given.has(name) ? [[name, given.get(name)]] : []));
  return { ...(JSON.parse(own) as QuizSettings), ...(Object.fromEntries(asked) as QuizSettings) };
}

/** A sheet of their own for each learner of an LMS, always the same for the same one: FNV-1a over the id. */
export function seedFor(learner: string, seed: number): number {
  let hash = 2166136261;
  for (const byte of new TextEncoder().encode(learner)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return ((hash ^ (hash >>> 20)) % 1048576) + 1048576 * (seed % 4294967296);
}

async function start(): Promise<void> {
  const main = document.querySelector('main');
  if (!main) return;
  const quiz = document.createElement('init-quiz') as InitQuiz;
  quiz.id = 'quiz';
  const wish = settings();
  for (const name of settingNames)
    if (!ofThePage.includes(name) && wish[name] !== undefined) quiz.setAttribute(name, String(wish[name]));
  const words = await loadMessages(pageLanguage(wish.lang));
  translatePage(words);

  const session = await findSession().catch(() => undefined);
  const status = document.getElementById('course');
  const passing =
    wish.passing === undefined || wish.passing === null ? undefined : Number(wish.passing) / 100;
  const tell = (standing: Standing) => {
    if (status) status.textContent = standing === 'absent' ? '' : words.say(standings[standing]);
    document.documentElement.dataset.course = standing;
  };
  if (session) {
    const connection = new LmsConnection(session, quiz, {
      passing: Number.isFinite(passing) ? passing : undefined,
      tell,
    });
    const opened = await connection.open();
    if (opened) {
      if (opened.learner.id)
        quiz.setAttribute('seed', String(seedFor(opened.learner.id, Number(wish.seed ?? 1))));
      if (opened.learner.name) quiz.setAttribute('learner', opened.learner.name);
      if (opened.state) quiz.setState(opened.state);
    }
  } else tell('absent');
  main.append(quiz);
}

void start();
