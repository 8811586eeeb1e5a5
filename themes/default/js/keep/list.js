// The list of what is kept on this device, on the pages that show it.

import { dayInWords, keep, kept, lost, remove, sizeInWords } from './store.js';

/**
 * Shows what is kept in `[data-part=kept]`, from the `<template>` beside it; its words are in `data-…`.
 * @param {string} base
 * @param {HTMLElement} place what holds list, template and status
 * @param {() => void} [changed] told when something was taken away
 * @returns {Promise<number>} how many there are
 */
export async function showKept(base, place, changed) {
  const { lang } = document.documentElement;
  const words = /** @type {Record<string, string>} */ (place.dataset);
  /** @param {string} name @returns {any} */
  const part = (name) => place.querySelector(`[data-part=${name}]`);
  const all = await kept(base);
  const items = all.map((note) => {
    const item = /** @type {DocumentFragment} */ (part('one').content.cloneNode(true));
    /** @param {string} what @returns {any} */
    const of = (what) => item.querySelector(`[data-of=${what}]`);
    const [link, said, renew, away] = [of('open'), of('said'), of('update'), of('remove')];
    const name = note.lang === lang ? note.name : `${note.name} – ${note.language}`;
    link.textContent = name;
    link.href = note.page;
    link.lang = note.lang;
    said.textContent = `${words.on} ${dayInWords(note.on, lang)} · ${sizeInWords(note.bytes, lang)}`;
    for (const button of [renew, away]) button?.querySelector('.vh')?.append(` ${name}`);
    renew?.addEventListener('click', async () => {
      try {
        const { on, bytes } = await keep(base, note.list, (done, of) => part('status').textContent = `${words.doing} ${done} / ${of}`);
        said.textContent = `${words.on} ${dayInWords(on, lang)} · ${sizeInWords(bytes, lang)}`;
        part('status').textContent = `${name} : ${said.textContent}`;
      } catch (error) {
        const why = /** @type {any} */ (error).why === 'space' ? words.space : words.network;
        part('status').textContent = `${why} ${words.older}`;
      }
    });
    away?.addEventListener('click', async () => {
      await remove(base, note);
      await showKept(base, place, changed);
      part('status').textContent = words.removed ?? '';
      // The button is gone: the heading is what comes before the list.
      place.querySelector('h2')?.focus();
      changed?.();
    });
    return item;
  });
  part('kept').replaceChildren(...items);
  part('none').hidden = all.length > 0;
  if (!all.length && (await lost(base)).length) part('status').textContent = words.lost ?? '';
  return all.length;
}
