// `npm start`: from a fresh clone to the lesson on 127.0.0.1. `npm start -- --port 9000` chooses the port.
import { buildAll } from './build.mjs';
import { installPackages, setUp } from './install.mjs';
import { portFrom, serve } from './serve.mjs';
import { inProject, main, say } from './shared.mjs';

await main(async () => {
  const port = portFrom(process.argv.slice(2));
  await setUp('build');
  await installPackages();
  await buildAll();
  const { url } = await serve(inProject('dist', 'site'), { port });
  say(`The lesson is at ${url} (Ctrl-C ends it)`);
});
