// What the script reads from the files of the search, and what it refuses.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { groupsOf, varint } from '../lib/index-files.mjs';
import { Reader, SearchUnavailable, before, bodies, groups, inflate, postings, readForm, tokenise } from '../../../themes/default/js/search/files.js';
import { column, nobodyGoes } from '../../../themes/default/js/search/narrow.js';
import { readZone } from '../../../themes/default/js/search/zones.js';
import { distance } from '../../../themes/default/js/search/typos.js';

const VECTORS = new URL('../../vectors/fold.json', import.meta.url);
const bytes = (...parts) => new Uint8Array(parts.flat());
const refused = (task) => assert.throws(task, SearchUnavailable);

test('folding and words agree with the vectors that the build reads too', { skip: !fs.existsSync(VECTORS) && 'no vectors yet' }, () => {
  for (const { text, tokens } of JSON.parse(fs.readFileSync(VECTORS, 'utf8'))) assert.deepEqual(tokenise(text), tokens, text);
});

test('a text becomes folded words', () => {
  assert.deepEqual(tokenise('L’éveil d\'un Cœur jusqu´ici'), ['eveil', 'un', 'coeur', 'ici']);
  assert.deepEqual(tokenise('Aujourd’hui, prud\'homme'), ['aujourdhui', 'prud', 'homme']);
  assert.deepEqual(tokenise('seul·e·s, professionnel.le.s, seul(e)s, motivé.e.'), ['seules', 'professionnelles', 'seules', 'motivee']);
  assert.deepEqual(tokenise('fin.Le début a.b.c'), ['finle', 'debut', 'a', 'b', 'c']);
  assert.deepEqual(tokenise('  — 3½ ans !'), ['31', '2', 'ans']);
  assert.deepEqual(tokenise(''), []);
  assert.equal(tokenise('a'.repeat(100))[0].length, 40);
});

test('numbers of one to five bytes, and none past the end', () => {
  for (const n of [0, 1, 127, 128, 300, 16383, 16384, 2 ** 28, 2 ** 31]) assert.equal(new Reader(bytes(varint(n))).varint(), n);
  refused(() => new Reader(bytes()).varint());
  refused(() => new Reader(bytes([128, 128])).varint());
  refused(() => new Reader(bytes(Array(12).fill(255))).varint());
});

test('postings read back, and no cut of them is taken for whole', () => {
  const pairs = [[3, 15], [200, 15], [4, 7], [399, 1]];
  const body = bytes(varint(9), varint(1), [0, 1, 0xab, 3, 4], varint(5), groupsOf(pairs));
  const read = postings(new Reader(body), 400);
  assert.equal(read.df, 9);
  assert.deepEqual(read.more, [new Uint8Array([0, 1, 0xab, 3, 4])]);
  assert.deepEqual([...read.groups[0].ids].map((id, i) => [id, read.groups[0].impacts[i]]), pairs);
  const ends = [groupsOf(pairs.slice(0, 2)), groupsOf(pairs.slice(0, 3))].map((group) => 8 + group.length);
  for (let end = 0; end < body.length; end++) {
    if (end !== 8 && !ends.includes(end)) refused(() => postings(new Reader(body.subarray(0, end)), 400));
  }
  refused(() => groups(new Reader(bytes(groupsOf(pairs))), 399));
  refused(() => groups(new Reader(bytes([3, 1, 0, 4, 1, 1])), 400));
  refused(() => groups(new Reader(bytes([0, 1, 0])), 400));
});

test('a file of keys is whole or refused', () => {
  const file = bytes([1, 97, 2, 0, 0], [2, 97, 98, 3, 1, 0, 15]);
  assert.deepEqual([...bodies(file).keys()], ['a', 'ab']);
  for (let end = 1; end < file.length; end++) if (end !== 5) refused(() => bodies(file.subarray(0, end)));
});

