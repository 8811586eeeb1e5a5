// Which dates are over, and which rows say their day.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOver, sayDay } from '../../../themes/default/js/agenda.js';

const at = (text) => Date.parse(text);

test('a date is over at its end, not before, wherever the reader is', () => {
  assert.equal(isOver('2026-11-03T12:00+01:00', at('2026-11-03T10:59:59Z')), false);
  assert.equal(isOver('2026-11-03T12:00+01:00', at('2026-11-03T11:00:00Z')), true);
  assert.equal(isOver('2026-07-03T12:00+02:00', at('2026-07-03T10:00:00Z')), true);
});

test('what is no date is never hidden', () => {
  for (const text of [undefined, '', 'demain', '2026-13-40T25:00']) assert.equal(isOver(text, Infinity), false, text);
});

test('a day is said on its first row that is left', () => {
  const rows = [
    { day: '2026-11-03', over: true },
    { day: '2026-11-03', over: false },
    { day: '2026-11-03', over: false },
    { day: '2026-11-04', over: true },
    { day: '2026-11-05', over: false },
  ];
  assert.deepEqual(sayDay(rows), [false, true, false, false, true]);
});
