// What people come to do, without JavaScript: each journey goes by links that can be seen and read.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PHONE } from './lib/browser.mjs';
import { openSite } from './lib/open-site.mjs';

const { site, browser } = await openSite();

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
  await page.locator('#tri').selectOption('date');
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

test('home asks where and what within a short scroll of a small phone, with fields and a button for a thumb', async () => {
  const page = await browser.open({ viewport: { width: 320, height: 568 }, hasTouch: true });
  for (const home of ['/', '/nl/', '/de/', '/en/', '/ar/']) {
    await page.goto(site.base + home);
    for (const what of ['#habite', '#trouver', '.both button']) {
      const box = await page.locator(what).boundingBox();
      assert.ok(box && box.height >= 44 && box.width >= 200, `${home} ${what}: ${box?.width} by ${box?.height} px`);
      assert.ok(box.y + box.height <= 568 * 1.25, `${home} ${what} ends at ${Math.round(box.y + box.height)} px`);
    }
  }
  await page.context().close();
});

test('a place and a need that home is told are those of the search, and no server sees them', async () => {
  const page = await browser.open(PHONE);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site.base);
  await page.locator('#habite').fill('4000 Liège');
  await page.locator('#trouver').fill('poussette');
  await page.locator('.both button').click();
  await page.waitForURL(/recherche\/#/);
  await page.waitForFunction(() => location.hash.includes('ou=liege'));
  assert.equal(await page.locator('#q').inputValue(), 'poussette');
  assert.match(await page.locator('#ou').inputValue(), /Liège/);
  await page.locator('[data-part=status]', { hasText: /\d/ }).waitFor();
  assert.deepEqual(asked.filter((url) => /poussette|4000/.test(decodeURIComponent(url.split('#')[0]))), []);
  await page.context().close();
});

test('without JavaScript the questions of home lead to the lists', async () => {
  const page = await browser.open({ ...PHONE, javaScriptEnabled: false });
  await page.goto(site.base);
  await page.locator('#habite').fill('Liège');
  await page.locator('.both button').click();
  await page.waitForURL(/\/recherche\//);
  assert.ok(!page.url().includes('Li'), page.url());
  assert.ok(await page.locator('#listes').count());
  await page.context().close();
});

test('a professional writes a postal code or a quarter and opens the page of the commune', async () => {
  const page = await browser.open();
  for (const [written, slug] of [['4000 Liège', 'liege'], ['charleroi', 'charleroi'], ['Barvaux', 'durbuy']]) {
    await page.goto(`${site.base}/pro/`);
    await page.locator('#ou').fill(written);
    const link = page.locator('[data-part=found] a');
    const choice = page.locator('[data-part=places] button').first();
    await link.or(choice).first().waitFor();
    if (!(await link.isVisible())) await choice.click();
    assert.equal(new URL(await link.evaluate((a) => a.href)).pathname, `/pro/${slug}/`, written);
    await page.locator('#ou').press('Enter');
    await page.waitForURL(`**/pro/${slug}/`);
    assert.ok(await page.locator('.refer').count());
  }
  await page.goto(`${site.base}/pro/`);
  await page.locator('#ou').fill('Hainaut');
  await page.locator('[data-part=places]', { hasText: 'plus grand' }).waitFor();
  assert.ok(!(await page.locator('[data-part=found]').isVisible()));
  await page.context().close();
});

test('the page of a commune for professionals prints whole: no row is cut, and its address is on it', async () => {
  const page = await browser.open({ javaScriptEnabled: false });
  await page.goto(`${site.base}/pro/liege/`);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('main .only-print').first().isVisible());
  assert.ok(await page.locator('main .notice').first().isVisible(), 'the consent is on paper');
  const cut = await page.evaluate(() => [...document.querySelectorAll('.refer > li')].filter((li) => getComputedStyle(li).breakInside !== 'avoid').length);
  assert.equal(cut, 0);
  assert.ok((await page.pdf({ format: 'A4' })).length > 1000);
  await page.context().close();
});
