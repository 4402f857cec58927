/** What embed.html loads where it may load modules. */
import { startFrame } from './start-frame';

startFrame();
