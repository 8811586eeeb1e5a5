// The page of the search. Words come from `data-…` of its form, cards from `<template data-card>`: nothing is made of
// HTML. What is asked is in the fragment of the address, so that it leaves with nobody and Back finds it again.

import { late, make, offer, part, speaker } from './page.js';
import { alarm as alarmOf } from './search/danger.js';
import { SearchUnavailable, createSearch, from } from './search/engine.js';

/** @typedef {import('./search/engine.js').Answer} Answer */
/** @typedef {import('./search/engine.js').Result} Result */

const form = part('search');
/** @type {Record<string, string>} */
const words = form.dataset;
const { base = '/', lang = 'fr' } = words;
const say = speaker(form);
/** Results shown at a time. Each may be in a file of its own, and a first search is to ask for at most sixteen. */
const EACH = 8;
/** … where it is not clear what was asked: what is least far from it, no list. */
const UNSURE = 3;
const field = { q: form.querySelector('#q'), ou: form.querySelector('#ou'), age: form.querySelector('#age') };
/** Lists of which one is chosen: their key in the question is `data-ask`. @type {HTMLSelectElement[]} */
const lists = [...form.querySelectorAll('select[data-ask]')];
/** @type {HTMLInputElement[]} */
const boxes = [...form.querySelectorAll('input[type=checkbox]')];
/** @param {HTMLInputElement} box */
const facet = (box) => box.dataset.facet ?? '';

const engine = createSearch({ lang, load: from(base) });

// ---- What is asked ----

/** What is asked, as the fragment holds it. @type {Record<string, string>} */
let state = {};
/** Whether it speaks of a danger: then the address, which a history keeps, does not say it. */
let hidden = false;
let shown = EACH;
let turn = 0;
/** The question that was sent, whose results get the focus; and the last one that is shown whole. */
let [sent, done] = [0, 0];
/** Where the reader was, when Back leads here. */
let scrolled = 0;
/** @type {{slug: string, name: string} | undefined} */
let place;

const list = (/** @type {string | undefined} */ text) => (text ? text.split(' ') : []);

/** @param {Record<string, string>} change @param {boolean} [step] whether Back undoes it */
function ask(change, step) {
  state = { ...state, ...change };
  for (const key of Object.keys(state)) if (!state[key]) delete state[key];
  shown = EACH;
  history[step ? 'pushState' : 'replaceState'](...entry());
  answer();
}

/** What the history keeps of the question, and its address. @returns {[any, string, string]} */
const entry = () => (hidden ? [{ asked: state }, '', location.pathname] : [null, '', `#${new URLSearchParams(state)}`]);

/** Takes what the fragment asks. */
function read() {
  state = history.state?.asked ?? Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  shown = history.state?.n ?? EACH;
  scrolled = history.state?.y ?? 0;
  field.q.value = state.q ?? '';
  field.age.value = state.age ?? '';
  for (const one of lists) one.value = state[one.dataset.ask ?? ''] ?? '';
  for (const box of boxes) box.checked = list(state[facet(box)]).includes(box.value);
  if (!state.ou) [place, field.ou.value] = [undefined, ''];
  const { lieu } = state;
  // Who comes with a question must see what it finds.
  part('about').open = !Object.keys(state).length;
  if (lieu) written(lieu);
  else answer();
}

/** Takes a place that is only words yet, as home gives it. @param {string} lieu */
function written(lieu) {
  delete state.lieu;
  history.replaceState(...entry());
  field.ou.value = lieu;
  engine.place(lieu).then((slug) => {
    if (slug) ask({ ou: slug });
    else where().then(({ input }) => input(true));
  }, broken);
}

/** Says on what is folded what it holds: the commune and the age; how many choices. */
function told() {
  const known = [state.ou && place?.name, state.age && field.age.selectedOptions[0]?.textContent];
  part('told').textContent = known.filter(Boolean).join(' · ') || say('about');
  const n = boxes.filter((box) => box.checked).length + lists.filter((one) => one.value).length;
  part('chosen').textContent = n ? say('chosen', { n }) : '';
}

