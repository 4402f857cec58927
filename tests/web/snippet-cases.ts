/** Settings to write code for, and the Pythons of this machine. */
import { spawnSync } from 'node:child_process';
import type { Catalogue, Framework, InitializerInfo, Spec } from '../../web/engine/contract';

export const frameworks: readonly Framework[] = ['pytorch', 'keras', 'jax'];

/** A gain with which each initializer's meaning shows. */
export function tellingGain({ gainMeaning }: InitializerInfo): number {
  return { gain: 1.5, std: 0.03, bound: 0.07, value: 0.2, none: 1, scale: 1.8, sigma_w: 1.4 }[
    gainMeaning as string
  ] as number;
}

/** Every initializer with its published setting, with another gain and, where there are fans, each fan mode. */
export function initializerCases(catalogue: Catalogue, widths: readonly number[]): Spec[] {
  return catalogue.initializers.flatMap((info) => {
    const shape = info.name === 'identity' ? { widths: Array(widths.length).fill(widths[0]) } : { widths };
    const fans = info.fanMode ? catalogue.fanModes.map(({ name }) => name) : ['auto'];
    const published = info.gainMeaning === 'gain' ? [{ initializer: info.name, gain: 1, ...shape }] : [];
    const others = fans.map((fanMode) => ({
      initializer: info.name,
      gain: tellingGain(info),
      fanMode,
      ...shape,
    }));
    const leaky = { activation: 'leaky_relu', activationParam: 0.3 };
    return [...published, ...others, { ...(published[0] ?? others[0]), ...leaky }];
  });
}

/** A Python that runs `program`, or none. */
export function findPython(program: string): string | undefined {
  return ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, ['-c', program], { timeout: 60_000 }).status === 0,
  );
}

/** What a Python script prints as JSON when it is given `input` as JSON. */
export function runPython<Output>(python: string, script: string, input: unknown): Output {
  const { status, stdout, stderr } = spawnSync(python, ['-c', script], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 300_000,
    env: { ...process.env, OMP_NUM_THREADS: '1' },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Output;
}
