// The search never takes a word of the language for another, and still helps who mistypes: the shipped script over the
// built site, asked by node.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { reader, scripts, shippedEngine } from '../tools/shipped-search.mjs';
import { everyday, random } from './lib/everyday.mjs';
import { SITE } from './lib/pages.mjs';

const LANGUAGES = ['fr', 'nl', 'de', 'en', 'ar'];
const { createSearch } = await shippedEngine(SITE);
const { exactly } = await import(pathToFileURL(path.join(scripts(SITE), 'search/engine.js')).href);
const engines = new Map(LANGUAGES.map((lang) => [lang, createSearch({ load: reader(SITE).load, lang })]));
const words = new Map(LANGUAGES.map((lang) => [lang, everyday(lang)]));
const ask = (lang, query) => engines.get(lang).search(query, { cards: false });
const pick = (list, next) => list[Math.floor(next() * list.length)];

/** What a form of the dictionary asks for. */
const acts = (lang, form) => engines.get(lang).run(async (files) => (await exactly(files, form))?.acts ?? []);

for (const lang of LANGUAGES) {
  test(`${lang}: of two hundred sentences of everyday words, no word asks for what it does not say`, async () => {
    const next = random(1);
    for (let i = 0; i < 200; i++) {
      const length = 2 + Math.floor(next() * 5);
      // The more frequent, the likelier.
      const sentence = Array.from({ length }, () => pick(words.get(lang)[[0, 0, 0, 1, 1, 2][Math.floor(next() * 6)]], next));
      const query = sentence.join(' ') + pick(['', ' '], next);
      for (const { facet, value, words: typed } of (await ask(lang, query)).marks) {
        const unit = facet === 'age' ? typed.split(' ').pop() : typed;
        const own = await acts(lang, unit);
        assert.ok(own.some((act) => act.facet === facet && (facet === 'age' || act.value === value)), `« ${query} »: ${facet}=${value}`);
      }
    }
  });

  test(`${lang}: none of the two thousand most frequent words is taken for another, on its page and on the French one`, async () => {
    for (const word of words.get(lang)[0]) {
      for (const page of new Set([lang, 'fr'])) assert.equal((await ask(page, word)).meant, '', `${word} on the page in ${page}`);
    }
  });
}

test('who writes of violence, fear or death is not corrected', async () => {
  for (const [lang, query] of [
    ['fr', 'mon mari me frappe'], ['fr', 'j’ai peur'], ['fr', 'battue'], ['fr', 'je veux mourir'], ['fr', 'luiers'], ['nl', 'luiers'],
    ['fr', 'demain'], ['fr', 'noel'], ['fr', 'bébé qui pleure'], ['ar', 'زوجي يضربني'], ['fr', 'عنف'], ['en', 'diapers'], ['de', 'Windeln'],
  ]) {
    const { meant, instead, marks } = await ask(lang, query);
    assert.deepEqual([meant, instead, marks], ['', false, []], query);
  }
});

/** A word with one mistake: a letter too many, too few, another, or two swapped. */
function mistyped(word, next) {
  const at = Math.floor(next() * word.length);
  const letter = pick([...'abcdefghijklmnopqrstuvwxyz'], next);
  return pick([
    () => word.slice(0, at) + letter + word.slice(at),
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + letter + word.slice(at + 1),
    () => word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2),
  ], next)();
}

test('of a thousand mistyped words of the content, most are offered as they were meant', async (t) => {
  const next = random(2);
  const engine = engines.get('fr');
  const forms = await engine.run(async (files) => {
    const shards = await Promise.all(files.m.d.map((_, place) => files.lines('d', place)));
    const told = shards.flat().map((line) => line.split('\t'));
    return told.filter(([form, frequency, keys]) => /^[a-z]{5,}$/.test(form) && frequency > '0' && keys && !keys.startsWith('~')).map(([form]) => form);
  });
  const keys = (form) => engine.run(async (files) => (await exactly(files, form))?.keys ?? []);
  let made = 0;
  let offered = 0;
  while (made < 1000) {
    const word = pick(forms, next);
    const typed = mistyped(word, next);
    // What is a word as well is no mistake that anybody could see.
    if ((await keys(typed)).length || typed.length < 4) continue;
    made++;
    const { meant } = await ask('fr', `${typed} `);
    const own = await keys(word);
    if (meant && (await keys(meant)).some((key) => own.includes(key))) offered++;
  }
  t.diagnostic(`${offered} of ${made} mistyped words are offered as they were meant`);
  assert.ok(offered >= 800, `${offered} of ${made}`);
});
