// What people keep on their device: the whole text of a zone, whole or not at all. One cache a zone and language; it
// counts once its note is in it, which is written last. `sw.js` shows it when there is no network.

/**
 * What a zone needs to be read without a network, as `hors-ligne/<zone>.json` says.
 * @typedef {object} Parts
 * @property {string} zone
 * @property {string} lang
 * @property {string} language what the language calls itself
 * @property {string} name of the zone
 * @property {string} home of the language
 * @property {string} page the whole text
 * @property {string} offline the page that says that there is no network
 * @property {[string, number][]} files address, and bytes as they are stored: uncompressed
 */

/**
 * A zone that is kept: its note.
 * @typedef {Omit<Parts, 'files'> & {on: string, bytes: number, list: string}} Kept
 */

/** @typedef {'space' | 'network'} Why */

/** Goes up when older copies can no longer be shown; the worker deletes those. */
export const FORMAT = 'repere.garde.1';

/** @param {string} base */
export const noteOf = (base) => `${base}hors-ligne.garde`;

/**
 * The name of a cache. The stamp tells copies of one zone apart while a new one is made.
 * @param {string} base path of the site
 * @param {{lang: string, zone: string}} of
 * @param {number} now milliseconds
 */
export const nameOf = (base, { lang, zone }, now) => `${FORMAT} ${base} ${lang}/${zone} ${now.toString(36)}`;

/** What a name says; nothing when it is not ours. @param {string} base @param {string} name */
export function read(base, name) {
  const [format, of, zone = '', stamp] = name.split(' ');
  if (format !== FORMAT || of !== base || !stamp) return null;
  return { zone, at: parseInt(stamp, 36) };
}

/** A copy that was not finished after so many milliseconds never will be. */
const ABANDONED = 600_000;

/** Bytes as they are stored. @param {Parts} parts */
export const weight = ({ files }) => files.reduce((sum, [, bytes]) => sum + bytes, 0);

/**
 * The text of a page with the moment at which it was kept, which `keep.js` shows.
 * @param {string} html
 * @param {string} on
 */
export const mark = (html, on) => html.replace(/<html\b/, `<html data-kept="${on}"`);

/**
 * Files of the theme that a page names and a list does not: the site changed between the two.
 * @param {string} html
 * @param {string} base
 * @param {Parts} parts
 */
