// Arabic words without what is written together with them. The same on both sides: `src/search/light.rs`,
// `tests/vectors/light.json`. Loaded when one is met that the dictionary lacks.

import { ARABIC } from './needs.js';

/** What Arabic writes in front of a word, the longest first; and behind it. */
const BEFORE = ['وال', 'بال', 'كال', 'فال', 'ولل', 'ال', 'لل', 'و', 'ف', 'ب', 'ل', 'ك'];
const BEHIND = ['هما', 'كما', 'ها', 'نا', 'هم', 'هن', 'كم', 'كن', 'ات', 'ان', 'ين', 'ون', 'ه', 'ي', 'ك', 'ت'];
const LETTERS = 3;

/**
 * An Arabic word without what is written together with it: at most one beginning and one end, three letters being left.
 * @param {string} word folded
 * @returns {string}
 */
export function light(word) {
  if (!ARABIC.test(word)) return word;
  const start = BEFORE.find((start) => word.startsWith(start) && word.length - start.length >= LETTERS) ?? '';
  const rest = word.slice(start.length);
  const end = BEHIND.find((end) => rest.endsWith(end) && rest.length - end.length >= LETTERS) ?? '';
  return rest.slice(0, rest.length - end.length);
}
