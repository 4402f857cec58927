/** PyTorch beside us, natively, where Python has it: a process that answers line by line. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./network.py', import.meta.url));

/** By whichever Python has it; undefined where none has. */
export const startPytorch = async () => (await startBy('python3')) ?? startBy('/usr/bin/python3');

async function startBy(command) {
  const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };
  const python = spawn(command, [script], { stdio: ['pipe', 'pipe', 'ignore'], env });
  python.on('error', () => {});
  python.stdin.on('error', () => {});
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await lines.next();
    return done ? undefined : JSON.parse(value);
  };
  const started = await answer();
  if (!started) return undefined;
  return {
    version: started.version,
    run({ activation, depth, width, batchSize }) {
      python.stdin.write(`${activation} ${depth} ${width} ${batchSize}\n`);
      return answer();
    },
    close: () => python.stdin.end(),
  };
}
