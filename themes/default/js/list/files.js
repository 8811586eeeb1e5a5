// Several calendars or contact files as one. Nothing here knows of pages.

/**
 * One calendar with the events of all (RFC 5545). What comes before the first event of the first one (its head and its
 * time zone) is kept, less what is about that calendar alone.
 * @param {string[]} files
 * @param {string} name what a calendar program calls it
 * @returns {string} empty without any event
 */
export function joinCalendars(files, name) {
  const events = files.flatMap((file) => file.match(/^BEGIN:VEVENT\r\n[^]*?^END:VEVENT\r\n/gm) ?? []);
  if (!events.length) return '';
  const zone = files.map((file) => file.match(/^BEGIN:VTIMEZONE\r\n[^]*?^END:VTIMEZONE\r\n/m)?.[0]).find(Boolean) ?? '';
  const title = name.replace(/[\u0000-\u001f\u007f]+/g, ' ').replace(/[\\;,]/g, '\\$&');
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Repere//Ma liste//FR', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${title}`, ''];
  return `${head.join('\r\n')}${zone}${[...new Set(events)].join('')}END:VCALENDAR\r\n`;
}

/**
 * All cards of contact files one after the other (RFC 2426), each once.
 * @param {string[]} files
 */
export function joinContacts(files) {
  const cards = files.flatMap((file) => file.match(/^BEGIN:VCARD\r\n[^]*?^END:VCARD\r\n/gm) ?? []);
  return [...new Set(cards)].join('');
}
