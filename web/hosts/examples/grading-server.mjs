// A server that marks answers itself, so that it need not trust the browser: POST {question, seed, level, answer}.
import { createServer } from 'node:http';
import { createEngine } from 'init-lab/engine';

const engine = await createEngine();
const server = createServer(async (request, response) => {
  const reply = (status, body) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  try {
    const { answer, ...question } = JSON.parse((await request.toArray()).join(''));
    reply(200, await engine.gradeAnswer(question, answer)); // {right, score, feedback, explanation, key …}
  } catch ({ code, message }) {
    reply(400, { code, message });
  }
});
server.listen(Number(process.env.PORT ?? 8016), '127.0.0.1', () => console.log(server.address().port));
