// What each page of the site weighs, as a browser gets it: brotli of the page and of all that it names at once.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import zlib from 'node:zlib';
import { SITE, allPages, kindOf, source } from './lib/pages.mjs';

const KB = 1024;
/** Bytes at most, and numbers at most. */
const MOST = { home: 14 * KB, css: 10 * KB, scripts: 15 * KB, page: 40 * KB, requests: 8, modules: 4 };
/** Pages that are as long as what they list; only the weight of the page is excused. */
const LONG = new Set(['agenda', 'coverage', 'text']);

/** Brotli as a host makes it for files that stay: slow and small; a quick one would count pages for more than they are. */
const brotli = (bytes, quality) => zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: quality, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
const sizes = new Map();
function sizeOf(address) {
  if (!sizes.has(address)) sizes.set(address, brotli(fs.readFileSync(path.join(SITE, address)), 9));
  return sizes.get(address);
}

/** Values of an attribute in tags that a pattern finds. */
const values = (html, tags, attribute) => [...html.matchAll(tags)].flatMap(([tag]) => tag.match(new RegExp(`\\s${attribute}="([^"#]+)`))?.[1] ?? []);

/** What a browser asks for when it opens a page, the page itself left out. */
function loaded(html) {
  const css = values(html, /<link\s[^>]*rel="stylesheet"[^>]*>/g, 'href');
  const modules = new Set([...values(html, /<script\s[^>]*src=[^>]*>/g, 'src'), ...values(html, /<link\s[^>]*rel="modulepreload"[^>]*>/g, 'href')]);
  const pictures = new Set([...values(html, /<use\s[^>]*>/g, 'href'), ...values(html, /<img\s[^>]*>/g, 'src'), ...values(html, /<link\s[^>]*rel="icon"[^>]*>/g, 'href')]);
  return { css, modules: [...modules], pictures: [...pictures] };
}

const sum = (list) => list.reduce((all, address) => all + sizeOf(address), 0);

/** What of a page is over its budget, in words. */
function over(address) {
  const html = source(address);
  const kind = kindOf(html);
  const { css, modules, pictures } = loaded(html);
  // A quick brotli first: it is never smaller, so most pages need no slow one.
  const bytes = Buffer.from(html);
  const rest = sum(css) + sum(modules) + sum(pictures);
  const most = Math.min(kind === 'home' ? MOST.home : Infinity, LONG.has(kind) ? Infinity : MOST.page - rest);
  const own = most === Infinity ? 0 : brotli(bytes, 4) <= most ? 0 : brotli(bytes, 9);
  const found = {
    ...(own > most ? { page: [own, most] } : {}),
    css: [sum(css), MOST.css],
    scripts: [sum(modules), MOST.scripts],
    modules: [modules.length, MOST.modules],
    requests: [1 + css.length + modules.length + pictures.length, MOST.requests],
  };
  return Object.entries(found).filter(([, [is, most]]) => is > most).map(([what, [is, most]]) => `${address} (${kind}): ${what} ${is} > ${most}`);
}

test('every page keeps the budgets of weight, scripts and requests', () => {
  const pages = allPages().filter((address) => !/http-equiv="refresh"/.test(source(address)));
  assert.ok(pages.length > 1000, `only ${pages.length} pages`);
  const wrong = pages.flatMap(over);
  assert.deepEqual(wrong.slice(0, 30), [], `${wrong.length} budgets are not kept`);
});

test('the pages that a budget is about are there, and load what it counts', () => {
  assert.equal(kindOf(source('/')), 'home');
  const list = loaded(source('/zones/liege/'));
  assert.equal(list.css.length, 1);
  assert.ok(list.modules.length >= 1 && list.pictures.length >= 1, JSON.stringify(list));
});
