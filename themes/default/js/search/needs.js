// What somebody needs, whatever the words: `vocabulaire/besoins` taught it when the site was built. Each need is a key of the
// index, `!need`, whose postings tell how well an entry answers it; `docs/search-format.md` tells of the files.

import { postings } from './files.js';
import { readTable, weigh } from './phrases.js';

/** @typedef {import('./files.js').Files} Files */
/** @typedef {{id: string, share: number, sure: number, label: string}} Need how likely it is meant: of all together, 1; and whether anything speaks for it, 0 to 1 */

export const ARABIC = /\p{Script=Arabic}/u;

/** Needs that results answer at most. */
const MOST = 5;
/** How much likelier a need is for one more of its score. */
const SHARPNESS = 2.2;
/** The score at which nothing speaks for a need, and from which on it is sure. A text whose words nobody knows has to score this more. */
const NOTHING = -1.2;
const CERTAIN = -0.1;
const UNKNOWN_WORDS = 1.5;
/** A need that is less likely than this is none. */
const LIKELY = 0.03;

/**
 * The needs of a text by the table of one language, the likeliest first.
 * @param {Files} files
 * @param {string} of
 * @param {string} text
 */
async function told(files, of, text) {
  const scored = weigh(await files.get(`h/${of}/n-${files.m.n[of]}.bin`, readTable), text);
  const top = scored[0]?.score ?? 0;
  const weights = scored.map((row) => ({ ...row, share: Math.exp(SHARPNESS * (row.score - top)) }));
  const all = weights.reduce((sum, { share }) => sum + share, 0);
  return weights.map(({ id, score, share }) => ({ id, score, share: share / all }));
}

/**
 * The languages that a text may be in: the page's, unless it has more frequent words of others.
 * @param {Files} files
 * @param {string} text
 * @param {import('./engine.js').Word[]} words
 */
function languages(files, text, words) {
  const all = Object.keys(files.m.n);
  if (ARABIC.test(text)) return all.filter((of) => of === 'ar');
  const count = (/** @type {string} */ of) => words.filter((word) => word.of.includes(of)).length;
  const own = all.includes(files.lang) ? count(files.lang) : 0;
  const most = Math.max(...all.map(count));
  const lost = words.some((word) => !word.keys.size && !word.stop);
  if (own && own === most) return [files.lang];
  if (most) return all.filter((of) => count(of) === most);
  return lost ? all.filter((of) => of !== 'ar' || files.lang === 'ar') : all.filter((of) => of === files.lang);
}

/** @param {Files} files @param {string} text @param {import('./engine.js').Word[]} words */
async function toldBy(files, text, words) {
  const found = await Promise.all(languages(files, text, words).map((of) => told(files, of, text)));
  found.sort((a, b) => (b[0]?.score ?? 0) - (a[0]?.score ?? 0));
  return found[0] ?? [];
}

/**
 * What a text speaks of, the likeliest first; of the languages that it may be in, by the one that is surest.
 * @param {Files} files
 * @param {string} text
 * @param {import('./engine.js').Word[]} words all of them, those that say nothing included
 * @returns {Promise<{id: string, share: number, sure: number}[]>}
 */
export async function needsOf(files, text, words) {
  const all = await toldBy(files, text, words);
  const more = words.some((word) => word.exact || word.keys.size) ? 0 : UNKNOWN_WORDS;
  const sure = Math.min(1, ((all[0]?.score ?? NOTHING) - more - NOTHING) / (CERTAIN - NOTHING));
  return sure <= 0 ? [] : all.filter(({ share }) => share >= LIKELY).slice(0, MOST).map(({ id, share }) => ({ id, share, sure }));
}

/**
 * How well each entry answers some needs: 0 to 1.
 * @param {Files} files
 * @param {{id: string, share: number, sure: number}[]} needs
 * @returns {Promise<{needs: Need[], answers: Map<number, number>}>}
 */
export async function answersTo(files, needs) {
  /** @type {Map<number, number>} */
  const answers = new Map();
  const named = await Promise.all(needs.map(async (need) => {
    const body = await files.body(`!${need.id}`);
    if (!body) return { ...need, label: '' };
    const label = body.text();
    const { groups } = postings(body, files.m.size);
    for (const { ids, impacts } of groups) {
      for (let i = 0; i < ids.length; i++) {
        const id = /** @type {number} */ (ids[i]);
        answers.set(id, (answers.get(id) ?? 0) + (need.share * /** @type {number} */ (impacts[i])) / 15);
      }
    }
    return { ...need, label };
  }));
  return { needs: named, answers };
}
