// A page of each kind through axe (WCAG 2.2 AA), on a phone and on a desk, light and dark; reflow at 320 px; no request
// that leaves the site.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { DESK, PHONE, launch } from './lib/browser.mjs';
import { KINDS, SITE } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
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

async function violations(page) {
  await page.evaluate(axe);
  const result = await page.evaluate((rules) => globalThis.axe.run({ runOnly: rules }), RULES);
  return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')}`);
}

for (const address of KINDS) {
  test(`${address} has no accessibility violation`, async () => {
    for (const [screen, colorScheme] of [[PHONE, 'light'], [PHONE, 'dark'], [DESK, 'light'], [DESK, 'dark']]) {
      // The policy of the site forbids injected scripts; axe is one, so it alone is let in.
      const page = await browser.open({ ...screen, colorScheme, bypassCSP: true });
      const outside = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(site.base) && !request.url().startsWith('data:')) outside.push(request.url());
      });
      const response = await page.goto(site.base + address);
      assert.equal(response.status(), 200, `${address} is not there`);
      assert.deepEqual(await violations(page), [], `${address} ${screen.viewport.width} px ${colorScheme}`);
      assert.deepEqual(outside, [], `${address} asks outside`);
      await page.context().close();
    }
  });

  test(`${address} reflows at 320 px`, async () => {
    const page = await browser.open({ viewport: { width: 320, height: 600 } });
    await page.goto(site.base + address);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${address} is ${width} px wide`);
    await page.context().close();
  });
}
