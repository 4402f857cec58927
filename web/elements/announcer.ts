/** Says the newest thing once the changes have come to rest; what was overtaken is never said. */
export class Announcer {
  text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly onChange: () => void,
    readonly delay = 1000,
  ) {}

  say(text: () => string): void {
    this.cancel();
    this.#timer = setTimeout(() => {
      this.text = text();
      this.onChange();
    }, this.delay);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}
