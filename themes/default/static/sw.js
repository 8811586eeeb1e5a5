// Shows what somebody chose to keep when there is no network. Registered by `keep/store.js` when a zone is kept, and by
// nothing else. It never puts anything in a cache: pages that are merely visited leave no trace here.

// The names of `keep/store.js`; a test compares them.
const FORMAT = 'repere.garde.1';
const worker = /** @type {any} */ (self);
const BASE = new URL(worker.registration.scope).pathname;
const NOTE = `${BASE}hors-ligne.garde`;

/** A kept page is shown when the network takes longer than this, in milliseconds. */
const WAIT = 4000;

/**
 * The copies that are whole, latest first.
 * @returns {Promise<{name: string, note: {home: string, offline: string}}[]>}
 */
async function copies() {
  const found = [];
  for (const name of (await caches.keys()).reverse()) {
    const kept = name.startsWith(`${FORMAT} ${BASE} `) && (await caches.match(NOTE, { cacheName: name }));
    // What another page of this host has spoilt is as if it were not there.
    const note = kept && (await kept.json().catch(() => null));
    if (typeof note?.home === 'string' && typeof note.offline === 'string') found.push({ name, note });
  }
  return found;
}

/** Goes when nothing is kept, whole or about to be: the browser may have taken it away. */
async function leaveIfEmpty() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(`${FORMAT} ${BASE} `) && !name.endsWith(' -'));
  if (!ours.length) await worker.registration.unregister();
}

/** @param {{name: string}[]} among @param {string} url @returns {Promise<Response | undefined>} */
async function find(among, url) {
  for (const { name } of among) {
    const copy = await caches.match(url, { cacheName: name, ignoreVary: true });
    if (copy) return copy;
  }
  return undefined;
}

/**
 * The whole copies, and what one of them has for a request. Where storage fails there is nothing, and the network is left:
 * a worker that failed here would take the whole site away.
 * @param {Request} request
 * @returns {Promise<[{name: string, note: {home: string, offline: string}}[], Response | undefined]>}
 */
async function held({ url }) {
  try {
    const kept = await copies();
    return [kept, await find(kept, url)];
  } catch {
    return [[], undefined];
  }
}

/**
 * A page: from the network; where that fails, or is very slow, the copy of it; where there is none, the page that says so.
 * @param {Request} request
 */
async function page(request) {
  const network = fetch(request);
  // The failure is looked at below; meanwhile it is not one that nobody handles.
  network.catch(() => undefined);
  const [kept, copy] = await held(request);
  if (!kept.length) await leaveIfEmpty().catch(() => undefined);
  if (!copy) return network.catch(async (error) => (await offline(kept, new URL(request.url).pathname)) ?? Promise.reject(error));
  const late = new Promise((answer) => setTimeout(answer, WAIT, copy));
  return Promise.race([network.catch(() => copy), late]);
}

/**
 * "You are offline", in the language of the address where something is kept in it.
 * @param {{name: string, note: {home: string, offline: string}}[]} kept
 * @param {string} path
 */
async function offline(kept, path) {
  const near = kept.filter(({ note }) => path.startsWith(note.home)).sort((a, b) => b.note.home.length - a.note.home.length);
  const [first] = [...near, ...kept];
  const told = first && (await find([first], new URL(first.note.offline, location.origin).href));
  return told && new Response(told.body, { status: 503, headers: told.headers });
}

/**
 * A file of a page. Names of theme files carry their hash, so a copy of one is never old.
 * @param {Request} request
 */
async function file(request) {
  const [, copy] = await held(request);
  if (copy && new URL(request.url).pathname.startsWith(`${BASE}theme/`)) return copy;
  return fetch(request).catch((error) => copy ?? Promise.reject(error));
}

/** Deletes what a former worker kept in another form, and leaves word of it for the pages. */
async function tidy() {
  const lost = (await caches.keys()).filter((name) => {
    const [format = '', base] = name.split(' ');
    return format.startsWith('repere.garde.') && format !== FORMAT && base === BASE;
  });
  if (!lost.length) return;
  await Promise.all(lost.map((name) => caches.delete(name)));
  const word = await caches.open(`${FORMAT} ${BASE} -`);
  await word.put(`${NOTE}.perdu`, new Response(JSON.stringify(lost.map((name) => name.split(' ')[2]))));
}

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(tidy().then(() => worker.clients.claim())));
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const url = new URL(request.url);
  // What a page fetches by itself, to keep it or to search, is none of our business.
  if (request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(BASE)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (request.destination || url.pathname.startsWith(`${BASE}theme/`)) event.respondWith(file(request));
});
