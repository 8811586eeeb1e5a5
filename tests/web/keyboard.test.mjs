// With a keyboard alone: from home to a number, with every stop seen; and what high contrast leaves of buttons and focus.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE } from './lib/browser.mjs';
import { openSite } from './lib/open-site.mjs';
import { KINDS } from './lib/pages.mjs';

/** Stops that a reader may need at most on a page to reach something in its main part. */
const STOPS = 120;
const { site, browser } = await openSite();

/** What has the focus: its address or name, and whether one sees that it has. */
const focus = () => {
  const at = document.activeElement;
  const style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return { href: at.getAttribute('href') ?? '', name: at.textContent.trim(), seen: outline && inView && box.width > 0, body: at === document.body };
};

/** Tabs to a link, every stop of the way being seen. */
async function tabTo(page, wanted) {
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(focus);
    if (now.body) continue;
    assert.ok(now.seen, `one does not see that “${now.name}” (${now.href}) has the focus, on ${page.url()}`);
    if (wanted(now)) return now;
  }
  throw new Error(`not reached in ${STOPS} stops on ${page.url()}`);
}

for (const javaScriptEnabled of [true, false]) {
  test(`by keyboard alone from home to a number, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
    const page = await browser.open({ ...DESK, javaScriptEnabled, reducedMotion: 'reduce' });
    await page.goto(site.base);
    const skip = await tabTo(page, ({ href }) => href === '#contenu');
    assert.ok(skip.seen);
    await page.keyboard.press('Enter');
    for (const way of ['/zones/liege/', '/associations/parents-en-exil/']) {
      await tabTo(page, ({ href }) => href === way);
      await Promise.all([page.waitForURL(`**${way}`), page.keyboard.press('Enter')]);
      await tabTo(page, ({ href }) => href === '#contenu');
      await page.keyboard.press('Enter');
    }
    const call = await tabTo(page, ({ href }) => href.startsWith('tel:'));
    assert.match(call.href, /^tel:\+32\d{8,9}$/);
    await page.context().close();
  });
}

test('Shift+Tab goes the same way back, so nothing holds the focus', async () => {
  const page = await browser.open(DESK);
  await page.goto(`${site.base}/zones/liege/`);
  const forth = [];
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press('Tab');
    forth.push((await page.evaluate(focus)).name);
  }
  const back = [forth.at(-1)];
  for (let stop = 1; stop < 40; stop += 1) {
    await page.keyboard.press('Shift+Tab');
    back.push((await page.evaluate(focus)).name);
  }
  assert.deepEqual(back.reverse(), forth);
  await page.context().close();
});

/** What of the page's main actions is smaller than 44 px, or invisible when colours are forced. */
function poor() {
  const found = [];
  for (const element of document.querySelectorAll('main .button,main .call,main button,main .touch,main summary,main select,main input:not([type=checkbox])')) {
    const box = element.getBoundingClientRect();
    if (!box.width || element.closest('[hidden],.vh,details:not([open]) > :not(summary)')) continue;
    if (box.height < 43.5) found.push(`${element.tagName} “${element.textContent.trim().slice(0, 40)}” is ${Math.round(box.height)} px high`);
  }
  return found;
}

function withoutEdge() {
  const found = [];
  for (const element of document.querySelectorAll('main .button,main .call,main button,main select,main input')) {
    if (!element.getBoundingClientRect().width || element.closest('[hidden],.vh')) continue;
    const style = getComputedStyle(element);
    if (style.borderTopStyle === 'none' && style.textDecorationLine === 'none' && style.appearance === 'none') found.push(`${element.tagName} “${element.textContent.trim().slice(0, 40)}”`);
  }
  return found;
}

for (const address of KINDS) {
  test(`${address}: main actions are 44 px high, and keep an edge in forced colours`, async () => {
    const page = await browser.open(PHONE);
    await page.goto(site.base + address);
    assert.deepEqual(await page.evaluate(poor), []);
    await page.emulateMedia({ forcedColors: 'active' });
    assert.deepEqual(await page.evaluate(withoutEdge), []);
    await page.context().close();
  });
}
