// "Garder sur ce téléphone", on the pages of a zone: loaded when somebody opens it, or where something is kept already.
// Also says of a page that is shown from its copy that it is one, and of which day. Words come from `data-…`.

import { dayInWords, keep, kept, lost, partsOf, remove, sizeInWords, weight } from './keep/store.js';

const root = document.documentElement;
const { lang } = root;

/** @param {HTMLElement} place */
function offer(place) {
  const { base = '/', list = '', zone = '', ...words } = /** @type {Record<string, string>} */ (place.dataset);
  /** @param {string} name @returns {any} */
  const part = (name) => place.querySelector(`[data-part=${name}]`);
  const [act, away, open, status] = [part('keep'), part('remove'), part('open'), part('status')];
  let busy = false;

  /** @param {string | undefined} text */
  const say = (text) => {
    status.textContent = text ?? '';
  };

  /** @param {import('./keep/store.js').Kept} note */
  const told = (note) => `${words.on} ${dayInWords(note.on, lang)} · ${sizeInWords(note.bytes, lang)}`;

  /** @param {import('./keep/store.js').Kept | undefined} note */
  function show(note) {
    // In the summary while it is closed; below while it is open, where changes are said aloud.
    part('state').textContent = note ? told(note) : '';
    if (note) say(told(note));
    act.textContent = (note ? words.update : words.begin) ?? '';
    away.hidden = !note;
    open.hidden = !note || note.page === location.pathname;
    part('size').hidden = Boolean(note);
  }

  async function look() {
    const mine = (await kept(base)).find((note) => note.zone === zone && note.lang === lang);
    show(mine);
    if (!mine && (await lost(base)).includes(`${lang}/${zone}`)) say(words.lost);
    return mine;
  }

  /** Says how heavy it would be, before anything is fetched. */
  async function tellSize() {
    if (part('weight').textContent) return;
    try {
      part('weight').textContent = sizeInWords(weight(await partsOf(list)), lang);
    } catch {
      say(words.unknown);
    }
  }

  /** @param {() => Promise<void>} work */
  const once = (work) => async () => {
    if (busy) return;
    busy = true;
    place.setAttribute('aria-busy', 'true');
    try {
      await work();
    } finally {
      place.removeAttribute('aria-busy');
      busy = false;
    }
  };

  act.addEventListener('click', once(async () => {
    try {
      show(await keep(base, list, (done, of) => say(`${words.doing} ${done} / ${of}`)));
    } catch (error) {
      const older = await look();
      const why = /** @type {any} */ (error).why === 'space' ? words.space : words.network;
      say(`${why} ${older ? words.older : words.nothing}`);
    }
  }));
  away.addEventListener('click', once(async () => {
    await remove(base, { lang, zone });
    await look();
    say(words.removed);
    act.focus();
    await tellSize();
  }));
  const opened = async () => {
    if (!(await look()) && /** @type {HTMLDetailsElement} */ (place).open) await tellSize();
  };
  act.disabled = false;
  place.addEventListener('toggle', opened);
  return opened();
}

/** Says at the head of a page that it is a copy, and of which day. @param {string} day */
function tellCopy(day) {
  const words = /** @type {HTMLElement | null} */ (document.querySelector('[data-copy-of]'));
  if (!words) return;
  words.append(` ${dayInWords(day, lang)}`);
  words.hidden = false;
}

/** @type {HTMLElement | null} */
const place = document.querySelector('details[data-zone]');
if (place) offer(place).catch(() => {
  place.hidden = true;
});
if (root.dataset.kept) tellCopy(root.dataset.kept);
