// Words that the dictionary does not have: what they may have been meant for. Loaded when one is met.

import { before, exactly, formOf, readForm } from './files.js';

/** @typedef {import('./files.js').Files} Files */
/** @typedef {import('./files.js').Form} Form */

/**
 * Distance of two words: letters added, dropped, changed, or two neighbours swapped.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 * @returns {number} more than `most` when farther
 */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {any} */
  let previous = [];
  /** @type {any} */
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    /** @type {any} */
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let d = Math.min(row[j - 1] + same, row[j] + 1, next[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, previous[j - 2] + 1);
      next.push(d);
      if (d < least) least = d;
    }
    if (least > most) return most + 1;
    previous = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/**
 * What a mistyped word may be: near it in its file, else read backwards, else what begins alike.
 * @param {Files} files
 * @param {string} text
 * @returns {Promise<[Form, number][]>} with qualities
 */
export async function alike(files, text) {
  const most = text.length >= 8 ? 2 : text.length >= 4 ? 1 : 0;
  if (!most) return [];
  const place = Math.max(0, files.place('d', text));
  const lines = [...(await files.lines('d', place))];
  const here = before(lines, text, formOf);
  if (here > lines.length - 24) lines.push(...(await files.lines('d', place + 1)));
  const near = nearest(lines.map(formOf), text, most);
  if (!near.length) {
    const back = [...text].reverse().join('');
    const reversed = await files.lines('r', Math.max(0, files.place('r', back)));
    near.push(...nearest(reversed, back, most).map(([form, d]) => /** @type {[string, number]} */ ([[...form].reverse().join(''), d])));
  }
  const forms = await Promise.all(near.map(async ([form, d]) => /** @type {[Form | undefined, number]} */ ([await exactly(files, form), d === 1 ? 0.7 : 0.5])));
  const found = /** @type {[Form, number][]} */ (forms.filter(([form]) => form && !form.stop));
  return found.length ? found.sort((a, b) => b[0].frequency - a[0].frequency).slice(0, 4) : sharing(lines, text, here);
}

/**
 * The forms at the least distance.
 * @param {string[]} forms
 * @param {string} text
 * @param {number} most
 * @returns {[string, number][]}
 */
function nearest(forms, text, most) {
  /** @type {[string, number][]} */
  let found = [];
  for (const form of forms) {
    const d = distance(text, form, most);
    if (d < most || (d === most && d > 0)) {
      if (d < most) found = [];
      most = d;
      found.push([form, d]);
    }
  }
  return found.slice(0, 8);
}

/**
 * The forms that share the longest beginning, at least 4 letters and 60 % of the word.
 * @param {string[]} lines
 * @param {string} text
 * @param {number} here where it would stand
 * @returns {[Form, number][]}
 */
function sharing(lines, text, here) {
  const shared = (/** @type {string | undefined} */ line) => {
    let n = 0;
    while (line && n < text.length && line[n] === text[n]) n++;
    return n;
  };
  const best = Math.max(shared(lines[here]), shared(lines[here - 1]));
  if (best < 4 || best < text.length * 0.6) return [];
  const found = lines.filter((line) => shared(line) === best).map(readForm);
  return found.sort((a, b) => b.frequency - a.frequency).slice(0, 4).map((form) => [form, 0.5]);
}
