// What the search reads as a danger: the features that the build computes too, and what is done with the files.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { watch } from '../../../themes/default/js/search/danger.js';
import { PAIRED, buckets, wordsOf } from '../../../themes/default/js/search/phrases.js';

const vectors = JSON.parse(fs.readFileSync(new URL('../../vectors/danger.json', import.meta.url), 'utf8'));

test('buckets are those that the build computes', () => {
  assert.ok(vectors.length > 20);
  for (const { text, count, buckets: wanted } of vectors) assert.deepEqual(buckets(wordsOf(text), count, PAIRED).sort((a, b) => a - b), wanted, text);
});

/** Weights, packed as the build does, in which the buckets of some texts weigh much. */
function table(count, yes) {
  const weighing = new Set(yes.flatMap((text) => buckets(wordsOf(text), count, PAIRED)));
  let [gaps, gap] = ['', 0];
  for (let bucket = 0; bucket < count; bucket++) {
    const passed = weighing.has(bucket) ? String.fromCharCode(']'.charCodeAt(0) + gap) : gap === 32 ? '~' : '';
    gaps += passed;
    gap = passed ? 0 : gap + 1;
  }
  return { count, gaps, weights: 'o'.repeat(weighing.size) };
}
const alarm = (yes, common, usual = []) => ({ v: 3, limit: 9, ...table(4096, yes), common, usual });
const kinds = (...of) => ({ v: 2, of: of.map(([id, ...yes]) => ({ id, bias: 0, ...table(2048, yes) })) });
const files = {
  'fr/a': alarm(['il me frappe', 'mari'], ['il', 'me', 'mon'], ['mari']),
  'fr/b': kinds(['coups', 'il me frappe'], ['faim', 'rien manger']),
  'nl/a': alarm(['hij slaat mij', 'geweld'], ['hij', 'mij', 'mijn']),
  'nl/b': kinds(['coups', 'hij slaat mij', 'geweld'], ['faim', 'honger']),
  'ar/a': alarm(['زوجي يضربني', 'rajli kaydrbni'], []),
  'ar/b': kinds(['coups', 'زوجي يضربني', 'rajli kaydrbni'], ['faim', 'جوع']),
};
function watcher(lang) {
  const asked = [];
  const all = Object.fromEntries(['fr', 'nl', 'ar'].map((of) => [of, { alarm: `${of}/a`, kinds: `${of}/b` }]));
  const tell = watch(all, lang, async (address) => {
    asked.push(address);
    if (!files[address]) throw new Error(address);
    return files[address];
  });
  return { tell, asked };
}

test('a danger is told with its kind, and a harmless text asks for one file', async () => {
  const { tell, asked } = watcher('fr');
  assert.deepEqual(await tell('atelier de cuisine', false), []);
  assert.deepEqual(asked, ['fr/a']);
  assert.deepEqual(await tell('il me frappe', false), ['coups']);
  assert.deepEqual(asked, ['fr/a', 'fr/b']);
});

test('a usual word alone is no danger, whatever it weighs', async () => {
  const { tell } = watcher('fr');
  assert.deepEqual(await tell('Mari !', false), []);
  assert.notDeepEqual(await tell('mari frappe', false), []);
});

test('another language is looked at when the page’s own lacks the words', async () => {
  const { tell, asked } = watcher('fr');
  assert.deepEqual(await tell('hij slaat mij', false), []);
  assert.deepEqual(asked, ['fr/a']);
  assert.deepEqual(await tell('hij slaat mij', true), ['coups']);
  assert.deepEqual(await tell('geweld', true), ['coups'], 'a word alone');
  assert.deepEqual(await tell('mon geweld', true), [], 'likelier French');
});

test('Arabic is told by its letters, on any page', async () => {
  assert.deepEqual(await watcher('fr').tell('زوجي يضربني', false), ['coups']);
  assert.deepEqual(await watcher('ar').tell('il me frappe', true), ['coups']);
});

test('Arabic in Latin letters is told where no other language has its words', async () => {
  assert.deepEqual(await watcher('ar').tell('rajli kaydrbni', false), ['coups']);
  assert.deepEqual(await watcher('fr').tell('rajli kaydrbni', true), ['coups']);
  assert.deepEqual(await watcher('ar').tell('atelier de cuisine', false), []);
});

test('a file that is missing is asked for again', async () => {
  const { tell, asked } = watcher('fr');
  const kept = files['fr/a'];
  delete files['fr/a'];
  await assert.rejects(tell('il me frappe', false));
  files['fr/a'] = kept;
  assert.deepEqual(await tell('il me frappe', false), ['coups']);
  assert.deepEqual(asked, ['fr/a', 'fr/a', 'fr/b']);
});
