#!/usr/bin/env node
// How long a poor phone waits for the first result: 400 kbit/s, 400 ms a round, a processor four times slower.
//
//   benches/search/slow.mjs --site DIR [--what langes] [--where Namur] [--page /recherche/] [--list]
//
// Each question is asked by a fresh browser (nothing is kept), in the address of the search page, as a link or home would ask
// it: once words alone, once with a place in the words, once with a place in its field. Printed: requests and bytes (bodies, as they
// are sent) until the first card is there, everything included; rounds, the longest chain of requests of which each begins when
// another has ended; milliseconds from the click to the first card, the median of several.
import { parseArgs } from 'node:util';
import { launch } from './browser.mjs';
import { serve } from './server.mjs';

const RUNS = 3;
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER = 4;

const { values: given } = parseArgs({
  options: {
    site: { type: 'string' },
    page: { type: 'string', default: '/recherche/' },
    what: { type: 'string', default: 'langes' },
    where: { type: 'string', default: 'Namur' },
    list: { type: 'boolean', default: false },
  },
});
if (!given.site) {
  process.stderr.write('usage: slow.mjs --site DIR [--what WORD] [--where PLACE] [--page /recherche/] [--list]\n');
  process.exit(2);
}
const server = await serve(given.site);
const browser = await launch();

/** The longest chain of requests, each begun after the one before it had ended. */
function rounds(requests) {
  const ended = [];
  let longest = 0;
  for (const { from, to } of [...requests].sort((a, b) => a.from - b.from)) {
    const before = Math.max(0, ...ended.filter((one) => one.to <= from).map((one) => one.rounds));
    ended.push({ to, rounds: before + 1 });
    longest = Math.max(longest, before + 1);
  }
  return longest;
}

/** @param {Record<string, string>} asked what the fragment says */
async function once(asked) {
  const context = await browser.newContext({ locale: 'fr-BE', viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const open = new Map();
  const done = [];
  cdp.on('Network.requestWillBeSent', ({ requestId, timestamp, request }) => open.set(requestId, { from: timestamp, url: request.url }));
  cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const one = open.get(requestId);
    if (one && !one.url.startsWith('data:')) done.push({ ...one, to: timestamp, bytes: encodedDataLength });
  });
  const started = performance.now();
  await page.goto(`${server.base}${given.page}#${new URLSearchParams(asked)}`, { waitUntil: 'commit' });
  await page.locator('[data-part=list] .card h3 a[href]').first().waitFor();
  const ms = performance.now() - started;
  const seen = [...done];
  await context.close();
  return { ms, seen };
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

process.stdout.write('| question | first card | requests | bytes | rounds |\n|---|---|---|---|---|\n');
for (const [name, asked] of [
  [`« ${given.what} »`, { q: given.what }],
  [`« ${given.what} ${given.where} »`, { q: `${given.what} ${given.where}` }],
  [`« ${given.what} », « ${given.where} »`, { q: given.what, lieu: given.where }],
]) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await once(asked));
  const { seen } = runs[0];
  const bytes = seen.reduce((sum, one) => sum + one.bytes, 0);
  process.stdout.write(`| ${name} | ${Math.round(median(runs.map(({ ms }) => ms)))} ms | ${seen.length} | ${(bytes / 1000).toFixed(1)} kB | ${rounds(seen)} |\n`);
  if (given.list) for (const one of seen) process.stderr.write(`    ${((one.to - seen[0].from) * 1000).toFixed(0).padStart(6)} ms ${String(one.bytes).padStart(7)} ${new URL(one.url).pathname}\n`);
}
await browser.close();
server.close();
