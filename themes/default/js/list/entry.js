// An entry as its own page says it. The page is read as a document that runs nothing, and only its text is taken.

/** @typedef {{text: string, lang: string, dir: string}[]} Words words, each with its language and direction; empty for those of the page */

/**
 * @typedef {object} Entry
 * @property {Words} name
 * @property {Words} kind
 * @property {Words} summary
 * @property {Words} trust when it was checked, or that it is to be confirmed
 * @property {string} address
 * @property {boolean} mayKeep whether the device may keep it
 * @property {{label: string, lines: {words: Words, href: string}[]}[]} facts
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
  return {
    name: wordsOf(entry.querySelector('h1')),
    kind: wordsOf(entry.querySelector('.kind')),
    summary: wordsOf(entry.querySelector('.lead')),
    trust: wordsOf(entry.querySelector('.trust-line')),
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
  // What nobody knows is said on the page; here only that there is no number.
  if (!fact || (fact.getAttribute('data-fact') !== 'telephone' && !fact.querySelector('dd > :not(.unknown)'))) return [];
  const all = [...fact.querySelectorAll('dd p, dd li')].filter((line) => {
    const over = Date.parse(line.getAttribute('data-ends') ?? '') <= now;
    return !over && !line.closest('[hidden], .no-print, details') && !line.querySelector('p, li');
  });
  const lines = all.slice(0, LINES).map((line) => ({ words: wordsOf(line), href: hrefOf(line) }));
  const said = lines.filter(({ words }) => words.length);
  return said.length ? [{ label: wordsOf(fact.querySelector('dt')).map(({ text }) => text).join(''), lines: said }] : [];
}

/** Of links, those to call or write. @param {Element} line */
function hrefOf(line) {
  const href = line.querySelector('a[href^="tel:"], a[href^="mailto:"]')?.getAttribute('href') ?? '';
  return /^(tel:\+?\d+|mailto:[^?\s]+)$/.test(href) ? href : '';
}

/**
 * The words that are there to read.
 * @param {Element | null | undefined} element
 * @returns {Words}
 */
function wordsOf(element) {
  /** @type {Words} */
  const words = [];
  if (!element) return words;
  for (const hidden of element.querySelectorAll('.vh, svg, button, .only-print-inline, [hidden]')) hidden.remove();
  for (const end of element.querySelectorAll('br')) end.replaceWith(', ');
  const nodes = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const { parentElement, nodeValue } = nodes.currentNode;
    const of = (/** @type {string} */ name) => parentElement?.closest(`body [${name}]`)?.getAttribute(name) ?? '';
    const [lang, dir] = [of('lang'), of('dir')];
    const text = (nodeValue ?? '').replace(/[ \t\n\r]+/g, ' ');
    const last = words[words.length - 1];
    if (last && last.lang === lang && last.dir === dir) last.text += text;
    else words.push({ text, lang, dir });
  }
  const [first, last] = [words[0], words[words.length - 1]];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  for (const word of words) word.text = word.text.replace(/ , |, , /g, ', ').replace(/ {2,}/g, ' ');
  return words.filter(({ text }) => text);
}
