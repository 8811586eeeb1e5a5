// A second theme over fictional content, beside the default one: it looks different, and is as accessible.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { DESK, PHONE, launch } from './lib/browser.mjs';
import { ROOT, repere, write } from './lib/repere.mjs';
import { serve } from './lib/server.mjs';

/** Fictional, and says so. */
const CONTENT = {
  'zones/pays.yaml': `zones:
  - {id: pays, nom: Pays inventé, type: pays, code: BE}
  - {id: province, nom: Province inventée, type: province, dans: pays}
  - {id: vallon, nom: Vallon, type: commune, dans: province, codes_postaux: [9001], lat: 50.1, lon: 5.1}
`,
  'vocabulaire/themes.yaml': `termes:
  - {id: rencontre, libelle: {fr: Rencontres}, icone: rencontre}
  - {id: soutien, libelle: {fr: Soutien}, icone: soutien}
  - {id: sante, libelle: {fr: Santé}, icone: sante}
`,
  'associations/les-ruisseaux.md': `---
nom: Les Ruisseaux
resume: Une association inventée, au fond du vallon.
themes: [rencontre, soutien, sante]
siege: {nom: Moulin, commune: vallon}
source:
  - {titre: Fiction, date: 2026-01-01}
---
`,
};
const SETTINGS = `titre: Vallon (fiction)
url: https://vallon.example
langues: [fr]
zones_racines: [pays]
calendrier: {origine: 2026-09-01}
`;

let folder;
let browser;
/** @type {Record<string, Awaited<ReturnType<typeof serve>>>} */
const sites = {};

function build(name, settings) {
  const content = path.join(folder, name, 'content');
  write(content, { ...CONTENT, 'site.yaml': settings });
  const out = path.join(folder, name, 'public');
  const themes = path.join(ROOT, 'tests/themes');
  repere('build', '--content', content, '--out', out, '--themes', themes, '--today', '2026-09-14');
  return out;
}

before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'repere-theme-'));
  sites.plain = await serve(build('plain', SETTINGS));
  sites.second = await serve(build('second', `${SETTINGS}theme: contraste\n`));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  for (const site of Object.values(sites)) site.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** What the eye sees of home: colours, typeface, and where the two questions stand. */
async function look(site, options) {
  const page = await browser.open(options);
  await page.goto(`${site.base}/`);
  const seen = await page.evaluate(() => {
    const style = (selector) => getComputedStyle(/** @type {Element} */ (document.querySelector(selector)));
    const box = (selector) => /** @type {Element} */ (document.querySelector(selector)).getBoundingClientRect();
    return {
      ground: style('body').backgroundColor,
      words: style('body').color,
      link: style('main a').color,
      face: style('body').fontFamily,
      corners: style('.tile').borderRadius,
      icon: style('.tile .icon').color,
      what: { x: box('#quoi').x, y: box('#quoi').y },
      where: { x: box('#ou').x, y: box('#ou').y },
    };
  });
  await page.context().close();
  return seen;
}

for (const colorScheme of ['light', 'dark']) {
  test(`the second theme has other colours, corners and letters, ${colorScheme}`, async () => {
    const [plain, second] = [await look(sites.plain, { ...DESK, colorScheme }), await look(sites.second, { ...DESK, colorScheme })];
    for (const what of ['ground', 'words', 'face', 'corners', 'icon']) {
      assert.notEqual(plain[what], second[what], what);
    }
  });

  for (const address of ['/', '/zones/vallon/', '/associations/les-ruisseaux/', '/recherche/']) {
    test(`${address} of the second theme has no accessibility violation, ${colorScheme}`, async () => {
      for (const screen of [PHONE, DESK]) {
        const page = await browser.open({ ...screen, colorScheme, bypassCSP: true });
        await page.goto(sites.second.base + address);
        assert.deepEqual(await violations(page), []);
        await page.context().close();
      }
    });
  }
}

test('the second theme asks what before where, side by side on a wide screen', async () => {
  const [plain, second] = [await look(sites.plain, DESK), await look(sites.second, DESK)];
  assert.ok(plain.where.y < plain.what.y, 'the default theme asks where first, above');
  assert.ok(second.what.x < second.where.x && Math.abs(second.what.y - second.where.y) < 2, 'the second has two columns');
  const phone = await look(sites.second, PHONE);
  assert.ok(phone.what.y < phone.where.y, 'and on a phone, what stands above');
});
