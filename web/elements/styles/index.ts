import { chartStyles } from '../../charts/index';
import { baseStyles } from './base';
import { controlStyles } from './controls';
import { figureStyles } from './figures';
import { layoutStyles } from './layout';

export const styles = [baseStyles, layoutStyles, controlStyles, figureStyles, chartStyles];
