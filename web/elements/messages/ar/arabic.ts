import type { Messages } from '../messages';
import type { Locale } from '../sentences';
import { translated } from '../translated';
import { catalogue } from './catalogue';
import { charts } from './charts';
import { engine } from './engine';
import { frame } from './frame';
import { networks } from './networks';
import { quantum } from './quantum';
import { quiz } from './quiz';
import { takeAway } from './take-away';
import { training } from './training';

export const ar: Locale = {
  messages: { ...frame, ...charts, ...networks, ...takeAway, ...training, ...quantum, ...quiz },
  engine,
  catalogue,
};

export const arabic = (plain: Messages) => translated('ar', ar, plain);
