// A server that marks answers itself, so that it need not trust the browser: POST {question, seed, level, answer}.
import { createServer } from 'node:http';
import { createEngine } from 'init-lab/engine';

const engine = await createEngine();
const server = createServer(async (request, response) => {
  try {
    const { answer, ...question } = JSON.parse((await request.toArray()).join(''));
    response.end(JSON.stringify(await engine.gradeAnswer(question, answer)));
  } catch ({ code, message }) {
    response.writeHead(400).end(JSON.stringify({ code, message }));
  }
});
server.listen(Number(process.env.PORT ?? 8016), '127.0.0.1', () => console.log(server.address().port));
