// The page « Qui peut m'aider ? »: a family's commune, age and need lead to those who accept it, each with why. What
// answers is loaded when somebody first touches the form.

import { late, make, offer, part, speaker } from './page.js';

const form = part('who');
/** @type {Record<string, string>} */
const words = form.dataset;
const { base = '/', lang = 'fr' } = words;
const say = speaker(form);
const field = { ou: form.querySelector('#ou'), age: form.querySelector('#age') };
/** @type {HTMLInputElement[]} */
const boxes = [...form.querySelectorAll('input[type=checkbox]')];
/** Situations and needs that are chosen. @param {string} of */
const chosen = (of) => boxes.filter((box) => box.dataset.ask === of && box.checked);
/** @type {{slug: string, name: string, commune: string} | undefined} */
let place;
let turn = 0;

async function load() {
  const [{ createSearch, from }, { whoCanHelp }, { where }] = await Promise.all([import('./search/engine.js'), import('./search/conditions.js'), import('./search/where.js')]);
  const engine = createSearch({ lang, load: from(base) });
  const { input, named } = where({ field, part, say, make, broken, engine, lang }, (one) => {
    place = one;
    ask();
  });
  return { engine, whoCanHelp, input, named };
}

const ready = late(load);

/** Takes the commune as it is written. @param {boolean} [whole] whether nothing more is coming */
const input = (whole) => ready().then((module) => module.input(whole), broken);

/** @param {unknown} error */
function broken(error) {
  void error;
  part('broken').hidden = false;
  part('found').hidden = true;
  part('status').textContent = '';
}

/** What is asked, as the fragment of the address holds it: so it is there after Back and on reload, and leaves with nobody. */
function ask() {
  const asked = Object.entries({ ou: place?.slug ?? '', age: field.age.value, ...Object.fromEntries(['theme', 'public'].map((of) => [of, values(of).join(' ')])) });
  history.replaceState(null, '', `#${new URLSearchParams(asked.filter(([, value]) => value))}`);
  answer();
}

/** @param {string} of */
const values = (of) => chosen(of).map((box) => box.value);

/** Takes what the fragment asks. */
async function read() {
  const state = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  field.age.value = state.age ?? '';
  for (const box of boxes) box.checked = (state[box.dataset.ask ?? ''] ?? '').split(' ').includes(box.value);
  if (state.ou && place?.slug !== state.ou) {
    const module = await ready().catch(broken);
    place = await module?.named(state.ou);
    field.ou.value = place?.name ?? '';
  }
  await answer();
}

/** The question in words: on paper, nobody sees the form. */
function summary() {
  const label = (/** @type {HTMLInputElement} */ box) => box.parentElement?.querySelector('[data-name]')?.textContent ?? '';
  const age = field.age.value && field.age.selectedOptions[0]?.textContent;
  return [place?.name, age, ...boxes.filter((box) => box.checked).map(label), new Date().toLocaleDateString(lang)].filter(Boolean).join(' · ');
}

/** A row of an offer. @param {import('./search/conditions.js').Offer} offer */
function row({ card, holds, fails, unknown, set, km }) {
  const li = document.createElement('li');
  // Of a sensitive entry the device keeps nothing.
  if (!card.x) li.dataset.keep = card.u.split('/').slice(-3, -1).join('/');
  const link = make('a', card.n);
  link.href = base + card.u;
  const h3 = document.createElement('h3');
  h3.append(link);
  const why = [
    ...fails.map((what) => say(`no-${what}`.replace(/-(.)/, (_, c) => c.toUpperCase()), { zone: place?.name ?? '' })),
    ...holds.map((what) => say(`yes-${what}`.replace(/-(.)/, (_, c) => c.toUpperCase()), { zone: place?.name ?? '' })),
    ...unknown.map((what) => say(`ask-${what}`.replace(/-(.)/, (_, c) => c.toUpperCase()))),
  ];
  li.append(h3, make('p', [card.k, card.o, card.z, fails.includes('covers') && km !== null ? say('km', { km: Math.max(1, Math.round(km)) }) : ''].filter(Boolean).join(' · ')));
  const list = document.createElement('ul');
  list.append(...why.filter(Boolean).map((text) => make('li', text)));
  const more = [set?.accompanied === true && say('accompanied'), set?.parents === true && say('parents'), set?.text].filter(Boolean);
  list.append(...more.map((text) => make('li', String(text))));
  li.append(list);
  if (card.h) {
    const call = make('a', card.h[0]);
    call.href = `tel:${card.h[1]}`;
    call.className = 'call';
    call.setAttribute('aria-label', `${card.h[0]} (${card.n})`);
    li.append(call);
  }
  return li;
}

async function answer() {
  const mine = ++turn;
  part('broken').hidden = true;
  for (const of of form.querySelectorAll('details')) {
    const n = of.querySelectorAll('input:checked').length;
    /** @type {HTMLElement} */ (of.querySelector('[data-n]')).textContent = n ? `(${n})` : '';
  }
  if (!place) {
    part('found').hidden = true;
    return;
  }
  const { slug, name, commune } = place;
  const age = field.age.value;
  try {
    const { engine, whoCanHelp } = await ready();
    const { accept, maybe, almost } = await engine.run((files) => whoCanHelp(files, {
      zone: slug,
      age: age && age !== 'grossesse' ? Number(age) : null,
      pregnancy: age === 'grossesse',
      themes: values('theme'),
      audiences: values('public'),
    }));
    if (mine !== turn) return;
    part('found').hidden = false;
    const n = accept.length + maybe.length;
    part('status').textContent = `${say('accept', { n })} ${almost.length ? say('almost', { n: almost.length }) : ''}`;
    part('summary').textContent = summary();
    part('nobody').hidden = n > 0;
    for (const [name, list] of Object.entries({ accept, maybe, almost })) {
      part(name).replaceChildren(...list.map(row));
      part(`${name}-part`).hidden = !list.length;
      offer(part(name));
    }
    part('commune').textContent = say('commune', { zone: name });
    part('commune').href = commune ? `${words.zones}${commune}/` : words.zones;
  } catch (error) {
    if (mine === turn) broken(error);
  }
}

part('plain').hidden = true;
form.addEventListener('focusin', () => ready().catch(broken), { once: true });
let timer = 0;
field.ou.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => input(), 250);
});
field.ou.addEventListener('change', () => input(true));
for (const one of [field.age, ...boxes]) one.addEventListener('change', ask);
form.addEventListener('submit', (/** @type {Event} */ event) => {
  event.preventDefault();
  input(true);
});
part('retry').addEventListener('click', answer);
part('print').addEventListener('click', () => print());
addEventListener('hashchange', read);
if (location.hash) read();