export function unlisted(html, base, { files }) {
  const listed = new Set(files.map(([path]) => path));
  const named = [...html.matchAll(/(?:href|src)="([^"#]+)/g)].map(([, address = '']) => address);
  return named.filter((address) => address.startsWith(`${base}theme/`) && !listed.has(address));
}

/**
 * A note, unless something else is written there: other sites of the same host can reach these caches.
 * @param {any} note
 * @param {string} base
 * @returns {Kept | null}
 */
export function checked(note, base) {
  const texts = [note?.zone, note?.lang, note?.language, note?.name, note?.on];
  const addresses = [note?.home, note?.page, note?.offline, note?.list];
  const good = texts.every((text) => typeof text === 'string')
    && addresses.every((address) => typeof address === 'string' && address.startsWith(base))
    && Number.isFinite(note.bytes) && Number.isFinite(Date.parse(note.on));
  return good ? note : null;
}

/**
 * The copies that are whole, by name of their cache, oldest first.
 * @param {string} base
 * @returns {Promise<{cache: string, zone: string, note: Kept | null, at: number}[]>}
 */
async function copies(base) {
  const found = [];
  for (const cache of await caches.keys()) {
    const said = read(base, cache);
    if (!said) continue;
    const note = await caches.match(noteOf(base), { cacheName: cache });
    // Another tab may take it away meanwhile.
    found.push({ cache, ...said, note: checked(note && (await note.json().catch(() => null)), base) });
  }
  return found;
}

/**
 * What is kept, one a zone and language. Takes away what a browser that was closed left half done.
 * @param {string} base
 * @returns {Promise<Kept[]>}
 */
export async function kept(base) {
  /** @type {Map<string, Kept>} */
  const latest = new Map();
  for (const { cache, zone, note, at } of await copies(base)) {
    if (note) latest.set(zone, note);
    else if (Date.now() - at > ABANDONED) await caches.delete(cache);
  }
  return [...latest.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * Zones that were kept in a form that this site no longer reads, as `fr/liege`; the worker deleted them.
 * @param {string} base
 * @returns {Promise<string[]>}
 */
export async function lost(base) {
  const word = await caches.match(`${noteOf(base)}.perdu`, { cacheName: `${FORMAT} ${base} -` });
  const names = word ? await word.json().catch(() => []) : [];
  return Array.isArray(names) ? names : [];
}

/**
 * Asks past all caches, our own included, so that an old copy is never taken for a new one.
 * @param {string} address
 * @param {AbortSignal} [signal]
 */
async function get(address, signal) {
  const answer = await fetch(address, { cache: 'no-store', signal });
  if (!answer.ok || answer.redirected) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

/** What a zone needs, and how heavy it is. @param {string} list its address @returns {Promise<Parts>} */
export const partsOf = async (list) => (await get(list)).json();

/**
 * Keeps a zone, in place of an older copy of it. Where that fails nothing of the new copy stays, and the older one does.
 * @param {string} base path of the site, with a final `/`
 * @param {string} list address of the list of what it needs
 * @param {(done: number, of: number) => void} tell
 * @returns {Promise<Kept>}
 * @throws what went wrong; its `why` is a `Why`
 */
export async function keep(base, list, tell) {
  const now = Date.now();
  let cache = '';
  try {
    const parts = await partsOf(list);
    cache = nameOf(base, parts, now);
    const bytes = await fill(cache, base, parts, new Date(now).toISOString(), tell);
    await register(base);
    const { files, ...said } = parts;
    /** @type {Kept} */
    const note = { ...said, on: new Date(now).toISOString(), bytes, list };
    await (await caches.open(cache)).put(noteOf(base), new Response(JSON.stringify(note)));
    await Promise.all((await copies(base)).filter((copy) => copy.zone === `${parts.lang}/${parts.zone}` && copy.cache !== cache).map((copy) => caches.delete(copy.cache)));
    await caches.delete(`${FORMAT} ${base} -`);
    return note;
  } catch (error) {
    if (cache) await caches.delete(cache);
    await leave(base);
    /** @type {Why} */
    const why = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'space' : 'network';
    throw Object.assign(new Error(String(error)), { why });
  }
}

/**
 * Fetches all files into a cache.
 * @param {string} name @param {string} base @param {Parts} parts @param {string} on
 * @param {(done: number, of: number) => void} tell
 * @returns {Promise<number>} bytes, uncompressed
 */
async function fill(name, base, parts, on, tell) {
  const cache = await caches.open(name);
  let done = 0;
  tell(done, parts.files.length);
  const stop = new AbortController();
  const all = parts.files.map(async ([path]) => {
    const answer = await get(path, stop.signal);
    /** @type {Blob | string} */
    let body = await answer.blob();
    const { size } = body;
    if (body.type.startsWith('text/html')) {
      const html = await body.text();
      const missing = unlisted(html, base, parts);
      if (missing.length) throw new Error(`${path} names ${missing.join(', ')}`);
      body = mark(html, on);
    }
    const headers = new Headers(answer.headers);
    for (const of of ['content-encoding', 'content-length']) headers.delete(of);
    await cache.put(path, new Response(body, { headers }));
    tell(++done, parts.files.length);
    return size;
  });
  const sizes = await Promise.all(all).catch(async (error) => {
    // What is still under way must neither write nor tell any more.
    stop.abort();
    await Promise.allSettled(all);
    throw error;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Starts the worker, and waits until it can show pages. @param {string} base */
async function register(base) {
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, { scope: base });
  const coming = registration.active ? null : registration.installing ?? registration.waiting;
  if (!coming) return;
  await new Promise((ready, fail) => {
    const look = () => {
      if (coming.state === 'activated') ready(null);
      if (coming.state === 'redundant') fail(new Error('no worker'));
    };
    coming.addEventListener('statechange', look);
    look();
  });
}

/** The worker of this site, not that of another below the same host. @param {string} base */
async function registration(base) {
  const found = await navigator.serviceWorker.getRegistration(base);
  return found && new URL(found.scope).pathname === base ? found : undefined;
}

/** Sends the worker away when nothing is kept. @param {string} base */
async function leave(base) {
  if (!(await kept(base)).length) await (await registration(base))?.unregister();
}

/** Takes a zone away. @param {string} base @param {{lang: string, zone: string}} of */
export async function remove(base, { lang, zone }) {
  for (const copy of await copies(base)) if (copy.zone === `${lang}/${zone}`) await caches.delete(copy.cache);
  await leave(base);
}

/** Takes everything away, in whatever form it was kept, and the worker with it. @param {string} base */
export async function removeAll(base) {
  for (const cache of await caches.keys()) {
    const [format = '', of] = cache.split(' ');
    if (format.startsWith('repere.garde.') && of === base) await caches.delete(cache);
  }
  await (await registration(base))?.unregister();
}

/** Whether this browser can keep anything. */
export const able = () => 'serviceWorker' in navigator && 'caches' in globalThis;

/**
 * "120 ko", in the words of a language. Thousands of bytes, rounded up.
 * @param {number} bytes
 * @param {string} lang
 */
export function sizeInWords(bytes, lang) {
  const n = Math.max(1, Math.ceil(bytes / 1000));
  try {
    return new Intl.NumberFormat(`${lang}-u-nu-latn`, { style: 'unit', unit: 'kilobyte' }).format(n);
  } catch {
    return `${n} kB`;
  }
}

/**
 * "29 novembre 2026", in the words of a language and the time of this device.
 * @param {string} iso
 * @param {string} lang
 */
export function dayInWords(iso, lang) {
  return new Intl.DateTimeFormat(`${lang}-u-nu-latn`, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(iso));
}
