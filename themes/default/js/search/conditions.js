// « Qui peut m'aider ? »: which offers accept a family, why, and which ones refuse it for one reason. Knows of no page.

import { facetTest } from './narrow.js';
import { chain, coverage, distances } from './zones.js';

/** @typedef {import('./files.js').Files} Files */
/**
 * Conditions of an offer; absent is unknown. Ages in months.
 * @typedef {{from?: number, below?: number, pregnancy?: boolean, residence?: string[] | 'covered', accompanied?: boolean, parents?: boolean, text?: string}} Set
 * @typedef {{sets: Set[], of: string, zones: [number, string, number][]}} Conditions
 * @typedef {{zone: string, age?: number | null, pregnancy?: boolean, themes?: string[], audiences?: string[]}} Family
 *
 * What a condition gives: `covers`, `age`, `pregnancy`, `residence`, `theme`, `audience`.
 * @typedef {{holds: string[], fails: string[], unknown: string[]}} Verdict
 * @typedef {Verdict & {id: number, set: Set | undefined, km: number | null, here: boolean, card?: any}} Offer
 */

const FAR = 40;
/** Stands for an entry to which a family cannot turn, and for a free number. */
const NOBODY = 0xffff;

/**
 * @param {Set | undefined} set
 * @param {Family} family
 * @param {string[]} zones slugs of where it lives: its zone, and what contains it
 * @param {boolean} covered
 * @returns {Verdict}
 */
export function judge(set, { age, pregnancy }, zones, covered) {
  /** @type {Verdict} */
  const verdict = { holds: [], fails: [], unknown: [] };
  const say = (/** @type {string} */ what, /** @type {boolean | undefined} */ holds) => verdict[holds === undefined ? 'unknown' : holds ? 'holds' : 'fails'].push(what);
  say('covers', covered);
  if (pregnancy) say('pregnancy', set?.pregnancy);
  if (age != null) {
    const { from, below } = set ?? {};
    say('age', from === undefined && below === undefined ? undefined : age >= (from ?? 0) && age < (below ?? Infinity));
  }
  const residence = set?.residence;
  // Who must live in the zone covered fails by the coverage already.
  if (Array.isArray(residence)) say('residence', residence.some((slug) => zones.includes(slug)));
  return verdict;
}

/**
 * The conditions of each offer for who lives somewhere: `null` where there is nobody to turn to.
 * @param {Conditions} file
 * @param {string[]} zones
 * @returns {(id: number) => Set | undefined | null}
 */
export function conditionsOf({ sets, of, zones: special }, zones) {
  const bytes = atob(of);
  /** @type {Map<number, [number, number]>} rank of the zone (the smallest first), set */
  const own = new Map();
  for (const [id, slug, set] of special) {
    const rank = zones.indexOf(slug);
    const known = own.get(id);
    if (rank >= 0 && (!known || rank < known[0])) own.set(id, [rank, set]);
  }
  return (id) => {
    const number = bytes.charCodeAt(2 * id) + 256 * bytes.charCodeAt(2 * id + 1);
    return number === NOBODY ? null : sets[own.get(id)?.[1] ?? number - 1];
  };
}

/**
 * Those of whom it is known that they accept, those who may, and those whom one condition alone keeps from it; of each the
 * nearest to what was asked first.
 * @param {Files} files
 * @param {Family} family
 * @param {number} [limit] of each
 * @returns {Promise<{accept: Offer[], maybe: Offer[], almost: Offer[]}>}
 */
export async function whoCanHelp(files, family, limit = 30) {
  const [zones, level, far, file, theme, audience] = await Promise.all([
    chain(files, family.zone),
    coverage(files, family.zone),
    distances(files, family.zone),
    files.json(`h/k-${files.m.k}.bin`),
    facetTest(files, 'theme', family.themes ?? []),
    facetTest(files, 'public', family.audiences ?? []),
  ]);
  const slugs = zones.map((zone) => zone.slug);
  const conditions = conditionsOf(file, slugs);
  /** @type {Offer[]} */
  const accept = [];
  /** @type {Offer[]} */
  const maybe = [];
  /** @type {Offer[]} */
  const almost = [];
  for (let id = 0; id < files.m.size; id++) {
    const set = conditions(id);
    if (set === null) continue;
    const covered = Boolean(level[id]);
    const verdict = judge(set, family, slugs, covered);
    for (const [what, asked, holds] of /** @type {const} */ ([['theme', family.themes, theme(id)], ['audience', family.audiences, audience(id)]])) {
      if (!asked?.length) continue;
      verdict[holds === 0 ? 'fails' : holds === 2 ? 'unknown' : 'holds'].push(what);
    }
    const away = far[id] ?? -1;
    const offer = { ...verdict, id, set, km: away < 0 ? null : away, here: level[id] === 2 };
    if (!verdict.fails.length) (verdict.unknown.length ? maybe : accept).push(offer);
    // Of what does not fit the need itself there is no end; of what is far neither.
    else if (verdict.fails.length === 1 && !['theme', 'audience'].includes(verdict.fails[0] ?? '') && (covered || (away >= 0 && away < FAR))) almost.push(offer);
  }
  for (const list of [accept, maybe]) list.sort((a, b) => a.unknown.length - b.unknown.length || Number(b.here) - Number(a.here) || a.id - b.id);
  almost.sort((a, b) => a.unknown.length - b.unknown.length || (a.km ?? 1e3) - (b.km ?? 1e3) || a.id - b.id);
  const found = { accept: accept.slice(0, limit), maybe: maybe.slice(0, limit), almost: almost.slice(0, limit) };
  await Promise.all(Object.values(found).flat().map(async (offer) => (offer.card = await files.card(offer.id))));
  return found;
}
