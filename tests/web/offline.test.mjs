// "Garder sur ce téléphone": kept on request and nothing else, read without a network, and all of it cleared.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { DESK, PHONE, launch } from './lib/browser.mjs';
import { SITE, source } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';
import { BELOW, smallSite } from './lib/small-site.mjs';

const ZONE = '/zones/liege/';
const TEXT = `${ZONE}texte/`;
/** A number that the text says, as it is dialled. */
const DIAL = source(TEXT).match(/href="(tel:[^"]+)"/)[1];

let browser;
let small;
let site;
/** What went wrong in any page: messages of the console, violations of the policy. */
let wrong = [];

before(async () => {
  browser = await launch();
  small = smallSite();
});
after(async () => {
  await browser?.close();
  small?.close();
});
afterEach(() => site?.close());

/** A fresh phone on a fresh server. */
async function phone(dir = SITE, below = '', options = PHONE) {
  site = await serve(dir, { below });
  wrong = [];
  const page = await browser.open(options);
  await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => console.error(`CSP ${event.violatedDirective} ${event.blockedURI}`)));
  page.context().on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.context().on('weberror', (error) => wrong.push(String(error.error())));
  return page;
}

/** Everything that the device holds of this site. */
const device = (page) => page.evaluate(async () => ({
  caches: await caches.keys(),
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  cookies: document.cookie,
}));
const EMPTY = { caches: [], local: [], session: [], workers: [], cookies: '' };

const block = (page) => page.locator('details[data-zone]');
const status = (page) => block(page).locator('[data-part=status]');
const state = (page) => block(page).locator('[data-part=state]');

async function keep(page, address) {
  await page.goto(site.base + address);
  await block(page).locator('summary').click();
  await block(page).getByRole('button', { name: 'Garder' }).click();
  await status(page).filter({ hasText: /Gardé le/ }).waitFor();
}

/** Waits until the device holds, or no longer holds, a cache. */
async function holds(page, start, wanted) {
  for (let tries = 0; tries < 300; tries++) {
    const names = await page.evaluate(() => caches.keys());
    if (names.some((name) => name.startsWith(start)) === wanted) return;
    await page.waitForTimeout(50);
  }
  assert.fail(`${start} ${wanted}`);
}

/** Takes the server away. */
const cut = () => site.close();
/** And brings it back at the same address. */
async function back(dir, below = '') {
  site = await serve(dir, { below, port: site.port });
}

test('a zone is kept with its size said before, and read once the server is gone', async () => {
  const page = await phone();
  await page.goto(site.base + ZONE);
  await block(page).locator('summary').click();
  const weight = await block(page).locator('[data-part=weight]').filter({ hasText: /\d+\sko/ }).innerText();
  assert.deepEqual(await device(page), EMPTY, 'nothing before the tap');
  await block(page).getByRole('button', { name: 'Garder' }).focus();
  await page.keyboard.press('Enter');
  await status(page).filter({ hasText: /^Gardé le \d+ \S+ \d{4} · \d+\sko$/ }).waitFor();
  assert.ok((await status(page).innerText()).endsWith(`· ${weight}`), 'the size is the one that was said');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Mettre à jour', 'the focus stays');
  assert.deepEqual(wrong, []);
  cut();
  await block(page).getByRole('link', { name: 'Ouvrir' }).click();
  await page.waitForURL(site.base + TEXT);
  assert.ok(await page.locator(`main a[href="${DIAL}"]`).first().isVisible());
  assert.match(await page.locator('[data-copy-of]').innerText(), /sans connexion.*du \d+ \S+ \d{4}$/);
  const style = await page.evaluate(() => ({ sheets: [...document.styleSheets].reduce((n, sheet) => n + sheet.cssRules.length, 0), paper: getComputedStyle(document.querySelector('.button')).borderRadius }));
  assert.ok(style.sheets > 50 && style.paper !== '0px', JSON.stringify(style));
  await page.reload();
  assert.ok(await page.locator(`main a[href="${DIAL}"]`).first().isVisible(), 'after a reload too');
  await page.goto(`${site.base}/securite/`);
  assert.ok(await page.locator('a[href="tel:112"]').first().isVisible());
  assert.deepEqual(await page.context().cookies(), []);
});

