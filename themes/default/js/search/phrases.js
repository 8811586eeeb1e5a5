// What a text says, by weights that were learnt from phrases when the site was built: `docs/search-format.md` tells of the
// files. Nothing of the index is needed.

import { Reader, fold, must } from './files.js';

/** @typedef {{count: number, gaps: string, weights: string}} Weights */

export const ANY_WORD = /[\p{Alphabetic}\p{N}]+/gu;
const MOST_WORDS = 60;
const PRIME = 0x01000193;
/** The letter of a weight that is none; those of no bucket passed over, and of the longest run of them. */
const MIDDLE = 'h'.charCodeAt(0);
const FIRST_GAP = ']'.charCodeAt(0);
const LONG_GAP = '~'.charCodeAt(0);

/**
 * The words of a text, folded, elided ones included: "il m’a frappée" says "m". A letter that is doubled counts once.
 * @param {string} text
 * @returns {string[][]} code points of each
 */
export const wordsOf = (text) => (fold(text).match(ANY_WORD) ?? []).slice(0, MOST_WORDS).map((word) => [...word.replace(/([a-z])\1+/g, '$1')]);

/** FNV-1a, 32 bits, over code points. @param {string} kind @param {string[]} letters */
function hash(kind, letters) {
  let found = 0x811c9dc5;
  for (const letter of [kind, ...letters]) found = Math.imul(found ^ (letter.codePointAt(0) ?? 0), PRIME);
  return found;
}

/**
 * Rules by which words sound the same, as `src/search/phrases/sound.rs` says: letters, what must follow, what they become.
 * @typedef {[string, (next: string | undefined) => boolean, string]} Rule
 * @param {string} text
 * @returns {Rule[]}
 */
export function soundsOf(text) {
  return text.split(' ').flatMap((rule) => {
    const [, from = '', not, set, end, to = ''] = /^([^>$[]*)(?:\[(\^?)([^\]]*)\]|(\$))?>(.*)$/.exec(rule) ?? [];
    if (!from) return [];
    const fits = (/** @type {string | undefined} */ next) => (end ? next === undefined : set === undefined || (next !== undefined && set.includes(next)) !== Boolean(not));
    return [/** @type {Rule} */ ([from, fits, to])];
  });
}

/**
 * How a folded word sounds: at each place the first rule that fits; doubled letters are one.
 * @param {string[]} word code points
 * @param {Rule[]} rules
 */
export function sound(word, rules) {
  if (!rules.length) return word;
  const text = word.join('');
  let found = '';
  for (let at = 0; at < text.length; ) {
    const [from = text[at] ?? '', , to = from] = rules.find(([from, fits]) => text.startsWith(from, at) && fits(text[at + from.length])) ?? [];
    found += to;
    at += from.length;
  }
  const once = [...found].filter((letter, at, all) => letter !== all[at - 1]);
  return once.length ? once : word;
}

/**
 * Which features of a text count beside its words and the beginnings of long ones: the shortest and the longest run of
 * letters, and whether two words together, neighbours or not, count too.
 * @typedef {{runs: [number, number], pairs: boolean}} Features
 * @type {Features}
 */
export const PAIRED = { runs: [3, 5], pairs: true };
/** @type {Features} */
export const SINGLE = { runs: [4, 4], pairs: false };

/**
 * The buckets of a text.
 * @param {string[][]} words of it, as `wordsOf` has them
 * @param {number} count a power of two
 * @param {Features} features
 * @param {Rule[]} [rules] how words sound
 * @returns {number[]}
 */
export function buckets(words, count, { runs: [shortest, longest], pairs }, rules = []) {
  const found = new Set();
  const add = (/** @type {string} */ kind, /** @type {string[]} */ letters) => found.add(hash(kind, letters) & (count - 1));
  for (const written of words) {
    const word = sound(written, rules);
    add('w', written);
    add('w', word);
    if (word.length > 5) add('s', word.slice(0, 5));
    const marked = ['<', ...word, '>'];
    for (let run = shortest; run <= longest; run++) for (let at = 0; at + run <= marked.length; at++) add('c', marked.slice(at, at + run));
  }
  if (!pairs) return [...found];
  const heads = words.map((word) => word.slice(0, 4));
  heads.slice(1).forEach((head, at) => add('b', [...(heads[at] ?? []), ' ', ...head]));
  // Sums of two hashes, since the order of the words does not count.
  const together = [...new Set(heads.map((head) => hash('p', head)))];
  together.forEach((one, at) => together.slice(0, at).forEach((other) => found.add(Math.imul(one + other, PRIME) & (count - 1))));
  return [...found];
}