async function answer() {
  const mine = ++turn;
  const { q = '', ou, age, tri, moment, rayon } = state;
  /** @type {Record<string, string[]>} */
  const filters = {};
  for (const box of boxes) if (box.checked) (filters[facet(box)] ??= []).push(box.value);
  const asked = Boolean(q.trim() || ou || age || moment || rayon || Object.keys(filters).length);
  const counted = part('filters').open;
  told();
  document.body.classList.toggle('asked', asked);
  for (const name of ['broken', 'nothing', 'plain']) part(name).hidden = true;
  part('hint').hidden = Boolean(q);
  danger(q, mine, false);
  if (!asked) {
    part('answer').hidden = true;
    part('needs').replaceChildren();
    part('status').textContent = '';
    return;
  }
  try {
    const found = await engine.search(q, {
      zone: ou,
      age: age && age !== 'grossesse' ? Number(age) : null,
      pregnancy: age === 'grossesse',
      filters,
      strict: list(state.strict),
      ignore: list(state.sans),
      need: state.besoin,
      sort: /** @type {any} */ (tri),
      moment: /** @type {any} */ (moment),
      within: rayon ? Number(rayon) : undefined,
      limit: shown,
      count: counted ? [...new Set(boxes.map((box) => facet(box)))] : undefined,
      now: new Date().toLocaleString('sv'),
      cards: (early) => mine === turn && show(early),
    });
    if (mine === turn) show(found, true);
    if (found.lost.length) danger(q, mine, true);
  } catch (error) {
    if (mine === turn) broken(error);
  }
}

// ---- Dangers ----

const alarm = late(async () => alarmOf(page));

/**
 * Shows whom to call when the words speak of a danger, above everything else.
 * @param {string} q
 * @param {number} mine
 * @param {boolean} foreign whether this site lacks some of the words, which may be of another language
 */
const danger = (q, mine, foreign) => alarm().then((show) => show(q, foreign, () => mine === turn)).then((/** @type {boolean} */ found) => {
  if (mine !== turn) return;
  hidden = found;
  if (found) history.replaceState({ ...history.state, asked: state }, '', location.pathname);
}, () => {});

// ---- What is found ----

/** @type {HTMLTemplateElement} */
const template = part('card');

/** @param {Answer} found @param {boolean} [whole] */
function show(found, whole) {
  if (state.ou && place?.slug !== state.ou) {
    place = { slug: state.ou, name: found.zone };
    if (document.activeElement !== field.ou) field.ou.value = place.name;
    told();
  }
  const results = found.results.filter((result) => result.card).slice(0, found.unsure ? UNSURE : undefined);
  const known = found.results.filter((result) => !result.unknown.length).length;
  const said = found.unsure && found.total ? [say('unsure')] : [
    found.more || found.total > 200 ? say('over', { n: Math.min(200, found.total) }) : say('count', { n: found.total }),
    // A plea has many words that no entry says; one or two of which none is found are what was asked for.
    ...(!found.more && !(found.needs.length && (found.lost[2] || results[0]?.why[0])) ? found.lost.map((word) => say('lost', { word })) : []),
    ...found.unsaid.map((mark) => say('nobody', { what: named(mark) })),
  ];
  if (whole) part('status').textContent = said.join(' ');
  part('answer').hidden = !found.total;
  part('nothing').hidden = found.total > 0;
  const parts = found.instead ? [make('h2', say('resultsOf', { query: found.meant }))] : [];
  let heading = '';
  /** @type {any} */
  let ul;
  for (const result of results) {
    const next = headingOf(result, known);
    if (next !== heading) {
      heading = next;
      ul = document.createElement('ul');
      ul.className = 'cards';
      const h2 = make('h2', heading);
      if (heading === words.results) h2.className = 'vh';
      parts.push(h2, ul);
    }
    ul.append(card(result));
    ul.lastElementChild.dataset.by = result.card.o ?? result.card.n;
  }
  part('list').replaceChildren(...parts);
  if (new Set(results.map(({ card }) => card.o ?? card.n)).size < results.length) import('./search/fold.js').then(({ fold }) => fold(parts, say), broken);
  offer(part('list'));
  part('more').hidden = found.unsure || found.total <= shown;
  if (!found.total || found.unsure || found.meant || found.needs.length || found.marks.length || state.ou || part('filters').open) import('./search/help.js').then(({ help }) => help(page, found, place, state), broken);
  else for (const name of ['meant', 'needs', 'marks', 'ways']) part(name).replaceChildren();
  if (whole) {
    done = turn;
    see();
  }
  if (whole && scrolled) {
    scrollTo(0, scrolled);
    scrolled = 0;
  }
}

/** What stands above a result: what is known of it, or where it helps. @param {Result} result @param {number} known */
function headingOf(result, known) {
  if (result.unknown.length) return say(known ? 'unknown' : 'unknownOnly');
  if (result.unverified) return say('confirmHours');
  if (result.group) return say(result.group, { zone: place?.name ?? '' });
  return say('results');
}

/** What a mark asks, in the words of its box. @param {import('./search/engine.js').Mark} mark */
const named = ({ facet, value, label, words }) => label ?? boxes.find((box) => box.dataset.facet === facet && box.value === value)?.parentElement?.querySelector('[data-name]')?.textContent ?? words;

