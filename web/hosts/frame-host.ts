/**
 * dist/site/init-lab-host.js, for a page with frames of embed.html: gives each the height it asks for, makes its
 * events DOM events of the iframe (`init-lab-ready` …, with `detail`), and gives the page a way to send commands:
 *
 *     const state = await initLabHost.send(document.querySelector('iframe'), 'setState', { depth: 30 });
 *
 * A classic script without dependencies. Messages count only from a frame of this page, and only in the protocol.
 */
import {
  envelope,
  type FrameCommand,
  type FrameError,
  frameCommands,
  frameEvents,
  ownMessage,
  protocolVersion,
} from './frame-protocol';

const mostHeight = 20_000; // pixels: no lesson is taller, a mistake may be
const patience = 30_000; // milliseconds for a reply

interface Waiting {
  frame: HTMLIFrameElement;
  resolve(value: unknown): void;
  reject(error: Error): void;
}
const waiting = new Map<string | number, Waiting>();
let count = 0;

const frameOf = (source: MessageEventSource | null): HTMLIFrameElement | undefined =>
  source === null
    ? undefined
    : [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);

function hear({ data, source }: MessageEvent): void {
  const message = ownMessage(data);
  const frame = message && frameOf(source);
  if (!frame || !message || message.version !== protocolVersion) return;
  if (message.reply !== undefined) settle(frame, message);
  else if (frameEvents.includes(message.event as never)) relay(frame, String(message.event), message.detail);
}

function relay(frame: HTMLIFrameElement, event: string, detail: unknown): void {
  if (event === 'resize') {
    const height = Number((detail as { height?: unknown } | undefined)?.height);
    // A frame that fits itself to its height keeps the one that it was given.
    const fits = /[?&]fit=height(&|#|$)/.test(frame.src);
    if (!fits && height > 0 && height <= mostHeight) frame.style.height = `${Math.ceil(height)}px`;
  }
  frame.dispatchEvent(new CustomEvent(`init-lab-${event}`, { bubbles: true, detail }));
}

function settle(frame: HTMLIFrameElement, message: Record<string, unknown>): void {
  const id = message.reply as string;
  const asked = waiting.get(id);
  if (asked?.frame !== frame) return;
  waiting.delete(id);
  const error = message.error as FrameError | undefined;
  if (error) asked.reject(Object.assign(new Error(error.message), { code: error.code, field: error.field }));
  else asked.resolve(message.value);
}

/** Sends one command to a frame of this page; resolves to its value, rejects with an Error that has a `code`. */
function send(frame: HTMLIFrameElement, command: FrameCommand, value?: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const id = `host-${++count}`;
    waiting.set(id, { frame, resolve, reject });
    setTimeout(() => {
      if (waiting.delete(id))
        reject(Object.assign(new Error('The frame does not answer.'), { code: 'no_answer' }));
    }, patience);
    // '*': a sandboxed frame has no origin that could be named; the settings of an exhibit are no secret.
    frame.contentWindow?.postMessage({ ...envelope(), command, id, value }, '*');
  });
}

const api = { version: protocolVersion, commands: frameCommands, send };
declare global {
  var initLabHost: typeof api | undefined;
}
if (!globalThis.initLabHost) {
  globalThis.initLabHost = api;
  addEventListener('message', hear);
}
