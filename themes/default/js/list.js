// The page of the reader's list: of this device, or of the link that led here. Each entry is read from its own page, so
// that nothing is kept but its name. Words come from `data-…`, cards from `<template>`: nothing is made of HTML.

import { MOST, fromFragment, list, nameOf, offer, tell, toFragment } from './page.js';
import { readEntry } from './list/entry.js';

/** @typedef {import('./list/entry.js').Entry} Entry */

/** @param {string} name @returns {any} */
const part = (name) => document.querySelector(`[data-part=${name}]`);
/** @type {Record<string, string>} */
const words = part('words').dataset;
const { home = '/', base = '/', lang = 'fr' } = words;
const plural = new Intl.PluralRules(lang);
/** What this page shows, by name. @type {Map<string, Entry>} */
const shown = new Map();
let turn = 0;

/** @param {number} n */
function count(n) {
  const form = plural.select(n).replace(/^./, (c) => c.toUpperCase());
  return (words[`count${form}`] ?? words.countOther ?? '').replace('{n}', String(n));
}

/** @param {string} text */
const say = (text) => {
  part('status').textContent = text;
};

/**
 * The page of an entry: in this language, else in the main one; where it moved, the new one.
 * @param {string} name
 * @returns {Promise<{name: string, entry: Entry} | null>} nothing when there is none
 */
async function open(name) {
  const now = Date.now();
  const tried = new Set([`${home}${name}/`, `${base}${name}/`]);
  for (const address of tried) {
    const answer = await fetch(address);
    const found = answer.ok ? readEntry(await answer.text(), address, now) : null;
    if (!found) continue;
    if (!('moved' in found)) return { name: nameOf(address), entry: found };
    if (found.moved.startsWith(base) && tried.size < 5) tried.add(found.moved);
  }
  return null;
}

/** Shows what the link holds, else what the device keeps. */
async function show() {
  const mine = ++turn;
  const linked = fromFragment(location.hash);
  const own = list.read();
  const wanted = linked.length ? linked : own;
  const same = wanted.every((name) => own.includes(name));
  part('received').hidden = !linked.length || same;
  part('own').hidden = !own.length;
  part('about').hidden = !wanted.length || !part('received').hidden;
  part('empty').hidden = wanted.length > 0;
  part('actions').hidden = !wanted.length;
  part('link').value = `${location.origin}${location.pathname}${toFragment(wanted)}`;
  shown.clear();
  part('entries').replaceChildren();
  if (!wanted.length) return;
  say(words.loading ?? '');
  const found = await Promise.all(wanted.map((name) => open(name).catch(() => 'offline')));
  if (mine !== turn) return;
  /** @type {Node[]} */
  const items = [];
  found.forEach((one, at) => {
    if (one && typeof one === 'object') {
      shown.set(one.name, one.entry);
      items.push(cardOf(one.name, one.entry));
    } else items.push(lost(wanted[at] ?? '', one ? words.offline : words.gone));
  });
  part('entries').replaceChildren(...items);
  const entries = [...shown.values()];
  part('contacts').hidden = !entries.some((entry) => entry.contacts);
  part('dates').hidden = !entries.some((entry) => entry.calendar);
  say(count(shown.size));
  offer(part('entries'));
}

/** Words, each in its language. @param {import('./list/entry.js').Words} words */
function spans(words) {
  return words.map(({ text, lang, dir }) => {
    const span = document.createElement('bdi');
    span.textContent = text;
    if (lang) span.lang = lang;
    if (dir) span.dir = dir;
    return span;
  });
}

