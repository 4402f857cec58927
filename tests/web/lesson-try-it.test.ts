// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isIn, type Setting, startTryIt } from '../../web/lesson/try-it.ts';

class FakeExhibit extends HTMLElement {
  state: Setting = { initializer: 'normal', gain: 0.0839, depth: 30, widths: [] };
  getState() {
    return this.state;
  }
  setState(setting: Setting) {
    this.state = { ...this.state, ...setting };
  }
  /** As when the reader moves a slider. */
  userSets(setting: Setting) {
    this.setState(setting);
    this.dispatchEvent(new CustomEvent('init-lab-change', { detail: { state: this.state } }));
  }
}
customElements.define('fake-exhibit', FakeExhibit);

let stop: () => void;
let exhibit: FakeExhibit;
const phrase = (name: string) => document.querySelector<HTMLButtonElement>(`#${name}`) as HTMLButtonElement;
const pressed = () => [...document.querySelectorAll('.try[aria-pressed=true]')].map(({ id }) => id);
const press = async (name: string) => {
  phrase(name).click();
  await new Promise((done) => setTimeout(done));
};

beforeEach(() => {
  document.body.innerHTML = `
    <button class="try" id="soft" data-for="a" data-set='{"initializer":"normal","gain":0.0839}'>0.0839</button>
    <button class="try" id="loud" data-for="a" data-set='{"initializer":"normal","gain":0.0927}'>0.0927</button>
    <button class="try" id="funnel" data-for="a" data-set='{"widths":[8,4]}'>a funnel</button>
    <button class="try" id="lost" data-for="nobody" data-set='{"gain":1}'>nothing</button>
    <figure id="exhibit-a"><fake-exhibit id="a"></fake-exhibit><figcaption><b>Exhibit 1.</b> x</figcaption></figure>
    <main id="lesson" data-pressed="{figure} is set: {phrase}."></main>
    <div id="told"><p role="status"></p><a href="#" hidden>Show it</a></div>`;
  exhibit = document.querySelector('fake-exhibit') as FakeExhibit;
  stop = startTryIt();
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

describe('a phrase', () => {
  it('is pressed from the start if its exhibit stands like that', () => expect(pressed()).toEqual(['soft']));
  it('sets its exhibit and leaves the rest of it alone', async () => {
    await press('loud');
    expect(exhibit.state).toEqual({ initializer: 'normal', gain: 0.0927, depth: 30, widths: [] });
    expect(pressed()).toEqual(['loud']);
  });
  it('is let go when the reader moves on, and pressed again when they come back', () => {
    exhibit.userSets({ gain: 0.5 });
    expect(pressed()).toEqual([]);
    exhibit.userSets({ gain: 0.0927 });
    expect(pressed()).toEqual(['loud']);
  });
  it('says what it did', async () => {
    await press('loud');
    expect(document.querySelector('[role=status]')?.textContent).toBe('Exhibit 1 is set: 0.0927.');
  });
  it('offers the way to an exhibit that is out of view', async () => {
    const figure = document.querySelector('figure') as HTMLElement;
    vi.spyOn(figure, 'getBoundingClientRect').mockReturnValue({
      top: 5000,
      bottom: 5700,
      height: 700,
    } as DOMRect);
    await press('funnel');
    const link = document.querySelector<HTMLAnchorElement>('#told a');
    expect(link?.hidden).toBe(false);
    expect(link?.hash).toBe('#exhibit-a');
  });
  it('does nothing where its exhibit is missing', async () => {
    await press('lost');
    expect(document.querySelector('[role=status]')?.textContent).toBe('');
  });
});

describe('isIn', () => {
  it('forgives what a float or a slider does to a number', () => {
    expect(isIn({ gain: Math.fround(0.0839) }, { gain: 0.0839 })).toBe(true);
    expect(isIn({ gain: 0.084 }, { gain: 0.0839 })).toBe(false);
  });
  it('compares lists entry by entry', () => {
    expect(isIn({ widths: [8, 4] }, { widths: [8, 4] })).toBe(true);
    expect(isIn({ widths: [8, 4, 2] }, { widths: [8, 4] })).toBe(false);
    expect(isIn({}, { widths: [] })).toBe(true);
  });
});
