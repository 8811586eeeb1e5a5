// "Tout effacer de ce téléphone": shows what this site has put on the device, and takes it away.

import { DEVICE, list, tell } from './page.js';
import { able, kept, removeAll } from './keep/store.js';
import { showKept } from './keep/list.js';

/**
 * Everything that scripts may leave on a device. A row of the page (`data-stored`) says each; a test finds what is
 * stored and has no row.
 * @type {Record<string, {count: (base: string) => Promise<number>, erase: (base: string) => Promise<void>}>}
 */
export const STORED = {
  list: {
    count: async () => list.read().length,
    erase: async () => {
      list.write([]);
      storage('localStorage', (store) => store.removeItem(DEVICE.list));
    },
  },
  left: {
    count: async () => Number(Boolean(storage('sessionStorage', (store) => store.getItem(DEVICE.left)))),
    erase: async () => storage('sessionStorage', (store) => store.removeItem(DEVICE.left)),
  },
  zones: {
    count: async (base) => (able() ? (await kept(base)).length : 0),
    erase: async (base) => (able() ? removeAll(base) : undefined),
  },
};

/** @param {'localStorage' | 'sessionStorage'} name @param {(store: Storage) => any} use */
function storage(name, use) {
  try {
    return use(globalThis[name]);
  } catch {
    return null;
  }
}

/** @param {HTMLElement} root */
function start(root) {
  const { base = '/', here = '', nothing = '', erased = '', failed = '' } = root.dataset;
  /** @param {string} name @returns {any} */
  const part = (name) => root.querySelector(`[data-part=${name}]`);

  /** Says of each row whether there is something. */
  async function look() {
    for (const [name, { count }] of Object.entries(STORED)) {
      const n = await count(base).catch(() => 0);
      const now = root.querySelector(`[data-stored=${name}] [data-now]`);
      if (now) now.textContent = n ? here.replace('{n}', String(n)) : nothing;
    }
  }

  const all = async () => {
    if (able()) await showKept(base, part('zones'), look).catch(() => undefined);
    await look();
  };
  part('erase').addEventListener('click', async () => {
    const done = await Promise.allSettled(Object.values(STORED).map(({ erase }) => erase(base)));
    tell();
    await all();
    part('said').textContent = done.every(({ status }) => status === 'fulfilled') ? erased : failed;
  });
  for (const hidden of root.querySelectorAll('[data-script]')) hidden.removeAttribute('hidden');
  part('plain').hidden = true;
  all();
}

if (typeof document !== 'undefined') {
  /** @type {HTMLElement | null} */
  const root = document.querySelector('[data-erase]');
  if (root) start(root);
}
