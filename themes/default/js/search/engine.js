// The search: which entries answer a question, in which order. Knows of no page: node runs it over a folder.
// In one file with: files phrases needs danger scores soon

import { answersTo, needsOf } from './needs.js';
import { asks, guess, soon } from './soon.js';
import { TOLD, best, combine, newScores, score } from './scores.js';
import { Files, SearchUnavailable, before, exactly, formOf, postings, readForm, tokenise } from './files.js';

export { SearchUnavailable };

/**
 * What the reader narrows by. Values of one facet widen, facets narrow: theme, public, langue, acces, jour (`1`–`7` Monday
 * to Sunday, `8` by appointment), mode (`sur_place`, `a_domicile`, `a_distance`, `itinerant`), prix, genre.
 * @typedef {Record<string, string[]>} Filters
 *
 * @typedef {object} Options
 * @property {string | null} [zone] slug of the zone where the family lives
 * @property {number | null} [age] of the child, in months
 * @property {boolean} [pregnancy]
 * @property {Filters} [filters]
 * @property {string[]} [strict] marks that must hold, `facet=value`
 * @property {string[]} [ignore] marks that the reader removed
 * @property {string} [need] id of a need that the reader chose
 * @property {'relevance' | 'distance' | 'date'} [sort]
 * @property {number} [limit] how many results; 10 unless told
 * @property {string[]} [count] facets to count values of
 * @property {string} [today] ISO date; the day of the build unless told
 * @property {string} [now] the same with the time, `2026-12-01 14:30`
 * @property {import('./moments.js').Moment} [moment] when it must be open
 * @property {number} [within] kilometres from `zone`
 * @property {false | ((answer: Answer) => void)} [cards] false: results come without cards and slugs; or what to do once the
 * first three have theirs
 *
 * @typedef {object} Result
 * @property {number} id
 * @property {string} slug last part of its address; empty until its card is there
 * @property {number} score
 * @property {string[]} why words of the question that it answers
 * @property {'' | 'here' | 'home' | 'remote' | 'near'} group where it helps, when a zone is asked
 * @property {string[]} unknown facets that were asked and that it does not tell: to ask
 * @property {boolean} unverified whether nobody verified the hours at which it is asked to be open
 * @property {number | null} km from the zone asked, when it is elsewhere
 * @property {any} card
 *
 * A word taken as a facet: shown to the reader, who may remove it or make it strict.
 * @typedef {object} Mark
 * @property {string} id `facet=value`
 * @property {string} facet
 * @property {string} value
 * @property {string} words as the question has them, folded
 * @property {boolean} strict
 * @property {boolean} weak lifts, and never lowers
 * @property {string} [label] name of a zone
 *
 * @typedef {object} Answer
 * @property {Result[]} results best first
 * @property {number} total how many there are
 * @property {boolean} more whether there may be more than `total`
 * @property {Mark[]} marks
 * @property {Mark[]} unsaid those of which no entry says that they hold
 * @property {string[]} lost words of the question that nothing has
 * @property {string} zone name of the zone that is asked
 * @property {Record<string, number>} groups how many in each group, when a zone is asked
 * @property {import('./needs.js').Need[]} needs what it is understood to look for, the likeliest first
 * @property {import('./needs.js').Need[]} perhaps what it may look for, where that is not clear
 * @property {boolean} unsure whether neither its words nor a need say clearly what it looks for
 * @property {string} meant the question with what its mistyped words may have been meant for; empty when it has none
 * @property {boolean} instead whether the results are those of `meant`, since no word of the question has any
 * @property {Record<string, Record<string, number>>} counts by facet, then value
 */

/** @typedef {import('./files.js').Form} Form */
/** @typedef {import('./files.js').Postings} Postings */
/** @typedef {import('./scores.js').Scores} Scores */

