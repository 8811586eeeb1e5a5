// Other forms of words that the dictionary lacks.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';
import { variants } from '../../../themes/default/js/search/inflection.js';
import { light } from '../../../themes/default/js/search/light.js';

const vectors = JSON.parse(fs.readFileSync(new URL('../../vectors/light.json', import.meta.url), 'utf8'));

test('Arabic words lose what is written together with them, as at build', () => {
  assert.ok(vectors.length > 12);
  for (const [word, short] of vectors) assert.equal(light(word), short, word);
});

test('a word has other endings, shorter ones first; short words and numbers have none', () => {
  const found = variants('poussettes');
  assert.ok(found.includes('poussette') && found.indexOf('poussette') < found.indexOf('poussettess'));
  assert.ok(variants('arsouille').includes('arsouilles'));
  assert.deepEqual(variants('bus'), []);
  assert.deepEqual(variants('4000a'), []);
  assert.deepEqual(variants('طفل'), []);
});
