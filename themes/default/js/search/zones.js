// Zones: who is in one or covers it, and how far entries are from it.

import { Reader, groups, must } from './files.js';

/** @typedef {import('./files.js').Files} Files */
/** @typedef {import('./files.js').Groups} Groups */

/** A point, in degrees north and east. @typedef {[number, number]} Point */
/**
 * A zone: its range of numbers, where it is, and who declares to cover it.
 * @typedef {{slug: string, first: number, past: number, parents: string[], name: string, point: Point | null, groups: Groups}} Zone
 * @param {string} slug
 * @param {Reader} reader
 * @param {number} size
 * @returns {Zone}
 */
export function readZone(slug, reader, size) {
  const first = reader.varint();
  const past = reader.varint();
  must(first <= past && past <= size, 'range');
  const parents = reader.text().split(' ').filter(Boolean);
  const name = reader.text();
  const point = reader.varint() ? pointOf(reader) : null;
  return { slug, first, past, parents, name, point, groups: groups(reader, size) };
}

/** @param {Reader} reader @returns {Point} */
const pointOf = (reader) => [reader.varint() / 1e4 - 90, reader.varint() / 1e4 - 180];

/** @param {Files} files @param {string} slug @param {string} [key] @returns {Promise<Zone | undefined>} */
export async function zoneOf(files, slug, key = `@${slug}`) {
  const body = await files.body(key);
  return body && readZone(slug, body, files.m.size);
}

/** A zone and what contains it, smallest first. @param {Files} files @param {string} slug */
export async function chain(files, slug) {
  const own = await zoneOf(files, slug);
  const outer = await Promise.all((own?.parents ?? []).map((parent) => zoneOf(files, parent, `@!${parent}`)));
  return [own, ...outer].filter((zone) => zone !== undefined);
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

/** Kilometres between two points. @param {Point} one @param {Point} other */
export function kilometres([lat1, lon1], [lat2, lon2]) {
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
  const far = new Float32Array(files.m.size).fill(-1);
  const [from, points] = await Promise.all([zoneOf(files, slug), files.get(`h/g-${files.m.g}.bin`, (bytes) => bytes)]);
  if (!from?.point) return far;
  const reader = new Reader(points);
  let first = 0;
  for (let rows = reader.varint(); rows > 0; rows--) {
    first += reader.varint();
    const past = first + reader.varint();
    must(past <= far.length, 'points');
    far.fill(kilometres(from.point, pointOf(reader)), first, past);
  }
  must(reader.at === reader.end, 'points');
  return far;
}
