// Buttons for calendars: one beside each date of an activity, that hands it over as a file made on the spot, and one below
// the address of a feed, that copies it. Without this script neither is there: the dates are there to read, and the
// address is a field whose text can be selected.

// One date as an iCalendar file (RFC 5545).

/**
 * @typedef {object} OneDate
 * @property {string} uid
 * @property {string} title
 * @property {string} [note] what to know beside the title, such as that it is to be confirmed
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
  lines.push(`SUMMARY:${text(date.note ? `${date.title} (${date.note})` : date.title)}`);
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

/**
 * @param {HTMLElement} row a date, with `data-uid` and perhaps `data-place` and `data-note`
 * @param {DOMStringMap} about what the dates are of: `data-save`, `data-title`, `data-url`
 */
function addSave(row, about) {
  const time = row.querySelector('time');
  if (!time) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'save no-print';
  button.textContent = about.save ?? '';
  const day = document.createElement('span');
  day.className = 'vh';
  day.textContent = ` (${time.textContent})`;
  button.append(day);
  button.addEventListener('click', () => save(row, time.dateTime, about));
  row.append(button);
}

/**
 * @param {HTMLElement} row
 * @param {string} starts
 * @param {DOMStringMap} about
 */
function save(row, starts, about) {
  const { uid = '', place, note, ends } = row.dataset;
  const end = row.hasAttribute('data-open') ? undefined : ends;
  const date = { uid, place, note, starts, ends: end, title: about.title ?? '', url: about.url };
  const file = new Blob([calendarFile(date, new Date())], { type: 'text/calendar' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${uid.split('@')[0]?.replace('/', '-')}.ics`;
  link.click();
  // The browser reads the file after this; a minute later it has.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}


/**
 * Puts a button below a field, and a place where what happened is said.
 * @param {HTMLInputElement} field with its words: `data-copy`, `data-copied`, `data-select`
 */
function addCopy(field) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-quiet';
  button.textContent = field.dataset.copy ?? '';
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  said.className = 'small';
  button.addEventListener('click', async () => {
    const done = await copied(field);
    said.textContent = ` ${(done ? field.dataset.copied : field.dataset.select) ?? ''}`;
  });
  field.addEventListener('focus', () => field.select());
  field.after(button, said);
}

/**
 * Copies a field, or leaves it selected where that is not allowed: an old browser, a page without https.
 * @param {HTMLInputElement} field
 * @returns {Promise<boolean>} whether it is copied
 */
async function copied(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}

// Tests read this file without a page.
if (typeof document !== 'undefined') {
  /** @type {NodeListOf<HTMLElement>} */
  const parts = document.querySelectorAll('[data-save]');
  for (const part of parts) {
    /** @type {NodeListOf<HTMLElement>} */
    const rows = part.querySelectorAll('[data-uid]');
    for (const row of rows) addSave(row, part.dataset);
  }
  /** @type {NodeListOf<HTMLInputElement>} */
  const fields = document.querySelectorAll('input[data-copy]');
  for (const field of fields) addCopy(field);
}
