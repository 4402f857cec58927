/** What embed.html and exhibit.html load where they may load modules. */
import { startFrame } from './start-frame';

startFrame();