/**
 * A word of the question. `keys` are what may answer it, each with its quality.
 * @typedef {object} Word
 * @property {string} text
 * @property {boolean} exact
 * @property {boolean} stop
 * @property {number} number that it is the word for; 0 for none
 * @property {string[]} of languages of which it is a frequent word
 * @property {Map<string, number>} keys
 * @property {{facet: string, value: string, weak: boolean}[]} acts
 * @property {[Form, number][]} near what it may have been meant for, with qualities: never counted with what was typed
 * @property {boolean} [marked] it is asked as a facet, not as a word
 */

const WORDS = 12;
const PREFIX = 12;
const LIMIT = 10;

// ---- Words ----

/**
 * Forms that begin with a text, the most frequent first. The next file is asked for only when the one at hand has none.
 * @param {Files} files
 * @param {string} text
 * @param {boolean} known whether the text is a form itself
 */
async function beginning(files, text, known) {
  /** @type {Form[]} */
  let found = [];
  for (let at = Math.max(0, files.place('d', text)), end = at + 2; at < end && !found.length; at++) {
    const lines = await files.lines('d', at);
    const from = before(lines, text, formOf);
    found = lines.slice(from, before(lines, `${text}\uffff`, formOf)).map(readForm).filter(({ form, keys }) => form !== text && keys.length && !form.includes(' '));
    if (known || from < lines.length) break;
  }
  return found.sort((a, b) => b.frequency - a.frequency).slice(0, PREFIX);
}

/**
 * Words of a question, longest forms first.
 * @param {Files} files
 * @param {string[]} tokens
 * @param {boolean} open whether the last word may go on
 * @returns {Promise<Word[]>}
 */
async function readWords(files, tokens, open) {
  // All files at once, not one after the other.
  const joined = (/** @type {number} */ i, /** @type {number} */ n) => tokens.slice(i, i + n).join(' ');
  const texts = tokens.flatMap((_, i) => [1, 2, 3, 4].map((n) => joined(i, n)));
  const together = tokens.slice(1).map((token, i) => `${tokens[i]}${token}`);
  const known = new Map(await Promise.all([...texts, ...together].map(async (text) => /** @type {const} */ ([text, await exactly(files, text)]))));
  /** @type {Word[]} */
  const words = [];
  for (let i = 0; i < tokens.length; ) {
    let n = Math.min(4, tokens.length - i);
    while (n > 1 && !known.get(joined(i, n))) n--;
    const text = joined(i, n);
    const form = known.get(text);
    // What only means something else keeps its own words too.
    if (n > 1 && form && !form.acts.length && form.keys.every((key) => key.startsWith('~'))) {
      const own = await Promise.all(tokens.slice(i, i + n).map((token) => readWord(files, token, known.get(token) ?? form, false)));
      words.push(...(await import('./further.js')).phrase(own, form));
    } else {
      words.push(await readWord(files, text, form, open && i + n === tokens.length));
    }
    i += n;
  }
  // A name is also written in two words: "mama bw", and in one: the dictionary has those.
  together.forEach((text, i) => {
    const keys = known.get(text)?.keys ?? [];
    for (const word of words) if (keys.length && (word.text === tokens[i] || word.text === tokens[i + 1])) for (const key of keys) word.keys.set(key, 1);
  });
  return words;
}

/**
 * @param {Files} files
 * @param {string} text
 * @param {Form | undefined} form
 * @param {boolean} last
 * @returns {Promise<Word>}
 */
async function readWord(files, text, form, last) {
  /** @type {Word} */
  const word = { text, exact: Boolean(form), stop: form?.stop ?? false, of: form?.of ?? [], number: form?.number ?? 0, keys: new Map(), acts: form?.acts ?? [], near: [] };
  for (const key of form?.keys ?? []) word.keys.set(key, 1);
  if (last && text.length > 1 && !word.stop) {
    // Each file is a request: of the beginnings of a word, those count that are in the files at hand.
    const near = new Set([...word.keys.keys()].map((key) => files.place('p', key)));
    for (const { keys } of await beginning(files, text, word.exact)) {
      for (const key of keys) {
        // A form that is two words joined, "judoclub", has the keys of both: the second is not what was begun.
        if (keys[1] && !key.startsWith('~') && !key.startsWith(text.slice(0, 2))) continue;
        const place = files.place('p', key);
        if (!near.size) near.add(place);
        if (near.has(place) && !word.keys.has(key)) word.keys.set(key, 0.8);
      }
    }
  }
  if (!form && !word.keys.size) {
    for (const key of await (await import('./further.js')).otherwise(files, text)) word.keys.set(key, OTHERWISE);
  }
  if (!form && !word.keys.size) word.near = await (await import('./typos.js')).meant(files, text);
  return word;
}

