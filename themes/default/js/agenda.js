// Hides dates that are over since the page was made. Without this script they stay, each with its day.
//
// `[data-ends]` is a date with its end. `[data-coming]` is a part of the page that is only there for its dates: once all
// are over it says so, with the hidden words that it holds (`[data-over]`), or goes when it holds none.

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

const ENDS = '[data-ends]';

/** @param {number} now */
function hideOver(now) {
  /** @type {NodeListOf<HTMLElement>} */
  const dates = document.querySelectorAll(ENDS);
  for (const date of dates) date.hidden = isOver(date.dataset.ends, now);
  for (const list of document.querySelectorAll('.date-rows')) tellDays(list);
  /** @type {NodeListOf<HTMLElement>} */
  const parts = document.querySelectorAll('[data-coming]');
  for (const part of [...parts].reverse()) tellEnd(part);
}

/**
 * Shows the day on the first row that is left of it.
 * @param {Element} list
 */
function tellDays(list) {
  /** @type {HTMLElement[]} */
  const rows = [...list.querySelectorAll(`:scope > ${ENDS}`)].filter((row) => row instanceof HTMLElement);
  const said = sayDay(rows.map((row) => ({ day: row.querySelector('time')?.dateTime.slice(0, 10) ?? '', over: Boolean(row.hidden) })));
  rows.forEach((row, i) => {
    const day = row.querySelector('b');
    if (day) day.hidden = !said[i];
  });
}

/**
 * Says that a part has no date left, or hides it.
 * @param {HTMLElement} part
 */
function tellEnd(part) {
  if (!part.querySelector(ENDS) || part.querySelector(`${ENDS}:not([hidden])`)) return;
  /** @type {HTMLElement | null} */
  const words = part.querySelector(':scope > [data-over]');
  if (words) {
    for (const list of part.querySelectorAll('ul')) if (list.querySelector(ENDS)) list.hidden = true;
    words.hidden = false;
    return;
  }
  part.hidden = true;
  const heading = part.querySelector('[id]');
  /** @type {HTMLElement | null | undefined} */
  const jump = heading && document.querySelector(`a[href="#${heading.id}"]`)?.closest('li');
  if (jump) jump.hidden = true;
}

// Tests read this file without a page.
if (typeof document !== 'undefined') {
  hideOver(Date.now());
  // A page that stays open, or comes back from the memory of the browser, is of another hour.
  addEventListener('pageshow', () => hideOver(Date.now()));
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) hideOver(Date.now());
  });
}
