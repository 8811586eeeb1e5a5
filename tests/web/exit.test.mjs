// "Quitter vite": a plain link without script; with it the page goes at once and Back does not bring it back.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { DESK, PHONE } from './lib/browser.mjs';
import { openSite } from './lib/open-site.mjs';
import { allPages, source } from './lib/pages.mjs';

const ELSEWHERE = 'https://www.meteo.be/fr';
const sensitive = allPages().find((address) => /^\/services\/[a-z0-9-]+\/$/.test(address) && !source(address).includes('<div class="keep-here'));
const list = '/services/';
const OUTSIDE = /^https:/;
const { site, browser } = await openSite();
let page;

async function open(options = {}) {
  page = await browser.open({ ...PHONE, ...options });
  // Stands in for the page that one leaves to: nothing leaves this machine.
  await page.route(OUTSIDE, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Fictif</title><p>Il pleut (fiction).' }));
}
beforeEach(() => open());

test('it leaves, and Back shows neither the entry nor the list before it', async () => {
  await page.goto(site.base);
  await page.goto(site.base + list);
  await page.goto(site.base + sensitive);
  await page.locator('a.exit').click();
  await page.waitForURL(ELSEWHERE);
  await page.goBack().catch(() => {});
  await page.waitForURL(ELSEWHERE);
  assert.match(await page.innerText('body'), /Il pleut/);
  await page.goBack().catch(() => {});
  await page.waitForTimeout(300);
  assert.ok([ELSEWHERE, `${site.base}/`].includes(page.url()), page.url());
  // Who comes again on purpose is let in.
  await page.goto(site.base + sensitive);
  assert.equal(page.url(), site.base + sensitive);
  assert.ok(await page.locator('h1').isVisible());
});

test('the page is blank, and its address says nothing, before it is left', async () => {
  await page.addInitScript(() => addEventListener('pagehide', () => {
    sessionStorage.setItem('seen', JSON.stringify([document.body.childElementCount, document.title.trim(), location.pathname]));
  }));
  await page.goto(site.base + sensitive);
  await page.locator('a.exit').click();
  await page.waitForURL(ELSEWHERE);
  await page.goto(site.base);
  assert.equal(await page.evaluate(() => sessionStorage.getItem('seen')), '[0,"Repère","/"]');
});

test('Shift three times leaves, twice does not', async () => {
  await page.goto(site.base + sensitive);
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  await page.waitForTimeout(200);
  assert.equal(page.url(), site.base + sensitive);
  await page.keyboard.press('Shift');
  await page.waitForURL(ELSEWHERE);
});

test('the page says that the history remains, and what to do', async () => {
  await open({ ...DESK, hasTouch: false });
  await page.goto(site.base + sensitive);
  const note = page.locator('.exit-note');
  assert.match(await note.innerText(), /n’efface pas l’historique[^]*Trois fois la touche Maj/);
  await note.locator('a').click();
  assert.equal(new URL(page.url()).pathname, '/securite/');
  await page.waitForLoadState();
  const words = await page.locator('main').innerText();
  assert.match(words, /navigation privée/);
  assert.match(words, /Belgique/);
  assert.ok((await page.locator('main a[href="tel:112"]').count()) > 0);
});

test('without script it is a plain link, and nothing is promised of the Shift key', async () => {
  await open({ javaScriptEnabled: false });
  await page.goto(site.base + sensitive);
  assert.equal(await page.locator('.exit').getAttribute('href'), ELSEWHERE);
  assert.doesNotMatch(await page.locator('.exit-note').innerText(), /Maj/);
  await page.locator('a.exit').click();
  await page.waitForURL(ELSEWHERE);
});

test('the search and the list of a link have it too', async () => {
  for (const address of ['/recherche/', '/ma-liste/', '/themes/violences/']) {
    if (!allPages().includes(address)) continue;
    await page.goto(site.base + address);
    assert.ok(await page.locator('a.exit').isVisible(), address);
  }
});
