// What a mistyped word may be: distances, sets of everyday words, the question with another word in its place.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { wordSet } from '../lib/index-files.mjs';
import { corrected, distance, hasWord } from '../../../themes/default/js/search/typos.js';

function whole(a, b) {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i ? (j ? 0 : i) : j)));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? table[i - 2][j - 2] + 1 : Infinity;
      table[i][j] = Math.min(table[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), table[i - 1][j] + 1, table[i][j - 1] + 1, swapped);
    }
  }
  return table[a.length][b.length];
}

test('all words of up to four letters', () => {
  const words = [''];
  for (const word of words) if (word.length < 4) words.push(...['a', 'b', 'c'].map((letter) => word + letter));
  for (const a of words) {
    for (const b of words) {
      for (const most of [1, 2]) assert.equal(distance(a, b, most), Math.min(whole(a, b), most + 1), `${a} ${b} ${most}`);
    }
  }
});

test('words as they are mistyped', () => {
  assert.equal(distance('ludotheque', 'ludotheuqe', 2), 1);
  assert.equal(distance('monoparantale', 'monoparentales', 2), 2);
  assert.equal(distance('a'.repeat(41), 'a'.repeat(40), 2), 1);
});

test('a set has its words, and few others', () => {
  for (const { words, bytes } of JSON.parse(fs.readFileSync(new URL('../../vectors/word-set.json', import.meta.url), 'utf8'))) {
    for (const word of words) assert.ok(hasWord(Uint8Array.from(bytes), word), word);
    assert.deepEqual(wordSet(words), bytes);
  }
  const words = Array.from({ length: 2000 }, (_, i) => `mot${i}`);
  const set = Uint8Array.from(wordSet(words));
  assert.ok(words.every((word) => hasWord(set, word)));
  const others = Array.from({ length: 5000 }, (_, i) => `autre${i}`).filter((word) => hasWord(set, word)).length;
  assert.ok(others < 250, `${others} of 5000`);
  assert.throws(() => hasWord(new Uint8Array(), 'mot'));
});

test('a question keeps all that is not replaced', () => {
  assert.equal(corrected(' Ludotèque à Mons, l’été ? ', [['ludoteque', 'ludotheque']]), 'ludotheque à Mons, l’été ?');
  assert.equal(corrected('animateurr·ice à Mons', [['animateurrice', 'animatrice']]), 'animatrice a mons');
  assert.equal(corrected('ludoteque LUDOTEQUE', [['ludoteque', 'ludotheque']]), 'ludotheque ludotheque');
});
