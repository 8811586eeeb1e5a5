// Dates that are over go, and those that stay are right; addresses are copied; one date is handed to a calendar. All of
// it under the site's own policy, and with the dates as they were built when there is no JavaScript.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { DESK, PHONE } from './lib/browser.mjs';
import { openSite } from './lib/open-site.mjs';
import { allPages, source } from './lib/pages.mjs';

const BUILT = readFileSync(new URL('../today', import.meta.url), 'utf8').trim();
const ENTRY = '/permanences/espace-babelute/';
const ZONE = '/zones/rochefort/';
const { site, browser } = await openSite();

/** A page seen so many days after it was built, at an hour of the reader. */
async function later(address, days, hour = '12:30', options = DESK) {
  const page = await browser.open({ ...options, timezoneId: 'Europe/Brussels' });
  const day = new Date(Date.parse(`${BUILT}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const offset = new Date(`${day}T12:00:00Z`).toLocaleString('en', { timeZone: 'Europe/Brussels', timeZoneName: 'longOffset' });
  const now = `${day}T${hour}:00${offset.match(/GMT(.+)$/)[1]}`;
  const faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.clock.setFixedTime(now);
  await page.goto(site.base + address);
  return { page, now: Date.parse(now), faults };
}

const rows = (page) =>
  page.$$eval('[data-ends]', (all) => all.map((row) => ({ ends: row.dataset.ends, seen: row.checkVisibility() })));

for (const address of ['/agenda/', `/agenda/${BUILT.slice(0, 7)}/`, '/agenda/zones/wallonie/', ZONE, '/', ENTRY]) {
  test(`${address}: what is over two days later is gone, and all else is there`, async () => {
    const { page, now, faults } = await later(address, 2);
    const all = await rows(page);
    assert.ok(all.length > 0, 'there are dates');
    for (const { ends, seen } of all) assert.equal(seen, Date.parse(ends) > now, ends);
  if (address === '/agenda/') assert.ok(all.some((row) => !row.seen), 'some are over');
    assert.deepEqual(faults, []);
  });
}

test('a day that is over is no heading and nothing to jump to', async () => {
  const { page } = await later('/agenda/', 2, '23:59');
  assert.equal(await page.locator(`#jour-${BUILT}`).isVisible(), false);
  assert.equal(await page.locator(`a[href="#jour-${BUILT}"]`).isVisible(), false);
  assert.equal(await page.locator('main h2:visible').first().isVisible(), true);
});

test('every date that is seen has its day beside or above it', async () => {
  for (const days of [0, 1, 2, 5]) {
    const { page } = await later('/', days);
    const lists = await page.$$eval('.date-rows', (all) =>
      all.map((list) => [...list.children].filter((row) => row.checkVisibility()).map((row) => row.querySelector('b')?.checkVisibility() ? row.querySelector('b').textContent : '')),
    );
    for (const said of lists) if (said.length) assert.notEqual(said[0], '', `${days} days later`);
    await page.context().close();
  }
});

test('a page whose dates are all over says so and leads on', async () => {
  for (const [address, words] of [['/agenda/', /passées/], [ZONE, /passées/], [ENTRY, /passées/]]) {
    const { page } = await later(address, 360);
    const over = page.locator('[data-over]:visible').first();
    assert.match(await over.innerText(), words, address);
    if (address !== ENTRY) assert.ok(await over.locator('a').first().isVisible(), address);
    assert.equal((await rows(page)).filter((row) => row.seen).length, 0, address);
    await page.context().close();
  }
});

test('without JavaScript every date stands there with its day, and the page says when it was made', async () => {
  const page = await browser.open({ ...PHONE, javaScriptEnabled: false });
  await page.goto(`${site.base}/agenda/`);
  const html = source('/agenda/');
  assert.equal(await page.locator('[data-ends]:visible').count(), html.match(/data-ends=/g).length);
  assert.equal(await page.locator('[data-over]:visible').count(), 0);
  const made = new Date(`${BUILT}T12:00:00Z`).toLocaleDateString('fr', { dateStyle: 'long' });
  assert.match((await page.locator('main').innerText()).replaceAll('\u00a0', ' '), new RegExp(`faite le ${made}`));
});

test('a date says its offset, and only pages with dates load the script that hides them', () => {
  for (const address of allPages()) {
    const html = source(address);
    const dated = html.includes(' data-ends="');
    assert.equal(/<script type="module" src="[^"]*\/agenda\.js"/.test(html), dated, address);
    for (const [, ends] of html.matchAll(/data-ends="([^"]*)"/g)) {
      assert.match(ends, /^\d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d$/, address);
    }
  }
});

