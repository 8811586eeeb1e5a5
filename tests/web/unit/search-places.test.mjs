// Where a family lives, as people write it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestPlace, placeOf, suggest } from '../../../themes/default/js/search/places.js';

const ZONES = [
  ['be', 'pays', -1, 0, 90, null, null, { fr: 'Belgique' }, [], []],
  ['hainaut', 'province', 0, 0, 40, 50.4, 4, { fr: 'Hainaut', nl: 'Henegouwen' }, [], []],
  ['mons', 'commune', 1, 0, 8, 50.45, 3.95, { fr: 'Mons', nl: 'Bergen' }, ['7000', '7012'], ['Ville de Mons']],
  ['jemappes', 'localite', 2, 4, 8, 50.45, 3.88, { fr: 'Jemappes' }, ['7012'], []],
  ['braine-le-comte', 'commune', 1, 8, 16, 50.6, 4.13, { fr: 'Braine-le-Comte' }, ['7090'], []],
  ['la-louviere', 'commune', 1, 16, 24, 50.48, 4.19, { fr: 'La Louvière' }, ['7100'], []],
  ['liege', 'commune', 0, 40, 60, 50.63, 5.57, { fr: 'Liège', nl: 'Luik', de: 'Lüttich' }, ['4000', '4020'], []],
  ['saint-nicolas', 'commune', 0, 60, 70, 50.63, 5.54, { fr: 'Saint-Nicolas' }, ['4420'], []],
  ['seraing', 'commune', 0, 70, 80, 50.6, 5.5, { fr: 'Seraing' }, ['4100'], []],
];
const first = (text) => suggest(ZONES, text, 'fr').list[0]?.slug;

test('names, codes, parts, foreign names, beginnings and mistakes lead to a place', () => {
  for (const [text, slug] of [
    ['Mons', 'mons'], ['7000', 'mons'], ['7000 Mons', 'mons'], ['mons 7000', 'mons'], ['7012 Jemappes', 'jemappes'], ['jemap', 'jemappes'],
    ['Luik', 'liege'], ['lüttich', 'liege'], ['BERGEN', 'mons'], ['ville de mons', 'mons'], ['St-Nicolas', 'saint-nicolas'],
    ['la louviere', 'la-louviere'], ['louvière', 'la-louviere'], ['liége', 'liege'], ['Liegge', 'liege'], ['braine le conte', 'braine-le-comte'],
    ['41', 'seraing'], ['mons 4000', 'mons'], ['hainaut', 'hainaut'],
  ]) assert.equal(first(text), slug, text);
  for (const text of ['', ' ', 'zzzz', '9999']) assert.equal(first(text), undefined, text);
});

test('a code of several places asks which', () => {
  const { list, sure } = suggest(ZONES, '7012', 'fr');
  assert.deepEqual(list.map((place) => place.slug), ['mons', 'jemappes']);
  assert.equal(sure, false);
  assert.equal(suggest(ZONES, '7000', 'fr').sure, true);
  assert.equal(suggest(ZONES, 'mon', 'fr').sure, false);
});

test('a name that is only near to what was written is told apart', () => {
  for (const text of ['Liegge', 'braine le conte', 'bons']) {
    const { list, sure, near } = suggest(ZONES, text, 'fr');
    assert.deepEqual([list.length, sure, near], [1, false, true], text);
  }
  for (const text of ['mons', 'jemap', '41', 'louvière', '7012']) assert.equal(suggest(ZONES, text, 'fr').near, false, text);
});

test('a part says of what, in the language of the page', () => {
  assert.deepEqual(placeOf(ZONES, 'jemappes', 'nl'), { slug: 'jemappes', commune: 'mons', name: 'Jemappes', within: 'Bergen', codes: '7012' });
  assert.equal(placeOf(ZONES, 'absent', 'fr'), undefined);
});

test('a position leads to the nearest place, and to none from far away', () => {
  assert.equal(nearestPlace(ZONES, 50.46, 3.94, 'fr')?.slug, 'mons');
  assert.equal(nearestPlace(ZONES, 45, 0, 'fr'), undefined);
});
