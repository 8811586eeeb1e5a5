// The map beside a list: reached by keyboard, never a trap, with nothing wrong for a screen reader; it fits a small phone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STRICT, violations } from './lib/axe.mjs';
import { DESK } from './lib/browser.mjs';
import { openSite } from './lib/open-site.mjs';
import { allPages, source } from './lib/pages.mjs';

const WITH_MAP = ['/zones/', '/zones/be/', '/zones/wallonie/', '/zones/bruxelles-capitale/', '/zones/province-de-liege/', '/zones/huy/', '/ar/zones/wallonie/'];
const { site, browser } = await openSite();

/** The map of a page, as text. */
const map = (address) => source(address).match(/<figure class="map[^]*?<\/figure>/)?.[0] ?? '';
const links = (text) => [...text.matchAll(/<a href="(\/[^"]*)" aria-label="([^"]*)"/g)].map(([, href, name]) => ({ href, name }));

for (const address of WITH_MAP) {
  test(`${address}: nothing wrong with its map, on a phone of 320 px too`, async () => {
    for (const colorScheme of ['light', 'dark']) {
      const page = await browser.open({ viewport: { width: 320, height: 600 }, colorScheme, bypassCSP: true });
      await page.goto(site.base + address);
      assert.deepEqual(await violations(page, STRICT, 'figure.map'), []);
      const box = await page.locator('figure.map > svg').boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= 320, `${box.x} ${box.width}`);
      await page.context().close();
    }
  });
}

test('by keyboard alone, a commune of the map is reached, seen, and opened', async () => {
  const page = await browser.open({ ...DESK, javaScriptEnabled: false });
  await page.goto(`${site.base}/zones/province-de-liege/`);
  const name = () => page.locator(':focus').evaluateAll((all) => all[0]?.closest('figure.map svg a')?.getAttribute('aria-label') ?? '').catch(() => '');
  let reached = '';
  for (let n = 0; n < 60 && !reached; n += 1) {
    await page.keyboard.press('Tab');
    reached = await name();
  }
  assert.match(reached, /\d/);
  const target = await page.locator(':focus').getAttribute('href');
  const stroke = await page.locator(':focus .target').evaluate((circle) => getComputedStyle(circle).strokeWidth);
  assert.ok(parseFloat(stroke) >= 3, `focus is drawn ${stroke} wide`);
  await page.keyboard.press('Enter');
  await page.waitForURL(site.base + target);
  await page.context().close();
});

test('a link leads past a map of many links', async () => {
  const page = await browser.open({ ...DESK, javaScriptEnabled: false });
  await page.goto(`${site.base}/zones/province-de-liege/`);
  await page.locator('figure.map .skip').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const after = await page.locator(':focus').evaluate((link) => link.closest('figure.map') === null && link.closest('.columns') !== null);
  assert.ok(after, 'the list follows');
  await page.context().close();
});

test('every page of a zone has a map of at most some dozen links, each of them also in a list, and small', () => {
  const pages = allPages().filter((address) => /^\/zones\/[a-z0-9-]+\/$/.test(address));
  const drawn = pages.filter((address) => map(address));
  assert.ok(drawn.length > 280, `${drawn.length} maps`);
  for (const address of [...drawn, '/zones/']) {
    const text = map(address);
    const rest = source(address).replace(text, '');
    const own = links(text);
    assert.ok(own.length <= 40, `${address} has ${own.length} links`);
    assert.equal(new Set(own.map((link) => link.href)).size, own.length, `${address} repeats a link`);
    assert.ok(text.length < 12_000, `${address}: ${text.length}`);
    assert.ok(own.every((link) => link.name.length > 3), address);
    if (!/^\/zones\/(be|)\/?$/.test(address) && rest.includes('id="zones"')) {
      for (const { href } of own) assert.ok(rest.includes(`href="${href}"`), `${href} is only on the map of ${address}`);
    }
  }
});
