// Other forms of a word that the dictionary lacks: no mistake, only another ending, or an Arabic word with what is written
// together with it. The same on both sides: `src/search/light.rs`, `tests/vectors/light.json`.

/** Endings that a word gains or loses in the languages of the search. */
const ENDINGS = ['s', 'e', 'es', 'n', 'en', 'x', 'r', 'er', 'm'];
/** What Arabic writes in front of a word, the longest first; and behind it. */
const BEFORE = ['وال', 'بال', 'كال', 'فال', 'ولل', 'ال', 'لل', 'و', 'ف', 'ب', 'ل', 'ك'];
const BEHIND = ['هما', 'كما', 'ها', 'نا', 'هم', 'هن', 'كم', 'كن', 'ات', 'ان', 'ين', 'ون', 'ه', 'ي', 'ك', 'ت'];
const LETTERS = 3;

export const ARABIC = /\p{Script=Arabic}/u;

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

/**
 * Forms that may be in the place of one that is lacking, the likeliest first.
 * @param {string} word folded
 * @returns {string[]}
 */
export function variants(word) {
  if (ARABIC.test(word)) return [light(word)].filter((form) => form !== word);
  if (word.length < 4 || /\p{N}/u.test(word)) return [];
  const shorter = ENDINGS.filter((ending) => word.endsWith(ending) && word.length - ending.length > 3).map((ending) => word.slice(0, -ending.length));
  return [...shorter, ...ENDINGS.map((ending) => word + ending)];
}
