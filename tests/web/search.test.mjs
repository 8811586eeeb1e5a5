// The search in a browser: by typing, by keyboard alone, Back, filters, marks, offline, a spoilt file, no script.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { STRICT, violations } from './lib/axe.mjs';
import { DESK, PHONE } from './lib/browser.mjs';
import { openSite } from './lib/open-site.mjs';

const { site, browser } = await openSite();

/** The page of the search, whose errors fail the test. */
async function search(fragment = '', options = PHONE) {
  const page = await browser.open(options);
  page.wrong = [];
  page.on('pageerror', (error) => page.wrong.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && page.wrong.push(message.text()));
  await page.goto(`${site.base}/recherche/${fragment}`);
  return page;
}
const found = (page) => page.locator('[data-part=list] .card');
const said = (page, pattern) => page.waitForFunction((text) => new RegExp(text).test(document.querySelector('[data-part=status]').textContent), pattern.source);

test('typing finds, says how many, and leaves the focus and the server alone', async () => {
  const page = await search();
  site.requests.length = 0;
  await page.locator('#q').pressSequentially('ludothèque', { delay: 20 });
  // The first letters have results of their own, which those of the whole word replace.
  await found(page).first().filter({ hasText: /ludoth|jeu/i }).waitFor();
  await said(page, /\d+.résultat/);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'q');
  assert.match(page.url(), /\/recherche\/#q=ludoth/);
  assert.equal(site.requests.some((path) => /ludoth/.test(decodeURIComponent(path))), false);
  assert.deepEqual(page.wrong, []);
});

const offered = (page) => page.locator('[data-part=meant] button');
const heading = (page) => page.locator('[data-part=list] h2').first();

test('what a mistyped word may have been meant for is offered: its results say so, and a tap asks for it', async () => {
  const page = await search('#q=Ludotheqe');
  await offered(page).waitFor();
  assert.match(await offered(page).innerText(), /Vouliez-vous dire «\sludotheque\s»\s\?/);
  await said(page, /Aucune fiche ne dit «\sludotheqe\s»/);
  assert.match(await heading(page).innerText(), /Résultats pour «\sludotheque\s»/);
  assert.ok((await found(page).count()) > 0);
  assert.equal(await page.locator('#q').inputValue(), 'Ludotheqe', 'what was typed stays');
  await offered(page).click();
  await page.waitForFunction(() => !document.querySelector('[data-part=meant] button'));
  assert.equal(await page.locator('#q').inputValue(), 'ludotheque');
  assert.match(page.url(), /q=ludotheque/);
  assert.doesNotMatch(await heading(page).innerText(), /pour/);
});

test('results for the other words stand beside what is offered', async () => {
  const page = await search('#q=parents+ludotheqe');
  await offered(page).waitFor();
  assert.match(await offered(page).innerText(), /«\sparents ludotheque\s»/);
  assert.doesNotMatch(await heading(page).innerText(), /pour/);
});

const understood = (page) => page.locator('[data-part=needs]');

test('a plea in words that no entry has finds who helps, says what was understood, and what else it may be', async () => {
  const page = await search('#q=le+frigo+est+vide+et+les+petits+ont+le+ventre+creux');
  await understood(page).getByText('De quoi manger').first().waitFor();
  await found(page).first().filter({ hasText: /aliment|épicerie|repas/i }).waitFor();
  const others = understood(page).locator('button');
  assert.ok((await others.count()) <= 2);
  assert.deepEqual(page.wrong, []);
});

test('another need is one tap away, and Back returns', async () => {
  const page = await search('#q=emprunter+des+jeux+et+rencontrer+d%27autres+parents+avec+mon+petit');
  await understood(page).locator('button').first().waitFor();
  const other = (await understood(page).locator('button').first().innerText()).replace(/^Plutôt\s:\s/, '');
  const before = await understood(page).locator('span').innerText();
  await understood(page).locator('button').first().click();
  await page.waitForFunction((need) => document.querySelector('[data-part=needs] span')?.textContent.includes(need), other);
  assert.match(page.url(), /besoin=/);
  await page.goBack();
  await page.waitForFunction((text) => document.querySelector('[data-part=needs] span')?.textContent === text, before);
  assert.deepEqual(page.wrong, []);
});

test('a question in another language than the page finds', async () => {
  const page = await search('#q=ik+heb+geen+luiers+meer+voor+mijn+baby');
  await understood(page).getByText(/Langes/).waitFor();
  assert.ok((await found(page).count()) > 0);
  const other = await search('#q=ik+ben+zwanger+en+heb+geen+mutualiteit');
  await understood(other).locator('span').waitFor();
  assert.equal(await other.locator('[data-part=marks] li').count(), 0, '“ben” is no place there');
});

