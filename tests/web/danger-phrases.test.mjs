// How many pleas bring numbers, and how many harmless queries do: phrases written apart, without sight of what the search
// learns from, and never added to it. Settings were chosen with these figures in view, so they are no longer a blind measure. The shipped script over the built site, asked by node.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { scripts } from '../tools/shipped-search.mjs';
import { SITE } from './lib/pages.mjs';

const rows = fs.readFileSync(new URL('../search-eval/dangers.tsv', import.meta.url), 'utf8').trim().split('\n').map((row) => row.split('\t'));
const { watch } = await import(pathToFileURL(path.join(scripts(SITE), 'search/engine.js')).href);
const html = fs.readFileSync(path.join(SITE, 'recherche/index.html'), 'utf8');
const files = JSON.parse(html.match(/data-dangers="([^"]*)"/)[1].replaceAll('&quot;', '"'));
const read = async (address) => JSON.parse(fs.readFileSync(path.join(SITE, address), 'utf8'));

for (const lang of ['fr', 'nl', 'de', 'en', 'ar']) {
  test(`${lang}: pleas bring numbers, harmless queries seldom`, async () => {
    const tell = watch(files, lang, read);
    const told = await Promise.all(rows.filter((row) => row[0] === lang).map(async ([, danger, text]) => ({ danger, ids: await tell(text, false) })));
    const pleas = told.filter(({ danger }) => danger !== 'none');
    const harmless = told.filter(({ danger }) => danger === 'none');
    const share = (list, holds) => list.filter(holds).length / list.length;
    const [recall, right, alarms] = [share(pleas, ({ ids }) => ids.length), share(pleas, ({ ids, danger }) => ids.includes(danger)), share(harmless, ({ ids }) => ids.length)];
    console.log(`${lang}: ${pleas.length} pleas, numbers for ${recall.toFixed(3)}, those of the danger for ${right.toFixed(3)}; ${harmless.length} harmless, numbers for ${alarms.toFixed(3)}`);
    assert.ok(recall >= 0.93 && right >= 0.88 && alarms <= 0.06, `${recall} ${right} ${alarms}`);
  });
}

test('a usual word alone is no plea; the name of a danger is', async () => {
  for (const [lang, harmless, grave] of [
    ['fr', 'mari bébé enfant nuit lait mariage école', 'viol suicide violences'],
    ['nl', 'man baby kind nacht melk huwelijk school', 'verkrachting zelfmoord'],
    ['de', 'mann baby kind nacht milch hochzeit schule', 'vergewaltigung selbstmord'],
    ['en', 'husband baby child night milk wedding school', 'rape suicide'],
    ['ar', 'زوجي طفل رضيع ليل زواج مدرسة حليب', 'اغتصاب انتحار'],
  ]) {
    const tell = watch(files, lang, read);
    for (const word of harmless.split(' ')) assert.deepEqual(await tell(word, false), [], `${lang}: ${word}`);
    for (const word of grave.split(' ')) assert.notDeepEqual(await tell(word, false), [], `${lang}: ${word}`);
  }
});
