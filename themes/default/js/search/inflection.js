// Other forms of a word that the dictionary lacks: no mistake, only another ending.

/** Endings that a word gains or loses in the languages of the search. */
const ENDINGS = ['s', 'e', 'es', 'n', 'en', 'x', 'r', 'er', 'm'];
/**
 * Forms that may be in the place of one that is lacking, the likeliest first.
 * @param {string} word folded
 * @returns {string[]}
 */
export function variants(word) {
  if (word.length < 4 || /\p{N}/u.test(word)) return [];
  const shorter = ENDINGS.filter((ending) => word.endsWith(ending) && word.length - ending.length > 3).map((ending) => word.slice(0, -ending.length));
  const once = word.replace(/([a-z])\1/g, '$1');
  return [...(once === word ? [] : [once]), ...shorter, ...ENDINGS.map((ending) => word + ending)];
}
