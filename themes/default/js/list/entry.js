// An entry as its own page says it. The page is read as a document that runs nothing, and only its text is taken.

/**
 * @typedef {object} Entry
 * @property {string} name
 * @property {string} lang the language of the name; empty for that of the page
 * @property {string} kind
 * @property {string} summary
 * @property {string} address
 * @property {boolean} mayKeep whether the device may keep it
 * @property {{label: string, lines: {text: string, href: string}[]}[]} facts
 * @property {string} calendar address of its dates
 * @property {string} contacts address of its contacts
 */

/** Facts that a list shows, in the order of an entry's page, by their picture. */
const FACTS = ['personnes', 'pas', 'telephone', 'lieu', 'fleche', 'calendrier', 'euro', 'parole', 'sac'];
const LINES = 8;

/**
 * Reads the page of an entry.
 * @param {string} html
 * @param {string} address where it was found
 * @param {number} now milliseconds: dates that are over are left out
 * @returns {Entry | {moved: string} | null} nothing when it is not the page of an entry; where it went when it moved
 */
export function readEntry(html, address, now) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const entry = page.querySelector('article.entry');
  if (!entry) {
    const moved = page.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')?.split('url=')[1];
    return moved ? { moved } : null;
  }
  const heading = entry.querySelector('h1');
  return {
    name: textOf(heading),
    lang: heading?.querySelector('[lang]')?.getAttribute('lang') ?? '',
    kind: textOf(entry.querySelector('.kind')),
    summary: textOf(entry.querySelector('.lead')),
    address,
    mayKeep: Boolean(entry.querySelector('.entry-head [data-keep]')),
    facts: FACTS.flatMap((name) => factOf(entry.querySelector(`[data-fact=${name}]`), now)),
    calendar: fileOf(page, 'text/calendar'),
    contacts: fileOf(page, 'text/vcard'),
  };
}

/**
 * The path of a file that belongs to the page. Feeds say their full address, whatever host the page is read on.
 * @param {Document} page
 * @param {string} type
 */
function fileOf(page, type) {
  const href = page.querySelector(`link[rel=alternate][type="${type}"]`)?.getAttribute('href');
  return href ? new URL(href, location.href).pathname : '';
}

/**
 * @param {Element | null} fact
 * @param {number} now
 */
function factOf(fact, now) {
  if (!fact) return [];
  const all = [...fact.querySelectorAll('dd p, dd li')].filter((line) => {
    const over = Date.parse(line.getAttribute('data-ends') ?? '') <= now;
    return !over && !line.closest('[hidden], .no-print, details') && !line.querySelector('p, li');
  });
  const lines = all.slice(0, LINES).map((line) => ({ text: textOf(line), href: hrefOf(line) }));
  const said = lines.filter(({ text }) => text);
  return said.length ? [{ label: textOf(fact.querySelector('dt')), lines: said }] : [];
}

/** Of links, those to call or write. @param {Element} line */
function hrefOf(line) {
  const href = line.querySelector('a[href^="tel:"], a[href^="mailto:"]')?.getAttribute('href') ?? '';
  return /^(tel:\+?\d+|mailto:[^?\s]+)$/.test(href) ? href : '';
}

/** The text that is there to read. @param {Element | null | undefined} element */
function textOf(element) {
  if (!element) return '';
  const copy = /** @type {Element} */ (element.cloneNode(true));
  for (const hidden of copy.querySelectorAll('.vh, svg, button, .only-print-inline, [hidden]')) hidden.remove();
  for (const end of copy.querySelectorAll('br')) end.replaceWith(', ');
  return (copy.textContent ?? '').replace(/[ \t\n\r]+/g, ' ').replace(/ , /g, ', ').trim();
}
