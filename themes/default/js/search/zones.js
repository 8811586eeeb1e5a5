// Zones: who is in one or covers it, and how far entries are from it.

import { groups, must } from './files.js';

/** @typedef {import('./files.js').Files} Files */
/** @typedef {import('./files.js').Groups} Groups */
/** @typedef {import('./files.js').Reader} Reader */

/**
 * A zone: its range of numbers, and who declares to cover it.
 * @typedef {{slug: string, first: number, past: number, parents: string[], name: string, groups: Groups}} Zone
 * @param {string} slug
 * @param {Reader} reader
 * @param {number} size
 * @returns {Zone}
 */
export function readZone(slug, reader, size) {
  const first = reader.varint();
  const past = reader.varint();
  must(first <= past && past <= size, 'range');
  return { slug, first, past, parents: reader.text().split(' ').filter(Boolean), name: reader.text(), groups: groups(reader, size) };
}

/** @param {Files} files @param {string} slug @returns {Promise<Zone | undefined>} */
export async function zoneOf(files, slug) {
  const body = await files.body(`@${slug}`);
  return body && readZone(slug, body, files.m.size);
}

/** A zone and what contains it, smallest first. @param {Files} files @param {string} slug */
export async function chain(files, slug) {
  const own = await zoneOf(files, slug);
  const outer = await Promise.all((own?.parents ?? []).map((parent) => zoneOf(files, parent)));
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
  const zones = await files.json(`h/z-${files.m.z}.bin`);
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
