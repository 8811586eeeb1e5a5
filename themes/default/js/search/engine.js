// The search: which entries answer a question, in which order. Knows of no page: node runs it over a folder.

import { Files, SearchUnavailable, before, distance, formOf, postings, readForm, tokenise, zone as readZone } from './files.js';

export { SearchUnavailable, fold, tokenise } from './files.js';

/**
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
 * @property {Record<string, number>} groups how many in each group, when a zone is asked
 * @property {[string, string][]} read words read otherwise than written: `[written, read]`
 * @property {Record<string, Record<string, number>>} counts by facet, then value
 */


/** @typedef {import('./files.js').Form} Form */
/** @typedef {import('./files.js').Zone} Zone */
/** @typedef {import('./files.js').Postings} Postings */

/**
 * A word of the question. `keys` are what may answer it, each with its quality.
 * @typedef {object} Word
 * @property {string} text
 * @property {boolean} exact
 * @property {boolean} stop
 * @property {Map<string, number>} keys
 * @property {{facet: string, value: string, weak: boolean}[]} acts
 * @property {string} read what it was taken for
 */

const WORDS = 12;
const PREFIX = 12;
const LIMIT = 10;
/** What is left of a score when a mark does not hold; what a mark that holds adds, alone and as a weak one. */
const MISSED = 0.25;
const HELD = 0.4;
const LIFT = 1.25;
const FLOOR = 0.4;
const NONE = 1e9;
/** @type {Record<string, string[]>} */
const FIXED = {
  jour: ['1', '2', '3', '4', '5', '6', '7', '8'],
  mode: ['sur_place', 'domicile', 'distance', 'itinerant'],
};
const WELCOME = ['anonyme', 'sans_papiers', 'sans_mutuelle', 'fauteuil'];

/** @param {Files} files @param {string} facet */
const valuesOf = (files, facet) => FIXED[facet] ?? files.m.columns[facet]?.values ?? [];

// ---- Words ----

/**
 * Forms that begin with a text, the most frequent first.
 * @param {Files} files
 * @param {string} text
 */
async function beginning(files, text) {
  const place = Math.max(0, files.place('d', text));
  const found = [];
  for (const at of [place, place + 1]) {
    const first = files.m.d[at]?.[0];
    if (first === undefined || (at > place && !first.startsWith(text))) break;
    const lines = await files.lines('d', at);
    for (let i = before(lines, text, formOf); i < lines.length && lines[i]?.startsWith(text); i++) {
      const form = readForm(lines[i] ?? '');
      if (form.form !== text && form.keys.length) found.push(form);
    }
  }
  return found.sort((a, b) => b.frequency - a.frequency).slice(0, PREFIX);
}

/**
 * The form itself. @param {Files} files @param {string} text
 * @returns {Promise<Form | undefined>}
 */
async function exactly(files, text) {
  const lines = await files.lines('d', files.place('d', text));
  const line = lines[before(lines, text, formOf)];
  return line !== undefined && formOf(line) === text ? readForm(line) : undefined;
}

/**
 * What a mistyped word may be: near it in its file, else read backwards, else what begins alike.
 * @param {Files} files
 * @param {string} text
 * @returns {Promise<[Form, number][]>} with qualities
 */
async function alike(files, text) {
  const most = text.length >= 8 ? 2 : text.length >= 4 ? 1 : 0;
  if (!most) return [];
  const place = Math.max(0, files.place('d', text));
  const lines = [...(await files.lines('d', place))];
  const here = before(lines, text, formOf);
  if (here > lines.length - 24) lines.push(...(await files.lines('d', place + 1)));
  const near = nearest(lines.map(formOf), text, most);
  if (!near.length) {
    const back = [...text].reverse().join('');
    const reversed = await files.lines('r', Math.max(0, files.place('r', back)));
    near.push(...nearest(reversed, back, most).map(([form, d]) => /** @type {[string, number]} */ ([[...form].reverse().join(''), d])));
  }
  const forms = await Promise.all(near.map(async ([form, d]) => /** @type {[Form | undefined, number]} */ ([await exactly(files, form), d === 1 ? 0.7 : 0.5])));
  const found = /** @type {[Form, number][]} */ (forms.filter(([form]) => form && !form.stop));
  return found.length ? found.sort((a, b) => b[0].frequency - a[0].frequency).slice(0, 4) : sharing(lines, text, here);
}