test('a zone has its range, what contains it and who covers it', () => {
  const body = bytes(varint(8), varint(300), [3, 112, 32, 114], [4, ...Buffer.from('Mons')], [1], varint(1404500), varint(1839500), groupsOf([[2, 1], [310, 1]]));
  const { first, past, parents, name, point, groups: list } = readZone('mons', new Reader(body), 400);
  assert.deepEqual({ first, past, parents, name, point: point.map((n) => Math.round(n * 1e4) / 1e4), ids: [...list.ids] }, { first: 8, past: 300, parents: ['p', 'r'], name: 'Mons', point: [50.45, 3.95], ids: [2, 310] });
  refused(() => readZone('mons', new Reader(body), 200));
});

test('a column of another size is refused', () => {
  const file = bytes(varint(3), [2], [1, 2, 3], [4, 5, 6]);
  assert.deepEqual(column(file, 3).map((plane) => [...plane]), [[1, 2, 3], [4, 5, 6]]);
  refused(() => column(file, 4));
  refused(() => column(file.subarray(0, 7), 3));
});

test('a line of the dictionary', () => {
  assert.deepEqual(readForm('allaitantes\ta\t6,9,~sein,2x'), {
    form: 'allaitantes', frequency: 10, keys: ['allait', 'allaitant', '~sein', 'alx'], stop: false, of: [], number: 0, acts: [],
  });
  assert.deepEqual(readForm('la louviere\t3\t11\tzone=la-louviere\tmode=a_domicile?'), {
    form: 'la louviere', frequency: 3, keys: ['la louviere'], stop: false, of: [], number: 0,
    acts: [{ facet: 'zone', value: 'la-louviere', weak: false }, { facet: 'mode', value: 'a_domicile', weak: true }],
  });
  assert.equal(readForm('de\tf\t\t!').stop, true);
  assert.deepEqual([readForm('cinq\t0\t\tnombre=5').number, readForm('cinq\t0\t\tnombre=5').acts], [5, []]);
  assert.deepEqual(readForm('de\tf\t\t!\t!fr\t!nl').of, ['fr', 'nl']);
});

test('a list is searched by its order', () => {
  const at = (text) => before(['b', 'd', 'f'], text, (s) => s);
  assert.deepEqual(['a', 'b', 'c', 'f', 'g'].map(at), [0, 0, 1, 2, 3]);
});

test('distances of mistyped words', () => {
  for (const [a, b, d] of [['bebe', 'bebe', 0], ['bebe', 'bbee', 1], ['bebe', 'bebes', 1], ['creche', 'crehce', 1], ['abc', 'ca', 3],
    ['allaitement', 'alaitemnt', 2], ['kitten', 'sitting', 3]]) {
    assert.equal(distance(a, b, 5), d, `${a} ${b}`);
    assert.equal(distance(b, a, 5), d, `${b} ${a}`);
    if (d) assert.equal(distance(a, b, d - 1) > d - 1, true);
  }
});

test('a file is inflated, or taken as it is when a host has done it; a cut one is refused', async () => {
  const plain = new TextEncoder().encode('{"v":1}');
  assert.deepEqual(await inflate(plain), plain);
  const packed = new Uint8Array(gzipSync(plain));
  assert.deepEqual(await inflate(packed), plain);
  await assert.rejects(inflate(packed.subarray(0, packed.length - 3)));
  const spoilt = packed.slice();
  spoilt[packed.length - 6] ^= 1;
  await assert.rejects(inflate(spoilt));
});

test('a browser that cannot inflate is told from a spoilt file', async () => {
  const kept = globalThis.DecompressionStream;
  delete globalThis.DecompressionStream;
  try {
    await assert.rejects(inflate(new Uint8Array(gzipSync('x'))), (error) => error instanceof SearchUnavailable && error.what === 'DecompressionStream');
  } finally {
    globalThis.DecompressionStream = kept;
  }
});

test('nobody goes where the build says so', () => {
  const vectors = JSON.parse(fs.readFileSync(new URL('../../vectors/modes.json', import.meta.url), 'utf8'));
  assert.equal(vectors.length, 16);
  for (const { bits, nobody, modes } of vectors) assert.equal(nobodyGoes(bits), nobody, modes.join(', '));
});
