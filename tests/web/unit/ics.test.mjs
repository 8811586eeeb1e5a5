// One date as a file, read back by another program.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { calendarFile } from '../../../themes/default/js/calendar.js';

const NOW = new Date('2026-11-24T10:00:00Z');
const DATE = {
  uid: 'cafe-papote/20261103T0930@annuaire.example',
  title: 'Café ; papote, « entre nous »\\ — une fiction dont le titre est assez long pour deux lignes 🙂🙂🙂',
  place: 'Le Moulin, Rue de l’Eau 1\r\n9001 Vallon',
  url: 'https://annuaire.example/groupes/cafe-papote/',
  starts: '2026-11-03T09:30+01:00',
  ends: '2026-11-03T12:00+01:00',
};

test('a calendar program reads what the page says', () => {
  const text = calendarFile(DATE, NOW);
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  assert.equal(event.getFirstPropertyValue('uid'), DATE.uid);
  assert.equal(event.getFirstPropertyValue('summary'), DATE.title);
  assert.equal(event.getFirstPropertyValue('location'), 'Le Moulin, Rue de l’Eau 1 9001 Vallon');
  assert.equal(event.getFirstPropertyValue('dtstart').toJSDate().toISOString(), '2026-11-03T08:30:00.000Z');
  assert.equal(event.getFirstPropertyValue('dtend').toJSDate().toISOString(), '2026-11-03T11:00:00.000Z');
  assert.equal(event.getFirstPropertyValue('url'), DATE.url);
});

test('lines are folded at 75 octets inside no character', () => {
  const text = calendarFile(DATE, NOW);
  assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
  for (const line of text.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(line, /\ufffd/);
  }
});

test('what is to be confirmed says so in its title', () => {
  const text = calendarFile({ ...DATE, note: 'jour férié : à confirmer' }, NOW);
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  assert.equal(event.getFirstPropertyValue('summary'), `${DATE.title} (jour férié : à confirmer)`);
});

test('what has no end says none', () => {
  assert.doesNotMatch(calendarFile({ ...DATE, ends: undefined, place: undefined }, NOW), /DTEND|LOCATION/);
});