test('the worker goes when the browser took away what was kept', async () => {
  const page = await phone();
  await keep(page, ZONE);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto(`${site.base}/a-z/`);
  await page.goto(`${site.base}/plan/`);
  assert.deepEqual(await device(page), EMPTY);
});

test('a copy whose note somebody spoilt takes no page away, and can be replaced and removed', async () => {
  const page = await phone();
  for (const spoilt of ['', 'null', '{"home":1}', '[']) {
    await keep(page, ZONE);
    await page.evaluate(async (text) => {
      for (const name of await caches.keys()) await (await caches.open(name)).put('/hors-ligne.garde', new Response(text));
    }, spoilt);
    const answer = await page.goto(`${site.base}/a-z/`);
    assert.equal(answer.status(), 200, spoilt);
    await page.goto(`${site.base}/effacer/`);
    await page.getByRole('button', { name: /effacer/i }).click();
    await page.locator('[data-part=said]').filter({ hasText: /\S/ }).waitFor();
    assert.deepEqual(await device(page), EMPTY, spoilt);
  }
});

test('icons of a kept page are drawn without a network', async () => {
  const page = await phone();
  await keep(page, TEXT);
  cut();
  // Past what the browser remembers by itself.
  const client = await page.context().newCDPSession(page);
  await client.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto(site.base + TEXT);
  await block(page).locator('summary svg').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector('details[data-zone] summary svg').getBBox().width > 0);
});

test('a page that is not kept says so, with what is kept and the emergency numbers', async () => {
  const page = await phone();
  await keep(page, ZONE);
  cut();
  const answer = await page.goto(`${site.base}/zones/namur/`);
  assert.equal(answer.status(), 503);
  assert.equal(await page.locator('h1').innerText(), 'Vous êtes hors ligne');
  assert.ok(await page.locator('main a[href="tel:112"]').first().isVisible());
  await page.locator('[data-part=kept] a').click();
  await page.waitForURL(site.base + TEXT);
  assert.ok(await page.locator(`main a[href="${DIAL}"]`).first().isVisible());
  await page.goto(`${site.base}/zones/namur/`);
  await back(SITE);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.locator('h1').filter({ hasText: 'Namur' }).waitFor();
});

test('what is merely visited leaves nothing, before and after something is kept', async () => {
  const page = await phone();
  for (const address of ['/', ZONE, TEXT, '/securite/', '/effacer/', '/hors-ligne/']) await page.goto(site.base + address);
  assert.deepEqual(await device(page), EMPTY);
  await keep(page, ZONE);
  const held = () => page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).flat().sort());
  const first = await held();
  const listed = JSON.parse(fs.readFileSync(path.join(SITE, 'hors-ligne/liege.json'), 'utf8')).files.map(([address]) => address);
  assert.deepEqual(first, [...listed, '/hors-ligne.garde'].sort());
  for (const address of ['/', '/zones/namur/', '/zones/namur/texte/', '/a-z/']) await page.goto(site.base + address);
  assert.deepEqual(await held(), first);
  assert.deepEqual(wrong, []);
});

test('while there is a network nobody reads the copy, and a network that hangs does not keep it from being read', async () => {
  const page = await phone(small.out, BELOW);
  await keep(page, `${BELOW}/zones/vallon/`);
  small.change('services/marche.md', '081 22 22 22', '081 33 33 33');
  try {
    await page.goto(`${site.base}${BELOW}/zones/vallon/texte/`);
    assert.ok(await page.locator('a[href="tel:+3281333333"]').isVisible());
    assert.ok(await page.locator('[data-copy-of]').isHidden());
    site.hold.add(`${BELOW}/zones/vallon/texte/`);
    await page.goto(`${site.base}${BELOW}/zones/vallon/texte/`);
    assert.ok(await page.locator('a[href="tel:+3281222222"]').isVisible());
    assert.ok(await page.locator('[data-copy-of]').isVisible());
  } finally {
    small.change('services/marche.md', '081 33 33 33', '081 22 22 22');
  }
});

