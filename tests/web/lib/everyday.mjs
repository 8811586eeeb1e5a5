// The lists of everyday words, as `tests/tools/everyday-words.py` writes them, and numbers made at random for tests.
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from './repere.mjs';

/**
 * The words of a language in its bands of frequency, the most frequent first.
 * @param {string} lang
 * @returns {string[][]}
 */
export function everyday(lang) {
  const text = gunzipSync(fs.readFileSync(path.join(ROOT, 'src/lang', lang, 'everyday.gz'))).toString();
  return text.trimEnd().split('\n\n').map((band) => {
    let word = '';
    return band.split('\n').map((line) => (word = word.slice(0, line.charCodeAt(0) - 48) + line.slice(1)));
  });
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). @param {number} seed @returns {() => number} */
export function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
