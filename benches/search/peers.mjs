// Other searches for static sites, each set up for French as well as its own documentation knows how.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const packed = (text) => gzipSync(text, { level: 9 }).length;
/** A package's script, without the comments that a minifier would drop. */
const scriptOf = (file) => {
  const source = fs.readFileSync(new URL(`node_modules/${file}`, import.meta.url), 'utf8');
  return packed(source.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '').replace(/^\s+/gm, ''));
};

/** @typedef {{id: string, title: string, organisation: string, place: string, tags: string, body: string}} Document */
/** What all peers boost alike: the weights that the site's own index has. */
const WEIGHTS = { title: 4, tags: 2.5, organisation: 1.5, place: 1.5, body: 1 };
const FIELDS = Object.keys(WEIGHTS);

/** The snippet that a list of results shows travels with each index. */
const shown = ({ id, title, organisation, place, body }) => ({ id, title, organisation, place, body: body.slice(0, 200) });

/** elasticlunr with the French stemmer and stop words of lunr-languages; words may go on (`expand`), any may match. */
export function elasticlunr(/** @type {Document[]} */ documents) {
  const lunr = require('elasticlunr');
  // lunr-languages expects this of lunr; elasticlunr left it out.
  lunr.generateStopWordFilter = (/** @type {string[]} */ words) => {
    const stop = new Set(words);
    return (/** @type {string} */ word) => (stop.has(word) ? undefined : word);
  };
  require('lunr-languages/lunr.stemmer.support.js')(lunr);
  require('lunr-languages/lunr.fr.js')(lunr);
  const index = lunr(function build() {
    this.use(lunr.fr);
    this.setRef('id');
    for (const field of FIELDS) this.addField(field);
    this.saveDocument(true);
  });
  for (const one of documents) index.addDoc(one);
  const fields = Object.fromEntries(FIELDS.map((field) => [field, { boost: WEIGHTS[field] }]));
  return {
    name: 'elasticlunr 0.9.5, French',
    bytes: packed(JSON.stringify(index)) + scriptOf('elasticlunr/elasticlunr.min.js') + scriptOf('lunr-languages/min/lunr.fr.min.js'),
    ask: async (query) => index.search(query, { fields, expand: true }).map((found) => found.ref),
  };
}

/** MiniSearch with folded accents, elisions dropped, the French Snowball stemmer, prefixes and mistakes. */
export function minisearch(/** @type {Document[]} */ documents) {
  const MiniSearch = require('minisearch');
  const stemmer = require('snowball-stemmers').newStemmer('french');
  const fold = (word) => word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe');
  const options = {
    fields: FIELDS,
    storeFields: ['title', 'organisation', 'place', 'snippet'],
    tokenize: (text) => text.split(/[\s\p{P}]+/u).filter((word) => word && !/^(l|d|j|m|t|s|n|c|qu)$/i.test(word)),
    processTerm: (word) => fold(stemmer.stem(word.toLowerCase())),
  };
  const index = new MiniSearch(options);
  index.addAll(documents.map((one) => ({ ...one, snippet: shown(one).body })));
  const asking = { boost: WEIGHTS, prefix: true, fuzzy: 0.2 };
  return {
    name: 'MiniSearch 7.2.0, fold + stem + fuzzy + prefix',
    bytes: packed(JSON.stringify(index)) + scriptOf('minisearch/dist/umd/index.js') + scriptOf('lunr-languages/min/lunr.fr.min.js'),
    ask: async (query) => index.search(query, asking).map((found) => found.id),
  };
}

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/**
 * Pagefind, run where it runs: in a browser, which a server counts for.
 * @param {Document[]} documents
 * @param {{serve: Function, browser: import('playwright-core').Browser}} with_
 */
export async function pagefind(documents, { serve, browser }) {
  const { createIndex } = await import('pagefind');
  const site = fs.mkdtempSync(path.join(os.tmpdir(), 'pagefind-'));
  const { index } = await createIndex({ forceLanguage: 'fr' });
  for (const one of documents) {
    const content =
      `<html lang="fr"><body><main data-pagefind-body><h1 data-pagefind-weight="4">${escape(one.title)}</h1>` +
      `<p data-pagefind-weight="2.5">${escape(one.tags)}</p><p data-pagefind-weight="1.5">${escape(one.organisation)}, ${escape(one.place)}</p>` +
      `<p>${escape(one.body)}</p></main></body></html>`;
    await index.addHTMLFile({ url: `/${one.id}/`, content });
  }
  await index.writeFiles({ outputPath: path.join(site, 'pagefind') });
  fs.writeFileSync(path.join(site, 'index.html'), '<!doctype html><title>pagefind</title>');
  const server = await serve(site);
  const page = async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${server.base}/`);
    server.sent.length = 0;
    return page;
  };
  const ask = (page, query) =>
    page.evaluate(async (query) => {
      const pagefind = await import(/** @type {any} */ ('/pagefind/pagefind.js'));
      const found = await pagefind.search(query);
      const ten = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
      return ten.map((data) => data.raw_url ?? data.url);
    }, query);
  const shared = await page();
  const slug = (url) => url.replace(/^.*\/([^/]+)\/$/, '$1');
  return {
    name: 'Pagefind 1.6.0',
    bytes: null,
    ask: async (query) => (await ask(shared, query)).map(slug),
    /** Bytes that a first visit's query takes. */
    async first(query) {
      const fresh = await page();
      await ask(fresh, query);
      await fresh.context().close();
      return { bytes: server.sent.reduce((sum, { bytes }) => sum + bytes, 0), requests: server.sent.length };
    },
    close() {
      server.close();
      fs.rmSync(site, { recursive: true });
    },
  };
}
