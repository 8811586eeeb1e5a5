// A page of each kind through axe (WCAG 2.2 AA), on a phone and on a desk, light and dark; reflow at 320 px; text spacing;
// no request that leaves the site.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { DESK, PHONE } from './lib/browser.mjs';
import { openSite } from './lib/open-site.mjs';
import { KINDS } from './lib/pages.mjs';

const { site, browser } = await openSite();

/** Of a page that is already open, what may change with the colours; the rest does not. */
const OF_COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** The spacing that WCAG 2.2, 1.4.12 asks a page to bear. */
const SPACED = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';

for (const address of KINDS) {
  test(`${address} has no accessibility violation`, async () => {
    for (const screen of [PHONE, DESK]) {
      const page = await browser.open({ ...screen, colorScheme: 'light' });
      const outside = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(site.base) && !request.url().startsWith('data:')) outside.push(request.url());
      });
      const response = await page.goto(site.base + address);
      assert.equal(response.status(), 200, `${address} is not there`);
      assert.deepEqual(await violations(page), [], `${address} ${screen.viewport.width} px light`);
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.deepEqual(await violations(page, OF_COLOURS), [], `${address} ${screen.viewport.width} px dark`);
      assert.deepEqual(outside, [], `${address} asks outside`);
      await page.context().close();
    }
  });

  test(`${address} reflows at 320 px, and with wide spacing`, async () => {
    // The policy of the site forbids a style that is put in; this one alone is let in.
    const page = await browser.open({ viewport: { width: 320, height: 600 }, bypassCSP: true });
    await page.goto(site.base + address);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok((await width()) <= 320, `${address} is ${await width()} px wide`);
    await page.addStyleTag({ content: SPACED });
    assert.ok((await width()) <= 320, `${address} is ${await width()} px wide with wide spacing`);
    await page.context().close();
  });
}