/** @param {string} name @param {Entry} entry */
function cardOf(name, entry) {
  const it = /** @type {DocumentFragment} */ (part('entry').content.cloneNode(true));
  /** @param {string} what @returns {any} */
  const place = (what) => it.querySelector(`[data-of=${what}]`);
  place('kind').append(...spans(entry.kind));
  place('name').replaceChildren(...spans(entry.name));
  place('name').href = entry.address;
  place('summary').append(...spans(entry.summary));
  place('trust').append(...spans(entry.trust));
  place('address').textContent = location.origin + entry.address;
  place('facts').append(...entry.facts.map(({ label, lines }) => {
    const row = document.createElement('div');
    const dt = document.createElement('dt');
    dt.textContent = label;
    const dd = document.createElement('dd');
    lines.forEach(({ words, href }, at) => {
      if (at) dd.append(document.createElement('br'));
      if (!href) return dd.append(...spans(words));
      const link = document.createElement('a');
      link.href = href;
      link.className = 'call';
      link.append(...spans(words));
      dd.append(link);
    });
    row.append(dt, dd);
    return row;
  }));
  const card = it.querySelector('article');
  if (entry.mayKeep) card?.setAttribute('data-keep', name);
  else if (card) {
    const why = document.createElement('p');
    why.className = 'soft no-print';
    why.textContent = words.private ?? '';
    card.append(why);
  }
  return it;
}

/** An entry that is not there. @param {string} name @param {string | undefined} why */
function lost(name, why) {
  const item = document.createElement('li');
  const card = document.createElement('article');
  card.className = 'card';
  card.dataset.keep = name;
  const heading = document.createElement('h2');
  heading.textContent = name.split('/')[1] ?? name;
  const text = document.createElement('p');
  text.textContent = why ?? '';
  card.append(heading, text);
  item.append(card);
  return item;
}

/** Puts what the link holds behind what the device keeps, less what it must not keep. */
function take() {
  const may = [...shown].filter(([, entry]) => entry.mayKeep).map(([name]) => name);
  const all = [...new Set([...list.read(), ...may])].slice(0, MOST);
  list.write(all);
  tell();
  if (!list.lasts()) return say(words.unkept ?? '');
  ownList().then(() => say(words.kept ?? ''));
}

function ownList() {
  history.replaceState(null, '', location.pathname);
  document.querySelector('h1')?.focus();
  return show();
}

function clear() {
  list.write([]);
  tell();
  ownList().then(() => say(words.cleared ?? ''));
}

/**
 * Hands over a file made here.
 * @param {string} text
 * @param {string} type
 * @param {string} ending
 */
function hand(text, type, ending) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `${words.file ?? 'liste'}.${ending}`;
  link.click();
  // The browser reads the file after this; a minute later it has.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @param {string[]} addresses */
async function texts(addresses) {
  const answers = await Promise.all(addresses.filter(Boolean).map((address) => fetch(address)));
  return Promise.all(answers.filter((answer) => answer.ok).map((answer) => answer.text()));
}

/** @param {() => Promise<void>} act */
const orSay = (act) => () => act().catch(() => say(words.offline ?? ''));

part('plain').hidden = true;
part('take').addEventListener('click', take);
part('own').addEventListener('click', ownList);
part('clear').addEventListener('click', clear);
part('print').addEventListener('click', () => print());
part('contacts').addEventListener('click', orSay(async () => {
  const { joinContacts } = await import('./list/files.js');
  hand(joinContacts(await texts([...shown.values()].map((entry) => entry.contacts))), 'text/vcard', 'vcf');
}));
part('dates').addEventListener('click', orSay(async () => {
  const { joinCalendars } = await import('./list/files.js');
  const title = document.querySelector('h1')?.textContent ?? '';
  hand(joinCalendars(await texts([...shown.values()].map((entry) => entry.calendar)), title), 'text/calendar', 'ics');
}));
// What leaves the list leaves the page, unless it is that of a link.
part('entries').addEventListener('click', (/** @type {MouseEvent} */ { target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  const name = button?.dataset.name ?? '';
  if (!button || fromFragment(location.hash).length || list.read().includes(name)) return;
  shown.delete(name);
  button.closest('li')?.remove();
  const left = list.read();
  part('link').value = `${location.origin}${location.pathname}${toFragment(left)}`;
  for (const what of ['about', 'actions']) part(what).hidden = !left.length;
  part('empty').hidden = left.length > 0;
  say(count(left.length));
  document.querySelector('h1')?.focus();
});
addEventListener('hashchange', show);
show();
