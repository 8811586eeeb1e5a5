// The sheet that a professional hands over: every entry on one A4 page, with a code that leads back to it.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { openSite } from './lib/open-site.mjs';
import { allPages, source } from './lib/pages.mjs';
import { decode, read } from './lib/qr.mjs';

const entries = allPages().filter((address) => /^\/[a-z]+\/[a-z0-9-]+\/$/.test(address) && source(address).includes('<svg class="qr"'));
const { site, browser } = await openSite();

test('every entry prints on one page, also from the dark scheme', async () => {
  assert.ok(entries.length > 50, `${entries.length} entries`);
  const page = await browser.open({ javaScriptEnabled: false, colorScheme: 'dark' });
  const longer = [];
  for (const address of entries) {
    await page.goto(site.base + address);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length;
    if (pages !== 1) longer.push(`${address}: ${pages}`);
  }
  assert.deepEqual(longer, []);
});

test('the code of every entry leads to it', () => {
  const addresses = entries.map((address) => source(address).match(/<link rel="canonical" href="([^"]+)"/)[1]);
  assert.deepEqual(decode(entries.map(source)), addresses);
});

test('on paper the sheet is black on white, with its code, lines to fill in and the consent', async () => {
  const page = await browser.open({ colorScheme: 'dark', viewport: { width: 720, height: 1000 }, deviceScaleFactor: 2 });
  await page.goto(site.base + entries.find((address) => address.startsWith('/services/')));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page.evaluate(() => ['background-color', 'color'].map((name) => getComputedStyle(document.body).getPropertyValue(name)));
  assert.deepEqual(colours, ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  const sheet = await page.locator('.sheet').innerText();
  for (const words of ['Remis par', 'rendez-vous', 'avec l’accord de la famille']) assert.ok(sheet.includes(words), sheet);
  const file = path.join(os.tmpdir(), `repere-sheet-${process.pid}.png`);
  try {
    await page.locator('.sheet').screenshot({ path: file });
    assert.equal(read([file]).length, 1, 'the printed code is read');
  } finally {
    fs.rmSync(file, { force: true });
  }
  for (const hidden of ['.keep', '.exit-note', 'a[type="text/vcard"]']) {
    assert.equal(await page.locator(hidden).filter({ visible: true }).count(), 0, `${hidden} is on paper`);
  }
});