/**
 * The forms at the least distance.
 * @param {string[]} forms
 * @param {string} text
 * @param {number} most
 * @returns {[string, number][]}
 */
function nearest(forms, text, most) {
  /** @type {[string, number][]} */
  let found = [];
  for (const form of forms) {
    const d = distance(text, form, most);
    if (d < most || (d === most && d > 0)) {
      if (d < most) found = [];
      most = d;
      found.push([form, d]);
    }
  }
  return found.slice(0, 8);
}

/**
 * The forms that share the longest beginning, at least 4 letters and 60 % of the word.
 * @param {string[]} lines
 * @param {string} text
 * @param {number} here where it would stand
 * @returns {[Form, number][]}
 */
function sharing(lines, text, here) {
  const shared = (/** @type {string | undefined} */ line) => {
    let n = 0;
    while (line && n < text.length && line[n] === text[n]) n++;
    return n;
  };
  const best = Math.max(shared(lines[here]), shared(lines[here - 1]));
  if (best < 4 || best < text.length * 0.6) return [];
  const found = lines.filter((line) => shared(line) === best).map(readForm);
  return found.sort((a, b) => b.frequency - a.frequency).slice(0, 4).map((form) => [form, 0.5]);
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
  const texts = tokens.flatMap((_, i) => [1, 2, 3, 4].filter((n) => i + n <= tokens.length).map((n) => tokens.slice(i, i + n).join(' ')));
  const known = new Map(await Promise.all(texts.map(async (text) => /** @type {const} */ ([text, await exactly(files, text)]))));
  const words = [];
  for (let i = 0; i < tokens.length; ) {
    let n = Math.min(4, tokens.length - i);
    const text = () => tokens.slice(i, i + n).join(' ');
    while (n > 1 && !known.get(text())) n--;
    const last = open && i + n === tokens.length;
    const form = known.get(text());
    // What only means something else keeps its own words too.
    if (n > 1 && form && !form.acts.length && form.keys.every((key) => key.startsWith('~'))) {
      const own = await Promise.all(tokens.slice(i, i + n).map((token) => readWord(files, token, known.get(token), false)));
      for (const key of form.keys) own.find((word) => !word.stop)?.keys.set(key, 1);
      words.push(...own);
    } else {
      words.push(await readWord(files, text(), form, last));
    }
    i += n;
  }
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
  const word = { text, exact: Boolean(form), stop: form?.stop ?? false, keys: new Map(), acts: form?.acts ?? [], read: '' };
  for (const key of form?.keys ?? []) word.keys.set(key, 1);
  const add = (/** @type {Form} */ form, /** @type {number} */ quality) => {
    for (const key of form.keys) word.keys.set(key, Math.max(quality, word.keys.get(key) ?? 0));
  };
  if (last && text.length > 1 && !word.stop) for (const form of await beginning(files, text)) add(form, 0.8);
  if (!form && !word.keys.size) {
    const forms = await alike(files, text);
    for (const [form, quality] of forms) add(form, quality);
    const best = forms[0];
    if (best && best[1] > 0.5) word.acts = best[0].acts;
    word.read = best?.[0].form ?? '';
  }
  return word;
}

/**
 * Marks of the question: the actions of its words. A number before « ans » or « mois » is an age.
 * @param {Word[]} words taken from it: the numbers of ages
 * @returns {(Mark & {weak: boolean})[]}
 */
function readMarks(words) {
  /** @type {Map<string, Mark & {weak: boolean}>} */
  const marks = new Map();
  for (let i = 0; i < words.length; i++) {
    const word = /** @type {Word} */ (words[i]);
    for (let { facet, value, weak } of word.acts) {
      let text = word.text;
      if (facet === 'age') {
        const number = words[i - 1]?.text ?? '';
        if (!/^\d{1,3}$/.test(number)) continue;
        words.splice(--i, 1);
        text = `${number} ${text}`;
        value = String(Number(number) * (value === 'mois' ? 1 : 12));
      }
      const id = `${facet}=${value}`;
      if (!marks.has(id)) marks.set(id, { id, facet, value, words: text, strict: false, weak });
    }
  }
  return [...marks.values()];
}

// ---- Facets ----

/**
 * Whether an entry holds: 0 no, 1 yes, 2 it does not say.
 * @typedef {(id: number) => number} Holds
 *
 * @param {Files} files
 * @param {string} facet
 * @param {string[]} wanted
 * @returns {Promise<Holds>}
 */
