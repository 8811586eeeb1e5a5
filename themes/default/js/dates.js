// Whether dates are over. Nothing here knows of pages.

/**
 * Whether an activity is over.
 * @param {string | undefined} ends its end, with its offset: `2026-11-03T12:00+01:00`
 * @param {number} now milliseconds, as `Date.now()` gives
 * @returns {boolean} false for what is no date: nothing is hidden that may be to come
 */
export function isOver(ends, now) {
  const end = Date.parse(ends ?? '');
  return end <= now;
}

/**
 * Which rows of a list say their day, when a day is said once: the first of each day among those that stay.
 * @param {{day: string, over: boolean}[]} rows in order
 * @returns {boolean[]}
 */
export function sayDay(rows) {
  let before = '';
  return rows.map(({ day, over }) => {
    const first = !over && day !== before;
    if (!over) before = day;
    return first;
  });
}
