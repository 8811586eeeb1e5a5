// Which entries answer, in which order, over the files of a small fictional directory.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { indexFiles, loadFrom } from '../lib/index-files.mjs';
import { small } from '../lib/small-index.mjs';
import { SearchUnavailable, createSearch } from '../../../themes/default/js/search/engine.js';

function engine(files = small()) {
  const { load, asked } = loadFrom(files);
  return { ...createSearch({ load, lang: 'fr' }), files, asked };
}
const slugs = async (query, options) => (await engine().search(query, options)).results.map((result) => result.slug);

test('a word finds its entries, the strongest first', async () => {
  assert.deepEqual(await slugs('bébé '), ['bebe-mons', 'bebe-namur', 'allaitement-mons', 'domicile-province']);
  assert.deepEqual(await slugs('ludothèques '), ['ludotheque-mons', 'ludotheque-namur']);
});

test('the last word may go on, an earlier one not', async () => {
  assert.deepEqual(await slugs('ludot'), ['ludotheque-mons', 'ludotheque-namur']);
  assert.deepEqual(await slugs('ber'), ['lointain']);
});

test('a form that is two words joined, which a word begins, brings nothing of the other', async () => {
  const forms = ['ludotheque\t2\t9', 'ludothequemaison\t1\t0maison,9', 'ludotheques\t1\t9'];
  const { results } = await engine(small({ forms })).search('ludotheque');
  assert.deepEqual(results.map((result) => result.slug), ['ludotheque-mons', 'ludotheque-namur']);
});

test('a missing word lowers, never empties', async () => {
  const answer = await engine().search('bébé zzzzz ');
  assert.equal(answer.results[0].slug, 'bebe-mons');
  assert.deepEqual(answer.lost, ['zzzzz']);
  assert.deepEqual((await slugs('bébé allaitement '))[0], 'allaitement-mons');
});

test('stop words count only when there is nothing else', async () => {
  assert.deepEqual((await engine().search('des bébés ')).results[0].why, ['bebes']);
  assert.equal((await engine().search('des ')).total, 0);
});

test('mistakes at the end, inside and at the start of a word: what may have been meant is offered', async () => {
  for (const query of ['ludotheqeu ', 'ludotheuqe ', 'udotheque ', 'kudotheque ', 'llaitement ', 'allaitemant ']) {
    const answer = await engine().search(query);
    assert.match(answer.meant, /^(ludotheque|allaitement)$/, query);
    assert.equal(answer.instead, true, query);
    assert.match(answer.results[0]?.slug ?? '', /ludotheque|allaitement/, query);
  }
});

test('results for the words that were typed stand, whatever another may have been meant for', async () => {
  const { search } = engine();
  const answer = await search('Ludotèque, bébé ');
  assert.equal(answer.meant, 'ludotheque, bébé');
  assert.equal(answer.instead, false);
  assert.deepEqual(answer.results, (await search('zzzzzz bébé ')).results);
  assert.deepEqual(answer.lost, ['ludoteque']);
});

test('what a mistyped word may have been meant for asks for nothing', async () => {
  for (const query of ['mosn ', 'samdi ', 'gratuot ', 'ludotheque mosn ', 'samedis ', 'gratuiteme']) {
    const answer = await engine().search(query);
    assert.deepEqual(answer.marks, [], query);
  }
  assert.equal((await engine().search('ludotheque samdi ')).meant, 'ludotheque samedi');
  // Beside a word that asks for something, nothing that was typed has results.
  const beside = await engine().search('ludoteque namur ');
  assert.deepEqual([beside.marks.map((mark) => mark.id), beside.instead, beside.results[0].slug], [['zone=namur'], true, 'ludotheque-namur']);
});

test('neither an everyday word nor a number is taken for another', async () => {
  for (const query of ['marie ', 'bebel ', 'noel', 'nombre ', 'samedie', '7001 ', 'sa marie ']) {
    const answer = await engine().search(query);
    assert.deepEqual([answer.meant, answer.instead, answer.marks], ['', false, []], query);
  }
});

test('a word that nothing is near to may have been meant for what shares its beginning', async () => {
  const answer = await engine().search('allaitants ');
  assert.deepEqual(answer.results.map((result) => result.slug), ['allaitement-mons', 'bebe-mons']);
  assert.equal(answer.instead, true);
  assert.deepEqual(await slugs('qqqqqqqqq '), []);
});

