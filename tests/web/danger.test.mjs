// Words of somebody in danger, in a browser: whom to call stands above everything, and the address keeps none of the words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STRICT, violations } from './lib/axe.mjs';
import { DESK, PHONE } from './lib/browser.mjs';
import { openSite } from './lib/open-site.mjs';

const { site, browser } = await openSite();

async function search(fragment, { lang = '', ...options } = {}) {
  const page = await browser.open({ ...PHONE, ...options });
  page.wrong = [];
  page.on('pageerror', (error) => page.wrong.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && page.wrong.push(message.text()));
  await page.goto(`${site.base}${lang}/recherche/${fragment}`);
  return page;
}
const shown = (page) => page.locator('.danger:not([hidden])');

test('a plea shows its numbers above the results, and leaves the address', async () => {
  for (const [lang, plea, id, number] of [
    ['', 'mon mari me frappe', 'violence-couple', '101'],
    ['', 'je veux mourir', 'idees-de-mort', '080032123'],
    ['/nl', 'mijn kind heeft een pil ingeslikt', 'empoisonnement', '070245245'],
    ['/ar', 'زوجي يضربني', 'violence-couple', '101'],
  ]) {
    const page = await search(`#q=${encodeURIComponent(plea)}`, { lang });
    await shown(page).first().waitFor();
    const block = page.locator(`[data-danger=${id}]`);
    assert.ok(await block.isVisible(), plea);
    assert.ok((await block.locator(`a[href="tel:${number}"]`).count()) === 1, plea);
    const [danger, results] = await page.evaluate(() => ['[data-part=dangers]', '[data-part=status]'].map((at) => document.querySelector(at).getBoundingClientRect().top));
    assert.ok(danger < results, plea);
    assert.ok(await page.locator('a.exit').isVisible());
    await page.waitForFunction(() => !location.hash);
    assert.equal(await page.locator('#q').inputValue(), plea);
    assert.equal(site.requests.some((path) => decodeURIComponent(path).includes(plea.split(' ')[1])), false);
    assert.deepEqual(page.wrong, []);
  }
});

test('what is asked survives a reload and Back, still out of the address', async () => {
  const page = await search('#q=mon mari me frappe');
  await shown(page).first().waitFor();
  await page.reload();
  await shown(page).first().waitFor();
  assert.equal(await page.locator('#q').inputValue(), 'mon mari me frappe');
  await page.goto(`${site.base}/securite/`);
  await page.goBack();
  await shown(page).first().waitFor();
  assert.equal(new URL(page.url()).hash, '');
});

test('harmless words show none; a line with 112 stands above all results', async () => {
  for (const words of ['ludothèque', 'cours de français', 'mon mari travaille le soir']) {
    const page = await search(`#q=${words}`);
    await page.waitForFunction(() => /\d/.test(document.querySelector('[data-part=status]').textContent));
    await page.waitForTimeout(300);
    assert.equal(await shown(page).count(), 0, words);
    assert.ok(await page.locator('.urgent a[href="tel:112"]').isVisible());
    assert.match(page.url(), /#q=/);
  }
});

test('where the search cannot answer, the numbers are shown all the same', async () => {
  const page = await browser.open(PHONE);
  await page.addInitScript(() => delete window.DecompressionStream);
  await page.goto(`${site.base}/recherche/#q=il me bat tous les soirs`);
  await page.locator('[data-part=broken]:not([hidden])').waitFor();
  await shown(page).first().waitFor();
});

test('another language than the page’s is told too', async () => {
  const page = await search('#q=mijn man slaat mij en de kinderen');
  await shown(page).first().waitFor();
  assert.ok(await page.locator('[data-danger=violence-couple]').isVisible());
});

test('the blocks have no fault that a checker knows, light and dark', async () => {
  for (const options of [PHONE, { ...DESK, colorScheme: 'dark' }]) {
    const page = await search('#q=mon mari me frappe', options);
    await shown(page).first().waitFor();
    assert.deepEqual(await violations(page, STRICT), []);
  }
});

test('the quick exit takes the words and the title out of the history', async () => {
  const page = await browser.open(PHONE);
  await page.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Fictif</title>' }));
  await page.addInitScript(() => addEventListener('pagehide', () => sessionStorage.setItem('seen', JSON.stringify([location.pathname + location.hash, document.title]))));
  await page.goto(`${site.base}/recherche/#q=violence`);
  await page.locator('a.exit').click();
  await page.waitForURL(/^https:/);
  await page.goto(site.base);
  assert.deepEqual(JSON.parse(await page.evaluate(() => sessionStorage.getItem('seen'))), ['/', 'Repère']);
});