/**
 * A frequent word of the language that a question is in names no place: "ik ben zwanger" is not about a place called Ben. It
 * is in one when it has two such words at least.
 * @param {Word[]} words
 */
function withoutChance(words) {
  for (const word of words) {
    const sentence = word.of.some((lang) => words.filter((other) => other.of.includes(lang)).length > 1);
    if (sentence) word.acts = word.acts.filter(({ facet }) => facet !== 'zone');
  }
}

/** What another form of a word, or its parts, count. */
const OTHERWISE = 0.9;

// ---- Scores ----

/**
 * Postings of all words, and how to fetch more of them.
 * @param {Files} files
 * @param {Word[]} words
 */
async function readPostings(files, words) {
  const keys = [...new Set(words.flatMap((word) => [...word.keys.keys()]))];
  /** @type {Map<string, Postings>} */
  const all = new Map();
  await Promise.all(keys.map(async (key) => {
    const body = await files.body(key);
    if (body) all.set(key, postings(body, files.m.size));
  }));
  return all;
}

/** What the needs of a question say. @param {Files} files @param {string} query @param {Word[]} words */
async function meaning(files, query, words) {
  // What only asks for a condition needs nothing.
  const told = words.filter((word) => !word.stop && !word.marked && !word.acts.length);
  if (!told.length || !files.m.n || !Object.keys(files.m.n).length) return null;
  const needs = await needsOf(files, query, words);
  return needs.length ? answersTo(files, needs) : null;
}

/**
 * @param {Files} files
 * @param {Scores} scores
 * @param {string} query
 * @param {Options} o
 * @returns {Promise<Answer>}
 */
async function ask(files, scores, query, o) {
  const tokens = tokenise(query.slice(0, 300)).slice(0, WORDS);
  guess(files, query, tokens, o);
  let words = await readWords(files, tokens, /[\p{L}\p{N}]$/u.test(query));
  withoutChance(words);
  const acts = words.some((word) => word.acts.length);
  soon(files, words);
  const late = acts || asks(o) ? await import('./narrow.js') : null;
  const every = words;
  const marks = late?.readMarks(words, o) ?? [];
  if (words.some((word) => !word.stop)) words = words.filter((word) => !word.stop);
  const { meant, instead } = words.some((word) => word.near.length) ? (await import('./typos.js')).offer(query, words) : { meant: '', instead: false };
  const [narrow, all, needed] = await Promise.all([late?.narrow(files, marks, o), readPostings(files, words), o.need ? answersTo(files, [{ id: o.need, share: 1, sure: 1 }]) : meaning(files, query, every)]);
  const limit = o.limit ?? LIMIT;
  const { total, hits, ids } = scores;
  const open = () => [...all.values()].some((list) => list.more.length);
  const readMore = async () => (await import('./further.js')).readMore(files, all);
  if (narrow?.whole) while (open()) await readMore();

  let wide = false;
  for (;;) {
    score(scores, words, all, files.m.entries);
    const by = combine(scores, words, needed ?? { needs: [], answers: new Map() }, files.m.entries);
    if (narrow) await narrow.everyone(scores, wide);
    // First who stays, with what is left of its score; then their order.
    const held = narrow ? narrow.weigh(scores, every.filter((word) => !word.stop && !word.marked && !word.acts.length).length) : scores.count;
    const { count } = scores;
    const top = best(limit);
    for (let i = 0; i < count; i++) top.offer(ids[i], narrow ? narrow.rank(ids[i], total[ids[i]]) : total[ids[i]]);
    const more = open();
    if (more && held < limit) {
      await readMore();
      continue;
    }
    // Few have both the words and what was asked besides: those that only have the latter follow.
    if (narrow?.soft && !wide && held < limit) {
      wide = true;
      continue;
    }
    return {
      results: top.kept.map(({ id }) => ({
        id,
        slug: '',
        score: total[id],
        why: words.filter((_, w) => hits[id] & (1 << w)).map((word) => word.text),
        group: '',
        unknown: [],
        unverified: false,
        km: null,
        ...narrow?.tell(id),
        card: null,
      })),
      total: count,
      more,
      marks,
      unsaid: [],
      lost: words.filter((word) => !word.acts.length && (word.near.length || ![...word.keys.keys()].some((key) => all.has(key)))).map((word) => word.text),
      needs: by.share >= TOLD ? needed?.needs ?? [] : [],
      perhaps: by.unsure || !count ? needed?.needs ?? [] : [],
      unsure: !o.need && by.unsure,
      meant,
      instead,
      zone: '',
      groups: {},
      counts: {},
      ...(await narrow?.sums()),
    };
  }
}

