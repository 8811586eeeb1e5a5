// What narrows a question: facets, zones, distances, dates, and counts of all of them. Loaded when one is used.
// In one file with: zones marks

import { Reader, must } from './files.js';
import { coverage, distances, zoneOf } from './zones.js';
import { readMarks } from './marks.js';

export { readMarks };

/** @typedef {import('./files.js').Files} Files */
/** @typedef {import('./engine.js').Options} Options */
/** @typedef {import('./engine.js').Mark} Mark */

/** What is left of a score when a mark does not hold; what one that holds adds, and a weak one multiplies by. */
const MISSED = 0.25;
const UNKNOWN = 0.7;
const HELD = 0.6;
const HELD_BESIDE = 0.2;
/** What comes before all others, where a question has so few words that say something else. */
const FIRST = 10;
const FEW = 2;
/** How much more than others those count whose zone it is. */
const NEAR = 0.5;
const LIFT = 1.25;
const FAR = 1e9;
/** Entries × values of a facet, above which it is counted only when it narrows. */
const COUNTED = 2e6;
const GROUPS = /** @type {const} */ (['here', 'home', 'remote', 'near']);
const DAYS = ['1', '2', '3', '4', '5', '6', '7', '8'];
/** Bits of modes. */
const ON_SITE = 1;
const AT_HOME = 2;
const ITINERANT = 8;
/** Facets of which an entry has one value at most. */
const SINGLE = ['prix', 'genre'];
const WELCOME = ['anonyme', 'sans_papiers', 'sans_mutuelle', 'fauteuil'];

/** @param {Files} files @param {string} facet */
const valuesOf = (files, facet) => (facet === 'jour' ? DAYS : files.m.columns[facet]?.values ?? []);

/**
 * A column: as many planes as bytes a value.
 * @param {Uint8Array} bytes
 * @param {number} size
 * @returns {Uint8Array[]}
 */
export function column(bytes, size) {
  const reader = new Reader(bytes);
  must(reader.varint() === size, 'size');
  const width = reader.byte();
  must(reader.end - reader.at === width * size, 'cut');
  return Array.from({ length: width }, () => reader.part(size).rest());
}

/** @param {Files} files @param {string} facet @returns {Promise<Uint8Array[]>} */
async function columnOf(files, facet) {
  const hash = files.m.columns[facet]?.hash;
  return hash ? files.get(`h/c-${facet}-${hash}.bin`, (bytes) => column(bytes, files.m.size)) : [];
}

/**
 * Whether each entry holds: 0 no, 1 yes, 2 it does not say, 3 yes and for exactly this zone. Kept, since a question that is typed on asks the same again.
 * @param {Files} files
 * @param {string} facet
 * @param {string[]} wanted
 * @returns {Promise<Uint8Array>}
 */
function holding(files, facet, wanted) {
  const name = `${facet}=${wanted.join(' ')}`;
  let found = files.kept.get(name);
  if (!found) {
    found = facet === 'zone' ? covered(files, wanted) : tell(files, facet, wanted);
    files.kept.set(name, found);
    found.catch(() => files.kept.delete(name));
  }
  return found;
}

/**
 * The same, entry by entry.
 * @param {Files} files
 * @param {string} facet
 * @param {string[]} wanted
 * @returns {Promise<(id: number) => number>}
 */
export async function facetTest(files, facet, wanted) {
  const holds = await holding(files, facet, wanted);
  return (id) => holds[id] ?? 2;
}

/** Whether nobody goes to the place of an offer, by the bits of its modes, as `site/nobody_goes.rs` has it. @param {number} modes */
export const nobodyGoes = (modes) => modes > 0 && !(modes & (ON_SITE | ITINERANT));

/** @param {Files} files @param {string[]} slugs */
async function covered(files, slugs) {
  const all = await Promise.all(slugs.map((slug) => coverage(files, slug)));
  const holds = new Uint8Array(files.m.size);
  for (const level of all) for (let id = 0; id < holds.length; id++) if (level[id]) holds[id] = level[id] === 2 ? 3 : Math.max(1, /** @type {number} */ (holds[id]));
  return holds;
}

/**
 * From the columns. One plain loop a facet: there may be a hundred thousand entries.
 * @param {Files} files
 * @param {string} facet
 * @param {string[]} wanted
 */
