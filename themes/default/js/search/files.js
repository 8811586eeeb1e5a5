// Words and files of the search, as `docs/search-format.md` describes them. Nothing here knows of pages or ranks.

/** The search cannot answer: a file is missing or spoilt, or the browser is too old. `what` says which. */
export class SearchUnavailable extends Error {
  /** @param {string} what @param {unknown} [cause] */
  constructor(what, cause) {
    super(`search unavailable: ${what}`);
    this.what = what;
    this.cause = cause;
  }
}

/** @param {boolean} holds @param {string} what */
export function must(holds, what) {
  if (!holds) throw new SearchUnavailable(what);
}

const IN = '[\\p{Alphabetic}\\p{N}]';
const ENDING = `(?:e|es|s|[nlvs]es?|t?rices?|t?es?|res?|eres?)(?!${IN})`;
const DOT = /(\p{Alphabetic})[·∙•‧](?=\p{Alphabetic})/gu;
const JOINED = new RegExp(`(\\p{Alphabetic})[.(](${ENDING})(?:\\)(?=${ENDING}|(?!${IN}))|(?!\\)))`, 'u');
const TODAY = new RegExp(`(^|(?!${IN}).)aujourd'hui(?!${IN})`, 'gu');
const WORD = new RegExp(`(?:(?![\\u{10000}-\\u{10FFFF}])${IN})+`, 'gu');
const ELISION = /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quelqu|quoiqu)$/;

