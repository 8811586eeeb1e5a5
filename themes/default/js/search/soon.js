// What is asked for before it is known to be needed: each round costs a slow network most. What fails here fails again where it
// is read.

/** @typedef {import('./files.js').Files} Files */
/** @typedef {import('./engine.js').Options} Options */
/** @typedef {import('./engine.js').Word} Word */

/**
 * Asks for what is going to be read, while other files are on their way.
 * @param {Files} files
 * @param {Word[]} words
 */
export function soon(files, words) {
  const keys = words.flatMap((word) => [...word.keys.keys(), ...word.acts.filter(({ facet }) => facet === 'zone').flatMap(({ value }) => [`@${value}`, WIDE])]);
  const [first, last] = [files.place('p', '!'), files.place('p', '!\uffff')];
  const needs = last - first < NEEDS_SOON ? files.m.p.slice(Math.max(0, first), last + 1).map(([key]) => key) : [];
  for (const key of [...keys, ...needs]) files.body(key).catch(() => {});
}

/** Files of needs that are asked for before it is known which of them. */
const NEEDS_SOON = 3;

/** Letters of a word whose postings are asked for before the dictionary says their key, and how many such words. */
const GUESSED = 4;
const GUESSES = 4;

/**
 * Asks for what is most likely needed before anything is read: a key mostly stands in the file in which its word would, since it
 * is the beginning of it.
 * @param {Files} files
 * @param {string} query
 * @param {string[]} tokens
 * @param {Options} o
 */
export function guess(files, query, tokens, o) {
  const keys = tokens.filter((token) => token.length >= GUESSED).slice(0, GUESSES);
  if (o.zone) keys.push(`@${o.zone}`, WIDE);
  for (const key of keys) files.body(key).catch(() => {});
  // A name or a number is seldom only a word.
  if (asks(o) || /\d|\S\s+\p{Lu}/u.test(query)) import('./narrow.js').catch(() => {});
}

/** Among the zones that contain others, which stand together. */
const WIDE = '@!~';

/** Whether something is asked besides words. @param {Options} o */
export const asks = (o) => Boolean(o.zone || o.age != null || o.pregnancy || o.count || o.sort || o.moment || Object.values(o.filters ?? {}).some((values) => values.length));
