// What narrows a question: facets, zones, distances, dates, and counts of all of them. Loaded when one is used.

import { Reader, groups, must } from './files.js';

/** @typedef {import('./files.js').Files} Files */
/** @typedef {import('./files.js').Groups} Groups */
/** @typedef {import('./engine.js').Options} Options */
/** @typedef {import('./engine.js').Mark} Mark */

/** What is left of a score when a mark does not hold; what one that holds adds, and a weak one multiplies by. */
const MISSED = 0.25;
const HELD = 0.4;
const LIFT = 1.25;
const FAR = 1e9;
/** Entries × values of a facet, above which it is counted only when it narrows. */
const COUNTED = 2e6;
const GROUPS = /** @type {const} */ (['here', 'home', 'remote', 'near']);
/** @type {Record<string, string[]>} */
const FIXED = {
  jour: ['1', '2', '3', '4', '5', '6', '7', '8'],
  mode: ['sur_place', 'domicile', 'distance', 'itinerant'],
};
const WELCOME = ['anonyme', 'sans_papiers', 'sans_mutuelle', 'fauteuil'];

/** @param {Files} files @param {string} facet */
const valuesOf = (files, facet) => FIXED[facet] ?? files.m.columns[facet]?.values ?? [];

/**
 * A zone: its range of numbers, and who declares to cover it.
 * @typedef {{slug: string, first: number, past: number, parent: string, name: string, groups: Groups}} Zone
 * @param {string} slug
 * @param {Reader} reader
 * @param {number} size
 * @returns {Zone}
 */
export function readZone(slug, reader, size) {
  const first = reader.varint();
  const past = reader.varint();
  must(first <= past && past <= size, 'range');
  return { slug, first, past, parent: reader.text(), name: reader.text(), groups: groups(reader, size) };
}

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
  return hash ? files.get(`c-${facet}-${hash}.bin`, (bytes) => column(bytes, files.m.size)) : [];
}

/**
 * Whether an entry holds: 0 no, 1 yes, 2 it does not say.
 * @typedef {(id: number) => number} Holds
 *
 * @param {Files} files
 * @param {string} facet
 * @param {string[]} wanted
 * @returns {Promise<Holds>}
 */
export async function facetTest(files, facet, wanted) {
  if (facet === 'zone') {
    const covers = await Promise.all(wanted.map((slug) => coverage(files, slug)));
    return (id) => (covers.some((level) => level[id]) ? 1 : 0);
  }
  const planes = /** @type {any[]} */ (await columnOf(files, facet));
  const [low, high, bits] = planes;
  if (!low) return () => 2;
  if (facet === 'age') {
    return (id) => {
      const none = low[id] === 255 && high[id] === 255;
      const held = wanted.map((value) => {
        if (value === 'grossesse') return bits[id] & 1 ? bits[id] >> 1 : 2;
        if (none) return 2;
        return (low[id] === 255 || Number(value) >= low[id]) && (high[id] === 255 || Number(value) < high[id]) ? 1 : 0;
      });
      return held.includes(1) ? 1 : held.includes(2) ? 2 : 0;
    };
  }
  if (facet === 'accueil') {
    const shifts = wanted.map((value) => 2 * WELCOME.indexOf(value)).filter((shift) => shift >= 0);
    return (id) => {
      const said = shifts.map((shift) => (low[id] >> shift) & 3);
      return said.includes(1) ? 0 : said.includes(0) ? 2 : 1;
    };
  }
  const places = wanted.map((value) => valuesOf(files, facet).indexOf(value)).filter((place) => place >= 0);
  if (facet === 'prix' || facet === 'genre') {
    const is = new Uint8Array(256);
    for (const place of places) is[place + 1] = 1;
    return (id) => (is[low[id]] ? 1 : low[id] ? 0 : 2);
  }
  const masks = planes.map((_, plane) => places.reduce((mask, place) => (place >> 3 === plane ? mask | (1 << (place & 7)) : mask), 0));
  return (id) => {
    let any = 0;
    for (let plane = 0; plane < masks.length; plane++) {
      if (planes[plane][id] & /** @type {number} */ (masks[plane])) return 1;
      any |= planes[plane][id];
    }
    return any ? 0 : 2;
  };
}

/**
 * Adds an entry to the counts of a facet.
 * @param {Files} files
 * @param {string} facet
 */