test('everyday words are neither corrected nor taken for a day or a place', async () => {
  for (const words of ['mon mari me frappe', 'j’ai peur', 'battue', 'je veux mourir', 'luiers']) {
    const page = await search(`#q=${encodeURIComponent(words)}`);
    await said(page, /résultat/);
    assert.equal(await offered(page).count(), 0, words);
    assert.equal(await page.locator('[data-part=marks] li').count(), 0, words);
    await page.context().close();
  }
});

test('a place with a name near to what was written is offered, never taken', async () => {
  const page = await search();
  await page.locator('#ou').fill('Luiers');
  await page.keyboard.press('Enter');
  const near = page.locator('[data-part=places] button', { hasText: 'Liers' });
  await near.waitFor();
  await page.waitForTimeout(500);
  assert.doesNotMatch(page.url(), /ou=/);
  await near.click();
  await page.waitForFunction(() => /ou=liers/.test(location.hash));
});

test('by keyboard alone: from the field to a result, Escape clears', async () => {
  const page = await search('', DESK);
  await page.locator('#q').focus();
  await page.keyboard.type('allaitement');
  await page.keyboard.press('Enter');
  await said(page, /\d+.résultat/);
  for (let i = 0; i < 60 && !(await page.evaluate(() => document.activeElement.closest('.card'))); i++) await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => Boolean(document.activeElement.closest('.card'))), 'Tab reaches a result');
  await page.locator('#q').focus();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('[data-part=answer]').hidden);
  assert.equal(await page.locator('#q').inputValue(), '');
  assert.doesNotMatch(page.url(), /q=/);
});

test('Back from an entry finds the results where they were left', async () => {
  const page = await search('#q=parents');
  await said(page, /résultat/);
  await page.locator('[data-part=more]').click();
  await page.waitForFunction(() => document.querySelectorAll('[data-part=list] .card').length > 10);
  assert.ok(await page.evaluate(() => Boolean(document.activeElement.closest('.card'))), 'the first new one has the focus');
  const link = found(page).nth(12).locator('a').first();
  await link.scrollIntoViewIfNeeded();
  const y = await page.evaluate(() => scrollY);
  await link.click();
  await page.waitForURL((url) => !url.pathname.startsWith('/recherche'));
  await page.goBack();
  await said(page, /résultat/);
  await page.waitForFunction((before) => Math.abs(scrollY - before) < 120, y);
  assert.equal(await page.locator('#q').inputValue(), 'parents');
  assert.ok((await found(page).count()) > 10);
});

test('a word taken as a place is told, made strict and removed', async () => {
  const page = await search('#q=parents+li%C3%A8ge');
  const remove = page.locator('[data-part=marks] button', { hasText: '✕' }).first();
  await remove.waitFor();
  assert.match(await remove.getAttribute('aria-label'), /Retirer.+Liège/);
  const only = page.locator('[data-part=marks] button').first();
  await only.click();
  await page.waitForFunction(() => document.querySelector('[data-part=marks] button').getAttribute('aria-pressed') === 'true');
  assert.match(page.url(), /strict=zone%3Dliege/);
  await page.locator('[data-part=marks] button', { hasText: '✕' }).first().click();
  await page.waitForFunction(() => !document.querySelector('[data-part=marks] li'));
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('[data-part=marks] li'));
});