test('a synonym of several words keeps its own words', async () => {
  assert.deepEqual((await slugs('salle attente ')).sort(), ['ecoute-province', 'ludotheque-namur']);
  // What says the other thing answers all words of the phrase.
  const { results } = await engine().search('salle attente ');
  assert.ok(results.some((result) => result.why.length === 2));
});

test('words that are facets come first, are told, and can be removed or made strict', async () => {
  const { search } = engine();
  const answer = await search('ludothèque namur');
  assert.equal(answer.results[0].slug, 'ludotheque-namur');
  assert.deepEqual(answer.marks, [{ id: 'zone=namur', facet: 'zone', value: 'namur', words: 'namur', strict: false, weak: false, label: 'Namur' }]);
  const strict = await search('ludothèque namur', { strict: ['zone=namur'] });
  assert.deepEqual(strict.results.map((r) => r.slug), ['ludotheque-namur']);
  // Few have both: those that are there, or have the word elsewhere, follow.
  const others = answer.results.slice(1).map((result) => result.slug);
  for (const slug of ['arabe-namur', 'bebe-namur', 'ludotheque-mons']) assert.ok(others.includes(slug), slug);
  assert.deepEqual((await search('ludothèque namur', { ignore: ['zone=namur'] })).marks, []);
});

test('who covers a zone counts as there', async () => {
  const strict = await engine().search('ludothèque 7000', { strict: ['zone=mons'] });
  assert.ok(strict.results.some((r) => r.slug === 'ludotheque-namur'), 'it declares to cover Mons');
});

test('a facet of several words, alone, is a question', async () => {
  const answer = await engine().search('en arabe');
  assert.deepEqual(answer.marks.map((mark) => mark.id), ['langue=ar']);
  assert.equal(answer.results[0].slug, 'arabe-namur');
});

test('ages are read from numbers', async () => {
  assert.deepEqual((await engine().search('ludothèque 3 ans')).marks.map((mark) => mark.id), ['age=36']);
  assert.deepEqual((await engine().search('18 mois')).marks.map((mark) => mark.id), ['age=18']);
  assert.deepEqual((await engine().search('mois')).marks, []);
});

test('filters keep the unknown apart and exclude only a known no', async () => {
  const answer = await engine().search('bébé ', { filters: { prix: ['gratuit'] } });
  assert.deepEqual(answer.results.map((r) => [r.slug, r.unknown]), [
    ['bebe-mons', []], ['bebe-namur', []], ['allaitement-mons', []], ['domicile-province', ['prix']],
  ]);
  const aged = await engine().search('', { age: 40 });
  assert.deepEqual(aged.results.filter((r) => !r.unknown.length).map((r) => r.slug), ['ludotheque-mons', 'ludotheque-namur']);
  assert.equal(aged.results.some((r) => ['bebe-mons', 'bebe-namur'].includes(r.slug)), false);
  const before = await engine().search('', { pregnancy: true });
  assert.deepEqual(before.results.filter((r) => !r.unknown.length).map((r) => r.slug), ['bebe-mons', 'allaitement-mons']);
  assert.equal(before.results.some((r) => r.slug === 'ludotheque-mons'), false, 'known not to accept');
});

test('values beyond the first eight of a facet', async () => {
  const answer = await engine().search('', { filters: { theme: ['t9'] } });
  assert.deepEqual(answer.results.filter((r) => !r.unknown.length).map((r) => r.slug), ['ludotheque-mons', 'allaitement-mons']);
  assert.equal(answer.results.some((r) => r.slug === 'bebe-mons'), false);
});

test('counts of a facet ignore its own filter, and heed the others', async () => {
  const { search } = engine();
  const { counts } = await search('', { filters: { prix: ['payant'], jour: ['6'] }, count: ['prix', 'jour', 'theme'] });
  assert.deepEqual(counts.prix, { gratuit: 2, payant: 2 });
  assert.equal(counts.jour['6'], 2);
  assert.equal(counts.jour['1'], 1);
  assert.equal(counts.theme.t9, 1);
  assert.equal(counts.theme.t0, 0);
});