async function tell(files, facet, wanted) {
  const planes = /** @type {any[]} */ (await columnOf(files, facet));
  const [low, high, bits] = planes;
  const { size } = files.m;
  const holds = new Uint8Array(size);
  if (!low) return holds.fill(2);
  if (facet === 'age') {
    // In months, or in years where the directory is for persons of all ages.
    const unit = files.m.columns.age?.values?.[0] === 'an' ? 12 : 1;
    const asked = wanted.filter((value) => value !== 'grossesse').map((value) => Number(value) / unit);
    for (let id = 0; id < size; id++) {
      const none = low[id] === 255 && high[id] === 255;
      // Where only the audience says an age, it says nothing of others.
      let held = (asked.length && none) || bits[id] & 4 ? 2 : 0;
      if (asked.length < wanted.length) held = bits[id] & 1 ? (bits[id] >> 1) & 1 || held : 2;
      if (!none) for (const age of asked) if ((low[id] === 255 || age >= low[id]) && (high[id] === 255 || age < high[id])) held = 1;
      holds[id] = held;
    }
    return holds;
  }
  if (facet === 'accueil') {
    const shifts = wanted.map((value) => 2 * WELCOME.indexOf(value)).filter((shift) => shift >= 0);
    for (let id = 0; id < size; id++) {
      let held = 1;
      for (const shift of shifts) {
        const said = (low[id] >> shift) & 3;
        if (said === 1) held = 0;
        else if (!said && held) held = 2;
      }
      holds[id] = held;
    }
    return holds;
  }
  const places = wanted.map((value) => valuesOf(files, facet).indexOf(value)).filter((place) => place >= 0);
  if (SINGLE.includes(facet)) {
    const of = new Uint8Array(256);
    of[0] = 2;
    for (const place of places) of[place + 1] = 1;
    for (let id = 0; id < size; id++) holds[id] = /** @type {number} */ (of[low[id]]);
    return holds;
  }
  const said = /** @type {any} */ (new Uint8Array(size));
  planes.forEach((plane, nth) => {
    const mask = places.reduce((mask, place) => (place >> 3 === nth ? mask | (1 << (place & 7)) : mask), 0);
    for (let id = 0; id < size; id++) {
      said[id] |= plane[id];
      if (plane[id] & mask) holds[id] = 1;
    }
  });
  for (let id = 0; id < size; id++) if (!said[id]) holds[id] = 2;
  return holds;
}

/**
 * How many entries have each value of a facet: those that pass, or fail by this facet alone.
 * @param {Files} files
 * @param {string} facet
 * @param {any} ids
 * @param {any} fails place of the filter that each fails, plus one; 0 none
 * @param {number} own place of this facet's filter, plus one
 * @param {number} n how many
 * @returns {Promise<Record<string, number>>}
 */
async function countOf(files, facet, ids, fails, own, n) {
  const planes = /** @type {any[]} */ (await columnOf(files, facet));
  const values = valuesOf(files, facet);
  const counts = /** @type {any} */ (new Uint32Array(values.length + 256));
  planes.forEach((plane, nth) => {
    // First how often each byte is there, then what its bits mean.
    const often = /** @type {any} */ (new Uint32Array(256));
    for (let i = 0; i < n; i++) if (!fails[i] || fails[i] === own) often[plane[ids[i]]]++;
    for (let byte = 1; byte < 256; byte++) {
      if (SINGLE.includes(facet)) counts[byte - 1] += often[byte];
      else for (let place = nth * 8, bits = byte; bits; place++, bits >>= 1) if (bits & 1) counts[place] += often[byte];
    }
  });
  return Object.fromEntries(values.map((value, place) => [value, counts[place]]));
}

/** Days from 2020-01-01. @param {string} day */
const days = (day) => Math.round((Date.parse(`${day}T00:00Z`) - Date.UTC(2020, 0, 1)) / 864e5);

/** Minutes of the day: of `2026-12-01 14:30:00`, 870. @param {string} clock */
const minutes = (clock) => Number(clock.slice(11, 13)) * 60 + Number(clock.slice(14, 16));

/**
 * Whether each entry is within so many kilometres, as `holding` has it. Who comes, or answers from afar, always is.
 * @param {any} far
 * @param {number} km
 * @param {(id: number) => any} comes
 */
function reach(far, km, comes) {
  const holds = new Uint8Array(far.length).fill(2);
  for (let id = 0; id < holds.length; id++) {
    if (comes(id)) holds[id] = 1;
    else if (far[id] >= 0) holds[id] = far[id] <= km ? 1 : 0;
  }
  return holds;
}

/**
 * @param {Files} files
 * @param {Mark[]} marks
 * @param {Options} o
 */
