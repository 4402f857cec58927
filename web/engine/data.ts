/** Fetches packed data once and hands them to the module that learns from them. */
import { InitLabError } from './contract';
import type { DataName, Training } from './modules';
import { fetchBytes } from './wasm-module';

/** Rejects with `data_failed` where they do not come; the next call tries again. */
export async function provideData(
  training: Pick<Training, 'hasData' | 'loadData'>,
  name: DataName,
  url: string | undefined,
): Promise<void> {
  if (training.hasData(name)) return;
  try {
    if (url === undefined) throw new Error('its address is not known');
    training.loadData(name, await fetchBytes(url));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InitLabError(
      'data_failed',
      '',
      `The data (${name}) did not load: ${reason}. Is the network there?`,
    );
  }
}
