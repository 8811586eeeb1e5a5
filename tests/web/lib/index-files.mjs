// Writes the files of a small search, as `docs/search-format.md` describes them, for tests of the script that reads them.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

const hash = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 10);
export const varint = (n) => {
  const out = [];
  for (; n > 127; n = Math.floor(n / 128)) out.push((n % 128) | 128);
  return [...out, n];
};
const text = (s) => [...varint(Buffer.byteLength(s)), ...Buffer.from(s)];

/** Groups of `[id, impact]` pairs. */
export function groupsOf(pairs) {
  const impacts = [...new Set(pairs.map(([, impact]) => impact))].sort((a, b) => b - a);
  return impacts.flatMap((impact) => {
    const ids = pairs.filter((pair) => pair[1] === impact).map(([id]) => id).sort((a, b) => a - b);
    return [impact, ...varint(ids.length), ...ids.flatMap((id, i) => varint(i ? id - ids[i - 1] - 1 : id))];
  });
}

/** The set of everyday words of a file of the dictionary. */
export function wordSet(words) {
  const hash = (word) => {
    let h = [...word].reduce((h, c) => Math.imul(h ^ c.charCodeAt(0), 0x01000193), 0x811c9dc5);
    h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
    return ((h ^ (h >>> 12)) >>> 0) % Math.max(1, words.length * 32);
  };
  const hashes = [...new Set(words.map(hash))].sort((a, b) => a - b);
  return [...varint(words.length), ...hashes.flatMap((value, i) => varint(i ? value - hashes[i - 1] - 1 : value))];
}

/** Cuts sorted lines or keys into files of a few, so that tests cross from one to the next. */
function cut(list, each) {
  const parts = [];
  for (let i = 0; i < list.length; i += each) parts.push(list.slice(i, i + each));
  return parts;
}

/**
 * @param {object} index
 * @param {number} index.size
 * @param {(object | null)[]} index.cards by number
 * @param {string[]} index.forms lines of the dictionary
 * @param {Record<string, [number, number][]>} index.keys postings: pairs of number and impact
 * @param {Record<string, {first: number, past: number, parent?: string, name: string, covered?: number[]}>} [index.zones]
 * @param {Record<string, {values?: string[], rows: number[][]}>} [index.columns] bytes of each number, by facet
 * @param {any[]} [index.places] the file of zones
 * @param {object} [index.conditions]
 * @param {object} [index.openings] sessions of the days after the build
 * @param {Record<string, [number, number][][]>} [index.further] further parts of a key
 * @param {string[]} [index.everyday] words that are never mistyped ones
 * @returns {Map<string, Buffer>} files by path
 */
