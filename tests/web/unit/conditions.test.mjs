// Who accepts a family, and why not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadFrom } from '../lib/index-files.mjs';
import { SIZE, small } from '../lib/small-index.mjs';
import { conditionsOf, judge, whoCanHelp } from '../../../themes/default/js/search/conditions.js';
import { createSearch } from '../../../themes/default/js/search/engine.js';

/** Numbers that have an entry. */
const TAKEN = [0, 1, 2, 3, 8, 9, 10, 16, 17, 24, 25];
const base64 = (numbers) => Buffer.from(Uint16Array.from(numbers).buffer).toString('base64');

test('each condition holds, fails, or is unknown', () => {
  const set = { below: 36, pregnancy: true, residence: ['mons'] };
  assert.deepEqual(judge(set, { zone: 'mons', age: 35 }, ['mons', 'province'], true), { holds: ['covers', 'age', 'residence'], fails: [], unknown: [] });
  assert.deepEqual(judge(set, { zone: 'mons', age: 36 }, ['mons'], true).fails, ['age'], 'under 36 months is not 36');
  assert.deepEqual(judge(set, { zone: 'namur', pregnancy: true }, ['namur'], false), { holds: ['pregnancy'], fails: ['covers', 'residence'], unknown: [] });
  assert.deepEqual(judge(undefined, { zone: 'mons', age: 3, pregnancy: true }, ['mons'], true), { holds: ['covers'], fails: [], unknown: ['pregnancy', 'age'] });
  assert.deepEqual(judge({ pregnancy: false }, { zone: 'mons', pregnancy: true }, ['mons'], true).fails, ['pregnancy']);
});

test('the smallest zone with conditions of its own counts', () => {
  const file = { sets: [{ below: 72 }, { below: 36 }, { below: 12 }], of: base64([1, 0, 3]), zones: [[0, 'region', 1], [0, 'mons', 2]] };
  assert.deepEqual(conditionsOf(file, ['mons', 'region'])(0), { below: 12 });
  assert.deepEqual(conditionsOf(file, ['namur', 'region'])(0), { below: 36 });
  assert.deepEqual(conditionsOf(file, ['ailleurs'])(0), { below: 72 });
  assert.equal(conditionsOf(file, ['mons'])(1), undefined);
  assert.deepEqual(conditionsOf(file, ['mons'])(2), { below: 12 });
});

test('who has ended, or is spoken for by its offers, answers nobody', () => {
  const file = { sets: [{ below: 72 }], of: base64([1, 0, 0xffff]), zones: [] };
  assert.deepEqual([0, 1, 2].map(conditionsOf(file, [])), [{ below: 72 }, undefined, null]);
});

test('who accepts comes first, who refuses for one reason says which', async () => {
  const of = Array.from({ length: SIZE }, (_, id) => ({ 0: 1, 1: 2, 9: 1 })[id] ?? (TAKEN.includes(id) ? 0 : 0xffff));
  const conditions = { sets: [{ below: 36 }, { from: 36 }], of: base64(of), zones: [] };
  const { load } = loadFrom(small({ conditions }));
  const { accept, maybe, almost } = await createSearch({ load, lang: 'fr' }).run((files) => whoCanHelp(files, { zone: 'mons', age: 12 }));
  const said = (list) => Object.fromEntries(list.map((offer) => [offer.card.n, offer]));
  assert.deepEqual(accept.map((offer) => offer.card.n), ['bebe-mons', 'ludotheque-namur'], 'only what is known');
  assert.deepEqual(said(accept)['bebe-mons'].holds, ['covers', 'age']);
  assert.deepEqual(said(maybe)['allaitement-mons'].unknown, ['age']);
  assert.deepEqual(said(almost)['ludotheque-mons'].fails, ['age']);
  assert.equal(said([...accept, ...maybe])['ludotheque-mons'], undefined);
  assert.equal(said(almost)['bebe-namur'], undefined, 'too far to be told');
});
