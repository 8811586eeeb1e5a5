#!/usr/bin/env node
// Our search and three others on one corpus and one list of queries, in one run.
//
//   npm --prefix benches/search ci
//   benches/search/compare.mjs --corpus CORPUS.json --queries QUERIES.json [--repere target/release/repere]
//
// The corpus becomes a content folder that `repere build` compiles; the shipped script answers over the shipped files.
// The others get the same words in the same fields with the same weights, and what they recommend for French. Bytes are
// those of the first query of a visit, script and shown results included, the mean over all queries.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { reader, shippedEngine } from '../../tests/tools/shipped-search.mjs';
import { launch } from './browser.mjs';
import { judge, mean } from './measures.mjs';
import { elasticlunr, minisearch, pagefind } from './peers.mjs';
import { serve } from './server.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { values: given } = parseArgs({
  options: {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    repere: { type: 'string', default: path.join(ROOT, 'target/release/repere') },
    today: { type: 'string', default: '2026-11-24' },
    'per-query': { type: 'boolean', default: false },
  },
});
if (!given.corpus || !given.queries) {
  process.stderr.write('usage: compare.mjs --corpus CORPUS.json --queries QUERIES.json [--repere BINARY] [--per-query]\n');
  process.exit(2);
}
const corpus = JSON.parse(fs.readFileSync(given.corpus, 'utf8'));
const queries = JSON.parse(fs.readFileSync(given.queries, 'utf8'));

/** The names of languages, which a page would show. */
const LANGUAGES = { fr: 'français', nl: 'néerlandais', de: 'allemand', en: 'anglais', ar: 'arabe', tr: 'turc', es: 'espagnol' };

const documents = corpus.map((entry) => ({
  id: entry.id,
  title: entry.title,
  organisation: entry.org,
  place: `${entry.municipality} ${entry.postcode} ${entry.province}`,
  tags: [...entry.themes, ...entry.audience, ...entry.days, entry.cost, ...entry.langs.map((code) => LANGUAGES[code] ?? code)].join(', '),
  body: entry.body,
}));

async function ours(work) {
  const content = path.join(work, 'content');
  const site = path.join(work, 'public');
  execFileSync(path.join(ROOT, 'tests/tools/eval-corpus.mjs'), [given.corpus, content], { stdio: 'ignore' });
  execFileSync(given.repere, ['build', '--content', content, '--out', site, '--today', given.today], { stdio: ['ignore', 'ignore', 'inherit'] });
  const { createSearch } = await shippedEngine(site);
  const { load } = reader(site);
  const engine = createSearch({ load, lang: 'fr' });
  const script = (/** @type {string[]} */ names) => names.reduce((sum, name) => sum + scriptBytes(site, name), 0);
  return {
    name: 'Repère',
    ask: async (query) => (await engine.search(query)).results.map((result) => result.slug),
    async first(query) {
      const { load, asked } = reader(site);
      const answer = await createSearch({ load, lang: 'fr' }).search(query);
      // Marks and mistakes are read by parts of the engine that are fetched when one is met.
      const parts = ['engine', 'files', ...(answer.marks.length ? ['narrow'] : []), ...(answer.meant || answer.lost.length ? ['typos'] : [])];
      return { bytes: script(parts) + asked.reduce((sum, { bytes }) => sum + bytes, 0), requests: asked.length };
    },
  };
}

/** A script of the search, packed as a host would send it. */
function scriptBytes(site, name) {
  const theme = path.join(site, 'theme');
  const folder = path.join(theme, fs.readdirSync(theme).find((name) => name.startsWith('js-')), 'search');
  return gzipSync(fs.readFileSync(path.join(folder, `${name}.js`)), { level: 9 }).length;
}

async function score(search) {
  const rows = [];
  for (const { query, judgments } of queries) {
    const found = await search.ask(query);
    const bytes = search.first ? (await search.first(query)).bytes : search.bytes;
    rows.push({ query, bytes, ...judge(judgments, found) });
  }
  return rows;
}

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'compare-'));
const browser = await launch();
const searches = [await ours(work), elasticlunr(documents), minisearch(documents), await pagefind(documents, { serve, browser })];
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
process.stdout.write(`${queries.length} queries, ${corpus.length} entries\n`);
process.stdout.write('| search | nDCG@10 | success@1 | empty | first query |\n|---|---|---|---|---|\n');
for (const search of searches) {
  const rows = await score(search);
  const of = (property) => mean(rows, (row) => row[property]).toFixed(3);
  process.stdout.write(`| ${search.name} | ${of('ndcg')} | ${of('first')} | ${of('empty')} | ${kB(mean(rows, (row) => row.bytes))} |\n`);
  if (given['per-query']) for (const row of rows) process.stderr.write(`${search.name}\t${row.ndcg.toFixed(2)}\t${row.query}\n`);
  search.close?.();
}
await browser.close();
fs.rmSync(work, { recursive: true });
process.exit(0);
