// A few pages of every kind in every language, over a hundred in all: no violation, valid HTML by two readers, nothing
// asked of another host, no cookie, nothing that the policy forbids, nothing on the console.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { PHONE } from './lib/browser.mjs';
import { mistakes, nuMistakes } from './lib/html.mjs';
import { openSite } from './lib/open-site.mjs';
import { SITE, allPages, kindOf, langOf, source } from './lib/pages.mjs';

/** Of each kind in a language so many. */
const EACH = { fr: 3 };
const SAMPLE = sample();

/** Pages spread evenly over the addresses of each kind and language, the same each time. */
function sample() {
  const groups = new Map();
  for (const address of allPages()) {
    const html = source(address);
    if (/http-equiv="refresh"/.test(html)) continue;
    const key = `${langOf(html)} ${kindOf(html)}`;
    groups.set(key, [...(groups.get(key) ?? []), address]);
  }
  return [...groups].flatMap(([key, list]) => {
    const most = Math.min(list.length, EACH[key.slice(0, 2)] ?? 1);
    return Array.from({ length: most }, (_, at) => list[Math.floor((at * list.length) / most)]);
  });
}

const { site, browser } = await openSite();

test('over a hundred pages have no violation, ask nobody else, keep no cookie and heed the policy', async () => {
  assert.ok(SAMPLE.length > 100, `only ${SAMPLE.length} pages`);
  const page = await browser.open(PHONE);
  const wrong = [];
  let address = '';
  const say = (what) => wrong.push(`${address}: ${what}`);
  page.on('request', (request) => request.url().startsWith(`${site.base}/`) || say(`asks ${request.url()}`));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && say(message.text()));
  page.on('pageerror', (error) => say(String(error)));
  await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)));
  for (address of SAMPLE) {
    const response = await page.goto(site.base + address);
    assert.equal(response.status(), 200, address);
    assert.match(response.headers()['content-security-policy'] ?? '', /^default-src 'none'/, address);
    for (const found of await violations(page)) say(found);
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(await page.context().cookies(), []);
});

test('the same pages are valid HTML for html-validate', async () => {
  const wrong = [];
  for (const address of SAMPLE) wrong.push(...(await mistakes(source(address))).map((mistake) => `${address} ${mistake}`));
  assert.deepEqual(wrong, []);
});

test('and for the Nu Html Checker', async () => {
  const files = SAMPLE.map((address) => path.join(SITE, address.endsWith('/') ? `${address}index.html` : address));
  assert.deepEqual(await nuMistakes(files), []);
});
