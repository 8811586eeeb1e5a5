// How strongly entries answer a question: by its words, by what is needed, and the best of them. Knows of no file.

/** The bit of an entry that no word found but a need. */
const NEEDED = 1 << 15;
const FLOOR = 0.4;

/** @param {number} df @param {number} n */
const idf = (df, n) => Math.max(FLOOR, Math.log(1 + (Math.max(0, n - df) + 0.5) / (df + 0.5)));

/**
 * Scores of entries, kept between questions: clearing what was touched is cheaper than making them anew.
 * @typedef {{total: any, found: any, word: any, named: any, hits: any, ids: any, count: number, whole: number}} Scores
 * @param {number} size
 * @returns {Scores}
 */
export const newScores = (size) => ({
  total: new Float32Array(size),
  found: new Float32Array(size),
  word: new Float32Array(size),
  named: new Float32Array(size),
  hits: new Uint16Array(size),
  ids: new Uint32Array(size),
  count: 0,
  whole: 0,
});

/**
 * Σ over words of idf × quality × impact ÷ 15, times the share of the words' idf that was found.
 * @param {Scores} scores
 * @param {import('./engine.js').Word[]} words
 * @param {Map<string, import('./files.js').Postings>} all
 * @param {number} entries
 */
export function score(scores, words, all, entries) {
  const { total, found, word, named, hits, ids } = scores;
  total.fill(0);
  named.fill(0);
  found.fill(0);
  hits.fill(0);
  scores.count = 0;
  let whole = 0;
  words.forEach((asked, at) => {
    if (asked.marked) return;
    const exact = [...asked.keys].filter(([key, quality]) => quality === 1 && all.has(key));
    const roof = exact.length ? Math.max(...exact.map(([key]) => idf(all.get(key)?.df ?? 0, entries))) : Infinity;
    let weight = 0;
    const touched = [];
    for (const [key, quality] of asked.keys) {
      const list = all.get(key);
      if (!list) continue;
      // A form that is not the word itself never weighs more than it.
      const value = Math.min(roof, idf(list.df, entries)) * quality;
      if (value > weight) weight = value;
      for (const part of list.groups) {
        const numbers = /** @type {any} */ (part.ids);
        const impacts = /** @type {any} */ (part.impacts);
        for (let i = 0; i < numbers.length; i++) {
          const id = numbers[i];
          const gain = (value * impacts[i]) / 15;
          if (!word[id]) touched.push(id);
          if (gain > word[id]) word[id] = gain;
        }
      }
    }
    whole += weight;
    for (const id of touched) {
      if (!hits[id]) ids[scores.count++] = id;
      hits[id] |= 1 << at;
      total[id] += word[id];
      found[id] += weight;
      if (word[id] * 15 >= NAMED * weight) named[id] += weight;
      word[id] = 0;
    }
  });
  scores.whole = whole;
  if (whole) for (let i = 0; i < scores.count; i++) total[ids[i]] *= found[ids[i]] / whole;
}

/** The impact from which on a word stands in a name. */
const NAMED = 6;

/** The part of a question that names have when it is a name, and what needs then still decide. */
const NAME = 0.6;
const BESIDE_NAME = 0.15;
const LONGEST_NAME = 4;

/** The share of what a question can score that an entry has: below, it says nothing; so much above, all of it. */
const VAGUE = 0.25;
const CLEAR = 0.4;

/** How much less needs then decide. */
const EXACT = 0.8;

/** How likely needs are together that are taken as sure. */
const SURE = 0.3;

/** How much they decide where the reader is told of them. */
export const TOLD = 0.3;

/** The part of the best answer below which an entry that has no word of the question is no result. */
const LEAST_ANSWER = 0.2;

/** How much of the order the needs decide, by how many words the question has, from one up. */
const BY_NEED = [0.5, 0.6, 0.7, 0.85];

/**
 * Puts what words found and what needs found together.
 * @param {Scores} scores
 * @param {import('./engine.js').Word[]} words
 * @param {{answers: Map<number, number>, needs: import('./needs.js').Need[]}} needed
 * @param {number} entries
 * @returns {{share: number, unsure: boolean}} how much the needs decided; whether little is understood at all
 */
export function combine(scores, words, { answers, needs }, entries) {
  const { total, named, hits, ids } = scores;
  const told = words.filter((word) => !word.stop && !word.marked);
  const lost = told.filter(({ keys }) => !keys.size).length * idf(1, entries);
  let [best, name] = [0, 0];
  for (let i = 0; i < scores.count; i++) {
    if (total[ids[i]] > best) best = total[ids[i]];
    if (named[ids[i]] > name) name = named[ids[i]];
  }
  const isName = told.length <= LONGEST_NAME && name >= NAME * (scores.whole + lost) && name >= idf(2, entries);
  const sure = Math.min(needs[0]?.sure ?? 0, needs.reduce((sum, { share }) => sum + share, 0) / SURE);
  // What an entry says word for word needs no guess.
  const clear = Math.min(1, Math.max(0, best / (scores.whole + lost || 1) - VAGUE) / CLEAR);
  const share = sure * (1 - clear * EXACT) * (isName ? BESIDE_NAME : BY_NEED[Math.min(told.length, BY_NEED.length) - 1] ?? 0);
  const unsure = told.length > 1 && !clear && sure < 1;
  if (!answers.size) return { share: 0, unsure };
  const scale = best || 3;
  let most = 0;
  for (const answer of answers.values()) if (answer > most) most = answer;
  // A guess that nobody is told of brings no entry without any of the words, unless there would be none at all.
  const least = share >= TOLD || !scores.count ? LEAST_ANSWER * most : Infinity;
  for (let i = 0; i < scores.count; i++) total[ids[i]] *= 1 - share;
  for (const [id, answer] of answers) {
    if (!hits[id]) {
      if (answer < least) continue;
      ids[scores.count++] = id;
      hits[id] = NEEDED;
    }
    total[id] += (share * scale * answer) / most;
  }
  return { share, unsure };
}

/** The best, kept sorted. @param {number} limit */
export function best(limit) {
  /** @type {{id: number, rank: number}[]} */
  const kept = [];
  return {
    kept,
    /** @param {number} id @param {number} rank */
    offer(id, rank) {
      const last = kept[limit - 1];
      if (last && (rank < last.rank || (rank === last.rank && id > last.id))) return;
      let at = kept.length;
      for (let k = kept[at - 1]; k && (k.rank < rank || (k.rank === rank && k.id > id)); k = kept[at - 1]) at--;
      kept.splice(at, 0, { id, rank });
      if (kept.length > limit) kept.pop();
    },
  };
}
