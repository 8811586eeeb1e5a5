// Whether words speak of a danger, and of which. What does is learnt, when the site is built, from phrases that editors
// collect (`vocabulaire/dangers.*.yaml`); `docs/search-format.md` tells of the files. Nothing of the index is needed:
// the numbers are shown also where the search itself cannot answer.

import { fold } from './files.js';
import { ARABIC } from './needs.js';
import { ANY_WORD, PAIRED, buckets, scoreOf, wordsOf } from './phrases.js';

/**
 * @typedef {import('./phrases.js').Weights} Weights
 * @typedef {Weights & {limit: number, common: string[], usual: string[]}} Alarm
 * @typedef {{of: (Weights & {id: string, bias: number})[]}} Kinds
 * @typedef {Record<string, {alarm: string, kinds: string}>} Files addresses by language
 */

/** A danger is named beside the likeliest one when its score is less than this below, and no more than so many are. */
const BESIDE = 3;
const MOST_KINDS = 2;
/** How far over the limit a text must be that has no frequent word of the language in which it is held. */
const BARE = 2;

/**
 * Whether a text is one word that is usual without any danger.
 * @param {Alarm} alarm
 * @param {string} text
 */
function isUsual({ usual }, text) {
  const [word, ...more] = wordsOf(text);
  return !!word && !more.length && usual.includes(word.join(''));
}

/** How many of its words are frequent in the language. @param {Alarm} alarm @param {string} text */
function frequent({ common }, text) {
  const known = new Set(common);
  return (fold(text).match(ANY_WORD) ?? []).filter((word) => known.has(word)).length;
}

/**
 * What tells the dangers of a text: their ids, the likeliest first.
 * @param {Files} files
 * @param {string} lang the page's
 * @param {(address: string) => Promise<any>} load
 */
export function watch(files, lang, load) {
  /** @type {Map<string, Promise<any>>} */
  const kept = new Map();
  const get = (/** @type {string} */ address) => {
    const found = kept.get(address) ?? load(address);
    kept.set(address, found);
    found.catch(() => kept.delete(address));
    return found;
  };
  const alarmOf = (/** @type {string} */ of) => /** @type {Promise<Alarm>} */ (get(files[of]?.alarm ?? ''));

  /**
   * The languages that a text is likelier in than in the page's; all when it has frequent words of none. Arabic is among
   * them: it is also typed in Latin letters.
   * @param {string} text
   */
  async function others(text) {
    const own = files[lang] ? frequent(await alarmOf(lang), text) : 0;
    const all = Object.keys(files).filter((of) => of !== lang || of === 'ar');
    const counts = await Promise.all(all.map(async (of) => frequent(await alarmOf(of), text)));
    const most = Math.max(own, ...counts);
    return all.filter((_, at) => counts[at] === most && (most > own || !most));
  }

  /** @param {string} of @param {string} text @param {number} over @returns {Promise<string[]>} */
  async function told(of, text, over) {
    const alarm = await alarmOf(of);
    if (scoreOf(alarm, buckets(wordsOf(text), alarm.count, PAIRED)) <= alarm.limit + over || isUsual(alarm, text)) return [];
    const kinds = /** @type {Kinds} */ (await get(files[of]?.kinds ?? ''));
    const asked = buckets(wordsOf(text), kinds.of[0]?.count ?? 1, PAIRED);
    const scored = kinds.of.map((kind) => ({ id: kind.id, score: scoreOf(kind, asked) + kind.bias })).sort((a, b) => b.score - a.score);
    return scored.filter((kind) => kind.score > (scored[0]?.score ?? 0) - BESIDE).slice(0, MOST_KINDS).map(({ id }) => id);
  }

  /**
   * @param {string} text
   * @param {boolean} foreign whether the page's language lacks some of its words
   * @returns {Promise<string[]>}
   */
  return async (text, foreign) => {
    const asked = text.slice(0, 400);
    if (!asked.trim()) return [];
    if (ARABIC.test(asked)) return files.ar ? told('ar', asked, 0) : [];
    const own = files[lang] && lang !== 'ar' ? await told(lang, asked, 0) : [];
    if (own.length || !(foreign || lang === 'ar')) return own;
    const found = await Promise.all((await others(asked)).map(async (of) => told(of, asked, frequent(await alarmOf(of), asked) ? 0 : BARE)));
    return [...new Set(found.flat())].slice(0, MOST_KINDS);
  };
}

/**
 * What shows, of the blocks of the page, those of the dangers that words speak of, the likeliest first.
 * @param {any} page what the page of the search gives
 */
export function alarm({ form, part, lang }) {
  const tell = watch(JSON.parse(form.dataset.dangers), lang, async (address) => (await fetch(address)).json());
  /** @type {HTMLElement} */
  const list = part('dangers');
  const blocks = /** @type {HTMLElement[]} */ ([...list.children]);
  /**
   * @param {string} text
   * @param {boolean} foreign
   * @param {() => boolean} current whether this is still what is asked
   * @returns {Promise<boolean>} whether a danger is shown
   */
  return async (text, foreign, current) => {
    const ids = await tell(text, foreign);
    const shown = () => blocks.some((block) => !block.hidden);
    if (!current() || (foreign && !ids.length)) return shown();
    for (const block of blocks) block.hidden = !ids.includes(block.dataset.danger ?? '');
    list.append(...ids.flatMap((id) => blocks.filter((block) => block.dataset.danger === id)));
    return shown();
  };
}
