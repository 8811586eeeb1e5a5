// Words that the dictionary does not have: what they may have been meant for. Loaded when one is met.

import { Reader, before, exactly, formOf, readForm, tokenise } from './files.js';

/** @typedef {import('./files.js').Files} Files */
/** @typedef {import('./files.js').Form} Form */

/** Three rows of the table, kept: a question compares thousands of words. @type {any[]} */
const rows = [0, 1, 2].map(() => new Uint8Array(64));

/**
 * Distance of two words: letters added, dropped, changed, or two neighbours swapped.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 * @returns {number} more than `most` when farther
 */
export function distance(a, b, most) {
  const far = most + 1;
  if (Math.abs(a.length - b.length) > most || b.length > 60) return far;
  let [previous, row, next] = rows;
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    // Farther from the diagonal than `most`, nothing can come back.
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    let least = (next[from - 1] = from > 1 ? far : i);
    const letter = a.charCodeAt(i - 1);
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let d = row[j - 1] + (letter === other ? 0 : 1);
      if (row[j] + 1 < d && j < i + most) d = row[j] + 1;
      if (next[j - 1] + 1 < d) d = next[j - 1] + 1;
      if (letter !== other && i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other && previous[j - 2] + 1 < d) d = previous[j - 2] + 1;
      next[j] = d;
      if (d < least) least = d;
    }
    if (least > most) return far;
    [previous, row, next] = [row, next, previous];
  }
  return Math.min(row[b.length], far);
}

/** How many hashes a set of words has for each. */
const SPREAD = 32;

/**
 * Whether a set of words has one: yes for each that is in it, and for one in `SPREAD` of those that are not.
 * @param {Uint8Array} set as `docs/search-format.md` describes it
 * @param {string} word
 */
export function hasWord(set, word) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = (hash ^ (hash >>> 12)) >>> 0;
  const reader = new Reader(set);
  const wanted = hash % Math.max(1, reader.varint() * SPREAD);
  let value = -1;
  while (value < wanted && reader.at < reader.end) value += reader.varint() + 1;
  return value === wanted;
}

/**
 * Forms that a word which the dictionary lacks may have been meant for, the likeliest first, with qualities. None for a
 * number, which says something else when one digit differs, nor for an everyday word of a language, which is no mistake.
 * @param {Files} files
 * @param {string} text
 * @returns {Promise<[Form, number][]>}
 */
export async function meant(files, text) {
  if (/\p{N}/u.test(text)) return [];
  const { words } = await files.shard('d', Math.max(0, files.place('d', text)));
  return hasWord(words, text) ? [] : alike(files, text);
}

/**
 * A question with some of its words replaced.
 * @param {string} query
 * @param {[string, string][]} offers words as they are folded, each with what replaces it
 * @returns {string}
 */
export function corrected(query, offers) {
  const by = new Map(offers);
  const written = query.trim();
  const text = written.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => by.get(tokenise(word).join()) ?? word);
  // A word that inclusive spelling cuts stands nowhere as it is folded.
  return text === written ? tokenise(query).map((word) => by.get(word) ?? word).join(' ') : text;
}

/**
 * What is offered of a question: with other words in the place of mistyped ones. Where no word of it has results, those of
 * the offer are better than none, said to be that: the words are given its keys. Only its texts count so: what a form asks for
 * besides, it asks for once it is typed.
 * @param {string} query
 * @param {import('./engine.js').Word[]} words
 * @returns {{meant: string, instead: boolean}}
 */
export function offer(query, words) {
  const meant = corrected(query, words.flatMap(({ text, near: [first] }) => (first ? [[text, first[0].form]] : [])));
  const instead = words.every((word) => word.marked || !word.keys.size) && words.some(({ near }) => near.some(([{ keys }]) => keys.length));
  if (instead) for (const word of words) for (const [{ keys }, quality] of word.near) for (const key of keys) word.keys.set(key, Math.max(quality, word.keys.get(key) ?? 0));
  return { meant, instead };
}

/**
 * What a mistyped word may be: near it in its file, else read backwards, else what begins alike.
 * @param {Files} files
 * @param {string} text
 * @returns {Promise<[Form, number][]>} with qualities
 */
async function alike(files, text) {
  const most = text.length >= 8 ? 2 : text.length >= 4 ? 1 : 0;
  if (!most) return [];
  const place = Math.max(0, files.place('d', text));
  const lines = [...(await files.lines('d', place))];
  const here = before(lines, text, formOf);
  if (here > lines.length - 24) lines.push(...(await files.lines('d', place + 1)));
  let near = nearest(lines.map(formOf), text, most);
  if (near[0]?.[1] !== 1) {
    const back = [...text].reverse().join('');
    const reversed = await files.lines('r', Math.max(0, files.place('r', back)));
    const further = nearest(reversed, back, near[0] ? 1 : most);
    if (further.length) near = further.map(([form, d]) => /** @type {[string, number]} */ ([[...form].reverse().join(''), d]));
  }
  const forms = await Promise.all(near.map(async ([form, d]) => /** @type {[Form | undefined, number]} */ ([await exactly(files, form), d === 1 ? 0.7 : 0.5])));
  const found = /** @type {[Form, number][]} */ (forms.filter(([form]) => form && !form.stop && (form.keys.length || form.acts.length)));
  return found.length ? found.sort((a, b) => b[0].frequency - a[0].frequency).slice(0, 4) : sharing(lines, text, here);
}

/**
 * The forms at the least distance.
 * @param {string[]} forms
 * @param {string} text
 * @param {number} most
 * @returns {[string, number][]}
 */
function nearest(forms, text, most) {
  /** @type {[string, number][]} */
  let found = [];
  for (const form of forms) {
    const d = distance(text, form, most);
    if (d < most || (d === most && d > 0)) {
      if (d < most) found = [];
      most = d;
      found.push([form, d]);
    }
  }
  return found.slice(0, 8);
}

/**
 * The forms that share the longest beginning, at least 4 letters and 60 % of the word.
 * @param {string[]} lines
 * @param {string} text
 * @param {number} here where it would stand
 * @returns {[Form, number][]}
 */
function sharing(lines, text, here) {
  const shared = (/** @type {string | undefined} */ line) => {
    let n = 0;
    while (line && n < text.length && line[n] === text[n]) n++;
    return n;
  };
  const best = Math.max(shared(lines[here]), shared(lines[here - 1]));
  if (best < 4 || best < text.length * 0.6) return [];
  const found = lines.filter((line) => shared(line) === best).map(readForm).filter(({ keys }) => keys.length);
  return found.sort((a, b) => b.frequency - a.frequency).slice(0, 4).map((form) => [form, 0.5]);
}
