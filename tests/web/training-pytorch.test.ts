/**
 * The trainer against PyTorch, step by step from the same weights: every optimizer with every loss, a schedule, and
 * clipping. Both in float; a step adds at most a few of its roundings. Needs a Python with PyTorch (Debian: python3-torch).
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findPython, runPython } from './snippet-cases';

interface Step {
  factor: number;
  loss: number;
  parameters: number[];
}
interface Case {
  optimizer: string;
  loss: string;
  clip: number;
  steps: Step[];
}

const trace = fileURLToPath(new URL('../../build/sanitize/init_lab_training_trace', import.meta.url));
const python = findPython('import torch');
if (!python) console.warn('Not run: there is no python3 here that has PyTorch (Debian: python3-torch).');

const script = `
import json, sys, torch
torch.set_num_threads(1)
widths = [5, 8, 6, 3]

def layers_of(row):
    layers, at = [], 0
    for n_in, n_out in zip(widths, widths[1:]):
        w = torch.tensor(row[at:at + n_in * n_out], dtype=torch.float32).reshape(n_in, n_out).t().contiguous()  # column by column
        at += n_in * n_out
        layers.append((w.requires_grad_(), torch.tensor(row[at:at + n_out], dtype=torch.float32).requires_grad_()))
        at += n_out
    return layers

def row_of(layers):
    return [x for w, b in layers for x in w.detach().t().reshape(-1).tolist() + b.detach().tolist()]

def run(case):
    x = torch.tensor(case['inputs'], dtype=torch.float32).reshape(-1, 5)
    t = torch.tensor(case['targets'], dtype=torch.float32).reshape(-1, 3)
    layers = layers_of(case['start'])
    parameters = [p for layer in layers for p in layer]
    make = {'sgd': lambda: torch.optim.SGD(parameters, lr=1.0),
            'momentum': lambda: torch.optim.SGD(parameters, lr=1.0, momentum=case['momentum']),
            'adam': lambda: torch.optim.Adam(parameters, lr=1.0)}
    optimizer = make[case['optimizer']]()
    losses = {'cross_entropy': lambda z: torch.nn.functional.cross_entropy(z, t.argmax(1)),
              'binary_cross_entropy': lambda z: torch.nn.functional.binary_cross_entropy_with_logits(z, t),
              'mean_squared_error': lambda z: torch.nn.functional.mse_loss(z, t)}
    out = []
    for step in case['steps']:
        a = x
        for i, (w, b) in enumerate(layers):
            z = a @ w.t() + b
            a = torch.tanh(z) if i < len(layers) - 1 else z
        loss = losses[case['loss']](a)
        optimizer.zero_grad()
        loss.backward()
        if case['clip'] > 0:
            torch.nn.utils.clip_grad_norm_(parameters, case['clip'])
        for group in optimizer.param_groups:
            group['lr'] = case['rate'] * step['factor']
        optimizer.step()
        out.append({'loss': loss.item(), 'parameters': row_of(layers)})
    return out

print(json.dumps([run(case) for case in json.load(sys.stdin)]))
`;

describe.skipIf(!python)('PyTorch takes the same steps', () => {
  if (!existsSync(trace)) throw new Error(`${trace} is missing: npm test -- cpp builds it.`);
  const cases = JSON.parse(execFileSync(trace, { encoding: 'utf8', maxBuffer: 1 << 26 })) as Case[];
  const theirs = python ? runPython<{ loss: number; parameters: number[] }[][]>(python, script, cases) : [];
  test.each(cases.map((one, i) => ({ ...one, i })))('$optimizer, $loss, clip $clip', ({ steps, i }) => {
    for (const [k, step] of steps.entries()) {
      const other = theirs[i]?.[k];
      expect(Math.abs(step.loss - (other?.loss ?? Number.NaN))).toBeLessThan(2e-6 * (k + 1));
      const furthest = Math.max(
        ...step.parameters.map((value, p) => Math.abs(value - (other?.parameters[p] ?? Number.NaN))),
      );
      expect(furthest, `step ${k + 1}`).toBeLessThan(2e-6 * (k + 1));
    }
  });
});
