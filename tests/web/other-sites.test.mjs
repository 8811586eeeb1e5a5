// Directories of other subjects, countries and languages (tests/other-sites): a page of each kind is clean, valid and fits a
// phone; the search finds; own fields narrow.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { PHONE, launch } from './lib/browser.mjs';
import { mistakes, nuMistakes } from './lib/html.mjs';
import { serve } from './lib/server.mjs';

const OTHERS = process.env.OTHERS ?? '';
if (!OTHERS || !fs.existsSync(OTHERS)) throw new Error('OTHERS must name a folder that tests/other-sites has filled');

/** Each with its language, the address of its search, and a folder of entries. */
const SITES = [
  { name: 'parents', lang: 'fr', search: '/recherche/', entries: 'associations' },
  { name: 'clubs', lang: 'fr', search: '/recherche/', entries: 'cours' },
  { name: 'eten', lang: 'nl', search: '/zoeken/', entries: 'voedselbedelingen' },
  { name: 'jovens', lang: 'pt', search: '/gids/procurar/', entries: 'atividades', below: '/gids' },
];

const browser = await launch();
after(() => browser.close());

/** All pages of a folder, by the kind that their body names: the first of each. */
function kinds(folder) {
  const found = new Map();
  const walk = (dir) => {
    for (const entry of fs.readdirSync(path.join(folder, dir), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) walk(`${dir}${entry.name}/`);
      else if (entry.name === 'index.html') {
        const kind = /<body class="page-([a-z-]+)/.exec(fs.readFileSync(path.join(folder, dir, entry.name), 'utf8'))?.[1];
        if (kind && !found.has(kind)) found.set(kind, dir);
      }
    }
  };
  walk('/');
  return found;
}

for (const { name, lang, search, entries, below = '' } of SITES) {
  const folder = path.join(OTHERS, name);
  const site = await serve(folder, { below });
  after(() => site.close());
  const pages = [...kinds(folder)];

  test(`${name}: a page of each kind is clean and fits a phone`, async () => {
    assert.ok(pages.length > 12, `only ${pages.map(([kind]) => kind)}`);
    const page = await browser.open({ ...PHONE, viewport: { width: 320, height: 640 } });
    const wrong = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    page.on('request', (request) => request.url().startsWith(site.base) || request.url().startsWith('data:') || wrong.push(request.url()));
    for (const [kind, address] of pages) {
      await page.goto(site.base + below + address);
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang, address);
      assert.deepEqual(await violations(page), [], `${kind} ${address}`);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, `${address} is too wide`);
    }
    assert.deepEqual(wrong, []);
    await page.context().close();
  });

  test(`${name}: a page of each kind is valid HTML`, async () => {
    const files = pages.map(([, address]) => path.join(folder, address, 'index.html'));
    for (const file of files) assert.deepEqual(await mistakes(fs.readFileSync(file, 'utf8')), [], file);
    assert.deepEqual(await nuMistakes(files), []);
  });

  test(`${name}: an entry is found by its name, from home`, async () => {
    const slug = fs.readdirSync(path.join(folder, entries), { withFileTypes: true }).find((entry) => entry.isDirectory())?.name;
    const html = fs.readFileSync(path.join(folder, entries, String(slug), 'index.html'), 'utf8');
    const title = /<h1[^>]*>([^<]+)</.exec(html)?.[1] ?? '';
    const page = await browser.open(PHONE);
    await page.goto(`${site.base}${search}#q=${encodeURIComponent(title)}`);
    await page.locator('[data-part=list] .card', { hasText: title }).first().waitFor();
    await page.context().close();
  });
}

test('a field of the site narrows its search', async () => {
  const site = await serve(path.join(OTHERS, 'jovens'), { below: '/gids' });
  after(() => site.close());
  const page = await browser.open(PHONE);
  await page.goto(`${site.base}/gids/procurar/#x_nivel=iniciacao`);
  await page.locator('[data-part=list] .card').first().waitFor();
  for (const card of await page.locator('[data-part=list] .card').all()) assert.match(await card.innerText(), /Iniciação|A perguntar: Nível/);
});
