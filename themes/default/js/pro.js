// « Où habite la famille ? »: a commune, a part of one or a postal code leads to the page of the commune for
// professionals. What answers is loaded when somebody first touches the field; without it the list is there.

import { late, make, part, speaker } from './page.js';

/** @typedef {import('./search/places.js').Suggestion} Suggestion */

const form = part('pro');
const { base = '/', lang = 'fr', pages = '' } = form.dataset;
const say = speaker(form);
const field = { ou: form.querySelector('#ou') };
const found = part('found');
const link = found.querySelector('a');

/** Offers the page of the commune; nothing opens before somebody asks. @param {Suggestion | undefined} one */
function choose(one) {
  found.hidden = !one?.commune;
  if (!one) return;
  if (!one.commune) return part('places').replaceChildren(make('p', say('larger', { zone: one.name })));
  link.href = `${pages}${one.commune}/`;
  link.textContent = say('open', { zone: one.within ? `${one.name} (${one.within})` : one.name });
}

/** @param {unknown} error */
function broken(error) {
  void error;
  found.hidden = true;
  part('places').replaceChildren(make('p', say('broken')));
}

async function load() {
  const [{ createSearch, from }, { where }] = await Promise.all([import('./search/engine.js'), import('./search/where.js')]);
  return where({ field, part, say, make, broken, engine: createSearch({ lang, load: from(base) }), lang }, choose);
}

const ready = late(load);

/** Takes the place as it is written. @param {boolean} [whole] whether nothing more is coming */
const input = (whole) => ready().then((module) => module.input(whole)).catch(broken);

let timer = 0;
form.addEventListener('focusin', () => ready().catch(() => {}), { once: true });
field.ou.addEventListener('input', () => {
  clearTimeout(timer);
  found.hidden = true;
  timer = setTimeout(() => input(), 250);
});
form.addEventListener('submit', async (/** @type {Event} */ event) => {
  event.preventDefault();
  clearTimeout(timer);
  await input(true);
  if (!found.hidden) location.href = link.href;
});
