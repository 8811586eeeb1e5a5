// The search: asks the files of `docs/search-format.md`. Knows of no page: node runs it over a folder.

/**
 * Fetches a file of the site by its path from the root of the site (`s/fr/m.bin`): its bytes as they are stored. Rejects
 * with an error whose `missing` is true when there is no such file (404), with any other error when it cannot be read.
 * `fresh` asks past caches.
 * @typedef {(path: string, fresh?: boolean) => Promise<Uint8Array>} Load
 *
 * What the reader narrows by. Values of one facet widen, facets narrow: theme, public, langue, acces, jour (`1`–`7` Monday
 * to Sunday, `8` by appointment), mode (`sur_place`, `domicile`, `distance`, `itinerant`), prix, genre.
 * @typedef {Record<string, string[]>} Filters
 *
 * @typedef {object} Options
 * @property {string | null} [zone] slug of the zone where the family lives
 * @property {number | null} [age] of the child, in months
 * @property {boolean} [pregnancy]
 * @property {Filters} [filters]
 * @property {string[]} [strict] marks that must hold, `facet=value`
 * @property {string[]} [ignore] marks that the reader removed
 * @property {'relevance' | 'distance' | 'date'} [sort]
 * @property {number} [limit] how many results; 10 unless told
 * @property {string[]} [count] facets to count values of
 * @property {string} [today] ISO date; the day of the build unless told
 * @property {boolean} [cards] false: results come without cards and slugs, for `cards()` to fill
 *
 * @typedef {object} Result
 * @property {number} id
 * @property {string} slug last part of its address; empty until its card is there
 * @property {number} score
 * @property {string[]} why words of the question that it answers
 * @property {'' | 'here' | 'home' | 'remote' | 'near'} group where it helps, when a zone is asked
 * @property {string[]} unknown facets that were asked and that it does not tell: to ask
 * @property {number | null} km from the zone asked, when it is elsewhere
 * @property {Record<string, any> | null} card
 *
 * A word taken as a facet: shown to the reader, who may remove it or make it strict.
 * @typedef {object} Mark
 * @property {string} id `facet=value`
 * @property {string} facet
 * @property {string} value
 * @property {string} words as the question has them, folded
 * @property {boolean} strict
 *
 * @typedef {object} Answer
 * @property {Result[]} results best first
 * @property {number} total how many there are
 * @property {boolean} more whether there may be more than `total`
 * @property {Mark[]} marks
 * @property {string[]} lost words of the question that nothing has
 * @property {[string, string][]} read words read otherwise than written: `[written, read]`
 * @property {Record<string, Record<string, number>>} counts by facet, then value
 */

/** The search cannot answer: a file is missing or spoilt, or the browser is too old. `what` says which. */
export class SearchUnavailable extends Error {
  /** @param {string} what @param {unknown} [cause] */
  constructor(what, cause) {
    super(`search unavailable: ${what}`);
    this.name = 'SearchUnavailable';
    this.what = what;
    this.cause = cause;
  }
}

/**
 * @param {{load: Load, lang: string}} from
 */
export function createSearch({ load, lang }) {
  return {
    /**
     * @param {string} query
     * @param {Options} [options]
     * @returns {Promise<Answer>}
     */
    async search(query, options = {}) {
      void [load, lang, query, options];
      throw new SearchUnavailable('engine');
    },
  };
}
