// A page of each kind of the built site.
import fs from 'node:fs';
import path from 'node:path';

/** The folder of the site under test. */
export const SITE = process.env.SITE ?? '';
if (!SITE || !fs.existsSync(path.join(SITE, 'index.html'))) {
  throw new Error('SITE must name a built site: SITE=target/tests/site node --test tests/web/*.test.mjs');
}

/** Addresses of one page of each kind; each must exist, so that a kind cannot vanish unseen. */
export const KINDS = [
  '/',
  '/associations/parents-en-exil/',
  '/programmes/relais-familles-mono/',
  '/fiches/espace-temps-parentalite/',
  '/zones/province-de-liege/',
  '/zones/liege/',
  '/zones/dalhem/',
  '/themes/',
  '/publics/',
  '/agenda/',
  '/agenda/zones/province-de-liege/',
  '/agenda/themes/accueil-parents-enfants/',
  '/agendas/',
  '/permanences/espace-babelute/',
  '/a-z/',
  '/recherche/',
  '/pro/qui-peut-aider/',
  '/associations/',
  '/programmes/',
  '/fiches/',
  '/pro/',
  '/pro/liege/',
  '/benevolat/',
  '/zones/liege/texte/',
  '/ma-liste/',
  '/plan/',
  '/effacer/',
  '/hors-ligne/',
  '/a-propos/',
  '/style/',
  '/couverture/',
  '/couverture/province-de-liege/',
  '/404.html',
];

/** All pages of the site, as addresses. */
export function allPages() {
  const found = [];
  const walk = (dir) => {
    for (const entry of fs.readdirSync(path.join(SITE, dir), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const at = `${dir}${entry.name}`;
      if (entry.isDirectory()) walk(`${at}/`);
      else if (entry.name === 'index.html') found.push(dir);
      else if (entry.name.endsWith('.html')) found.push(at);
    }
  };
  walk('/');
  return found.sort();
}

/** The text of a page's file. */
export function source(address) {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  return fs.readFileSync(path.join(SITE, file), 'utf8');
}

/** The kind of a page, as its frame says it: `entry`, `zone`. @param {string} html */
export const kindOf = (html) => html.match(/<body class="page-([a-z_-]+)/)?.[1] ?? '';

/** The language of a page. @param {string} html */
export const langOf = (html) => html.match(/<html lang="([a-z]{2})"/)?.[1] ?? '';
