#!/usr/bin/env node
// What a first search costs in a real browser: requests and bytes, counted by the server that sends them.
//
//   benches/search/transfer.mjs --site DIR [--word bébé] [--three "groupe parents bébé"] [--facet "#mode=domicile"]
//
// Each question is asked by a fresh browser, on the search page, as a visitor types it. Counted: all that goes out from the
// moment the field is touched, and the scripts of the search wherever they were loaded; not the page itself, its style and its
// font, which every page has. Bytes with and without the response's headers.
import { parseArgs } from 'node:util';
import { launch } from './browser.mjs';
import { serve } from './server.mjs';

const { values: given } = parseArgs({
  options: {
    site: { type: 'string' },
    page: { type: 'string', default: '/recherche/' },
    word: { type: 'string', default: 'allaitement' },
    three: { type: 'string', default: 'groupe parents bébé' },
    facet: { type: 'string', default: 'prix=gratuit' },
    list: { type: 'boolean', default: false },
  },
});
if (!given.site) {
  process.stderr.write('usage: transfer.mjs --site DIR [--word WORD] [--three "WORDS"] [--facet facet=value] [--list]\n');
  process.exit(2);
}
const server = await serve(given.site);
const browser = await launch();
const ofSearch = (/** @type {string} */ at) => at.startsWith('/s/') || /\/js-[^/]+\/search/.test(at);

/** @param {(page: import('playwright-core').Page) => Promise<void>} ask */
async function count(name, ask) {
  const context = await browser.newContext({ locale: 'fr-BE' });
  const page = await context.newPage();
  server.sent.length = 0;
  await page.goto(server.base + given.page);
  await page.waitForLoadState('networkidle');
  await ask(page);
  await page.waitForLoadState('networkidle');
  const sent = server.sent.filter(({ path }) => ofSearch(path));
  const sum = (property, list = sent) => list.reduce((sum, one) => sum + one[property], 0);
  const index = sent.filter(({ path }) => path.startsWith('/s/'));
  const kB = (bytes) => (bytes / 1000).toFixed(1);
  process.stdout.write(
    `| ${name} | ${sent.length} (${index.length} of the index) | ${kB(sum('body'))} kB | ${kB(sum('bytes'))} kB | ${kB(sum('body', index))} kB |\n`,
  );
  if (given.list) for (const one of sent) process.stderr.write(`    ${one.status} ${String(one.body).padStart(7)} ${one.path}\n`);
  await context.close();
}

const type = async (page, text) => {
  await page.locator('input[type=search]').last().click();
  await page.keyboard.type(text, { delay: 20 });
  await page.waitForTimeout(1500);
};

process.stdout.write('| question | requests | bytes | with headers | of the index |\n|---|---|---|---|---|\n');
await count(`« ${given.word} »`, (page) => type(page, given.word));
await count(`« ${given.three} » + ${given.facet}`, async (page) => {
  await type(page, given.three);
  const [facet, value] = given.facet.split('=');
  const box = page.locator(`input[data-facet="${facet}"][value="${value}"]`);
  if (!(await box.isVisible())) for (const summary of await page.locator('details:not([open]) > summary:visible').all()) await summary.click();
  await box.check();
  await page.waitForTimeout(1500);
});
await browser.close();
server.close();