test('below a path of its host: kept, updated in place, removed with the worker', async () => {
  const page = await phone(small.out, BELOW);
  const text = `${BELOW}/zones/vallon/texte/`;
  await keep(page, `${BELOW}/zones/vallon/`);
  const { caches: [before], workers } = await device(page);
  assert.deepEqual(workers, [`${site.base}${BELOW}/`]);
  small.change('services/marche.md', '081 22 22 22', '081 44 44 44');
  try {
    await block(page).getByRole('button', { name: 'Mettre à jour' }).click();
    await holds(page, before, false);
    assert.equal((await device(page)).caches.length, 1);
    cut();
    await page.goto(site.base + text);
    assert.ok(await page.locator('a[href="tel:+3281444444"]').isVisible());
    await block(page).locator('summary').click();
    const [calendar] = await Promise.all([page.waitForEvent('download'), block(page).getByRole('link', { name: 'son agenda' }).click()]);
    assert.match(fs.readFileSync(await calendar.path(), 'utf8'), /SUMMARY:.*Marche du vallon/, 'its calendar opens too');
    await back(small.out, BELOW);
    await page.goto(site.base + text);
    await block(page).locator('summary').click();
    await block(page).getByRole('button', { name: 'Retirer' }).click();
    await status(page).filter({ hasText: 'Retiré de ce téléphone.' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Garder');
    assert.deepEqual(await device(page), EMPTY);
  } finally {
    small.change('services/marche.md', '081 44 44 44', '081 22 22 22');
  }
});

test('a failure half-way leaves nothing half kept, and an older copy whole', async () => {
  const page = await phone();
  await page.goto(site.base + ZONE);
  await block(page).locator('summary').click();
  await block(page).locator('[data-part=weight]').filter({ hasText: /\d/ }).waitFor();
  site.cut.add('/securite/');
  await block(page).getByRole('button', { name: 'Garder' }).click();
  await status(page).filter({ hasText: 'Rien n’a été gardé.' }).waitFor();
  assert.deepEqual(await device(page), EMPTY);
  site.cut.clear();
  await block(page).getByRole('button', { name: 'Garder' }).click();
  await status(page).filter({ hasText: /Gardé le/ }).waitFor();
  const whole = await device(page);
  site.cut.add('/hors-ligne/');
  await block(page).getByRole('button', { name: 'Mettre à jour' }).click();
  await status(page).filter({ hasText: 'La copie d’avant est toujours là.' }).waitFor();
  assert.deepEqual(await device(page), whole);
  cut();
  await page.goto(site.base + TEXT);
  assert.ok(await page.locator(`main a[href="${DIAL}"]`).first().isVisible());
});

test('a full device says so and keeps nothing', async () => {
  const page = await phone();
  await page.addInitScript(() => {
    let left = 3;
    const put = Cache.prototype.put;
    Cache.prototype.put = function (...given) {
      if (left-- > 0) return put.apply(this, given);
      return Promise.reject(new DOMException('full', 'QuotaExceededError'));
    };
  });
  await page.goto(site.base + ZONE);
  await block(page).locator('summary').click();
  await block(page).getByRole('button', { name: 'Garder' }).click();
  await status(page).filter({ hasText: /pas assez de place[^]*Rien n’a été gardé/ }).waitFor();
  assert.deepEqual(await device(page), EMPTY);
});

test('what an older form of the site kept is deleted, and the page says so', async () => {
  const page = await phone(small.out, BELOW);
  await page.goto(`${site.base}${BELOW}/zones/colline/`);
  await page.evaluate(async (base) => {
    await (await caches.open(`repere.garde.0 ${base}/ fr/vallon x`)).put('/x', new Response('x'));
    await caches.open('another site');
    await navigator.serviceWorker.register(`${base}/sw.js`, { scope: `${base}/` });
    await navigator.serviceWorker.ready;
  }, BELOW);
  await holds(page, 'repere.garde.0', false);
  await page.goto(`${site.base}${BELOW}/zones/vallon/`);
  await block(page).locator('summary').click();
  await status(page).filter({ hasText: /a été retirée\. Gardez la zone à nouveau/ }).waitFor();
  await page.goto(`${site.base}${BELOW}/effacer/`);
  await page.getByRole('button', { name: 'Tout effacer', exact: true }).click();
  await page.getByText('C’est effacé').waitFor();
  const { caches: left, workers } = await device(page);
  assert.deepEqual([left, workers], [['another site'], []]);
});

test('“Tout effacer” lists what there is and leaves nothing', async () => {
  const page = await phone();
  await keep(page, ZONE);
  await keep(page, '/zones/namur/');
  await page.evaluate(() => {
    localStorage.setItem('repere.liste', '["services/a"]');
    sessionStorage.setItem('repere.quitte', '1');
  });
  await page.goto(`${site.base}/securite/`);
  await page.locator('main').getByRole('link', { name: 'Tout effacer de ce téléphone' }).first().click();
  await page.locator('[data-stored=zones] [data-now]').filter({ hasText: '2' }).waitFor();
  assert.match(await page.locator('[data-stored=list]').innerText(), /Ici\s: 1\./);
  const items = page.locator('[data-part=kept] > li');
  assert.equal(await items.count(), 2);
  assert.match(await items.first().innerText(), /Liège[^]*Gardé le \d+ \S+ \d{4} · \d+\sko/);
  await items.first().getByRole('button', { name: 'Retirer Liège' }).click();
  await page.getByText('Retiré de ce téléphone.').waitFor();
  assert.equal(await items.count(), 1);
  await page.getByRole('button', { name: 'Tout effacer', exact: true }).click();
  await page.getByText('C’est effacé').waitFor();
  assert.deepEqual(await device(page), EMPTY);
  assert.match(await page.locator('main').innerText(), /Historique[^]*Téléchargements[^]*Se désabonner/i);
  assert.deepEqual(wrong, []);
});

test('what shows sensitive entries says so before it is kept', async () => {
  const page = await phone(small.out, BELOW);
  for (const [zone, warns] of [['colline', 1], ['vallon', 0]]) {
    await page.goto(`${site.base}${BELOW}/zones/${zone}/`);
    await block(page).locator('summary').click();
    assert.equal(await block(page).getByText('ne gardez pas cette zone').count(), warns, zone);
  }
});

test('in Arabic, from right to left', async () => {
  const page = await phone(small.out, BELOW, DESK);
  await page.goto(`${site.base}${BELOW}/ar/zones/vallon/`);
  await block(page).locator('summary').click();
  await block(page).getByRole('button', { name: 'حفظ' }).click();
  await status(page).filter({ hasText: /^حُفظ في \d+/ }).waitFor();
  cut();
  await page.goto(`${site.base}${BELOW}/ar/zones/vallon/texte/`);
  assert.ok(await page.locator('a[href="tel:+3281222222"]').isVisible());
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), 'rtl');
  await page.goto(`${site.base}${BELOW}/ar/zones/colline/`);
  assert.equal(await page.locator('h1').innerText(), 'أنتم غير متصلين بالإنترنت');
});

test('without script nothing is offered, and the way to clear by hand is said', async () => {
  const page = await phone(SITE, '', { ...PHONE, javaScriptEnabled: false });
  await page.goto(site.base + ZONE);
  assert.ok(await block(page).isHidden());
  await page.goto(`${site.base}/effacer/`);
  assert.match(await page.locator('main').innerText(), /réglages du navigateur/);
  assert.ok(await page.getByRole('button', { name: 'Tout effacer', exact: true }).isHidden());
});