/**
 * A class and what speaks for it: buckets, each with its weight.
 * @typedef {{id: string, bias: number, buckets: Uint16Array, weights: Uint8Array}} Row
 * @typedef {{count: number, silent: Set<string>, sounds: Rule[], rows: Row[]}} Table
 */

/** Weights are 1 to this. */
const LOUDEST = 3;

/**
 * A table of classes, as `docs/search-format.md` describes it.
 * @param {Uint8Array} bytes
 * @returns {Table}
 */
export function readTable(bytes) {
  const reader = new Reader(bytes);
  must(reader.varint() === 2, 'version');
  const count = reader.varint();
  const silent = new Set(reader.text().split(' '));
  const sounds = soundsOf(reader.text());
  const heads = Array.from({ length: reader.varint() }, () => {
    const id = reader.text();
    const bias = reader.varint();
    return { id, bias: ((bias & 1 ? -1 : 1) * (bias >> 1)) / 100, of: reader.varint(), low: reader.byte() };
  });
  const bits = reader.rest();
  let at = 0;
  const bit = () => {
    const byte = bits[at >> 3];
    must(byte !== undefined, 'cut');
    return (/** @type {number} */ (byte) >> (7 - (at++ & 7))) & 1;
  };
  const rows = heads.map(({ id, bias, of, low }) => {
    const row = { id, bias, buckets: new Uint16Array(of), weights: new Uint8Array(of) };
    for (let n = 0, next = 0; n < of; n++) {
      let gap = 0;
      while (bit()) gap++;
      for (let b = 0; b < low; b++) gap = 2 * gap + bit();
      next += gap;
      must(next < count, 'bucket');
      row.buckets[n] = next++;
      let weight = 1;
      while (weight < LOUDEST && bit()) weight++;
      row.weights[n] = weight;
    }
    return row;
  });
  return { count, silent, sounds, rows };
}

/**
 * How much a text speaks for each class.
 * @param {Table} table
 * @param {string} text
 * @returns {{id: string, score: number}[]} the highest first
 */
export function weigh({ count, silent, sounds, rows }, text) {
  const all = wordsOf(text);
  const told = all.filter((word) => !silent.has(word.join('')));
  const asked = buckets(told.length ? told : all, count, SINGLE, sounds);
  const has = new Uint8Array(count);
  for (const bucket of asked) has[bucket] = 1;
  const long = Math.sqrt(asked.length || 1);
  const scored = rows.map(({ id, bias, buckets, weights }) => {
    let sum = 0;
    for (let n = 0; n < weights.length; n++) sum += /** @type {any} */ (has[/** @type {any} */ (buckets[n])]) * /** @type {any} */ (weights[n]);
    return { id, score: sum / long + bias };
  });
  return scored.sort((a, b) => b.score - a.score);
}

/** @type {WeakMap<Weights, Int8Array>} */
const unpacked = new WeakMap();

/** A weight a bucket. @param {Weights} packed */
function unpack(packed) {
  const known = unpacked.get(packed);
  if (known) return known;
  const all = new Int8Array(packed.count);
  let [bucket, at] = [-1, 0];
  for (let gap = 0; gap < packed.gaps.length; gap++) {
    const code = packed.gaps.charCodeAt(gap);
    bucket += code - FIRST_GAP;
    if (code < LONG_GAP) all[++bucket] = packed.weights.charCodeAt(at++) - MIDDLE;
  }
  unpacked.set(packed, all);
  return all;
}

/**
 * The sum of the weights of a text's buckets, over the square root of their number.
 * @param {Weights} packed
 * @param {number[]} all
 */
export function scoreOf(packed, all) {
  const weights = unpack(packed);
  return all.length ? all.reduce((sum, bucket) => sum + (weights[bucket] ?? 0), 0) / Math.sqrt(all.length) : -Infinity;
}