/** What gets the files of a site from where it stands. @param {string} base @returns {import('./files.js').Load} */
export const from = (base) => async (path, fresh) => {
  const response = await fetch(base + path, fresh ? { cache: 'reload' } : {});
  if (!response.ok) throw new Error(`${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

/**
 * A search over the files of a site.
 * @param {{load: import('./files.js').Load, lang: string}} from
 */
export function createSearch({ load, lang }) {
  /** @type {Promise<Files> | undefined} */
  let opened;
  /** @type {Scores | undefined} */
  let kept;

  /** The files of the index, opened once. @param {boolean} [fresh] */
  function files(fresh = false) {
    if (!opened || fresh) {
      opened = Files.open(load, lang, fresh);
      opened.catch(() => (opened = undefined));
    }
    return opened;
  }

  /**
   * Runs over one index from end to end. A file that is gone, or spoilt in a cache, may be of an index that was replaced
   * meanwhile: all of it is done again, once, over the one that is there now.
   * @template T
   * @param {(files: Files) => Promise<T>} task
   * @returns {Promise<T>}
   */
  async function run(task) {
    try {
      return await task(await files());
    } catch (error) {
      if (!(error instanceof SearchUnavailable)) throw new SearchUnavailable('engine', error);
      if (error.what === 'DecompressionStream') throw error;
      return task(await files(true));
    }
  }

  return {
    run,

    /** The only zone that a text is the name or the code of: its slug. @param {string} text @returns {Promise<string | undefined>} */
    place: (text) => run(async (files) => {
      const acts = (await exactly(files, tokenise(text).join(' ')))?.acts.filter(({ facet }) => facet === 'zone') ?? [];
      return acts.length === 1 ? acts[0]?.value : undefined;
    }),

    /**
     * @param {string} query
     * @param {Options} [options]
     * @returns {Promise<Answer>}
     */
    search: (query, options = {}) => run(async (files) => {
      const { size } = files.m;
      // Two questions at once must not share what they count in.
      const scores = kept?.total.length === size ? kept : newScores(size);
      kept = undefined;
      const answer = await ask(files, scores, query, options);
      kept = scores;
      const fill = async (/** @type {number} */ most) => {
        await Promise.all(answer.results.slice(0, most).map(async (result) => {
          result.card = await files.card(result.id);
          result.slug = result.card.u.split('/').filter(Boolean).pop();
        }));
      };
      if (options.cards) {
        // The first ones are shown while the others come.
        await fill(3);
        options.cards(answer);
      }
      await fill(options.cards === false ? 0 : answer.results.length);
      return answer;
    }),
  };
}