/** Gives the focus to the heading of what was found, once it is there. */
function see() {
  if (!sent || done < sent) return;
  sent = 0;
  const heading = part('nothing').hidden ? part('list').querySelector('h2') : part('nothing').querySelector('h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}

/** A card of a result, from the theme's template. @param {Result} result */
function card({ card, km, unknown, id }) {
  const it = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  /** @type {Record<string, string>} */
  const of = {
    ...card,
    h: card.h?.[0],
    c: card.c && say('confirm'),
    km: km === null ? '' : say('km', { km: km < 10 ? Math.max(1, Math.round(km)) : Math.round(km) }),
    ask: unknown.length ? say('ask', { what: unknown.map((facet) => say(`ask${facet}`)).join(words.comma) }) : '',
  };
  for (const element of it.querySelectorAll('[data-if]')) {
    if (!(element.getAttribute('data-if') ?? '').split(' ').some((key) => of[key])) element.remove();
  }
  for (const element of it.querySelectorAll('[data-of]')) element.textContent = of[element.getAttribute('data-of') ?? ''] ?? '';
  for (const link of it.querySelectorAll('a')) {
    const call = link.hasAttribute('data-call');
    link.href = call ? `tel:${card.h[1]}` : base + card.u;
    if (!call) link.dataset.id = String(id);
  }
  // Of a sensitive entry the device keeps nothing.
  if (!card.x) it.querySelector('article')?.setAttribute('data-keep', card.u.split('/').slice(-3, -1).join('/'));
  const day = it.querySelector('[data-day]');
  if (day) {
    const time = make('time', card.d);
    time.dateTime = card.t ?? '';
    day.replaceWith(time);
  }
  return it;
}

/** The search cannot answer: says so, and leaves the lists. @param {unknown} error */
function broken(error) {
  const old = error instanceof SearchUnavailable && error.what === 'DecompressionStream';
  part('answer').hidden = true;
  part('status').textContent = '';
  part('broken').hidden = false;
  part('reason').textContent = say(old ? 'old' : navigator.onLine === false ? 'offline' : 'broken');
}

// ---- What the reader does ----

/** Takes the boxes into the question. */
function choose() {
  /** @type {Record<string, string>} */
  const change = {};
  for (const box of boxes) change[facet(box)] = [...list(change[facet(box)]), ...(box.checked ? [box.value] : [])].join(' ');
  ask(change, true);
}

/** @param {() => void} act @param {number} ms */
function later(act, ms) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  };
}

/** What the other modules need of this one. */
const page = { form, field, boxes, lists, part, say, make, ask, choose, named, broken, engine, lang };

const places = late(async () => (await import('./search/where.js')).where(page, (one) => {
  place = one;
  if (state.ou !== (one?.slug ?? '')) ask({ ou: one?.slug ?? '' }, true);
}));
/** The question where the family lives, loaded when it is touched. */
function where() {
  const asked = places();
  asked.catch(broken);
  return asked;
}

const type = later(() => ask({ q: field.q.value, sans: '', strict: '', besoin: '' }), 200);
const near = later(() => where().then(({ input }) => input()), 250);
field.q.addEventListener('input', type);
field.ou.addEventListener('input', near);
field.ou.addEventListener('change', () => where().then(({ input }) => input(true)));
field.age.addEventListener('change', () => ask({ age: field.age.value }, true));
for (const one of lists) one.addEventListener('change', () => ask({ [one.dataset.ask ?? '']: one.value }, true));
for (const box of boxes) box.addEventListener('change', choose);
form.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
  const input = event.target;
  if (event.key !== 'Escape' || !(input instanceof HTMLInputElement) || !input.value || input.type === 'checkbox') return;
  event.preventDefault();
  input.value = '';
  input.dispatchEvent(new Event('input'));
});
form.addEventListener('submit', (/** @type {Event} */ event) => {
  event.preventDefault();
  if (field.ou.value.trim() && !state.ou) where().then(({ input }) => input(true));
  if (field.q.value !== (state.q ?? '')) ask({ q: field.q.value, sans: '', strict: '', besoin: '' }, true);
  if (!Object.keys(state).length) return;
  // Who asked wants to see what is found: the questions fold, and the focus goes there.
  for (const name of ['about', 'filters']) part(name).open = false;
  sent = turn;
  see();
});
part('filters').addEventListener('toggle', () => part('filters').open && answer());
part('more').addEventListener('click', async () => {
  const before = part('list').querySelectorAll('.card').length;
  shown += EACH;
  await answer();
  part('list').querySelectorAll('.card')[before]?.querySelector('a')?.focus();
});
part('retry').addEventListener('click', () => answer());
if (navigator.geolocation) {
  part('locate').hidden = false;
  part('locate').addEventListener('click', () => where().then(({ locate }) => locate()));
}
// Where the reader was is kept with the step of the history, for Back.
history.scrollRestoration = 'manual';
addEventListener('pagehide', () => history.replaceState({ ...history.state, n: shown, y: scrollY }, ''));
addEventListener('popstate', read);
read();