export async function narrow(files, marks, o) {
  const { size } = files.m;
  const soft = marks.filter((mark) => !mark.strict);
  const slug = o.zone ?? (o.sort === 'distance' ? marks.find((mark) => mark.facet === 'zone')?.value : undefined);
  /** @type {Map<string, string[]>} */
  const wanted = new Map(Object.entries(o.filters ?? {}).filter(([, values]) => values.length));
  for (const mark of marks) if (mark.strict) wanted.set(mark.facet, [...(wanted.get(mark.facet) ?? []), mark.value]);
  const ages = [...(o.age == null ? [] : [String(o.age)]), ...(o.pregnancy ? ['grossesse'] : [])];
  if (ages.length) wanted.set('age', ages);
  const clock = o.now ?? o.today ?? files.m.day;
  const today = days(clock.slice(0, 10));
  const filters = await Promise.all([...wanted].map(async ([facet, values]) => ({ facet, holds: await holding(files, facet, values) })));
  if (o.moment) {
    const [{ openAt }, dates] = await Promise.all([import('./moments.js'), columnOf(files, 'date')]);
    filters.push({ facet: 'moment', holds: await openAt(files, o.moment, today, minutes(clock), dates) });
  }
  const lifts = await Promise.all([...new Set(soft.map((mark) => mark.facet))].map(async (facet) => {
    const values = soft.filter((mark) => mark.facet === facet);
    return { facet, weak: values.every((mark) => mark.weak), holds: await holding(files, facet, values.map((mark) => mark.value)) };
  }));
  const [here, far, [modes], dates] = /** @type {any[]} */ (await Promise.all([
    slug ? coverage(files, slug) : null,
    slug ? distances(files, slug) : null,
    slug ? columnOf(files, 'mode') : [],
    o.sort === 'date' ? columnOf(files, 'date') : [],
  ]));
  for (const mark of marks) if (mark.facet === 'zone') mark.label = (await zoneOf(files, mark.value))?.name;
  const [day0, day1] = dates;
  if (o.within && far) filters.push({ facet: 'rayon', holds: reach(far, o.within, (id) => modes && nobodyGoes(modes[id]) && here[id]) });
  const [unsure, later, group, passed, fails] = /** @type {any[]} */ ([new Uint32Array(size), new Uint8Array(size), new Uint8Array(size), new Uint32Array(size), new Uint8Array(size)]);
  let seen = 0;
  /** @type {any} */
  let tops;
  /** @type {any} */
  let sizes;
  /** @type {number[]} */
  let places = [];
  // A column that is large is not fetched only to count: its values then show no number.
  const small = (/** @type {string} */ facet) => size * (files.m.columns[facet]?.values?.length ?? 8) < COUNTED;
  const counted = (o.count ?? []).filter((facet) => wanted.has(facet) || small(facet));

  const self = {
    /** Whether the order needs all parts of all lists. */
    whole: o.sort === 'distance' || o.sort === 'date',
    /** Whether a mark is asked that is worth a result by itself. */
    soft: lifts.some((lift) => !lift.weak || lift.facet === 'langue'),
    /**
     * Takes in entries that no word found: all, when none did and something is asked, or when few have both the words and
     * the marks (`wide`); and those who speak the language asked, since any of them is more use than one that cannot be
     * understood.
     * @param {{ids: any, count: number, hits: any}} scores
     * @param {boolean} wide
     */
    async everyone(scores, wide) {
      const spoken = lifts.find((lift) => lift.facet === 'langue' && !lift.weak);
      const all = wide || !scores.count;
      if (all ? !filters.length && !lifts.length && !here && !self.whole : !spoken) return;
      const kinds = /** @type {any} */ (await columnOf(files, 'genre'))[0];
      for (let id = 0; id < size; id++) {
        if (kinds?.[id] && !scores.hits[id] && (all || spoken?.holds[id] === 1)) scores.ids[scores.count++] = id;
      }
    },

    /**
     * Leaves of some entries those that stay, with what is left of their scores.
     * @param {{ids: any, total: any, hits: any, count: number}} scores
     * @param {number} told how many words say something besides the marks
     * @returns {number} how many are what was asked, whole
     */
    weigh(scores, told) {
      const add = told > 3 ? HELD_BESIDE : told > FEW ? HELD : FIRST;
      const { ids, total, hits } = scores;
      tops = [0, 0, 0, 0];
      sizes = [0, 0, 0, 0];
      places = [];
      seen = 0;
      let count = 0;
      let held = 0;
      each: for (let i = 0; i < scores.count; i++) {
        const id = ids[i];
        const found = hits[id] > 0;
        let value = total[id];
        let failed = 0;
        let unknown = 0;
        let unverified = 0;
        for (let f = 0; f < filters.length; f++) {
          const holds = /** @type {any} */ (filters[f]).holds[id];
          if (holds === 2) unknown |= 1 << f;
          else if (holds === 4) unverified = 1;
          else if (!holds) {
            if (failed) continue each;
            failed = f + 1;
          }
        }
        let whole = !unknown;
        for (let l = 0; l < lifts.length; l++) {
          const lift = /** @type {any} */ (lifts[l]);
          if (lift.facet === 'age' || (lift.facet === 'zone' && lift.holds[id] !== 3)) {
            if (lift.holds[id] !== 1) value *= lift.holds[id] ? UNKNOWN : MISSED;
            else value += HELD_BESIDE;
          } else if (lift.holds[id] === 3) value = (1 + NEAR) * value + HELD;
          else if (lift.holds[id] === 1) value = lift.weak ? value * LIFT + (found ? 0 : add) : value + add;
          else if (!lift.weak) {
            value *= lift.holds[id] ? UNKNOWN : MISSED;
            whole = false;
          }
        }
        // What no word found and no mark holds for is no answer.
        if (!found && lifts.length && !value) continue;
        passed[seen] = id;
        fails[seen++] = failed;
        if (failed) continue;
        const g = !here ? 0 : !here[id] ? 3 : modes && nobodyGoes(modes[id]) ? (modes[id] & AT_HOME ? 1 : 2) : 0;
        unsure[id] = unknown;
        later[id] = unknown ? 2 : unverified;
        group[id] = g;
        sizes[g]++;
        if (value > tops[g]) tops[g] = value;
        if (whole && g < 3) held++;
        total[id] = value;
        ids[count++] = id;
      }
      scores.count = count;
      return held;
    },

    /**
     * Its place in the order, once all are weighed: what is known first, then where it helps (the best group first,
     * elsewhere last), then its score, distance or date.
     * @param {number} id
     * @param {number} value
     */
    rank(id, value) {
      if (!places.length) {
        const order = [0, 1, 2].sort((a, b) => tops[b] - tops[a] || a - b);
        places = [0, 1, 2, 3].map((g) => 3 - order.concat(3).indexOf(g));
      }
      let place = places[group[id]] ?? 0;
      if (day0) {
        const next = day0[id] + 256 * day1[id];
        if (next && next >= today) value += FAR / 2 - next * 1e3;
        place = 0;
      } else if (self.whole && far) {
        value -= far[id] < 0 ? FAR / 2 : far[id] * 1e3;
        place = 0;
      } else if (far && group[id] === 3 && far[id] >= 0) {
        value /= 1 + far[id] / 20;
      }
      return 10 * FAR * (2 - later[id]) + place * FAR + value;
    },

    /** What a result says of itself. @param {number} id */
    tell(id) {
      return {
        group: here && o.sort !== 'distance' ? /** @type {'here'} */ (GROUPS[group[id]]) : /** @type {''} */ (''),
        unverified: later[id] === 1,
        unknown: filters.filter((_, f) => unsure[id] & (1 << f)).map((filter) => filter.facet),
        km: far && far[id] >= 0 && here[id] !== 2 ? /** @type {number} */ (far[id]) : null,
      };
    },

    async sums() {
      const none = (/** @type {string} */ facet, /** @type {any} */ holds) => facet !== 'zone' && facet !== 'age' && !holds.includes(1);
      const lacking = new Set([...lifts.filter((lift) => !lift.weak), ...filters].filter(({ facet, holds }) => none(facet, holds)).map(({ facet }) => facet));
      const own = (/** @type {string} */ facet) => filters.findIndex((filter) => filter.facet === facet) + 1;
      const counts = counted.map(async (facet) => [facet, await countOf(files, facet, passed, fails, own(facet), seen)]);
      return {
        unsaid: marks.filter(({ facet }) => lacking.has(facet)),
        zone: slug ? ((await zoneOf(files, slug))?.name ?? '') : '',
        groups: here ? Object.fromEntries(GROUPS.map((name, g) => [name, /** @type {number} */ (sizes[g])])) : {},
        counts: Object.fromEntries(await Promise.all(counts)),
      };
    },
  };
  return self;
}