test('age narrows, and keeps apart those that do not say', async () => {
  const page = await search();
  await page.locator('#age').selectOption('6');
  await said(page, /résultat/);
  assert.match(page.url(), /age=6/);
  await page.locator('[data-part=filters] summary').click();
  await page.locator('input[data-facet=prix][value=gratuit]').check();
  await page.waitForFunction(() => /prix=gratuit/.test(location.hash));
  await said(page, /résultat/);
  await page.waitForFunction(() => /\(\d+/.test(document.querySelector('input[value=gratuit]').parentElement.textContent));
});

test('a postal code leads to a commune, and who is there comes first', async () => {
  const page = await search();
  await page.locator('#ou').fill('4000');
  await page.waitForFunction(() => document.querySelector('[data-part=places]').textContent.length > 5);
  const choice = page.locator('[data-part=places] button').first();
  if (await choice.count()) await choice.click();
  await said(page, /résultat/);
  assert.match(page.url(), /ou=liege/);
  assert.match(await page.locator('[data-part=list] h2').first().innerText(), /Liège|chez vous|téléphone/);
});

test('nothing found says what can still be done', async () => {
  const page = await search('#q=zzzzqqqq+xxwwvv');
  await page.locator('[data-part=nothing]').waitFor();
  assert.ok((await page.locator('[data-part=tries] button').count()) >= 2);
  assert.ok(await page.locator('[data-part=nothing] a[href^="tel:"]').count());
});

test('offline: says so, keeps the lists, and goes on when the network is back', async () => {
  const page = await search();
  await page.context().setOffline(true);
  await page.locator('#q').fill('allaitement');
  await page.locator('[data-part=broken]').waitFor();
  assert.match(await page.locator('[data-part=reason]').innerText(), /connecté/);
  assert.ok(await page.locator('#listes a').first().isVisible());
  await page.context().setOffline(false);
  await page.locator('[data-part=retry]').click();
  await said(page, /résultat/);
  assert.ok(await page.locator('[data-part=broken]').isHidden());
});

for (const [name, answer] of [
  ['missing', { status: 404, body: 'absent' }],
  ['spoilt', { status: 200, body: Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]) }],
  ['replaced by a page', { status: 200, body: '<!doctype html><title>Bienvenue</title>' }],
]) {
  test(`a file that is ${name} gives a message and the lists, no wrong result`, async () => {
    for (const file of ['m.bin', 'd-', 'p-', '/f/']) {
      // From the start: the page itself asks for some of them before anybody types.
      const page = await browser.open(PHONE);
      await page.route((url) => url.pathname.startsWith('/s/') && url.pathname.includes(file), (route) => route.fulfill(answer));
      await page.goto(`${site.base}/recherche/`);
      await page.locator('#q').fill('allaitement');
      await page.locator('[data-part=broken]').waitFor();
      assert.equal(await found(page).count(), 0, file);
      assert.ok(await page.locator('#listes a').first().isVisible());
      await page.context().close();
    }
  });
}

test('a browser that cannot inflate says so', async () => {
  const page = await browser.open(PHONE);
  await page.addInitScript(() => delete globalThis.DecompressionStream);
  await page.goto(`${site.base}/recherche/#q=allaitement`);
  await page.locator('[data-part=broken]').waitFor();
  assert.match(await page.locator('[data-part=reason]').innerText(), /trop ancien/);
});