async function facetCounter(files, facet) {
  const planes = /** @type {any[]} */ (await columnOf(files, facet));
  const values = valuesOf(files, facet);
  const counts = /** @type {any} */ (new Uint32Array(values.length + 8));
  const single = facet === 'prix' || facet === 'genre';
  return {
    facet,
    clear: () => counts.fill(0),
    /** @param {number} id */
    add(id) {
      for (let plane = 0; plane < planes.length; plane++) {
        let bits = planes[plane][id];
        if (single) {
          if (bits) counts[bits - 1]++;
        } else {
          for (let place = plane * 8; bits; place++, bits >>= 1) if (bits & 1) counts[place]++;
        }
      }
    },
    read: () => /** @type {Record<string, number>} */ (Object.fromEntries(values.map((value, place) => [value, counts[place]]))),
  };
}

/** @param {Files} files @param {string} slug @returns {Promise<Zone | undefined>} */
export async function zoneOf(files, slug) {
  const body = await files.body(`@${slug}`);
  return body && readZone(slug, body, files.m.size);
}

/** A zone and what contains it, smallest first. @param {Files} files @param {string} slug */
export async function chain(files, slug) {
  const found = [];
  for (let at = slug; at && found.length < 12; ) {
    const zone = await zoneOf(files, at);
    if (!zone) break;
    found.push(zone);
    at = zone.parent;
  }
  return found;
}

/**
 * For each entry: 2 in the zone or for exactly its inhabitants, 1 for those of a wider zone, 0 elsewhere.
 * @param {Files} files
 * @param {string} slug
 * @returns {Promise<Uint8Array>}
 */
export async function coverage(files, slug) {
  const zones = await chain(files, slug);
  const level = new Uint8Array(files.m.size);
  for (const wider of zones.slice(1)) for (const id of wider.groups.ids) level[id] = 1;
  const own = zones[0];
  if (own) {
    for (const id of own.groups.ids) level[id] = 2;
    level.fill(2, own.first, own.past);
  }
  return level;
}

/** One zone of the file of zones, as `docs/search-format.md` has it. @typedef {[string, string, number, number, number, number | null, number | null, Record<string, string>, string[], string[]]} Place */

/** Kilometres between two points. @param {number} lat1 @param {number} lon1 @param {number} lat2 @param {number} lon2 */
export function kilometres(lat1, lon1, lat2, lon2) {
  const rad = Math.PI / 180;
  const x = (lon2 - lon1) * rad * Math.cos(((lat1 + lat2) / 2) * rad);
  return 6371 * Math.hypot(x, (lat2 - lat1) * rad);
}

/**
 * How far each entry is from a zone: -1 when it is not known.
 * @param {Files} files
 * @param {string} slug
 */
export async function distances(files, slug) {
  /** @type {Place[]} */
  const zones = await files.json(`z-${files.m.z}.bin`);
  const far = new Float32Array(files.m.size).fill(-1);
  const from = pointOf(zones, zones.findIndex((zone) => zone[0] === slug));
  if (!from) return far;
  for (const [, kind, , first, past, lat, lon] of zones) {
    // The middle of a country or a province says nothing of where one goes.
    if (lat === null || lon === null) continue;
    if (kind !== 'pays' && kind !== 'region' && kind !== 'province' && kind !== 'departement') far.fill(kilometres(...from, lat, lon), first, past);
  }
  return far;
}

/** @param {Place[]} zones @param {number} at @returns {[number, number] | undefined} */
function pointOf(zones, at) {
  for (let zone = zones[at]; zone; zone = zones[zone[2]]) if (zone[5] !== null && zone[6] !== null) return [zone[5], zone[6]];
  return undefined;
}

