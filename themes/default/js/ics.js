// One date as an iCalendar file (RFC 5545). Nothing here knows of pages.

/**
 * @typedef {object} OneDate
 * @property {string} uid
 * @property {string} title
 * @property {string} [place]
 * @property {string} [url]
 * @property {string} starts an instant with its offset: `2026-11-03T09:30+01:00`
 * @property {string} [ends] the same; none when nobody knows
 */

/**
 * The file. Times are in UTC, which every calendar turns into the hour of its owner.
 * @param {OneDate} date
 * @param {Date} now when the file is made
 * @returns {string}
 */
export function calendarFile(date, now) {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Repere//Une date//FR',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${text(date.uid)}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(new Date(date.starts))}`,
  ];
  if (date.ends) lines.push(`DTEND:${utc(new Date(date.ends))}`);
  lines.push(`SUMMARY:${text(date.title)}`);
  if (date.place) lines.push(`LOCATION:${text(date.place)}`);
  if (date.url) lines.push(`URL:${date.url}`, `DESCRIPTION:${text(date.url)}`);
  lines.push('END:VEVENT', 'END:VCALENDAR', '');
  return lines.map(folded).join('\r\n');
}

/**
 * `20261103T083000Z`
 * @param {Date} time
 */
function utc(time) {
  return time.toISOString().replace(/[-:]|\.\d+/g, '');
}

/**
 * A text value: RFC 5545, section 3.3.11, on one line and without control characters.
 * @param {string} value
 */
function text(value) {
  return value.replace(/[\u0000-\u001f\u007f]+/g, ' ').replace(/[\\;,]/g, '\\$&');
}

/**
 * A line folded at 75 octets, never inside a character.
 * @param {string} line
 */
function folded(line) {
  const encoder = new TextEncoder();
  let out = '';
  let room = 75;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (size > room) {
      out += '\r\n ';
      room = 74;
    }
    out += character;
    room -= size;
  }
  return out;
}
