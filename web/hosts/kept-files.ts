/** Which files of the site the service worker keeps: all that its own pages load, and one wasm build of the three. */
import { type Build, builds } from '../engine/modules';

/** Other pages' scripts, and what explains the files. */
const notForTheLesson = /^(init-lab[^/]*\.js|service-worker\.js|licences\.txt|files\.json)$/;

export function keptFiles(files: readonly string[], build: Build): string[] {
  const others = builds.filter((other) => other !== build);
  const isOfAnother = (name: string) => others.some((other) => name.includes(`-${other}-`));
  return files.filter((name) => !notForTheLesson.test(name) && !isOfAnother(name));
}
