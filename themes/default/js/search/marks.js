// Words of a question that are taken as facets.

/** @typedef {import('./engine.js').Options} Options */
/** @typedef {import('./engine.js').Mark} Mark */

/**
 * Marks of the question: the actions of its words. A number before « ans » or « mois » is an age.
 * @param {import('./engine.js').Word[]} words taken from it: the numbers of ages
 * @param {Options} o
 * @returns {Mark[]}
 */
export function readMarks(words, o) {
  /** @type {Map<string, Mark>} */
  const marks = new Map();
  for (let i = 0; i < words.length; i++) {
    const word = /** @type {import('./engine.js').Word} */ (words[i]);
    const number = String(words[i - 1]?.number || words[i - 1]?.text || '');
    const isAge = (/** @type {{value: string}} */ { value }) => value === 'an' || value === 'mois';
    // « 5 ans », « cinq ans » is not the town of Ans; « ans » alone may be.
    const counted = /^\d{1,3}$/.test(number) && word.acts.some(isAge);
    word.acts = word.acts.filter((act) => isAge(act) === counted);
    for (let { facet, value, weak } of word.acts) {
      let text = word.text;
      if (counted) {
        const written = words[i - 1]?.text;
        words.splice(--i, 1);
        text = `${written} ${text}`;
        value = String(Number(number) * (value === 'mois' ? 1 : 12));
      }
      const id = `${facet}=${value}`;
      if (!o.ignore?.includes(id) && !marks.has(id)) marks.set(id, { id, facet, value, words: text, strict: Boolean(o.strict?.includes(id)), weak });
    }
  }
  // What is asked as a facet is not asked as a word as well, unless there is nothing else.
  const isMark = (/** @type {import('./engine.js').Word} */ word) => word.acts.some(({ facet, value, weak }) => !weak && [...marks.values()].some((mark) => mark.facet === facet && (facet === 'age' || mark.value === value)));
  const told = words.filter((word) => !word.stop);
  if (!(told.length ? told : words).every(isMark)) for (const word of words) word.marked = isMark(word);
  return [...marks.values()];
}
