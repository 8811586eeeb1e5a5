// The reader's list: kept on the device, sent in a link, opened by somebody else.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { DESK, PHONE } from './lib/browser.mjs';
import { openSite } from './lib/open-site.mjs';
import { allPages, source } from './lib/pages.mjs';

const entries = allPages().filter((address) => /^\/(services|groupes|permanences)\/[a-z0-9-]+\/$/.test(address));
const kept = (address) => source(address).includes('<div class="keep-here');
const dated = entries.find((address) => kept(address) && source(address).includes('type="text/calendar"'));
const called = entries.find((address) => kept(address) && address !== dated && source(address).includes('type="text/vcard"'));
const sensitive = entries.find((address) => !kept(address));
const name = (address) => address.slice(1, -1);
const { site, browser } = await openSite();

async function download(page, words) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: words }).click()]);
  return { name: file.suggestedFilename(), text: fs.readFileSync(await file.path(), 'utf8') };
}

test('two entries are added, counted, sent, and opened in a fresh profile, which may keep them', async () => {
  const page = await browser.open(PHONE);
  const faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(site.base + dated);
  const mine = page.locator('[data-mine] a');
  assert.equal(await mine.isVisible(), false, 'an empty list is not in the way');
  const add = page.locator('.entry-head button.keep');
  assert.ok((await add.boundingBox()).height >= 44);
  await add.click();
  assert.equal(await mine.innerText(), 'Ma liste (1)');
  assert.match(await add.innerText(), /^Retirer de ma liste/);
  await page.goto(site.base + called);
  await page.locator('.entry-head button.keep').click();
  assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), { 'repere.liste': JSON.stringify([name(dated), name(called)]) });
  await mine.click();
  await page.locator('.chosen .card').nth(1).waitFor();
  assert.match(await page.locator('[data-part=status]').innerText(), /^2 fiches/);
  assert.ok(await page.locator('.chosen dt').filter({ hasText: 'Quand' }).count());
  assert.match(await page.locator('.chosen .card').first().innerText(), /À confirmer|Vérifié le/);
  const link = await page.locator('[data-part=link]').inputValue();
  assert.equal(new URL(link).hash, `#${name(dated)},${name(called)}`);
  const dates = await download(page, 'Enregistrer les dates');
  assert.equal(dates.name, 'ma-liste.ics');
  assert.match(dates.text, /^BEGIN:VCALENDAR\r\n[^]+BEGIN:VEVENT[^]+END:VCALENDAR\r\n$/);
  const contacts = await download(page, 'Enregistrer les contacts');
  assert.equal(contacts.name, 'ma-liste.vcf');
  assert.match(contacts.text, /^BEGIN:VCARD\r\nVERSION:3.0\r\n[^]+END:VCARD\r\n$/);
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page[^s]/g).length;
  assert.ok(pages <= 2, `two entries print on ${pages} pages`);

  const friend = await browser.open(DESK);
  await friend.goto(link);
  await friend.locator('.chosen .card').nth(1).waitFor();
  assert.ok(await friend.getByText('Cette liste vient d’un lien').isVisible());
  assert.equal(await friend.evaluate(() => localStorage.length), 0, 'nothing is kept unasked');
  await friend.getByRole('button', { name: 'La garder sur cet appareil' }).click();
  await friend.getByText('Liste gardée').waitFor();
  assert.equal(new URL(friend.url()).hash, '');
  await friend.reload();
  await friend.locator('.chosen .card').nth(1).waitFor();
  await friend.locator('.chosen button.keep').first().click();
  assert.equal(await friend.locator('.chosen .card').count(), 1);
  await friend.getByRole('button', { name: 'Tout effacer' }).click();
  await friend.getByText('Liste effacée').waitFor();
  assert.equal(await friend.evaluate(() => localStorage.length), 0);
  assert.ok(await friend.getByText('Votre liste est vide').isVisible());
  assert.deepEqual(faults, []);
  for (const asked of site.requests) assert.ok(!asked.includes('#'), asked);
});

test('cards of a list and of the search can be added', async () => {
  const page = await browser.open(DESK);
  await page.goto(`${site.base}/groupes/`);
  await page.locator('.card button.keep').first().click();
  assert.equal(await page.locator('[data-mine] a').innerText(), 'Ma liste (1)');
  await page.goto(`${site.base}/recherche/#q=b%C3%A9b%C3%A9`);
  const button = page.locator('[data-part=list] button.keep').first();
  await button.click();
  assert.match(await page.locator('[data-mine] a').innerText(), /^Ma liste \([02]\)$/);
});

test('a hostile link opens nothing but entries and says what is not there', async () => {
  const page = await browser.open(DESK);
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.base}/ma-liste/#services/absent,zones/liege,../secret,%3Cimg%20src=x%3E,https://x.example/a`);
  await page.locator('.chosen .card').nth(1).waitFor();
  assert.equal(await page.locator('.chosen .card').count(), 2);
  assert.equal(await page.getByText('Cette fiche n’existe plus').count(), 2, 'a zone is no entry');
  assert.ok(!asked.some((path) => path.includes('secret') || path.includes('img')), asked.join());
});

test('a sensitive entry opens from a link and is not kept', async () => {
  assert.ok(sensitive, 'the content has one');
  const page = await browser.open(DESK);
  await page.goto(site.base + sensitive);
  assert.equal(await page.locator('.entry-head button.keep').count(), 0);
  await page.goto(`${site.base}/ma-liste/#${name(sensitive)},${name(dated)}`);
  await page.locator('.chosen .card').nth(1).waitFor();
  await page.getByRole('button', { name: 'La garder sur cet appareil' }).click();
  await page.getByText('Liste gardée').waitFor();
  assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), { 'repere.liste': JSON.stringify([name(dated)]) });
});

test('a browser that keeps nothing still shows a list from its link', async () => {
  const page = await browser.open(DESK);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
  });
  await page.goto(`${site.base}/ma-liste/#${name(dated)}`);
  await page.locator('.chosen .card').first().waitFor();
  await page.goto(site.base + called);
  await page.locator('.entry-head button.keep').click();
  await page.locator('[data-mine] a').click();
  await page.locator('.chosen .card').first().waitFor();
  assert.equal(new URL(page.url()).hash, `#${name(called)}`);
});

test('without JavaScript the page says so and no button is offered', async () => {
  const page = await browser.open({ ...PHONE, javaScriptEnabled: false });
  await page.goto(`${site.base}/ma-liste/`);
  assert.match(await page.locator('main').innerText(), /a besoin de JavaScript/);
  await page.goto(site.base + dated);
  assert.equal(await page.locator('button.keep').count(), 0);
});
