/** The recipes for React and Vue, word for word, in projects of their own: settings go in, changes come out. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import vue from '@vitejs/plugin-vue';
import { build, type PluginOption } from 'vite';
import { recipes } from '../../../web/hosts/recipes';
import { hostServer, page as pageWith } from './server';
import { witness } from './witness';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const hosts: { id: string; file: string; main: string; plugins: PluginOption[] }[] = [
  {
    id: 'react',
    file: 'SignalFlow.jsx',
    plugins: [],
    main: `import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { SignalFlow } from './SignalFlow.jsx';
function App() {
  const [depth, setDepth] = useState(6);
  const [told, setTold] = useState('');
  return h('div', null, h('button', { id: 'deeper', onClick: () => setDepth(9) }, 'Deeper'),
    h('output', null, told), h(SignalFlow, { depth, onChange: (state) => setTold(state.initializer) }));
}
createRoot(document.querySelector('#app')).render(h(App));`,
  },
  {
    id: 'vue',
    file: 'SignalFlow.vue',
    plugins: [
      vue({ template: { compilerOptions: { isCustomElement: (tag: string) => tag === 'init-lab' } } }),
    ],
    main: `import { createApp, h, ref } from 'vue';
import SignalFlow from './SignalFlow.vue';
const depth = ref(6), told = ref('');
createApp({ render: () => h('div', [h('button', { id: 'deeper', onClick: () => (depth.value = 9) }, 'Deeper'),
  h('output', told.value), h(SignalFlow, { depth: depth.value, onChange: (state) => (told.value = state.initializer) })]),
}).mount('#app');`,
  },
];

const english = { language: 'en', root: './', say: (words: string) => words };
for (const { id, file, main, plugins } of hosts) {
  test(`the recipe for ${id}`, async ({ page }) => {
    test.slow();
    const home = mkdtempSync(join(tmpdir(), `init-lab-${id}-`));
    mkdirSync(join(home, 'node_modules'));
    for (const name of readdirSync(fromRoot('node_modules')).filter((one) => !one.startsWith('.')))
      symlinkSync(fromRoot(`node_modules/${name}`), join(home, 'node_modules', name));
    symlinkSync(fromRoot('dist/lib'), join(home, 'node_modules', 'init-lab'));
    writeFileSync(join(home, file), recipes.find((recipe) => recipe.id === id)?.code(english) ?? '');
    writeFileSync(join(home, 'main.js'), main);
    writeFileSync(
      join(home, 'index.html'),
      pageWith('<div id="app"></div><script type="module" src="./main.js"></script>'),
    );
    await build({
      configFile: false,
      root: home,
      base: './',
      logLevel: 'error',
      plugins,
      build: { target: 'es2022' },
    });
    const server = await hostServer([{ at: '/app/', folder: join(home, 'dist') }]);
    const seen = await witness(page);
    await page.goto(`${server.origin}/app/`);
    const exhibit = page.locator('init-lab');
    await expect(exhibit.locator('[part~=badge]')).toBeVisible({ timeout: 20_000 });
    const depth = () => exhibit.evaluate((one: HTMLElementTagNameMap['init-lab']) => one.getState().depth);
    expect(await depth()).toBe(6);
    await page.locator('#deeper').click();
    await expect.poll(depth).toBe(9);
    await exhibit.getByRole('button', { name: 'Xavier' }).first().click();
    await expect(page.locator('output')).toHaveText(/xavier/);
    expect(seen.errors).toEqual([]);
    await server.close();
    rmSync(home, { recursive: true });
  });
}
