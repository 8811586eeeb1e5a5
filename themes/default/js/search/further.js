// What few questions need: phrases that mean something else, and further parts of long lists. Loaded when one does.

import { Reader, groups } from './files.js';

/** @typedef {import('./files.js').Files} Files */
/** @typedef {import('./files.js').Form} Form */
/** @typedef {import('./files.js').Postings} Postings */
/** @typedef {import('./engine.js').Word} Word */

/** What a word counts on its own when the phrase that it stands in has a meaning. */
const LITERAL = 0.6;

/**
 * Words of a phrase that means something else: an entry that says the other thing answers all of them.
 * @param {Word[]} own
 * @param {Form} form of the phrase
 * @returns {Word[]}
 */
export function phrase(own, form) {
  for (const word of own) {
    for (const [key, quality] of word.keys) word.keys.set(key, quality * LITERAL);
    if (!word.stop) for (const key of form.keys) word.keys.set(key, 1);
  }
  return own;
}

/** Fetches one more part of each list that has one. @param {Files} files @param {Map<string, Postings>} all */
export async function readMore(files, all) {
  await Promise.all([...all.values()].map(async (list) => {
    const next = list.more[0];
    if (!next) return;
    const hash = [...next].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const further = await files.get(`h/${files.lang}/x-${hash}.bin`, (bytes) => groups(new Reader(bytes), files.m.size));
    list.more.shift();
    list.groups.push(further);
  }));
}
