// Names of entries from a link, where they are kept, three strokes of a key, several files as one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST, fromFragment, keeper, nameOf, names, threeTimes, toFragment } from '../../../themes/default/js/page.js';
import { joinCalendars, joinContacts } from '../../../themes/default/js/list/files.js';

test('a link gives names of entries, each once, and nothing else', () => {
  assert.deepEqual(fromFragment('#services/a-b,groupes/c,services/a-b'), ['services/a-b', 'groupes/c']);
  assert.deepEqual(fromFragment('#services%2Fa'), ['services/a']);
  for (const hostile of ['', '#', '#%E0%A4%A', '#../etc/passwd', '#https://x.example/y', '#services/../a', '#services/A', '#services/a/b', '#//x', '#services/<b>', '#services/a?b', '#services/-', `#services/${'a'.repeat(200)}`]) {
    assert.deepEqual(fromFragment(hostile), [], hostile);
  }
  const many = Array.from({ length: 500 }, (_, n) => `services/a${n}`);
  assert.equal(fromFragment(toFragment(many)).length, MOST);
  assert.deepEqual(names({ length: 2 }), []);
  assert.deepEqual(names([1, null, 'services/a']), ['services/a']);
});

test('a page names its entry in every language and below any base', () => {
  for (const path of ['/services/a/', '/nl/services/a/', '/annuaire/ar/services/a/']) assert.equal(nameOf(path), 'services/a');
});

test('a list that cannot be stored lives as long as the page', () => {
  let stored = null;
  const good = keeper({ get: () => stored, set: (text) => { stored = text; } });
  good.write(['services/a', '<b>']);
  assert.equal(stored, '["services/a"]');
  assert.ok(good.lasts());
  good.write([]);
  assert.equal(stored, null);
  stored = '{"broken"';
  assert.deepEqual(good.read(), []);
  const refuse = () => { throw new Error('no storage'); };
  const bad = keeper({ get: refuse, set: refuse });
  assert.deepEqual(bad.read(), []);
  bad.write(['services/a']);
  assert.deepEqual(bad.read(), ['services/a']);
  assert.equal(bad.lasts(), false);
});

test('three strokes within two seconds, with no other key between', () => {
  const three = (strokes) => {
    const told = threeTimes('Shift');
    return strokes.map(([key, at]) => told(key, at)).at(-1);
  };
  assert.equal(three([['Shift', 0], ['Shift', 900], ['Shift', 2000]]), true);
  assert.equal(three([['Shift', 0], ['Shift', 900], ['Shift', 2001]]), false);
  assert.equal(three([['Shift', 0], ['A', 10], ['Shift', 20], ['Shift', 30]]), false);
  assert.equal(three([['Shift', 0], ['Shift', 3000], ['Shift', 3900], ['Shift', 4000]]), true);
});

const zone = 'BEGIN:VTIMEZONE\r\nTZID:Europe/Brussels\r\nEND:VTIMEZONE\r\n';
const event = (uid, text = '') => `BEGIN:VEVENT\r\nUID:${uid}\r\nDESCRIPTION:x END:VEVENT ${text}\r\n END:VEVENT\r\nEND:VEVENT\r\n`;
const calendar = (...events) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Un\r\n${zone}${events.join('')}END:VCALENDAR\r\n`;

test('several calendars become one, with one time zone and each event once', () => {
  const one = joinCalendars([calendar(event('a'), event('b')), calendar(event('b'), event('c'))], 'Ma liste, à moi');
  assert.deepEqual(one.match(/^UID:.*/gm).map((line) => line.trim()), ['UID:a', 'UID:b', 'UID:c']);
  assert.equal(one.split('BEGIN:VTIMEZONE').length, 2);
  assert.ok(one.startsWith('BEGIN:VCALENDAR\r\n') && one.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n'));
  assert.ok(one.includes('X-WR-CALNAME:Ma liste\\, à moi\r\n') && !one.includes('CALNAME:Un'));
  assert.equal(joinCalendars([calendar()], 'x'), '');
});

test('several contact files become one, each card once', () => {
  const card = (name) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEND:VCARD\r\n`;
  assert.equal(joinContacts([card('a') + card('b'), card('b')]), card('a') + card('b'));
});