async function facetTest(files, facet, wanted) {
  if (facet === 'zone') {
    const covers = await Promise.all(wanted.map((slug) => coverage(files, slug)));
    return (id) => (covers.some((level) => level[id]) ? 1 : 0);
  }
  const planes = /** @type {any[]} */ (await files.column(facet));
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
 * @returns {Promise<{add: (id: number) => void, read: () => Record<string, number>}>}
 */
async function facetCounter(files, facet) {
  const planes = /** @type {any[]} */ (await files.column(facet));
  const values = valuesOf(files, facet);
  const counts = /** @type {any} */ (new Uint32Array(values.length + 8));
  const single = facet === 'prix' || facet === 'genre';
  return {
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
    read: () => Object.fromEntries(values.map((value, place) => [value, counts[place]])),
  };
}

// ---- Zones ----

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
async function distances(files, slug) {
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

// ---- Scores ----

/** @param {number} df @param {number} n */
const idf = (df, n) => Math.max(FLOOR, Math.log(1 + (Math.max(0, n - df) + 0.5) / (df + 0.5)));

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

/** Fetches one more part of each list that has one. @param {Files} files @param {Map<string, Postings>} all */
async function readMore(files, all) {
  await Promise.all([...all.values()].map(async (list) => {
    const next = list.more[0];
    if (!next) return;
    const further = await files.further(next.hash);
    list.more.shift();
    list.groups.push(further);
  }));
}

/**
 * Scores of entries, kept between questions: clearing what was touched is cheaper than making them anew.
 * @typedef {{total: any, found: any, word: any, hits: any, ids: any, count: number}} Scores
 * @param {number} size
 * @returns {Scores}
 */
const newScores = (size) => ({
  total: new Float32Array(size),
  found: new Float32Array(size),
  word: new Float32Array(size),
  hits: new Uint16Array(size),
  ids: new Uint32Array(size),
  count: 0,
});

/**
 * Σ over words of idf × quality × impact ÷ 15, times the share of the words' idf that was found.
 * @param {Scores} scores
 * @param {Word[]} words
 * @param {Map<string, Postings>} all
 * @param {number} entries
 */
function score(scores, words, all, entries) {
  const { total, found, word, hits, ids } = scores;
  for (let i = 0; i < scores.count; i++) total[ids[i]] = found[ids[i]] = hits[ids[i]] = 0;
  scores.count = 0;
  let whole = 0;
  words.forEach((asked, at) => {
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
      word[id] = 0;
    }
  });
  if (whole) for (let i = 0; i < scores.count; i++) total[ids[i]] *= found[ids[i]] / whole;
}

/** Takes in an entry that no word found. @param {Scores} scores @param {number} id */
function take(scores, id) {
  if (!scores.hits[id]) scores.ids[scores.count++] = id;
  scores.hits[id] |= 1 << 15;
}

/** The best, kept sorted. @param {number} limit */
function best(limit) {
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

/** Days from 2020-01-01. @param {string} day */
const days = (day) => Math.round((Date.parse(`${day}T00:00Z`) - Date.UTC(2020, 0, 1)) / 864e5);

/**
 * @param {Files} files
 * @param {Scores} scores
 * @param {string} query
 * @param {Options} o
 * @returns {Promise<Answer>}
 */
async function ask(files, scores, query, o) {
  const tokens = tokenise(query).slice(0, WORDS);
  let words = await readWords(files, tokens, /[\p{L}\p{N}]$/u.test(query));
  const marks = readMarks(words).filter((mark) => !o.ignore?.includes(mark.id));
  for (const mark of marks) mark.strict = o.strict?.includes(mark.id) ?? false;
  if (words.some((word) => !word.stop)) words = words.filter((word) => !word.stop);
  const all = await readPostings(files, words);
  const soft = marks.filter((mark) => !mark.strict);
  const zone = o.zone ?? (o.sort === 'distance' ? marks.find((mark) => mark.facet === 'zone')?.value : undefined);

  /** @type {Map<string, string[]>} */
  const wanted = new Map(Object.entries(o.filters ?? {}).filter(([, values]) => values.length));
  for (const mark of marks) if (mark.strict) wanted.set(mark.facet, [...(wanted.get(mark.facet) ?? []), mark.value]);
  const ages = [...(o.age === undefined || o.age === null ? [] : [String(o.age)]), ...(o.pregnancy ? ['grossesse'] : [])];
  if (ages.length) wanted.set('age', ages);
  const filters = await Promise.all([...wanted].map(async ([facet, values]) => ({ facet, holds: await facetTest(files, facet, values) })));
  const lifts = await Promise.all([...new Set(soft.map((mark) => mark.facet))].map(async (facet) => {
    const values = soft.filter((mark) => mark.facet === facet);
    return { weak: values.every((mark) => mark.weak), holds: await facetTest(files, facet, values.map((mark) => mark.value)) };
  }));
  const counters = await Promise.all((o.count ?? []).map(async (facet) => ({ facet, counter: await facetCounter(files, facet) })));
  const [level, far, modes, dates, kinds] = await Promise.all([
    zone ? coverage(files, zone) : undefined,
    zone ? distances(files, zone) : undefined,
    zone ? files.column('mode') : undefined,
    o.sort === 'date' ? files.column('date') : undefined,
    files.column('genre'),
  ]);
  if (o.sort === 'distance' || o.sort === 'date') while ([...all.values()].some((list) => list.more.length)) await readMore(files, all);

  const limit = o.limit ?? LIMIT;
  for (;;) {
    score(scores, words, all, files.m.entries);
    const worded = scores.count > 0;
    if (!worded && (!tokens.length || lifts.length || filters.length || zone)) {
      for (let id = 0; id < files.m.size; id++) if (/** @type {any} */ (kinds)[0]?.[id]) take(scores, id);
    }
    const answer = rank();
    const open = [...all.values()].some((list) => list.more.length);
    if (!open || answer.held >= limit) {
      answer.more = open;
      return finish(answer);
    }
    await readMore(files, all);
  }

  /** One pass: filters, counts, groups, then order. */
  function rank() {
    const { total, hits, ids, count } = scores;
    const here = /** @type {any} */ (level);
    const away = /** @type {any} */ (far);
    const mode = /** @type {any} */ (modes)?.[0];
    const [day0, day1] = /** @type {any[]} */ (dates ?? []);
    const today = days(o.today ?? files.m.day);
    const passed = new Uint32Array(count);
    const unsure = new Uint32Array(count);
    const group = new Uint8Array(count);
    const tops = [0, 0, 0, 0];
    const sizes = [0, 0, 0, 0];
    let n = 0;
    let held = 0;
    for (let i = 0; i < count; i++) {
      const id = ids[i];
      let failed = -1;
      let fails = 0;
      let unknown = 0;
      for (let f = 0; f < filters.length && fails < 2; f++) {
        const holds = /** @type {any} */ (filters[f]).holds(id);
        if (holds === 0) [failed, fails] = [f, fails + 1];
        else if (holds === 2) unknown |= 1 << f;
      }
      let value = total[id];
      let whole = true;
      for (const lift of lifts) {
        const holds = lift.holds(id) === 1;
        if (holds) value = lift.weak ? value * LIFT : value + HELD;
        else if (!lift.weak) [value, whole] = [value * MISSED, false];
      }
      // What no word found and no mark holds is no answer.
      if (!(hits[id] & 0x7fff) && tokens.length && !(value > 0) && lifts.length) continue;
      if (fails === 0 || fails === 1) {
        for (const { facet, counter } of counters) if (!fails || filters[failed]?.facet === facet) counter.add(id);
      }
      if (fails) continue;
      total[id] = value;
      let g = 0;
      if (here) {
        if (!here[id]) g = 3;
        else if (mode?.[id] && !(mode[id] & 9)) g = mode[id] & 2 ? 1 : 2;
      }
      if (whole && !unknown && g < 3) held++;
      passed[n] = id;
      unsure[n] = unknown;
      group[n++] = g;
      if (value > /** @type {number} */ (tops[g])) tops[g] = value;
      /** @type {any} */ (sizes)[g]++;
    }
    // Where it helps: the best group first, elsewhere last.
    const order = [0, 1, 2].sort((a, b) => (tops[b] ?? 0) - (tops[a] ?? 0) || a - b).concat(3);
    const places = order.map((_, g) => 3 - order.indexOf(g));
    const top = best(limit);
    for (let i = 0; i < n; i++) {
      const id = /** @type {number} */ (passed[i]);
      let value = total[id];
      if (o.sort === 'date') {
        const next = day0 ? day0[id] + 256 * day1[id] : 0;
        value = next && next >= today ? NONE / 10 - next * 1e3 + value : value;
      } else if (o.sort === 'distance' && away) {
        value = away[id] < 0 ? value - NONE / 10 : -away[id] * 1e3 + value;
      } else if (away && group[i] === 3 && away[id] >= 0) {
        value /= 1 + away[id] / 20;
      }
      const place = o.sort === 'date' ? 0 : /** @type {any} */ (places)[/** @type {number} */ (group[i])];
      top.offer(id, (unsure[i] ? 0 : 10 * NONE) + place * NONE + value);
    }
    return { passed, unsure, group, n, held, top: top.kept, sizes, more: false };
  }

  /** @param {ReturnType<typeof rank>} ranked @returns {Promise<Answer>} */
  async function finish({ passed, unsure, group, n, top, sizes, more }) {
    const names = /** @type {const} */ (['here', 'home', 'remote', 'near']);
    const at = new Map(top.map(({ id }) => [id, -1]));
    for (let i = 0; i < n; i++) if (at.has(passed[i] ?? -1)) at.set(passed[i] ?? -1, i);
    const results = top.map(({ id }) => {
      const i = at.get(id) ?? 0;
      const away = /** @type {any} */ (far)?.[id] ?? -1;
      return /** @type {Result} */ ({
        id,
        slug: '',
        score: scores.total[id],
        why: words.filter((_, w) => scores.hits[id] & (1 << w)).map((word) => word.text),
        group: zone ? names[/** @type {0} */ (group[i])] : '',
        unknown: filters.filter((_, f) => /** @type {any} */ (unsure)[i] & (1 << f)).map((filter) => filter.facet),
        km: away >= 0 && !(/** @type {any} */ (level)?.[id] === 2) ? away : null,
        card: null,
      });
    });
    const met = words.map((word) => [...word.keys.keys()].some((key) => all.has(key)));
    return {
      results,
      total: n,
      more,
      marks: marks.map(({ weak: _, ...mark }) => mark),
      lost: words.filter((word, w) => !met[w] && !word.acts.length).map((word) => word.text),
      read: words.filter((word) => word.read).map((word) => [word.text, word.read]),
      groups: zone ? Object.fromEntries(names.map((name, g) => [name, sizes[g] ?? 0])) : {},
      counts: Object.fromEntries(counters.map(({ facet, counter }) => [facet, counter.read()])),
    };
  }
}

/**
 * A search over the files of a site.
 * @param {{load: import('./files.js').Load, lang: string}} from
 */
export function createSearch({ load, lang }) {
  /** @type {Promise<Files> | undefined} */
  let opened;
  /** @type {Map<number, Scores>} */
  const kept = new Map();

  /** The files of the index, opened once. @param {boolean} [fresh] */
  function files(fresh = false) {
    if (!opened || fresh) {
      opened = Files.open(load, lang, fresh);
      opened.catch(() => (opened = undefined));
    }
    return opened;
  }

  /**
   * Runs over one index from end to end. A file that is gone means that the site was published meanwhile: all of it is
   * done again, once, over the new index.
   * @template T
   * @param {(files: Files) => Promise<T>} task
   * @returns {Promise<T>}
   */
  async function run(task) {
    try {
      return await task(await files());
    } catch (error) {
      if (error instanceof SearchUnavailable && error.missing) return task(await files(true));
      throw error instanceof SearchUnavailable ? error : new SearchUnavailable('engine', error);
    }
  }

  /** Fills in cards and slugs. @param {Files} files @param {Result[]} results */
  async function fill(files, results) {
    await Promise.all(results.map(async (result) => {
      result.card = await files.card(result.id);
      result.slug = /** @type {any} */ (result.card).u.split('/').filter(Boolean).pop() ?? '';
    }));
  }

  return {
    run,

    /**
     * @param {string} query
     * @param {Options} [options]
     * @returns {Promise<Answer>}
     */
    search: (query, options = {}) => run(async (files) => {
      const { size } = files.m;
      // Two questions at once must not share what they count in.
      const scores = kept.get(size) ?? newScores(size);
      kept.delete(size);
      const answer = await ask(files, scores, query, options);
      kept.set(size, scores);
      if (options.cards !== false) await fill(files, answer.results);
      return answer;
    }),
  };
}
