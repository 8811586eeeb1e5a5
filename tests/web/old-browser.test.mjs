// The site in a browser of ten years ago: without scripts (it knows no modules) and with what it understands of the style
// sheet. All that a reader of today sees is there, readable, and every link can be reached and tapped.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { launch } from './lib/browser.mjs';
import { asIn2016 } from './lib/old-browser.mjs';
import { KINDS, SITE } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

const PAGES = [...KINDS, '/ar/', '/ar/zones/liege/', '/ar/associations/parents-en-exil/'];
const OLD_PHONE = { viewport: { width: 320, height: 568 }, colorScheme: 'light' };
const OF_COLOURS = { type: 'rule', values: ['color-contrast'] };
let today;
let old;
let browser;
/** What they leave out of the style sheet. */
const without = new Set();

before(async () => {
  today = await serve(SITE);
  old = await serve(SITE, {
    instead(at, bytes) {
      if (!at.endsWith('.css')) return bytes;
      const read = asIn2016(bytes.toString());
      for (const feature of read.without) without.add(feature);
      return Buffer.from(read.css);
    },
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  today?.close();
  old?.close();
});

/** Opens a page without its modules: they know none. axe needs scripts, so the browser has them. */
async function open(address) {
  const page = await browser.open(OLD_PHONE);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(address);
  return page;
}

/** The words of a page that can be seen, in their order. */
const seen = (page) => page.evaluate(() => document.body.innerText.split(/\s+/u).filter(Boolean).sort().join(' '));

/** Links and buttons that lie under something else, by their words. */
function covered() {
  const found = [];
  // Some of them know no `<details>`, and show what it holds.
  for (const part of document.querySelectorAll('details')) part.open = true;
  for (const link of document.querySelectorAll('a[href],button')) {
    link.scrollIntoView({ block: 'center' });
    const [box] = link.getClientRects();
    if (!box || !box.width || box.right <= 0) continue;
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (top && !link.contains(top) && !top.contains(link)) found.push(`${link.textContent.trim()} under ${top.tagName}`);
  }
  return found;
}

test('the style sheet of the old browsers is another one', async () => {
  const page = await open(old.base);
  assert.ok(without.has('var()') && without.has('custom properties'), [...without].join(', '));
  assert.match(await page.evaluate(() => getComputedStyle(document.body).color), /^rgb\(/);
  await page.context().close();
});

for (const address of PAGES) {
  test(`${address} is readable in a browser of 2016`, async () => {
    const current = await open(today.base + address);
    const words = await seen(current);
    await current.context().close();
    const page = await open(old.base + address);
    assert.equal(await seen(page), words, 'other words are seen');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${address} is ${width} px wide`);
    assert.deepEqual(await page.evaluate(covered), []);
    assert.deepEqual(await violations(page, OF_COLOURS), []);
    await page.context().close();
  });
}
