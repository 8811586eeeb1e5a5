// The page « Qui peut m'aider ? »: a family's commune, age and need lead to those who accept it, each with why. What
// answers is loaded when somebody first touches the form.

import { late, make, part, speaker } from './page.js';

const form = part('who');
/** @type {Record<string, string>} */
const words = form.dataset;
const { base = '/', lang = 'fr' } = words;
const say = speaker(form);
const field = { ou: form.querySelector('#ou'), age: form.querySelector('#age'), theme: form.querySelector('#theme'), public: form.querySelector('#public') };
/** @type {{slug: string, name: string, commune: string} | undefined} */
let place;
let turn = 0;

async function load() {
  const [{ createSearch, from }, { whoCanHelp }, { where }] = await Promise.all([import('./search/engine.js'), import('./search/conditions.js'), import('./search/where.js')]);
  const engine = createSearch({ lang, load: from(base) });
  const { input } = where({ field, part, say, make, broken, engine, lang }, (one) => {
    place = one;
    answer();
  });
  return { engine, whoCanHelp, input };
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

/** A row of an offer. @param {import('./search/conditions.js').Offer} offer */
function row({ card, holds, fails, unknown, set, km }) {
  const li = document.createElement('li');
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
  if (!place) {
    part('found').hidden = true;
    return;
  }
  const { slug, name, commune } = place;
  const age = field.age.value;
  try {
    const { engine, whoCanHelp } = await ready();
    const { accept, almost } = await engine.run((files) => whoCanHelp(files, {
      zone: slug,
      age: age && age !== 'grossesse' ? Number(age) : null,
      pregnancy: age === 'grossesse',
      theme: field.theme.value,
      audience: field.public.value,
    }));
    if (mine !== turn) return;
    part('found').hidden = false;
    part('status').textContent = `${say('accept', { n: accept.length })} ${almost.length ? say('almost', { n: almost.length }) : ''}`;
    part('accept').replaceChildren(...accept.map(row));
    part('nobody').hidden = accept.length > 0;
    part('almost').replaceChildren(...almost.map(row));
    part('almost-part').hidden = !almost.length;
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
for (const select of [field.age, field.theme, field.public]) select.addEventListener('change', answer);
form.addEventListener('submit', (/** @type {Event} */ event) => {
  event.preventDefault();
  input(true);
});
part('retry').addEventListener('click', answer);
