/** The frame's end of the conversation with the page around it (frame-protocol.ts). */
import { carryOut, type FramedElement } from './frame-commands';
import {
  type CommandMessage,
  type EventMessage,
  envelope,
  type FrameEvent,
  ownMessage,
  protocolVersion,
  type ReplyMessage,
} from './frame-protocol';
import { reportHeight } from './frame-size';

const toldEvents: readonly FrameEvent[] = ['ready', 'change', 'answer', 'complete', 'error'];

/** `content` is what the frame should be as tall as. Does nothing where there is no page around. */
export function joinHost(element: FramedElement, content: HTMLElement, parent: Window = window.parent): void {
  if (parent === window) return;
  // '*': whoever put the frame there may know; nothing in it is a secret of the reader's.
  const post = (message: unknown) => parent.postMessage(message, '*');
  for (const event of toldEvents)
    element.addEventListener(`init-lab-${event}`, ({ detail }: CustomEventInit) => {
      post({ ...envelope(), event, detail: plain(detail ?? {}) } satisfies EventMessage);
    });
  addEventListener('message', ({ source, data }) => {
    const message = source === parent ? ownMessage(data) : undefined;
    if (message && 'command' in message) void answer(element, message as never, post);
  });
  reportHeight(content, post, parent);
}

async function answer(
  element: FramedElement,
  message: CommandMessage,
  post: (message: ReplyMessage) => void,
): Promise<void> {
  const { id, version } = message;
  if (version !== protocolVersion) {
    const words = `This frame speaks version ${protocolVersion} of the protocol, the message version ${String(version).slice(0, 20)}.`;
    post({
      ...envelope(),
      reply: id,
      error: { code: 'unsupported_version', field: 'version', message: words },
    });
    return;
  }
  post({ ...envelope(), reply: id, ...(await carryOut(element, message)) });
}

/** What a message can carry: no elements, and of errors their fields. */
function plain(detail: Record<string, unknown>): Record<string, unknown> {
  const { source: _element, error, ...rest } = detail;
  if (error === undefined) return rest;
  const {
    code = '',
    field = '',
    message = String(error),
  } = error as {
    code?: string;
    field?: string;
    message?: string;
  };
  return { ...rest, code, field, message };
}
