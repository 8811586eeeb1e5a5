// The page that the worker shows without a network: what is kept, and a button to try again.

import { able } from './keep/store.js';
import { showKept } from './keep/list.js';

/** @type {HTMLElement | null} */
const place = document.querySelector('[data-zones]');
if (place && able()) showKept(place.dataset.base ?? '/', place).catch(() => undefined);
/** @type {HTMLButtonElement | null} */
const again = document.querySelector('[data-part=again]');
if (again) {
  again.hidden = false;
  again.addEventListener('click', () => location.reload());
}
