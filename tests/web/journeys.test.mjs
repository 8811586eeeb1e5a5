// What people come to do, without JavaScript: each journey goes by links that can be seen and read.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { PHONE, launch } from './lib/browser.mjs';
import { SITE } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

let site;
let browser;

before(async () => {
  site = await serve(SITE);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site?.close();
});

test('a family goes from home by its commune to a number to tap, in at most three taps', async () => {
  const page = await browser.open({ ...PHONE, javaScriptEnabled: false });
  await page.goto(site.base);
  await page.locator('main a[href="/zones/liege/"], main a[href="/zones/province-de-liege/"]').first().click();
  if (!page.url().endsWith('/zones/liege/')) await page.locator('main a[href="/zones/liege/"]').first().click();
  await page.locator('main a[href$="/parents-en-exil/"]').first().click();
  const call = page.locator('main a[href="tel:+32471860441"]').first();
  assert.ok(await call.isVisible());
  const box = await call.boundingBox();
  assert.ok(box && box.height >= 44, `the number is ${box?.height} px high`);
});

test('a nurse goes from home to the page of a commune and to a sheet that prints on one page', async () => {
  const page = await browser.open({ javaScriptEnabled: false });
  await page.goto(site.base);
  await page.locator('a[href="/pro/"]').first().click();
  await page.locator('main a[href="/pro/charleroi/"]').first().click();
  await page.locator('main a[href*="/services/"], main a[href*="/permanences/"], main a[href*="/groupes/"]').first().click();
  const pdf = await page.pdf({ format: 'A4' });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length;
  assert.equal(pages, 1, 'the referral sheet is one page');
});

test('an empty commune says who is nearest', async () => {
  const page = await browser.open({ ...PHONE, javaScriptEnabled: false });
  await page.goto(`${site.base}/zones/dalhem/`);
  assert.match(await page.locator('main').innerText(), /\d+\s*km/);
});

test('a commune offers its calendar to a calendar program', async () => {
  const page = await browser.open({ javaScriptEnabled: false });
  await page.goto(`${site.base}/zones/rochefort/`);
  const address = await page.locator('a[href^="webcal:"]').first().getAttribute('href');
  assert.match(address, /^webcal:\/\/.+\/c\/rochefort\.ics$/);
  const feed = await page.request.get(`${site.base}/c/rochefort.ics`);
  assert.equal(feed.headers()['content-type'], 'text/calendar; charset=utf-8');
  assert.match(await feed.text(), /^BEGIN:VCALENDAR\r\n/);
});

test('a family narrows by age and day, opens what is found, and puts its next date into its calendar', async () => {
  const page = await browser.open(PHONE);
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  // The day of the site under test, so that its dates are still to come.
  await page.clock.setFixedTime(readFileSync(new URL('../today', import.meta.url), 'utf8').trim());
  await page.goto(`${site.base}/recherche/`);
  await page.locator('#age').selectOption('24');
  await page.locator('[data-part=filters] summary').click();
  await page.locator('[data-facet=jour][value="2"]').check();
  await page.locator('[data-part=list] .card').first().waitFor();
  await page.locator('[data-part=sort]').selectOption('date');
  await page.locator('[data-part=list] .card h3 a[href$="/babytheek-molenbeek/"]').click();
  await page.waitForURL('**/babytheek-molenbeek/');
  const row = page.locator('[data-uid]').first();
  const starts = await row.locator('time').getAttribute('datetime');
  const waiting = page.waitForEvent('download');
  await row.getByRole('button', { name: 'Ajouter à mon agenda' }).click();
  const file = await (await waiting).createReadStream();
  let text = '';
  for await (const piece of file) text += piece;
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  const plain = (time) => time.replace(/[-:]/g, '');
  const [there, world] = [plain(starts.slice(0, 16)), plain(new Date(starts).toISOString().slice(0, 16))];
  assert.match(text, new RegExp(`DTSTART(?:;TZID=Europe/Brussels:${there}00|:${world}00Z)\r\n`));
  assert.deepEqual(faults, []);
});

test('without JavaScript the agenda of a province has the same dates, and each leads to its entry and its calendar', async () => {
  const page = await browser.open({ ...PHONE, javaScriptEnabled: false });
  await page.goto(`${site.base}/agenda/zones/province-de-liege/`);
  const row = page.locator('main li[data-ends]').filter({ has: page.locator('time[datetime*=T]') }).first();
  assert.ok(await row.locator('time').isVisible());
  await row.locator('a').first().click();
  assert.match(await page.locator('main a[href^="webcal:"]').first().getAttribute('href'), /\/c\/fiches\/[a-z0-9-]+\.ics$/);
});
