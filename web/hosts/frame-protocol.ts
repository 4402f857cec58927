/**
 * What a page and embed.html in its frame say to each other with postMessage. Every message names the protocol and
 * its version; whatever does not is somebody else's and let pass.
 *
 * Frame → page: events, and one reply to each command, which carries the command's `id`.
 * Page → frame: commands. `id` is any string or number that tells them apart.
 */
export const protocol = 'init-lab';
export const protocolVersion = 1;

export const frameEvents = ['ready', 'resize', 'change', 'answer', 'complete', 'error'] as const;
export type FrameEvent = (typeof frameEvents)[number];

export const frameCommands = [
  'getState',
  'setState',
  'reset',
  'reseed',
  'pause',
  'resume',
  'setLocale',
  'screenshot',
  'showSolutions',
] as const;
export type FrameCommand = (typeof frameCommands)[number];

interface Envelope {
  protocol: typeof protocol;
  version: number;
}
/** `detail` is that of the element's event without `source`; of `resize`, `{height}` in CSS pixels. */
export interface EventMessage extends Envelope {
  event: FrameEvent;
  detail: Record<string, unknown>;
}
export interface CommandMessage extends Envelope {
  command: FrameCommand;
  id: string | number;
  /** Of setState: the settings. Of setLocale: a language tag. */
  value?: unknown;
}
export interface ReplyMessage extends Envelope {
  reply: string | number;
  /** Of getState: the settings. Of screenshot: a PNG as a data: URL. */
  value?: unknown;
  error?: FrameError;
}
export interface FrameError {
  code: string;
  field: string;
  message: string;
}

/** The message, if it is one of this protocol, of whatever version. */
export function ownMessage(data: unknown): (Envelope & Record<string, unknown>) | undefined {
  const isOwn = typeof data === 'object' && data !== null && (data as Envelope).protocol === protocol;
  return isOwn ? (data as Envelope & Record<string, unknown>) : undefined;
}

export const envelope = (): Envelope => ({ protocol, version: protocolVersion });