test('a zone groups: here first or the best, at home, from afar, then the nearest elsewhere with their distance', async () => {
  const answer = await engine().search('', { zone: 'mons' });
  const groups = Object.fromEntries(answer.results.map((r) => [r.slug, r.group]));
  assert.equal(groups['bebe-mons'], 'here');
  assert.equal(groups['ludotheque-namur'], 'here');
  assert.equal(groups['domicile-province'], 'home');
  assert.equal(groups['ecoute-province'], 'remote');
  assert.equal(groups['ligne-pays'], 'remote');
  assert.equal(groups['arabe-namur'], 'near');
  assert.deepEqual(answer.groups, { here: 5, home: 1, remote: 2, near: 3 });
  const far = answer.results.find((r) => r.slug === 'arabe-namur');
  assert.ok(far.km > 60 && far.km < 70, `${far.km}`);
  assert.equal(answer.results.findIndex((r) => r.group === 'near') > answer.results.findIndex((r) => r.group === 'remote'), true);
});

test('within so many kilometres: who is farther is out, who comes or answers from afar is in', async () => {
  const within = async (km) => (await engine().search('', { zone: 'mons', within: km, limit: 40 })).results;
  const near = await within(20);
  assert.ok(near.some((r) => r.slug === 'bebe-mons') && near.some((r) => r.group === 'home') && near.some((r) => r.group === 'remote'));
  assert.ok(!near.some((r) => r.slug === 'arabe-namur'));
  assert.ok((await within(70)).some((r) => r.slug === 'arabe-namur'));
  assert.equal((await engine().search('', { within: 5 })).total, 0, 'from nowhere it asks nothing');
});

test('open now, today, within seven days: verified hours first, then others, then what says nothing', async () => {
  // Day 2 497 is 2026-11-02. Columns of dates say that 0, 1 and 9 have some.
  const openings = { day: 2497, of: [[0, 1, 0, 540, 720, 3, 540, 720], [1, 0, 0, 600, 660], [9, 1, 1, 1380, 1500], [2, 1, 0, 0, 0]] };
  const files = () => small({ openings });
  const open = async (moment, now) => (await engine(files()).search('', { moment, now, limit: 40 })).results.map((r) => [r.slug, r.unverified, r.unknown.length]);
  const now = await open('maintenant', '2026-11-02 10:30');
  assert.deepEqual(now.slice(0, 2), [['bebe-mons', false, 0], ['ludotheque-mons', true, 0]]);
  assert.ok(now.slice(2).every(([, , unknown]) => unknown === 1));
  assert.ok(now.some(([slug]) => slug === 'allaitement-mons'), 'nobody says its hours');
  assert.ok(!now.some(([slug]) => slug === 'ludotheque-namur'), 'another day');
  assert.deepEqual((await open('maintenant', '2026-11-02 12:00'))[0][2], 1, 'until is not included');
  assert.deepEqual((await open('maintenant', '2026-11-04 00:30'))[0], ['ludotheque-namur', false, 0], 'past midnight');
  assert.deepEqual((await open('aujourdhui', '2026-11-02 11:30')).slice(0, 2).map(([slug]) => slug), ['bebe-mons', 'allaitement-mons'], 'one is over');
  assert.deepEqual((await open('semaine', '2026-11-03 08:00')).filter(([, , unknown]) => !unknown).map(([slug]) => slug), ['bebe-mons', 'ludotheque-namur']);
});

test('a number in words before a unit is an age, elsewhere a word', async () => {
  const numbered = (forms) => small({ forms: [...forms, 'bebe\t3\t4', 'ans\t5\t2\tage=an', 'cinq\t0\t\tnombre=5', 'mois\t2\t4\tage=mois'] });
  const asked = await engine(numbered(['un\t0\t\t!\tnombre=1'])).search('bébé de cinq ans ');
  assert.deepEqual(asked.marks.map(({ id, words }) => [id, words]), [['age=60', 'cinq ans']]);
  assert.deepEqual((await engine(numbered([])).search('cinq bébé ')).marks, []);
});

test('a word that is lacking is found in its two parts, and with one letter for two', async () => {
  assert.equal((await slugs('ludothequebebe '))[0], 'ludotheque-mons');
  assert.deepEqual((await slugs('desludotheques ')).slice(0, 2), ['ludotheque-mons', 'ludotheque-namur']);
  assert.deepEqual(await slugs('bberceau '), ['lointain']);
});

