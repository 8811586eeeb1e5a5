// « Où habitez-vous ? »: suggestions below the field, and the position of the device. Loaded when it is touched.

import { nearestPlace, placeOf, suggest } from './places.js';

/** @typedef {import('./places.js').Suggestion} Suggestion */

/**
 * @param {any} page what the page of the search gives
 * @param {(one: Suggestion | undefined) => void} choose
 */
export function where({ field, part, say, make, broken, engine, lang }, choose) {
  const box = part('places');
  const tell = (/** @type {string} */ key, /** @type {object} */ of = {}) => box.replaceChildren(make('p', say(key, of)));
  const zones = () => engine.run((/** @type {import('./files.js').Files} */ files) => files.json(`h/z-${files.m.z}.bin`));

  /** The family lives there. @param {Suggestion} one @param {boolean} [write] */
  function live(one, write) {
    if (write) field.ou.value = one.name;
    tell('lives', { zone: one.name });
    choose(one);
  }

  return {
    /** The zone of a slug. @param {string} slug @returns {Promise<Suggestion | undefined>} */
    named: async (slug) => placeOf(await zones(), slug, lang),

    /** @param {boolean} [take] whether the only place whose name has what was written is taken */
    async input(take) {
      const text = field.ou.value;
      if (!text.trim()) {
        box.replaceChildren();
        return choose(undefined);
      }
      try {
        const { list, sure, near } = suggest(await zones(), text, lang);
        if (text !== field.ou.value) return;
        const first = list[0];
        if (first && (sure || (take && !near && list.length === 1))) return live(first, take);
        tell(near ? 'nowhere' : 'choose');
        box.append(...list.map((one) => make('button', [one.name, one.within && `(${one.within})`, one.codes].filter(Boolean).join(' '), () => {
          live(one, true);
          field.ou.focus();
        })));
      } catch (error) {
        broken(error);
      }
    },

    /** Asks the device where it is. */
    locate() {
      tell('locating');
      navigator.geolocation.getCurrentPosition(async ({ coords }) => {
        try {
          const one = nearestPlace(await zones(), coords.latitude, coords.longitude, lang);
          if (one) live(one, true);
          else tell('far');
        } catch (error) {
          broken(error);
        }
      }, () => tell('refused'), { maximumAge: 6e5, timeout: 15e3 });
    },
  };
}