test('without a script the form leads to the lists and says so', async () => {
  const page = await browser.open({ ...PHONE, javaScriptEnabled: false });
  await page.goto(`${site.base}/zones/liege/`);
  await page.setViewportSize(DESK.viewport);
  await page.locator('.find input').fill('allaitement');
  await page.locator('.find button').click();
  await page.waitForURL(/\/recherche\//);
  assert.doesNotMatch(page.url(), /allaitement/);
  await page.goto(`${site.base}/zones/liege/`);
  await page.setViewportSize(PHONE.viewport);
  await page.locator('.seek').click();
  await page.waitForURL(/\/recherche\//);
  assert.match(await page.locator('main').innerText(), /besoin de JavaScript/);
  await page.locator('#q').fill('allaitement');
  await page.locator('.search .find button').click();
  assert.match(page.url(), /#listes$/);
  assert.ok(await page.locator('#listes a[href="/zones/"]').isVisible());
});

test('the field of any page takes its words along, past the server', async () => {
  const page = await browser.open(DESK);
  await page.goto(`${site.base}/zones/liege/`);
  site.requests.length = 0;
  await page.locator('.find input').fill('allaitement');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/recherche\/#q=allaitement/);
  await said(page, /résultat/);
});

test('on a phone the first result is in sight: the head is low, the questions fold, the focus goes to what was found', async () => {
  const page = await search();
  assert.ok((await page.locator('.head').boundingBox()).height <= 112);
  await page.locator('#q').fill('mon bébé pleure');
  await page.locator('#ou').fill('Liège');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('[data-part=list] h2'));
  await page.waitForFunction(() => /Liège/.test(document.querySelector('[data-part=told]').textContent));
  assert.equal(await page.locator('#ou').isVisible(), false);
  await page.evaluate(() => scrollTo(0, 0));
  const { y } = await found(page).first().boundingBox();
  assert.ok(y + 100 < 740, `${y}`);
  assert.deepEqual(page.wrong, []);
});

test('the question goes along into another language, and an open one narrows by moment and distance', async () => {
  const page = await search('#q=bébé&ou=liege');
  await found(page).first().waitFor();
  await page.locator('[data-part=filters] summary').click();
  await page.locator('#rayon').selectOption('5');
  await page.locator('#moment').selectOption('semaine');
  await page.waitForFunction(() => /2 choix/.test(document.querySelector('[data-part=chosen]').textContent));
  await said(page, /résultat/);
  await page.locator('.langs summary').click();
  await page.locator('.langs a[hreflang=nl]').click();
  await page.waitForURL(/\/nl\/recherche\/#.*rayon=5/);
  assert.equal(await page.locator('#q').inputValue(), 'bébé');
  await page.waitForFunction(() => /Luik/.test(document.querySelector('[data-part=told]').textContent));
});

test('what is not understood gets no long list, and says what may have been meant', async () => {
  const page = await search('#q=vidange+camionnette+diesel+rapide');
  await page.waitForFunction(() => document.querySelector('[data-part=status]').textContent || !document.querySelector('[data-part=nothing]').hidden);
  assert.ok((await found(page).count()) <= 3);
  assert.equal(await page.locator('[data-part=more]').isVisible(), false);
});

test('a professional finds the answers again after Back, puts them on the list and on paper', async () => {
  const page = await browser.open(PHONE);
  await page.goto(`${site.base}/pro/qui-peut-aider/`);
  await page.locator('#ou').fill('Charleroi');
  await page.locator('#age').selectOption('24');
  await page.locator('details summary').filter({ hasText: 'De quoi' }).click();
  const needs = page.locator('input[data-ask=theme]');
  for (const at of [0, 1]) await needs.nth(at).check();
  await page.waitForFunction(() => /theme=\S+\+\S+/.test(location.hash));
  await page.waitForFunction(() => document.querySelector('[data-part=summary]').textContent.split(' · ').length === 5);
  const text = await page.locator('[data-part=found]').innerText();
  assert.doesNotMatch(await page.locator('[data-part=accept]').innerText(), /À demander/);
  await page.locator('[data-part=found] button.keep').first().click();
  await page.locator('[data-part=found] h3 a').first().click();
  await page.goBack();
  await page.waitForFunction(() => !document.querySelector('[data-part=found]').hidden);
  await page.waitForFunction((before) => document.querySelector('[data-part=found]').innerText.length >= before.length - 40, text);
  assert.equal(await page.locator('#ou').inputValue(), 'Charleroi');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('form.search').isVisible(), false);
  assert.ok(await page.locator('[data-part=summary]').isVisible());
});

test('a position is asked only by the button, and stays on the device', async () => {
  const page = await search('', { ...PHONE, permissions: ['geolocation'], geolocation: { latitude: 50.63, longitude: 5.57 } });
  site.requests.length = 0;
  await page.locator('[data-part=locate]').click();
  await page.waitForFunction(() => /ou=/.test(location.hash));
  await said(page, /résultat/);
  assert.equal(site.requests.some((path) => /50\.6|5\.57/.test(path)), false);
});

test('no accessibility violation, empty, with results, with filters open, with nothing and broken; reflow at 320 px', async () => {
  for (const [fragment, ready] of [['', '#q'], ['#q=parents+li%C3%A8ge&prix=gratuit', '[data-part=list] .card'], ['#ou=liege&age=6', '[data-part=list] .card'], ['#q=zzzzqqqq+xxww', '[data-part=nothing]']]) {
    for (const options of [{ ...PHONE, colorScheme: 'dark' }, { ...DESK, colorScheme: 'light' }]) {
      const page = await search(fragment, options);
      await page.locator(ready).first().waitFor();
      await page.locator('[data-part=filters] summary').click();
      await page.waitForTimeout(300);
      assert.deepEqual(await violations(page, STRICT), [], `${fragment} ${options.viewport.width}`);
      await page.setViewportSize({ width: 320, height: 600 });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, `${fragment} at 320 px`);
      await page.context().close();
    }
  }
});

test('a professional asks who can help: each with why, and who refuses for one reason', async () => {
  const page = await browser.open(PHONE);
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  await page.goto(`${site.base}/pro/qui-peut-aider/`);
  await page.locator('#ou').fill('Charleroi');
  await page.locator('#age').selectOption('24');
  await said(page, /réponse/);
  const first = await page.locator('[data-part=accept] li').first().innerText();
  assert.match(first, /Accepte cet âge|S’adresse aux habitants/);
  await page.locator('#age').selectOption('216');
  await page.waitForFunction(() => /Manque/.test(document.querySelector('[data-part=almost]').textContent));
  await page.evaluate(() => document.activeElement.blur());
  const other = await browser.open({ ...DESK, bypassCSP: true });
  await other.goto(`${site.base}/pro/qui-peut-aider/`);
  await other.locator('#ou').fill('Liège');
  await other.waitForFunction(() => /réponse/.test(document.querySelector('[data-part=status]').textContent));
  assert.deepEqual(await violations(other), []);
  assert.deepEqual(wrong, []);
});

test('without a script the question of professionals leads to the list of communes', async () => {
  const page = await browser.open({ ...PHONE, javaScriptEnabled: false });
  await page.goto(`${site.base}/pro/qui-peut-aider/`);
  assert.match(await page.locator('main').innerText(), /besoin de JavaScript/);
  await page.locator('.search button').first().click();
  await page.waitForURL(/\/pro\/\??$/);
});
