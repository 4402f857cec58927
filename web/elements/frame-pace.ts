/** When an element is put up to date: at most once a frame, and a new picture ahead of the frame that shows it. */
export class FramePace {
  /** A picture has been put into the page since the last frame. */
  #ahead = false;

  /** A page that is not shown has no frames. */
  async frame(): Promise<void> {
    if (!document.hidden) await new Promise((resolve) => requestAnimationFrame(resolve));
  }

  /** What is left to the frame is to lay out and to paint. */
  ahead(update: () => void): void {
    if (this.#ahead || document.hidden) return;
    this.#ahead = true;
    requestAnimationFrame(() => {
      this.#ahead = false;
    });
    setTimeout(update); // after the next request, which goes out to a worker
  }
}
