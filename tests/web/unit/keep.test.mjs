// What is kept on a device: names of caches, one table of all that is stored, a worker that agrees with the pages.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { STORED } from '../../../themes/default/js/erase.js';
import { FORMAT, checked, dayInWords, mark, nameOf, noteOf, read, sizeInWords, unlisted, weight } from '../../../themes/default/js/keep/store.js';
import { DEVICE } from '../../../themes/default/js/page.js';

const THEME = path.resolve(import.meta.dirname, '../../../themes/default');
const scripts = ['js', 'static'].flatMap((folder) => fs.readdirSync(path.join(THEME, folder), { recursive: true }).map((name) => `${folder}/${name}`)).filter((name) => name.endsWith('.js'));
const code = (name) => fs.readFileSync(path.join(THEME, name), 'utf8').replace(/^\s*(\/\/|\/?\*).*$/gm, '');
/** Scripts that speak of a way to store something. */
const using = (pattern) => scripts.filter((name) => pattern.test(code(name))).sort();

test('a cache says what it holds, and those of other sites and formats are not ours', () => {
  const name = nameOf('/annuaire/', { lang: 'fr', zone: 'liege' }, 1_800_000_000_000);
  assert.deepEqual(read('/annuaire/', name), { zone: 'fr/liege', at: 1_800_000_000_000 });
  assert.equal(read('/', name), null);
  assert.equal(read('/annuaire/', name.replace(FORMAT, 'repere.garde.0')), null);
  assert.equal(read('/annuaire/', `${FORMAT} /annuaire/ -`), null);
  assert.equal(read('/annuaire/', 'photos'), null);
});

test('a note that somebody else wrote is none', () => {
  const note = { zone: 'liege', lang: 'fr', language: 'Français', name: 'Liège', home: '/a/', page: '/a/zones/liege/texte/', offline: '/a/hors-ligne/', list: '/a/hors-ligne/liege.json', on: '2026-11-29T10:00:00Z', bytes: 1 };
  assert.equal(checked(note, '/a/'), note);
  for (const other of [null, undefined, 1, 'x', [], {}, { ...note, name: 1 }, { ...note, on: 'x' }, { ...note, bytes: '1' }, { ...note, page: 'javascript:alert(1)' }, { ...note, list: '//other.example/a.json' }, { ...note, home: '/' }]) {
    assert.equal(checked(other, '/a/'), null, JSON.stringify(other));
  }
});

test('a page says once that it is a copy, and names no file that the list lacks', () => {
  const html = '<!doctype html>\n<html lang="fr"><link href="/a/theme/x.css"><use href="/a/theme/i.svg#icon"></use><a href="/a/b/">';
  assert.equal(mark(html, 'D').match(/data-kept="D"/g).length, 1);
  const files = [['/a/theme/x.css', 40], ['/a/theme/i.svg', 2]];
  assert.deepEqual(unlisted(html, '/a/', { files }), []);
  assert.deepEqual(unlisted(html, '/a/', { files: files.slice(1) }), ['/a/theme/x.css']);
  assert.equal(weight({ files }), 42);
});

test('sizes and days are in the words of each language', () => {
  const plain = (text) => text.replace(/\s/g, ' ');
  assert.equal(plain(sizeInWords(119_001, 'fr')), '120 ko');
  assert.equal(plain(sizeInWords(1, 'en')), '1 kB');
  assert.match(sizeInWords(120_000, 'ar'), /^120/);
  assert.equal(dayInWords('2026-11-29T10:00:00Z', 'fr'), '29 novembre 2026');
});

test('the worker names its caches as the pages do', () => {
  const worker = fs.readFileSync(path.join(THEME, 'static/sw.js'), 'utf8');
  assert.ok(worker.includes(`const FORMAT = '${FORMAT}';`));
  assert.equal(noteOf('BASE'), 'BASEhors-ligne.garde');
  assert.ok(worker.includes('const NOTE = `${BASE}hors-ligne.garde`;'));
});

test('all that scripts may store is in one table, and the page says each', () => {
  assert.deepEqual(using(/localStorage|sessionStorage/), ['js/erase.js', 'js/page.js']);
  assert.deepEqual(using(/\bcaches\s*\.|\.register\(/), ['js/keep/store.js', 'static/sw.js']);
  assert.deepEqual(using(/indexedDB|document\.cookie|cookieStore|showDirectoryPicker|storage\.getDirectory/), []);
  // Every name that is written to a storage is in `DEVICE`, and each of these has its row.
  const written = using(/\.setItem\(/).flatMap((name) => [...code(name).matchAll(/\.setItem\(([^,]+),/g)].map(([, key]) => key));
  assert.deepEqual([...new Set(written)].sort(), Object.keys(DEVICE).map((key) => `DEVICE.${key}`).sort());
  assert.deepEqual(Object.keys(STORED).sort(), [...Object.keys(DEVICE), 'zones'].sort());
  const page = fs.readFileSync(path.join(THEME, 'templates/pages/erase.html'), 'utf8');
  const said = [...page.matchAll(/data-stored="(\w+)"/g)].map(([, key]) => key);
  assert.deepEqual(said.sort(), Object.keys(STORED).sort());
});
