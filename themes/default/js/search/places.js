// Where a family lives: a commune, a part of one, a postal code, an old or foreign name, or a position.

import { tokenise } from './files.js';
import { kilometres } from './zones.js';
import { distance } from './typos.js';

/** One zone of the file of zones, as `docs/search-format.md` has it. @typedef {[string, string, number, number, number, number | null, number | null, Record<string, string>, string[], string[]]} Place */
/** @typedef {{slug: string, name: string, within: string, codes: string, commune: string}} Suggestion `commune`: that it is or lies in, if any */

/** @type {WeakMap<Place[], {names: string[], codes: string[]}[]>} */
const known = new WeakMap();

/** @param {string} text */
const plain = (text) => tokenise(text).join(' ').replace(/\bst\b/g, 'saint').replace(/\bste\b/g, 'sainte');

/** @param {Place[]} zones */
function folded(zones) {
  let found = known.get(zones);
  if (!found) {
    found = zones.map(([, , , , , , , names, codes, others]) => ({ names: [...Object.values(names), ...others].map(plain), codes }));
    known.set(zones, found);
  }
  return found;
}

/** @param {Place[]} zones @param {number} at @param {string} lang @returns {Suggestion} */
function told(zones, at, lang) {
  const [slug, kind, parent, , , , , names, codes] = /** @type {Place} */ (zones[at]);
  const of = (/** @type {Place | undefined} */ zone) => zone?.[7][lang] ?? zone?.[7].fr ?? Object.values(zone?.[7] ?? {})[0] ?? zone?.[0] ?? '';
  const small = kind !== 'commune' && parent >= 0 && (zones[parent]?.[1] === 'commune' || zones[parent]?.[1] === 'localite');
  let commune = at;
  while (commune >= 0 && zones[commune]?.[1] !== 'commune') commune = zones[commune]?.[2] ?? -1;
  return { slug, commune: zones[commune]?.[0] ?? '', name: names[lang] ?? of(zones[at]), within: small ? of(zones[parent]) : '', codes: codes.slice(0, 3).join(', ') };
}

/** @param {Place[]} zones @param {string} slug @param {string} lang @returns {Suggestion | undefined} */
export function placeOf(zones, slug, lang) {
  const at = zones.findIndex((zone) => zone[0] === slug);
  return at < 0 ? undefined : told(zones, at, lang);
}

/**
 * Zones that a text may mean, the likeliest first; those with a name near to it when there are no others.
 * @param {Place[]} zones
 * @param {string} text
 * @param {string} lang
 * @param {number} [limit]
 * @returns {{list: Suggestion[], sure: boolean, near: boolean}} `sure` when the first is what was written, and the only one;
 * `near` when none has what was written: it may be asked for, never taken
 */
export function suggest(zones, text, lang, limit = 6) {
  const asked = plain(text);
  if (!asked) return { list: [], sure: false, near: false };
  const code = /\b\d{4,5}\b/.exec(asked)?.[0];
  const name = asked.replace(/\b\d{4,5}\b/, '').trim();
  /** @type {[number, number][]} rank, place */
  const found = [];
  const forms = folded(zones);
  const each = (/** @type {(names: string[], codes: string[]) => number} */ rank) => forms.forEach(({ names, codes }, at) => {
    const r = rank(names, codes);
    if (r) found.push([r + (zones[at]?.[1] === 'commune' ? 0 : 0.5), at]);
  });
  each((names, codes) => {
    const coded = code && codes.includes(code);
    if (code && !coded) return 0;
    if (!name) return code ? 1 : codes.some((c) => c.startsWith(asked)) ? 3 : 0;
    if (names.includes(name)) return 1;
    if (names.some((n) => n.startsWith(name))) return 2;
    return names.some((n) => n.includes(` ${name}`)) ? 3 : 0;
  });
  if (!found.length && /^\d{1,3}$/.test(asked)) each((_, codes) => (codes.some((c) => c.startsWith(asked)) ? 3 : 0));
  const near = !found.length;
  if (near && name.length > 3) {
    const most = name.length < 8 ? 1 : 2;
    each((names) => {
      const d = Math.min(...names.map((n) => distance(name, n, most)));
      return d <= most ? 3 + d : 0;
    });
  }
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const exact = found.filter(([rank]) => rank < 2).length;
  return { list: found.slice(0, limit).map(([, at]) => told(zones, at, lang)), sure: exact === 1 || (exact > 1 && !code), near };
}

/**
 * The zone whose middle is nearest to a position: a commune, or a part of one.
 * @param {Place[]} zones
 * @param {number} lat
 * @param {number} lon
 * @param {string} lang
 * @returns {Suggestion | undefined}
 */
export function nearestPlace(zones, lat, lon, lang) {
  let best = -1;
  let least = Infinity;
  zones.forEach(([, kind, , , , y, x], at) => {
    if (y === null || x === null || /^(pays|region|province|departement|arrondissement|epci)$/.test(kind)) return;
    const km = kilometres([lat, lon], [y, x]);
    if (km < least) [least, best] = [km, at];
  });
  return best < 0 || least > 50 ? undefined : told(zones, best, lang);
}
