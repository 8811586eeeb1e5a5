#!/usr/bin/env node
// Runs the shipped script over the shipped files of a built site, and prints what each query finds.
//
//   tests/tools/run-queries.mjs --site DIR --queries FILE [--lang fr] [--limit 10] [--today DATE] [--explain] [--time]
//
// FILE is `[{"id", "query"}…]`. Prints `{query id: [slugs, best first]}` on the standard output. `--explain` writes on
// the error output what each query was read as, and scores; `--time` writes how long scoring takes once the files are there.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { reader, shippedEngine } from './shipped-search.mjs';

const RUNS = 20;

const { values: given } = parseArgs({
  options: {
    site: { type: 'string' },
    queries: { type: 'string' },
    lang: { type: 'string', default: 'fr' },
    limit: { type: 'string', default: '10' },
    today: { type: 'string' },
    explain: { type: 'boolean', default: false },
    time: { type: 'boolean', default: false },
  },
});
if (!given.site || !given.queries) {
  process.stderr.write('usage: run-queries.mjs --site DIR --queries FILE [--lang fr] [--limit 10] [--today DATE] [--explain] [--time]\n');
  process.exit(2);
}

const { createSearch } = await shippedEngine(given.site);
const { load } = reader(given.site);
const engine = createSearch({ load, lang: given.lang });
const options = { limit: Number(given.limit), ...(given.today ? { today: given.today } : {}) };
const found = {};
const times = [];
for (const { id, query } of JSON.parse(fs.readFileSync(given.queries, 'utf8'))) {
  const answer = await engine.search(query, options);
  found[id] = answer.results.map((result) => result.slug);
  if (given.explain) explain(id, query, answer);
  if (given.time) times.push(await time(query));
}
process.stdout.write(`${JSON.stringify(found)}\n`);
if (given.time) tell(times);

function explain(id, query, answer) {
  const marks = answer.marks.map((mark) => mark.id).join(' ');
  process.stderr.write(`${id} « ${query} » ${answer.total} [${marks}] lost: ${answer.lost.join(' ')} meant: ${answer.meant}${answer.instead ? ' instead' : ''}\n`);
  for (const result of answer.results) process.stderr.write(`    ${result.score.toFixed(3)} ${result.slug} ${result.why.join(' ')}\n`);
}

/** Milliseconds of one search whose files are all there; the median of some. */
async function time(query) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await engine.search(query, { ...options, cards: false });
    runs.push(performance.now() - start);
  }
  return { query, ms: runs.sort((a, b) => a - b)[RUNS >> 1] };
}

function tell(times) {
  times.sort((a, b) => a.ms - b.ms);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
  const line = (name, { ms, query }) => `${name} ${ms.toFixed(2)} ms (« ${query} »)`;
  process.stderr.write(`scoring: ${line('median', at(0.5))}, ${line('95 %', at(0.95))}, ${line('most', at(1))}\n`);
}
