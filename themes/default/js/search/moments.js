// When something is held: now, today, within seven days. Loaded when that is asked.

/** @typedef {import('./files.js').Files} Files */
/** @typedef {'maintenant' | 'aujourdhui' | 'semaine'} Moment */

const WEEK = 7;
const DAY = 24 * 60;
/** Minutes for which something may still be going on whose end nobody says. */
const WHILE = 120;

/**
 * Whether each entry is open: 0 no, 1 yes, 2 it does not say, 4 yes, but nobody verified its hours.
 * @param {Files} files
 * @param {Moment} moment
 * @param {number} today in days from 2020-01-01
 * @param {number} minute of the day
 * @param {Uint8Array[]} dates planes of the column of next dates
 */
export async function openAt(files, moment, today, minute, [low, high]) {
  /** @type {{day: number, of: number[][]}} */
  const { day, of } = await files.json(`h/o-${files.m.o}.bin`);
  const { size } = files.m;
  const holds = new Uint8Array(size).fill(2);
  // Who has dates, and none then, is closed.
  if (low && high) for (let id = 0; id < size; id++) if (low[id] || high[id]) holds[id] = 0;
  for (const [id = 0, sure, ...sessions] of of) {
    let held = 0;
    for (let i = 0; i + 2 < sessions.length; i += 3) {
      const [offset = 0, from = 0, until = 0] = sessions.slice(i, i + 3);
      held = better(held, during(moment, day + offset - today, from, until, minute));
    }
    if (id < size) holds[id] = held === 1 && !sure ? 4 : held;
  }
  return holds;
}

/** A yes before what nobody says before a no. @param {number} one @param {number} other */
const better = (one, other) => (one === 1 || other === 1 ? 1 : Math.max(one, other));

/**
 * One session.
 * @param {Moment} moment
 * @param {number} days from today
 * @param {number} from minutes of its day
 * @param {number} until the same as `from` when nobody says its end; both 0 when nobody says its hours
 * @param {number} minute of today
 */
function during(moment, days, from, until, minute) {
  if (moment === 'semaine') return days >= 0 && days < WEEK ? 1 : 0;
  const now = minute - days * DAY;
  if (moment === 'aujourdhui') return days === 0 && (!until || until > minute || until === from) ? 1 : 0;
  if (!until) return days === 0 ? 2 : 0;
  if (until === from) return now >= from && now < from + WHILE ? 2 : 0;
  return now >= from && now < until ? 1 : 0;
}
