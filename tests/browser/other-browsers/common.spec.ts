/** Firefox and WebKit: every exhibit draws, the one file runs from disk, and each takes the build that is its own. */
import { expect, test } from '@playwright/test';
import { type HostServer, hostServer, issuePolicy, page as pageWith } from '../hosts/server';
import { type OtherBrowser, until } from './browser';
import { browsers } from './browsers';

const exhibits = [
  'signal-flow',
  'weight-sampler',
  'fan-conflict',
  'side-by-side',
  'bias-lab',
  'order-and-chaos',
  'spectrum',
];
test.describe.configure({ mode: 'serial', timeout: 180_000 });
let server: HostServer;
test.beforeEach(async () => {
  const headers = { 'Content-Security-Policy': issuePolicy };
  const lines = exhibits.map(
    (name) => `<init-lab id="${name}" exhibit="${name}" loading="eager" depth="5"></init-lab>`,
  );
  const tag = '<script type="module" src="init-lab/init-lab.js"></script>';
  server = await hostServer([
    { at: '/notes/all.html', html: pageWith(lines.join('') + tag), headers },
    { at: '/notes/one.html', html: pageWith(`<init-lab id="one" depth="5"></init-lab>${tag}`), headers },
    { at: '/notes/init-lab/', headers },
  ]);
});
test.afterEach(() => server.close());

const drawn = (id: string) =>
  `document.querySelector('#${id}').shadowRoot?.querySelectorAll('.charts svg, .charts canvas').length > 0`;
const builds = () =>
  server.asked
    .filter((path) => path.endsWith('.wasm'))
    .map((path) => /-(relaxed|simd128|scalar)-/.exec(path)?.[1]);

for (const { name, found, build, only, open } of browsers) {
  test(`${name}: ${only ? 'runs' : 'every exhibit, the one file, and'} the ${build} build`, async () => {
    test.skip(!found, `${name.split(' ')[0]} is not on this machine`);
    const browser: OtherBrowser = await open();
    try {
      await browser.open(`${server.origin}/notes/${only ? 'one' : 'all'}.html`);
      for (const id of only ? ['one'] : exhibits) await until(browser, drawn(id));
      expect(new Set(builds())).toEqual(new Set([build]));
      const before = builds().length;
      await browser.open(`${server.origin}/notes/init-lab/exhibit.html?depth=5`);
      await until(
        browser,
        "document.querySelector('init-lab')?.shadowRoot?.querySelector('[part~=badge]') != null",
      );
      expect(builds().slice(before), 'what has SIMD finds its core in the page').toEqual(
        build === 'scalar' ? ['scalar'] : [],
      );
      if (only) return;
      await browser.open(String(new URL('../../../dist/init-lab.html', import.meta.url)));
      const first = "document.querySelector('init-lab')";
      await browser.evaluate(`${first}.scrollIntoView()`);
      await until(browser, `${first}.shadowRoot?.querySelector('[part~=badge]') !== null`);
      await browser.evaluate(`${first}.setState({ depth: 9, initializer: 'he_normal' })`);
      await until(browser, `${first}.getState().depth === 9 && ${first}.engine !== undefined`);
    } finally {
      await browser.close();
    }
  });
}
