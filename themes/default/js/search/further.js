// What few questions need: other forms of words that are lacking, phrases that mean something else, further parts of long lists.
// Loaded when one does.

import { Reader, before, exactly, formOf, groups, readForm } from './files.js';
import { variants } from './inflection.js';
import { ARABIC } from './needs.js';

/** @typedef {import('./files.js').Files} Files */
/** @typedef {import('./files.js').Form} Form */
/** @typedef {import('./files.js').Postings} Postings */
/** @typedef {import('./engine.js').Word} Word */

/** What a word counts on its own when the phrase that it stands in has a meaning. */
const LITERAL = 0.6;

/**
 * Words of a phrase that means something else: an entry that says the other thing answers all of them.
 * @param {Word[]} own
 * @param {Form} form of the phrase
 * @returns {Word[]}
 */
export function phrase(own, form) {
  for (const word of own) {
    for (const [key, quality] of word.keys) word.keys.set(key, quality * LITERAL);
    if (!word.stop) for (const key of form.keys) word.keys.set(key, 1);
  }
  return own;
}

/** Fetches one more part of each list that has one. @param {Files} files @param {Map<string, Postings>} all */
export async function readMore(files, all) {
  await Promise.all([...all.values()].map(async (list) => {
    const next = list.more[0];
    if (!next) return;
    const hash = [...next].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const further = await files.get(`h/${files.lang}/x-${hash}.bin`, (bytes) => groups(new Reader(bytes), files.m.size));
    list.more.shift();
    list.groups.push(further);
  }));
}

/**
 * Keys of a word that the dictionary lacks: those of another form of it, else of the two words that it is made of.
 * @param {Files} files
 * @param {string} text
 */
export async function otherwise(files, text) {
  const forms = ARABIC.test(text) ? [(await import('./light.js')).light(text)] : variants(text);
  const found = (await Promise.all(forms.map((form) => exactly(files, form)))).find((form) => form && !form.stop && form.keys.length);
  return found ? found.keys : (await partsOf(files, text)).flatMap(({ keys }) => keys);
}

/** Letters of a part of a word, and of a word that has parts. */
const PART = 3;
const JOINED = 7;
/** What joins two parts of a Dutch or German word. */
const JOINTS = ['', 's', 'en', 'n', 'es', 'er'];
/** Beginnings that are looked at, the longest first. */
const BEGINNINGS = 4;

/**
 * The two words that one is made of, when the dictionary has both: "kinderziekenhuis", "lesarsouilles". At least the second
 * says something by itself.
 * @param {Files} files
 * @param {string} text
 * @returns {Promise<Form[]>} none where there are not two
 */
async function partsOf(files, text) {
  if (text.length < JOINED || /\p{N}/u.test(text)) return [];
  const lines = await files.lines('d', Math.max(0, files.place('d', text)));
  let tried = 0;
  for (let end = text.length - PART; end >= PART && tried < BEGINNINGS; end--) {
    const start = text.slice(0, end);
    const line = lines[before(lines, start, formOf)] ?? '';
    const first = formOf(line) === start ? readForm(line) : end === PART ? await exactly(files, start) : undefined;
    if (!first || !(first.stop || first.keys.length)) continue;
    tried++;
    for (const joint of JOINTS) {
      const rest = text.slice(end);
      if (!rest.startsWith(joint) || rest.length - joint.length < PART) continue;
      const second = await exactly(files, rest.slice(joint.length));
      if (second && !second.stop && second.keys.length) return first.stop ? [second] : [first, second];
    }
  }
  return [];
}