/** @param {string} text */
export function fold(text) {
  return text
    .replace(/[’ʼ‘´`]/g, "'")
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}ـ]/gu, '')
    .replace(/[œæßىة]/g, (c) => /** @type {Record<string, string>} */ ({ œ: 'oe', æ: 'ae', ß: 'ss', ى: 'ي', ة: 'ه' })[c] ?? c);
}

/**
 * Words of a text, folded.
 * @param {string} text
 * @returns {string[]}
 */
export function tokenise(text) {
  let folded = fold(text).replace(DOT, '$1').replace(TODAY, '$1aujourdhui');
  // An ending may follow another.
  for (let before = ''; before !== folded; ) [before, folded] = [folded, folded.replace(JOINED, '$1$2')];
  const words = [];
  for (const found of folded.matchAll(WORD)) {
    const after = folded[found.index + found[0].length];
    if (after !== "'" || !ELISION.test(found[0])) words.push(found[0].slice(0, 40));
  }
  return words;
}

/**
 * Bytes of a file: inflated here, unless a host has done it.
 * @param {Uint8Array} bytes
 * @returns {Promise<Uint8Array>}
 */
export async function inflate(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  if (typeof DecompressionStream === 'undefined') throw new SearchUnavailable('DecompressionStream');
  const stream = new Blob([/** @type {any} */ (bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Numbers of a file, one after the other; past its end it is spoilt. */
export class Reader {
  /** @param {Uint8Array} bytes @param {number} [at] @param {number} [end] */
  constructor(bytes, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
    must(end <= bytes.length, 'cut');
  }

  byte() {
    must(this.at < this.end, 'cut');
    return /** @type {number} */ (this.bytes[this.at++]);
  }

  varint() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      must(scale < 2 ** 42, 'varint');
    }
  }

  /** A part of so many bytes. @param {number} length */
  part(length) {
    const part = new Reader(this.bytes, this.at, this.at + length);
    must(part.end <= this.end, 'cut');
    this.at += length;
    return part;
  }

  rest() {
    return this.bytes.subarray(this.at, this.end);
  }

  text() {
    return utf8(this.part(this.varint()).rest());
  }
}

/** @param {Uint8Array} bytes */
export function utf8(bytes) {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/**
 * Groups to the end: entries and impacts, strongest first.
 * @typedef {{ids: Uint32Array, impacts: Uint8Array}} Groups
 * @param {Reader} reader
 * @param {number} size
 * @returns {Groups}
 */
export function groups(reader, size) {
  const most = reader.end - reader.at;
  const ids = new Uint32Array(most);
  const impacts = new Uint8Array(most);
  let n = 0;
  let before = 16;
  while (reader.at < reader.end) {
    const impact = reader.byte();
    must(impact > 0 && impact <= before, 'impact');
    before = impact;
    let id = -1;
    for (let left = reader.varint(); left > 0; left--) {
      id += reader.varint() + 1;
      must(id < size && n < most, 'number');
      ids[n] = id;
      impacts[n++] = impact;
    }
  }
  return { ids: ids.subarray(0, n), impacts: impacts.subarray(0, n) };
}

/**
 * Postings of a key; `more` are the hashes of the further files that it has.
 * @typedef {{df: number, more: Uint8Array[], groups: Groups[]}} Postings
 * @param {Reader} reader
 * @param {number} size
 * @returns {Postings}
 */
export function postings(reader, size) {
  const df = reader.varint();
  const more = [];
  for (let left = reader.varint(); left > 0; left--) {
    more.push(reader.part(5).rest());
    reader.varint();
  }
  return { df, more, groups: [groups(reader, size)] };
}

/**
 * Keys of a file of postings, each with its body.
 * @param {Uint8Array} bytes
 * @returns {Map<string, Reader>}
 */
export function bodies(bytes) {
  const found = new Map();
  for (const reader = new Reader(bytes); reader.at < reader.end; ) {
    found.set(reader.text(), reader.part(reader.varint()));
  }
  return found;
}

/**
 * What a form means.
 * @typedef {{form: string, frequency: number, keys: string[], stop: boolean, of: string[], number: number, acts: {facet: string, value: string, weak: boolean}[]}} Form
 * @param {string} line
 * @returns {Form}
 */
export function readForm(line) {
  const [form = '', frequency = '', keys = '', ...actions] = line.split('\t');
  const acts = [];
  const of = [];
  let number = 0;
  for (const action of actions) {
    if (action[0] === '!' && action[1]) of.push(action.slice(1));
    const [, facet, value, weak] = /^(\w+)=(.*?)(\??)$/.exec(action) ?? [];
    if (facet === 'nombre') number = Number(value);
    else if (facet && value) acts.push({ facet, value, weak: weak === '?' });
  }
  const key = (/** @type {string} */ key) => key.replace(/^\d+/, (n) => form.slice(0, Number(n)));
  return { form, frequency: parseInt(frequency, 16) || 0, keys: keys ? keys.split(',').map(key) : [], stop: actions.includes('!'), of, number, acts };
}

/** The form of a line. @param {string | undefined} line */
export function formOf(line = '') {
  const tab = line.indexOf('\t');
  return tab < 0 ? line : line.slice(0, tab);
}

/**
 * How many elements come before a text.
 * @template T
 * @param {T[]} list sorted
 * @param {string} text
 * @param {(element: T) => string} of
 */
export function before(list, text, of) {
  let low = 0;
  for (let high = list.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (of(/** @type {T} */ (list[middle])) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Fetches a file of the site by its path from the root of the site (`s/fr/m.bin`): its bytes as they are stored. Rejects
 * when there is none. `fresh` asks past caches.
 * @typedef {(path: string, fresh?: boolean) => Promise<Uint8Array>} Load
 *
 * @typedef {object} Manifest
 * @property {number} v
 * @property {string} day
 * @property {number} size
 * @property {number} entries
 * @property {[string, string][]} d
 * @property {[string, string][]} p
 * @property {[string, string][]} r
 * @property {string} assign
 * @property {Record<string, {hash: string, values?: string[]}>} columns
 * @property {string} z
 * @property {string} g
 * @property {string} o
 * @property {string} k
 * @property {Record<string, string>} n
 */

/** The files of one index: each asked for once. Another manifest is another `Files`. */
export class Files {
  /** @param {Load} load @param {string} lang @param {Manifest} manifest @param {boolean} fresh */
  constructor(load, lang, manifest, fresh) {
    this.load = load;
    this.fresh = fresh;
    this.lang = lang;
    this.m = manifest;
    /** @type {Map<string, Promise<any>>} */
    this.kept = new Map();
  }

  /** @param {Load} load @param {string} lang @param {boolean} fresh */
  static async open(load, lang, fresh) {
    const path = `s/${lang}/m.bin`;
    return new Files(load, lang, await read(load, path, (bytes) => {
      const m = JSON.parse(utf8(bytes));
      must(m.v === 4 && m.size >= 0 && m.d && m.p && m.r && m.columns && m.assign.length === 6 * Math.ceil(m.size / 512), path);
      return m;
    }, fresh), fresh);
  }

  /**
   * @template T
   * @param {string} path below `s/`
   * @param {(bytes: Uint8Array) => T} decode
   * @returns {Promise<T>}
   */
  get(path, decode) {
    let found = this.kept.get(path);
    if (!found) {
      found = read(this.load, `s/${path}`, decode, this.fresh);
      this.kept.set(path, found);
      found.catch(() => this.kept.delete(path));
    }
    return found;
  }

  /**
   * The file that holds a text, among `d`, `p` or `r`: its place in the manifest, -1 before the first.
   * @param {'d' | 'p' | 'r'} of
   * @param {string} text
   */
  place(of, text) {
    const list = this.m[of];
    const at = before(list, text, (file) => file[0]);
    return list[at]?.[0] === text ? at : at - 1;
  }

  /**
   * A file of `d` or `r`: its lines, and the set of everyday words that one of `d` has. Its first line is the one that the
   * manifest says: a page that a host sends in its place, or a file that was cut, is not taken for it.
   * @param {'d' | 'r'} of
   * @param {number} place
   * @returns {Promise<{lines: string[], words: Uint8Array}>}
   */
  async shard(of, place) {
    const file = this.m[of][place];
    if (!file) return { lines: [], words: new Uint8Array(1) };
    const [first, hash] = file;
    return this.get(`h/${this.lang}/${of}-${hash}.bin`, (bytes) => {
      const end = of === 'd' ? bytes.indexOf(0) : bytes.length;
      const lines = utf8(bytes.subarray(0, end)).split('\n');
      must(lines.pop() === '' && formOf(lines[0]) === first, 'lines');
      return { lines, words: bytes.subarray(end + 1) };
    });
  }

  /** @param {'d' | 'r'} of @param {number} place */
  async lines(of, place) {
    return (await this.shard(of, place)).lines;
  }

  /** Body of a key. @param {string} key @returns {Promise<Reader | undefined>} */
  async body(key) {
    const file = this.m.p[this.place('p', key)];
    if (!file) return undefined;
    const [first, hash] = file;
    const found = await this.get(`h/${this.lang}/p-${hash}.bin`, (bytes) => {
      const found = bodies(bytes);
      must(found.keys().next().value === first, 'keys');
      return found;
    });
    const body = found.get(key);
    return body && new Reader(body.bytes, body.at, body.end);
  }

  /** @param {string} path @returns {Promise<any>} */
  json(path) {
    return this.get(path, (bytes) => JSON.parse(utf8(bytes)));
  }

  /** The card of an entry. @param {number} id */
  async card(id) {
    const group = id >> 9;
    const assign = this.m.assign.slice(group * 6, group * 6 + 6);
    const cards = await this.json(`${this.lang}/f/${id >> 3}-${assign}.bin`);
    const card = cards[id & 7];
    must(card?.u, 'card');
    return card;
  }
}

/**
 * @template T
 * @param {Load} load
 * @param {string} path
 * @param {(bytes: Uint8Array) => T} decode
 * @param {boolean} [fresh]
 * @returns {Promise<T>}
 */
async function read(load, path, decode, fresh) {
  try {
    return decode(await inflate(await load(path, fresh)));
  } catch (cause) {
    if (cause instanceof SearchUnavailable && cause.what === 'DecompressionStream') throw cause;
    throw new SearchUnavailable(path, cause);
  }
}

/**
 * The form itself. @param {Files} files @param {string} text
 * @returns {Promise<Form | undefined>}
 */
export async function exactly(files, text) {
  const lines = await files.lines('d', files.place('d', text));
  const line = lines[before(lines, text, formOf)];
  return line !== undefined && formOf(line) === text ? readForm(line) : undefined;
}