export function indexFiles({ size, cards, forms, keys, zones = {}, columns = {}, places = [], conditions = {}, openings = { day: 2497, of: [] }, further = {}, everyday = [] }) {
  const files = new Map();
  const put = (path, bytes) => files.set(path, gzipSync(bytes));
  const hashed = (prefix, bytes) => {
    const buffer = Buffer.from(bytes);
    put(`s/h/${prefix}-${hash(buffer)}.bin`, buffer);
    return hash(buffer);
  };
  const sorted = [...forms].sort((a, b) => (a.split('\t')[0] < b.split('\t')[0] ? -1 : 1));
  const backwards = (lines) => cut(lines, 6).map((part) => [part[0], hashed('fr/r', `${part.join('\n')}\n`)]);
  const dictionary = (lines) => {
    const parts = cut(lines, 6);
    const starts = parts.map(([line]) => line.split('\t')[0]);
    return parts.map((part, i) => {
      const words = everyday.filter((word) => (i === 0 || word >= starts[i]) && (i + 1 === parts.length || word < starts[i + 1]));
      return [starts[i], hashed('fr/d', Buffer.concat([Buffer.from(`${part.join('\n')}\n\0`), Buffer.from(wordSet(words))]))];
    });
  };
  const back = sorted.filter((line) => /^[^ \t]+\t[^\t]*\t[^\t]/.test(line)).map((line) => [...line.split('\t')[0]].reverse().join(''));
  const list = ([key, pairs]) => {
    const parts = (further[key] ?? []).map((part) => [...Buffer.from(hashed('fr/x', groupsOf(part)), 'hex'), ...varint(part.length)]);
    const df = pairs.length + (further[key] ?? []).reduce((n, part) => n + part.length, 0);
    return [key, [...varint(df), ...varint(parts.length), ...parts.flat(), ...groupsOf(pairs)]];
  };
  const outer = (slug) => (slug ? [slug, ...outer(zones[slug]?.parent)] : []);
  const point = ([lat, lon]) => [...varint(Math.round((lat + 90) * 1e4)), ...varint(Math.round((lon + 180) * 1e4))];
  const pointOf = (slug) => {
    const place = places.find(([own]) => own === slug);
    if (place?.[5] != null) return [1, ...point([place[5], place[6]])];
    return zones[slug]?.parent ? pointOf(zones[slug].parent) : [0];
  };
  const wide = new Set(Object.values(zones).map((z) => z.parent));
  const zone = ([slug, z]) => {
    const body = [...varint(z.first), ...varint(z.past), ...text(outer(z.parent).join(' ')), ...text(z.name), ...pointOf(slug), ...groupsOf((z.covered ?? []).map((id) => [id, 1]))];
    return [[`@${slug}`, body], ...(wide.has(slug) ? [[`@!${slug}`, body]] : [])];
  };
  const small = places.filter(([, kind, , , , lat]) => lat !== null && !['pays', 'region', 'province', 'departement', 'arrondissement', 'epci'].includes(kind));
  const points = [...varint(small.length), ...small.flatMap(([, , , first, past, lat, lon], i) => [...varint(first - (small[i - 1]?.[3] ?? 0)), ...varint(past - first), ...point([lat, lon])])];
  const all = [...Object.entries(keys).map(list), ...Object.entries(zones).flatMap(zone)].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const p = cut(all, 3).map((part) => [part[0][0], hashed('fr/p', part.flatMap(([key, body]) => [...text(key), ...varint(body.length), ...body]))]);
  const told = {};
  const genre = { values: ['service'], rows: Array.from({ length: size }, (_, id) => [cards[id] ? 1 : 0]) };
  for (const [facet, { values, rows }] of Object.entries({ genre, ...columns })) {
    const width = rows.find(Boolean)?.length ?? 1;
    const planes = Array.from({ length: width }, (_, plane) => Array.from({ length: size }, (_, id) => rows[id]?.[plane] ?? 0));
    told[facet] = { hash: hashed(`c-${facet}`, [...varint(size), width, ...planes.flat()]), values };
  }
  const groups = Math.ceil(size / 512);
  const assign = Array.from({ length: groups }, (_, group) => hash(Buffer.from(`group ${group}`)).slice(0, 6)).join('');
  for (let block = 0; block * 8 < size; block++) {
    const eight = Array.from({ length: 8 }, (_, i) => cards[block * 8 + i] ?? null);
    const six = assign.slice((block >> 6) * 6, (block >> 6) * 6 + 6);
    if (eight.some(Boolean)) put(`s/fr/f/${block}-${six}.bin`, JSON.stringify(eight));
  }
  const manifest = {
    v: 4, lang: 'fr', day: '2026-11-02', size, entries: cards.filter(Boolean).length,
    d: dictionary(sorted), p, r: backwards(back.sort()), assign, columns: told,
    z: hashed('z', JSON.stringify(places)), g: hashed('g', points), o: hashed('o', JSON.stringify(openings)), k: hashed('k', JSON.stringify(conditions)),
  };
  put('s/fr/m.bin', JSON.stringify(manifest));
  return files;
}

/** A `load` over files in memory, that keeps what it was asked. */
export function loadFrom(files) {
  const asked = [];
  const load = async (path, fresh) => {
    asked.push(fresh ? `${path} fresh` : path);
    const bytes = files.get(path);
    if (!bytes) throw Object.assign(new Error(`404 ${path}`), { missing: true });
    return new Uint8Array(bytes);
  };
  return { load, asked };
}
