// What somebody needs, by a table that was learnt at build.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';
import { SearchUnavailable } from '../../../themes/default/js/search/files.js';
import { readTable, weigh } from '../../../themes/default/js/search/phrases.js';

const vector = JSON.parse(fs.readFileSync(new URL('../../vectors/needs.json', import.meta.url), 'utf8'));
const bytes = Uint8Array.from(vector.table);

test('a table tells what a text speaks of', () => {
  const table = readTable(bytes);
  assert.deepEqual(table.rows.map(({ id }) => id), ['faim', 'sommeil']);
  for (const [text, first] of vector.first) assert.equal(weigh(table, text)[0]?.id, first, text);
});

test('frequent words change nothing', () => {
  const table = readTable(bytes);
  assert.deepEqual(weigh(table, 'est-ce que le frigo est vide'), weigh(table, 'frigo vide'));
});

test('a table that is cut is not read', () => {
  for (let end = 0; end < bytes.length; end += 7) assert.throws(() => readTable(bytes.subarray(0, end)), SearchUnavailable);
});