test('what a question asks and no entry says is told', async () => {
  const { unsaid } = await engine(small({ columns: { langue: { values: ['fr', 'ar'], rows: [[1]] } } })).search('bébé en arabe ');
  assert.deepEqual(unsaid.map(({ id }) => id), ['langue=ar']);
  assert.deepEqual((await engine().search('bébé en arabe ')).unsaid, []);
});

test('sorting by date: the next first, those without or over last', async () => {
  assert.deepEqual((await slugs('', { sort: 'date', today: '2020-01-01' })).slice(0, 3), ['ludotheque-mons', 'ludotheque-namur', 'bebe-mons']);
  assert.deepEqual((await slugs('', { sort: 'date', today: '2026-10-31' })).slice(0, 2), ['ludotheque-namur', 'bebe-mons']);
});

test('sorting by distance from the zone asked, or the one in the question', async () => {
  const answer = await engine().search('', { zone: 'namur', sort: 'distance', limit: 40 });
  const far = answer.results.flatMap((r) => r.km ?? []);
  assert.ok(far.length > 4);
  assert.deepEqual(far, [...far].sort((a, b) => a - b), 'whatever group they are of');
  assert.equal(answer.results.filter((r) => r.km !== null).at(-1).slug, 'lointain');
  assert.deepEqual(new Set(answer.results.map((r) => r.group)), new Set(['']));
});

test('more parts of a long list come only when they are needed, and the count says so', async () => {
  const files = small({ further: { bebe: [[[1, 2], [3, 2]]] } });
  const few = await engine(files).search('bébé ', { limit: 3 });
  assert.equal(few.more, true);
  assert.equal(few.total, 4);
  const all = await engine(files).search('bébé ', { limit: 10 });
  assert.equal(all.more, false);
  assert.equal(all.total, 6);
  const again = engine(files);
  await again.search('bébé ', { limit: 10 });
  assert.equal((await again.search('bébé ', { limit: 10 })).total, 6, 'a second question does not read them twice');
});

test('a first question of one word asks few files', async () => {
  const { search, asked } = engine();
  await search('ludothèque ', { cards: false });
  assert.ok(asked.length <= 4, asked.join(' '));
  await search('ludothèque ', { cards: false });
  assert.ok(asked.length <= 4, 'a second time asks nothing');
});

test('two questions at once do not disturb each other', async () => {
  const { search } = engine();
  const [a, b] = await Promise.all([search('bébé '), search('ludothèque ')]);
  assert.equal(a.total, 4);
  assert.equal(b.total, 2);
});

test('whatever file is missing, cut or spoilt, the answer is whole or there is none', async () => {
  const options = { zone: 'mons', age: 6, filters: { prix: ['gratuit'] }, count: ['theme'], sort: 'date' };
  const questions = ['bébé mons', 'kudotheque ', 'allaitants '];
  const right = await Promise.all(questions.map((query) => engine().search(query, options)));
  const paths = [...small().keys()];
  for (const path of paths) {
    for (const spoil of [
      (files) => files.delete(path),
      (files) => files.set(path, files.get(path).subarray(0, files.get(path).length >> 1)),
      (files) => files.set(path, Buffer.alloc(0)),
      (files) => files.set(path, Buffer.from('<!doctype html><title>Absent</title>')),
      (files) => files.set(path, gzipSync('<!doctype html><title>Absent</title>')),
      (files) => files.set(path, Buffer.from(files.get(path).map((byte, i) => (i === 14 ? byte ^ 64 : byte)))),
    ]) {
      const files = small();
      spoil(files);
      const { search } = engine(files);
      for (const [i, query] of questions.entries()) {
        try {
          assert.deepEqual(await search(query, options), right[i], path);
        } catch (error) {
          assert.ok(error instanceof SearchUnavailable, `${path}: ${error.stack}`);
        }
      }
    }
  }
});

test('a file that is gone makes the index be read anew, once', async () => {
  const old = small();
  const { search, asked, files } = engine(old);
  await search('bébé ');
  const next = small({ forms: ['zebre\t1\t4', 'ludotheque\t1\t9'], keys: { zebr: [[1, 15]], ludothequ: [[9, 15]] } });
  files.clear();
  for (const [path, bytes] of next) files.set(path, bytes);
  assert.deepEqual((await search('ludothèque ')).results.map((r) => r.slug), ['ludotheque-namur']);
  assert.equal(asked.filter((path) => path === 's/fr/m.bin fresh').length, 1);
});

