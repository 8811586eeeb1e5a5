#!/usr/bin/env node
// How many files of the index one edit changes.
//
//   tests/tools/generate.py --size 10000 --out CONTENT
//   benches/search/edit.mjs --content CONTENT --out DIR [--repere target/release/repere]
//
// Builds CONTENT into DIR, then edits an entry, builds again, compares what is under `s/`, and puts the entry back: a
// telephone number; a word of a text that becomes another that other entries have; a word that nothing else has. Each on
// several entries; the most is printed. A file under another name counts, and so does one whose bytes changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { values: given } = parseArgs({
  options: {
    content: { type: 'string' },
    out: { type: 'string' },
    repere: { type: 'string', default: path.join(ROOT, 'target/release/repere') },
    today: { type: 'string', default: '2026-11-24' },
    entries: { type: 'string', default: '3' },
  },
});
if (!given.content || !given.out) {
  process.stderr.write('usage: edit.mjs --content CONTENT --out DIR [--repere BINARY] [--entries 3]\n');
  process.exit(2);
}

/** @returns {Map<string, string>} digest by path */
function indexFiles() {
  const found = new Map();
  const root = path.join(given.out, 's');
  for (const file of fs.readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const at = path.join(file.parentPath ?? file.path, file.name);
    found.set(path.relative(root, at), createHash('sha256').update(fs.readFileSync(at)).digest('hex'));
  }
  return found;
}

function build() {
  execFileSync(given.repere, ['build', '--content', given.content, '--out', given.out, '--today', given.today, '--quiet'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return indexFiles();
}

/** Paths that are new or whose bytes are. */
const changed = (before, after) => [...after].filter(([file, digest]) => before.get(file) !== digest).map(([file]) => file);

const WORD = / ([a-zéèêà]{6,}) /;
const EDITS = [
  { name: 'a telephone number', edit: (text) => text.replace(/(telephone: .*)\d$/m, (_, rest) => `${rest}${(Number(text.match(/telephone: .*(\d)$/m)[1]) + 1) % 10}`) },
  { name: 'a word of a text, for a usual one', edit: (text) => inBody(text, (body) => body.replace(WORD, ' bénévoles ')) },
  { name: 'a word of a text, for one of its own', edit: (text) => inBody(text, (body) => body.replace(WORD, ' abracadabrantesque ')) },
];

function inBody(text, change) {
  const end = text.indexOf('\n---\n', 4) + 5;
  return text.slice(0, end) + change(text.slice(end));
}

const before = build();
const services = path.join(given.content, 'services');
const files = fs.readdirSync(services).filter((name) => name.split('.').length === 2).sort();
const step = Math.floor(files.length / (Number(given.entries) + 1));
process.stdout.write(`${before.size} files in the index\n| edit | files changed, at most | share |\n|---|---|---|\n`);
for (const { name, edit } of EDITS) {
  let most = [];
  for (let nth = 1; nth <= Number(given.entries); nth++) {
    // The next entry that this edit changes: not all have a telephone.
    const at = files.slice(nth * step).map((file) => path.join(services, file)).find((file) => {
      const text = fs.readFileSync(file, 'utf8');
      return edit(text) !== text;
    });
    const text = fs.readFileSync(at, 'utf8');
    fs.writeFileSync(at, edit(text));
    const found = changed(before, build());
    fs.writeFileSync(at, text);
    if (found.length > most.length) most = found;
  }
  process.stdout.write(`| ${name} | ${most.length} | ${((100 * most.length) / before.size).toFixed(2)} % |\n`);
  process.stderr.write(`${name}: ${most.slice(0, 20).join(' ')}\n`);
}
build();
