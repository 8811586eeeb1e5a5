// Every page is valid HTML, has one main heading, and holds no inline script or style.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mistakes } from './lib/html.mjs';
import { KINDS, allPages, source } from './lib/pages.mjs';

for (const address of KINDS) {
  test(`${address} is valid HTML`, async () => {
    assert.deepEqual(await mistakes(source(address)), []);
  });
}

test('every page has a title, a language, one h1, and nothing inline', () => {
  const pages = allPages();
  assert.ok(pages.length > 300, `only ${pages.length} pages`);
  for (const address of pages) {
    const html = source(address);
    if (/http-equiv="refresh"/.test(html)) continue;
    assert.match(html, /<html lang="[a-z]{2}"/, address);
    assert.equal(html.match(/<h1[ >]/g)?.length, 1, `${address}: one h1`);
    assert.match(html, /<title>[^<]+<\/title>/, address);
    assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)(?![^>]*application\/ld\+json)/, `${address}: inline script`);
    assert.doesNotMatch(html, /<style|\sstyle="|\son[a-z]+="/, `${address}: inline style or handler`);
  }
});
