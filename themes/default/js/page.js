// What every page does: the field in its head, the reader's list, "Quitter vite", and the way to what is kept of a zone.
// Nothing here leaves the device.
//
// The reader's list is kept as names of pages without their language, `services/aquarelle`, in local storage under
// `repere.liste`. An element with `data-keep` names its entry and gets a button; sensitive entries have none.

/** @typedef {{get: () => string | null, set: (text: string | null) => void}} Store */

/** The list holds so many. */
export const MOST = 50;

const NAME = /^[a-z]{1,20}\/[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Takes what is a name of an entry, each once; anything else is dropped.
 * @param {unknown} all
 * @returns {string[]}
 */
export function names(all) {
  if (!Array.isArray(all)) return [];
  const good = all.filter((one) => typeof one === 'string' && one.length <= 120 && NAME.test(one));
  return [...new Set(good)].slice(0, MOST);
}

/**
 * The names in the fragment of an address: `#services/a,groupes/b`.
 * @param {string} hash
 */
export function fromFragment(hash) {
  try {
    return names(decodeURIComponent(hash.slice(1, 20_000)).split(','));
  } catch {
    return [];
  }
}

/** @param {string[]} list */
export const toFragment = (list) => (list.length ? `#${list.join(',')}` : '');

/**
 * The name of the entry that a page shows: `/annuaire/nl/services/a/` → `services/a`.
 * @param {string} path
 */
export const nameOf = (path) => path.split('/').filter(Boolean).slice(-2).join('/');

/**
 * A list in a store. Where nothing can be stored it lives as long as the page.
 * @param {Store} store
 */
export function keeper(store) {
  /** @type {string[] | undefined} */
  let memory;
  return {
    /** Whether what is kept is there tomorrow. */
    lasts: () => memory === undefined,
    read() {
      if (memory) return memory;
      try {
        return names(JSON.parse(store.get() ?? '[]'));
      } catch {
        return [];
      }
    },
    /** @param {string[]} list */
    write(list) {
      const kept = names(list);
      try {
        store.set(kept.length ? JSON.stringify(kept) : null);
      } catch {
        memory = kept;
      }
    },
  };
}

/**
 * Tells when a key was struck three times in two seconds, with no other between.
 * @param {string} wanted
 */
export function threeTimes(wanted) {
  /** @type {number[]} */
  let times = [];
  return (/** @type {string} */ key, /** @type {number} */ now) => {
    times = key === wanted ? [...times, now].slice(-3) : [];
    return times.length === 3 && now - (times[0] ?? 0) <= 2000;
  };
}

// ---- Words of a form ----

/** The part of the page that has a name. @param {string} name @returns {any} */
export const part = (name) => document.querySelector(`[data-part=${name}]`);

/**
 * What says the words of a form, which are its `data-…`, with what they say of: `say('count', {n: 3})`; forms by number
 * are `count-one`, `count-other`.
 * @param {HTMLElement} form
 */
export function speaker(form) {
  const words = form.dataset;
  const plural = new Intl.PluralRules(words.lang);
  return (/** @type {string} */ key, /** @type {Record<string, string | number>} */ of = {}) => {
    const rule = of.n === undefined ? '' : plural.select(Number(of.n)).replace(/^./, (c) => c.toUpperCase());
    const text = words[key + rule] ?? words[`${key}Other`] ?? words[key] ?? '';
    return text.replace(/\{(\w+)\}/g, (_, name) => String(of[name] ?? ''));
  };
}

/** An element with a text, or a quiet button. @param {string} tag @param {string} text @param {() => void} [act] @returns {any} */
export function make(tag, text, act) {
  const element = document.createElement(tag);
  element.textContent = text;
  if (act) {
    element.setAttribute('type', 'button');
    element.className = 'button button-quiet';
    element.addEventListener('click', act);
  }
  return element;
}

/**
 * Loads something when it is first asked for; after a failure it is asked for again.
 * @template T
 * @param {() => Promise<T>} load
 */
export function late(load) {
  /** @type {Promise<T> | undefined} */
  let loaded;
  return () => {
    loaded ??= load();
    loaded.catch(() => {
      loaded = undefined;
    });
    return loaded;
  };
}

// ---- The list on a page ----

/** Names of all that is put in a storage: the reader's list; in that of the tab, that somebody left. `erase.js` clears each. */
export const DEVICE = { list: 'repere.liste', left: 'repere.quitte' };

export const list = keeper({
  get: () => localStorage.getItem(DEVICE.list),
  set: (text) => (text === null ? localStorage.removeItem(DEVICE.list) : localStorage.setItem(DEVICE.list, text)),
});

/** The link to the list, with the words of its buttons. @returns {HTMLElement | null} */
const mine = () => document.querySelector('[data-mine]');

/** Says in the head how many there are, and on each button what it does. */
export function tell() {
  const kept = list.read();
  const place = mine();
  if (!place) return;
  const link = place.querySelector('a');
  const count = place.querySelector('[data-n]');
  if (count) count.textContent = `(${kept.length})`;
  if (link) link.hash = list.lasts() ? '' : toFragment(kept);
  place.hidden = !kept.length;
  /** @type {NodeListOf<HTMLButtonElement>} */
  const buttons = document.querySelectorAll('button[data-name]');
  for (const button of buttons) {
    const there = kept.includes(button.dataset.name ?? '');
    const words = button.firstChild;
    if (words) words.textContent = (there ? place.dataset.remove : place.dataset.add) ?? '';
    button.classList.toggle('in-list', there);
  }
}

/**
 * Gives each entry below an element its button.
 * @param {ParentNode} root
 */
export function offer(root) {
  if (!mine()) return;
  /** @type {NodeListOf<HTMLElement>} */
  const places = root.querySelectorAll('[data-keep]');
  for (const place of places) {
    if (place.querySelector('button[data-name]')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'keep no-print';
    button.dataset.name = place.dataset.keep;
    const of = document.createElement('span');
    of.className = 'vh';
    of.textContent = ` (${(place.querySelector('h2,h3,h4') ?? document.querySelector('h1'))?.textContent?.trim() ?? ''})`;
    button.append('', of);
    button.addEventListener('click', () => toggle(button.dataset.name ?? ''));
    place.append(button);
  }
  tell();
}

/** @param {string} name */
function toggle(name) {
  const kept = list.read();
  list.write(kept.includes(name) ? kept.filter((one) => one !== name) : [...kept, name]);
  tell();
}

// ---- "Quitter vite" ----

/** @param {(store: Storage) => any} use what to do with the storage of the tab, where there is one */
function tab(use) {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}

/**
 * Takes the words and the title of the page out of the history, blanks it, then opens another in its place.
 * @param {HTMLAnchorElement} exit
 */
function leave(exit) {
  const { href, dataset } = exit;
  // What was searched goes first: even while the other page loads, the address says nothing of it. A history names an
  // entry without a title after its address, so it gets that of home.
  history.replaceState(null, '', dataset.home ?? '/');
  document.title = dataset.title ?? '';
  document.body.replaceChildren();
  tab((store) => store.setItem(DEVICE.left, '1'));
  location.replace(href);
}

/** @param {HTMLAnchorElement} exit */
function watchExit(exit) {
  exit.addEventListener('click', (event) => {
    event.preventDefault();
    leave(exit);
  });
  const shift = threeTimes('Shift');
  addEventListener('keydown', (event) => {
    if (!event.repeat && shift(event.key, event.timeStamp)) leave(exit);
  });
  /** @type {NodeListOf<HTMLElement>} */
  const words = document.querySelectorAll('[data-shift]');
  for (const word of words) word.hidden = false;
  addEventListener('pageshow', ({ persisted }) => {
    if (!tab((store) => store.getItem(DEVICE.left))) return;
    const [how] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
    if (persisted || how?.type === 'back_forward') leave(exit);
    else tab((store) => store.removeItem(DEVICE.left));
  });
}

// ---- The field in the head, the two questions of home ----

/** Takes their words to the search in the fragment, which no server sees. @param {HTMLFormElement} form */
function watchField(form) {
  form.addEventListener('submit', (event) => {
    const asked = new URLSearchParams();
    for (const input of form.querySelectorAll('input')) if (input.value.trim()) asked.set(input.dataset.to ?? 'q', input.value.trim());
    if (!asked.toString()) return;
    event.preventDefault();
    location.href = `${form.action}#${asked}`;
  });
}

// ---- What is kept of a zone ----

/** Loads what keeps a zone once somebody opens it, where something is kept, and where this page is itself a copy. */
function watchKeeping() {
  /** @type {HTMLElement | null} */
  const place = document.querySelector('details[data-zone]');
  const load = () => import('./keep.js');
  if (document.documentElement.dataset.kept) load();
  if (!place || !('serviceWorker' in navigator && 'caches' in window)) return;
  place.hidden = false;
  if (navigator.serviceWorker.controller) load();
  else place.addEventListener('toggle', load, { once: true });
}

// Tests read this file without a page.
if (typeof document !== 'undefined') {
  /** @type {HTMLAnchorElement | null} */
  const exit = document.querySelector('a.exit');
  if (exit) watchExit(exit);
  /** @type {NodeListOf<HTMLFormElement>} */
  const forms = document.querySelectorAll('[data-find]');
  for (const form of forms) watchField(form);
  offer(document);
  watchKeeping();
  // The same question, in another language.
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const languages = document.querySelectorAll('.langs a');
  for (const link of languages) link.addEventListener('click', () => (link.hash = location.hash));
  // Another page may have changed the list.
  addEventListener('pageshow', () => tell());
  addEventListener('storage', () => tell());
}