test('offline: unavailable, and it works again once the network is back', async () => {
  const { load } = loadFrom(small());
  let offline = true;
  const { search } = createSearch({ lang: 'fr', load: (path) => (offline ? Promise.reject(new TypeError('Failed to fetch')) : load(path)) });
  await assert.rejects(search('bébé '), SearchUnavailable);
  offline = false;
  assert.equal((await search('bébé ')).total, 4);
});

test('scoring keeps to its time', async () => {
  const size = 100_000;
  const ids = Array.from({ length: size }, (_, id) => id);
  const cards = Array.from({ length: size }, (_, id) => (id % 8 ? { u: `services/s${id}/` } : null));
  const files = small({
    size, cards,
    forms: ['aide\tf\t4', 'bebe\tf\t4', 'soutien\tf\t7'],
    keys: { aide: ids.filter((id) => id % 3 === 0).map((id) => [id, 1 + (id % 15)]), bebe: ids.filter((id) => id % 5 === 0).map((id) => [id, 1 + (id % 15)]), soutien: ids.filter((id) => id % 2 === 0).map((id) => [id, 1 + (id % 15)]) },
    zones: { mons: { first: 0, past: 5000, name: 'Mons' } },
    columns: { prix: { values: ['gratuit', 'payant'], rows: ids.map((id) => [id % 3]) }, mode: { rows: ids.map(() => [1]) } },
    places: [['mons', 'commune', -1, 0, 5000, 50, 4, {}, [], []]],
  });
  const { search } = engine(files);
  const options = { cards: false, filters: { prix: ['gratuit'] }, count: ['prix'], zone: 'mons' };
  await search('aide bébé soutien ', options);
  const times = [];
  for (let i = 0; i < 9; i++) {
    const started = performance.now();
    await search('aide bébé soutien ', options);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  console.log(`three words of ${size} entries with a filter and a zone: ${times[4].toFixed(1)} ms`);
  assert.ok(times[4] < 300, `${times[4]} ms`);
});

test('the first cards are there before the others', async () => {
  let seen;
  const answer = await engine().search('bébé ', { cards: (early) => (seen = early.results.map((r) => Boolean(r.card))) });
  assert.deepEqual(seen, [true, true, true, false]);
  assert.equal(answer.results.every((r) => r.card), true);
});

test('those who speak the language asked are found even when no word finds them', async () => {
  const found = await slugs('papa en arabe');
  assert.ok(found.includes('arabe-namur'), found.join(' '));
});

test('a beginning does not lead to what only means something else', async () => {
  assert.deepEqual(await slugs('sall'), ['ludotheque-namur']);
});

test('a first word asks for at most eight cards and five files besides, wherever its entries stand', async () => {
  const size = 8 * 20;
  const ids = Array.from({ length: 20 }, (_, block) => block * 8);
  const cards = Array.from({ length: size }, (_, id) => (id % 8 ? null : { u: `services/s-${id}/`, n: `s${id}` }));
  // Every key of a beginning is in a file of its own, and forms fill several.
  const beginnings = Array.from({ length: 30 }, (_, i) => `nou${String.fromCharCode(97 + (i % 26))}${i}`);
  const keys = { nounou: ids.map((id) => [id, 9]), '~nounou': ids.map((id) => [id, 5]) };
  const forms = [['nounou', '1', '6,~nounou'].join('\t')];
  for (const form of beginnings) [keys[form], forms[forms.length]] = [ids.map((id) => [id, 3]), [form, '2', String(form.length)].join('\t')];
  for (const query of ['nounou', 'nou', 'nouz', 'nounou ']) {
    const { search, asked } = engine(indexFiles({ size, cards, forms, keys }));
    const { results } = await search(query, { limit: 8 });
    assert.equal(results.length > 0, true, query);
    assert.ok(asked.filter((path) => !path.includes('/f/')).length <= 5, `${query}: ${asked}`);
    assert.ok(asked.length <= 13, `${query}: ${asked}`);
  }
});