test('the address of a calendar is copied with one button, and is text to select without JavaScript', async () => {
  const { page, faults } = await later(ZONE, 0);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.subscribe summary').click();
  const address = await page.locator('.subscribe input').inputValue();
  assert.match(address, /^https:\/\/.+\/c\/rochefort\.ics$/);
  await page.getByRole('button', { name: 'Copier' }).click();
  await page.getByText('Adresse copiée.').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);
  assert.deepEqual(faults, []);

  const plain = await browser.open({ javaScriptEnabled: false });
  await plain.goto(site.base + ZONE);
  await plain.locator('.subscribe summary').click();
  assert.ok(await plain.locator('.subscribe input[readonly]').isVisible());
  assert.equal(await plain.locator('.subscribe button').count(), 0);
});

test('links to Google and Outlook hold the whole address of the calendar', async () => {
  const page = await browser.open();
  await page.goto(site.base + ZONE);
  const links = await page.$$eval('.subscribe a[href^="https:"]', (all) => all.map((link) => link.href));
  const [google, live, office] = links.map((link) => new URL(link));
  assert.equal(google.origin + google.pathname, 'https://calendar.google.com/calendar/r');
  assert.match(google.searchParams.get('cid'), /^webcal:\/\/[^/]+\/c\/rochefort\.ics$/);
  for (const link of [live, office]) {
    assert.match(link.searchParams.get('url'), /^https:\/\/[^/]+\/c\/rochefort\.ics$/);
    assert.match(link.searchParams.get('name'), /Rochefort/);
  }
});

test('one date goes to a calendar as a file that another program reads', async () => {
  const { page, faults } = await later(ENTRY, 0);
  const row = page.locator('[data-uid]:visible').first();
  const starts = await row.locator('time').getAttribute('datetime');
  const waiting = page.waitForEvent('download');
  await row.getByRole('button', { name: 'Ajouter à mon agenda' }).click();
  const download = await waiting;
  assert.match(download.suggestedFilename(), /^espace-babelute-\d{8}T\d{4}\.ics$/);
  const event = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8'))).getFirstSubcomponent('vevent');
  assert.equal(event.getFirstPropertyValue('dtstart').toJSDate().getTime(), Date.parse(starts));
  assert.equal(event.getFirstPropertyValue('summary'), await page.locator('h1').innerText());
  assert.deepEqual(faults, []);
});

test('the events that an entry says to machines are dates that it shows', () => {
  let seen = 0;
  for (const address of allPages()) {
    const json = source(address).match(/<script type="application\/ld\+json">([^<]*)<\/script>/)?.[1];
    if (!json) continue;
    const events = JSON.parse(json)['@graph'].filter((node) => node['@type'] === 'Event');
    assert.ok(events.length <= 8, address);
    const shown = [...source(address).matchAll(/<li data-ends="([^"]*)"[^>]*><time datetime="([^"]*)"/g)].map((m) => m[2]);
    const said = events.map((event) => event.startDate);
    for (const start of shown.slice(0, 3)) if (said.length) assert.ok(said.includes(start), `${address}: ${start}`);
    seen += events.length;
  }
  assert.ok(seen > 50, `${seen} events`);
});