/** Days from 2020-01-01. @param {string} day */
const days = (day) => Math.round((Date.parse(`${day}T00:00Z`) - Date.UTC(2020, 0, 1)) / 864e5);


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
    const number = words[i - 1]?.text ?? '';
    const isAge = (/** @type {{value: string}} */ { value }) => value === 'an' || value === 'mois';
    // « 5 ans » is not the town of Ans; « ans » alone may be.
    const counted = /^\d{1,3}$/.test(number) && word.acts.some(isAge);
    word.acts = word.acts.filter((act) => isAge(act) === counted);
    for (let { facet, value, weak } of word.acts) {
      let text = word.text;
      if (counted) {
        words.splice(--i, 1);
        text = `${number} ${text}`;
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
  const filters = await Promise.all([...wanted].map(async ([facet, values]) => ({ facet, holds: await facetTest(files, facet, values) })));
  const lifts = await Promise.all([...new Set(soft.map((mark) => mark.facet))].map(async (facet) => {
    const values = soft.filter((mark) => mark.facet === facet);
    return { facet, weak: values.every((mark) => mark.weak), holds: await facetTest(files, facet, values.map((mark) => mark.value)) };
  }));
  const [here, far, [modes], dates] = /** @type {any[]} */ (await Promise.all([
    slug ? coverage(files, slug) : null,
    slug ? distances(files, slug) : null,
    slug ? columnOf(files, 'mode') : [],
    o.sort === 'date' ? columnOf(files, 'date') : [],
  ]));
  for (const mark of marks) if (mark.facet === 'zone') mark.label = (await zoneOf(files, mark.value))?.name;
  const [day0, day1] = dates;
  const today = days(o.today ?? files.m.day);
  /** @type {Awaited<ReturnType<typeof facetCounter>>[]} */
  let counters = [];
  /** @type {any} */
  const unsure = new Uint32Array(size);
  /** @type {any} */
  const group = new Uint8Array(size);
  /** @type {any} */
  let tops;
  /** @type {any} */
  let sizes;
  /** @type {number[]} */
  let places = [];
  // A column that is large is not fetched only to count: its values then show no number.
  const small = (/** @type {string} */ facet) => size * (files.m.columns[facet]?.values?.length ?? 8) < COUNTED;
  const counted = await Promise.all((o.count ?? []).filter((facet) => wanted.has(facet) || small(facet)).map((facet) => facetCounter(files, facet)));

  const self = {
    /** Whether the order needs all parts of all lists. */
    whole: o.sort === 'distance' || o.sort === 'date',
    /** Whether a mark is asked that is worth a result by itself. */
    soft: lifts.some((lift) => !lift.weak || lift.facet === 'langue'),
    /** Whether the last entry weighed is what was asked, whole. */
    held: false,

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
        if (kinds?.[id] && !scores.hits[id] && (all || spoken?.holds(id) === 1)) scores.ids[scores.count++] = id;
      }
    },

    begin() {
      counters = counted;
      for (const counter of counters) counter.clear();
      tops = [0, 0, 0, 0];
      sizes = [0, 0, 0, 0];
      places = [];
    },

    /**
     * What is left of a score; -1 when the entry is out.
     * @param {number} id
     * @param {number} value
     * @param {boolean} found whether a word found it
     */
    weigh(id, value, found) {
      let failed = -1;
      let unknown = 0;
      for (let f = 0; f < filters.length; f++) {
        const holds = /** @type {any} */ (filters[f]).holds(id);
        if (!holds && failed >= 0) return -1;
        if (!holds) failed = f;
        else if (holds === 2) unknown |= 1 << f;
      }
      let whole = !unknown;
      for (const lift of lifts) {
        if (lift.holds(id) === 1) value = lift.weak ? value * LIFT + (found ? 0 : HELD) : value + HELD;
        else if (!lift.weak) [value, whole] = [value * MISSED, false];
      }
      // What no word found and no mark holds for is no answer.
      if (!found && lifts.length && !value) return -1;
      for (const counter of counters) if (failed < 0 || filters[failed]?.facet === counter.facet) counter.add(id);
      if (failed >= 0) return -1;
      const g = !here ? 0 : !here[id] ? 3 : modes?.[id] && !(modes[id] & 9) ? (modes[id] & 2 ? 1 : 2) : 0;
      unsure[id] = unknown;
      group[id] = g;
      sizes[g]++;
      if (value > tops[g]) tops[g] = value;
      self.held = whole && g < 3;
      return value;
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
      } else if (far && group[id] === 3 && far[id] >= 0) {
        value /= 1 + far[id] / 20;
      }
      return (unsure[id] ? 0 : 10 * FAR) + place * FAR + value;
    },

    /** What a result says of itself. @param {number} id */
    tell(id) {
      return {
        group: here ? /** @type {'here'} */ (GROUPS[group[id]]) : /** @type {''} */ (''),
        unknown: filters.filter((_, f) => unsure[id] & (1 << f)).map((filter) => filter.facet),
        km: far && far[id] >= 0 && here[id] !== 2 ? /** @type {number} */ (far[id]) : null,
      };
    },

    sums: () => ({
      groups: here ? Object.fromEntries(GROUPS.map((name, g) => [name, /** @type {number} */ (sizes[g])])) : {},
      counts: Object.fromEntries(counters.map((counter) => [counter.facet, counter.read()])),
    }),
  };
  return self;
}
