// Pages in each language: valid, without violation, in the right direction; and the way from French to Arabic and back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { DESK, PHONE } from './lib/browser.mjs';
import { mistakes } from './lib/html.mjs';
import { openSite } from './lib/open-site.mjs';
import { source } from './lib/pages.mjs';

const PAGES = ['', 'zones/liege/', 'associations/parents-en-exil/', 'agenda/', 'securite/', 'glossaire/', 'pro/'];
const { site, browser } = await openSite();

for (const [lang, dir] of [['nl', 'ltr'], ['de', 'ltr'], ['en', 'ltr'], ['ar', 'rtl']]) {
  for (const path of PAGES) {
    const address = `/${lang}/${path}`;
    test(`${address} is valid, runs ${dir} and has no accessibility violation`, async () => {
      assert.deepEqual(await mistakes(source(address)), []);
      // From right to left, the layout of a desk is another one too.
      for (const screen of dir === 'rtl' ? [PHONE, DESK] : [PHONE]) {
        const page = await browser.open(screen);
        assert.equal((await page.goto(site.base + address)).status(), 200);
        assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), dir);
        assert.deepEqual(await violations(page), []);
        await page.context().close();
      }
      const small = await browser.open({ viewport: { width: 320, height: 600 } });
      await small.goto(site.base + address);
      const width = await small.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `${address} is ${width} px wide`);
      await small.context().close();
    });
  }
}

test('from French to Arabic and back, without JavaScript, one stays on the same page', async () => {
  const page = await browser.open({ ...PHONE, javaScriptEnabled: false });
  await page.goto(`${site.base}/zones/liege/`);
  await page.locator('.langs summary').click();
  await page.getByRole('link', { name: 'العربية' }).click();
  assert.equal(new URL(page.url()).pathname, '/ar/zones/liege/');
  assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
  const entry = page.locator('main a[href="/ar/associations/parents-en-exil/"]').first();
  await entry.click();
  assert.equal(new URL(page.url()).pathname, '/ar/associations/parents-en-exil/');
  const name = page.locator('h1 [lang="fr"]');
  assert.equal(await name.getAttribute('dir'), 'ltr');
  const call = page.locator('main a[href^="tel:"]').first();
  assert.equal(await call.locator('bdi').getAttribute('dir'), 'ltr');
  await page.locator('.langs summary').click();
  await page.getByRole('link', { name: 'Français' }).click();
  assert.equal(new URL(page.url()).pathname, '/associations/parents-en-exil/');
  assert.equal(await page.locator('html').getAttribute('dir'), 'ltr');
});

test('text that is not translated is marked wherever it stands', async () => {
  const page = await browser.open({ javaScriptEnabled: false });
  await page.goto(`${site.base}/ar/associations/parents-en-exil/`);
  // French words with an accent outside a part marked as French, links to places and organisations included.
  const unmarked = await page.evaluate(() => {
    const found = [];
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const text = node.textContent.trim();
      if (/\b(les|des|une|pour|avec|dans|est|vous)\b/i.test(text) && !node.parentElement.closest('[lang="fr"]')) found.push(text);
    }
    return found;
  });
  assert.deepEqual(unmarked, []);
});

test('who is in danger reads in Arabic whom to call and what for', async () => {
  const page = await browser.open({ ...PHONE, javaScriptEnabled: false });
  await page.goto(`${site.base}/ar/`);
  await page.locator('.foot .emergency a, .help a').first().click();
  assert.equal(new URL(page.url()).pathname, '/ar/securite/');
  const said = await page.evaluate(() => [...document.querySelectorAll('.numbers li > div > p:nth-child(2)')].map((p) => [p.textContent, p.lang, p.dir]));
  assert.ok(said.length >= 10);
  for (const [text, lang, dir] of said) assert.ok(/[\u0600-\u06ff]/.test(text) && !lang && !dir, text);
  assert.equal(await page.locator('.numbers a[href="tel:112"]').first().locator('bdi').getAttribute('dir'), 'ltr');
  assert.match(await page.locator('main').innerText(), /[\u0600-\u06ff]/);
  await page.context().close();
});
