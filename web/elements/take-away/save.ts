/** Out of the page: into a file, or onto the clipboard. Frames may forbid either. */
import type { Say } from '../messages/sentences';

export function save(name: string, content: Blob | string, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A frame without leave to save drops the file without a word, so a word stands here. */
export function savedWords(file: string, say: Say): string {
  const framed = window.self !== window.top;
  return framed
    ? say('{file} is saved, unless the page around this frame forbids it.', { file })
    : say('{file} is saved.', { file });
}

/** False where the clipboard is denied; the text is then selected, to be copied by hand. */
export async function copy(area: HTMLTextAreaElement | HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    area.focus();
    area.select();
    return document.execCommand('copy');
  }
}
