/**
 * How tall the frame would have to be, told to whoever may listen: our own host script, H5P's resizer, Canvas and
 * other consumers of LTI. Each ignores what the others understand.
 */
import { envelope } from './frame-protocol';

type Post = (message: unknown) => void;

/** Tells the page around the frame each new height of `content`. */
export function reportHeight(content: HTMLElement, post: Post, parent: Window): void {
  const h5p = h5pSizes(post, parent);
  let told = 0;
  const tell = () => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === told || height === 0) return;
    told = height;
    post({ ...envelope(), event: 'resize', detail: { height } });
    // As text, which old versions of Canvas insist on and new ones take.
    post(JSON.stringify({ subject: 'lti.frameResize', height }));
    h5p.changed(height);
  };
  new ResizeObserver(tell).observe(content);
}

/** H5P's own conversation: hello, hello, prepareResize, resizePrepared, resize. */
function h5pSizes(post: Post, parent: Window): { changed(height: number): void } {
  let listens = false;
  let height = 0;
  const say = (action: string, more: object = {}) => post({ context: 'h5p', action, ...more });
  const prepare = () => say('prepareResize', { scrollHeight: height, clientHeight: height });
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || data?.context !== 'h5p') return;
    if (data.action === 'ready') say('hello');
    if (data.action === 'hello') listens = true;
    if (data.action === 'hello' || data.action === 'resize') prepare();
    if (data.action === 'resizePrepared') say('resize', { scrollHeight: height });
  });
  say('hello');
  return {
    changed: (now) => {
      height = now;
      if (listens) prepare();
    },
  };
}

const smallest = 0.5;

/** `fit=height`: where nobody resizes the frame, its content is drawn smaller, down to half, until it fits. */
export function fitHeight(content: HTMLElement): void {
  const fit = () => {
    const zoom = Number(content.style.getPropertyValue('zoom') || 1);
    // Smaller, it has more room sideways and may need less height than the factor says: hence in steps.
    const share = content.getBoundingClientRect().height / innerHeight;
    if (share <= 1 && (zoom === 1 || share > 0.96)) return;
    const wanted = Math.min(1, Math.max(smallest, (zoom / share) * 0.99));
    if (wanted !== zoom) content.style.setProperty('zoom', wanted.toFixed(3));
  };
  new ResizeObserver(fit).observe(content);
  addEventListener('resize', fit);
}
