import type { QuestionTexts } from '../../question-texts';
import { anomalies } from './anomalies';
import { common } from './common';
import { he } from './he';
import { otherWays } from './other-ways';
import { quantum } from './quantum';
import { training } from './training';
import { whatAGoodStartPreserves } from './what-a-good-start-preserves';
import { whatGoesWrong } from './what-goes-wrong';
import { xavier } from './xavier';

export const questions: QuestionTexts = {
  common,
  questions: {
    ...whatGoesWrong,
    ...whatAGoodStartPreserves,
    ...xavier,
    ...he,
    ...otherWays,
    ...training,
    ...quantum,
    ...anomalies,
  },
};
