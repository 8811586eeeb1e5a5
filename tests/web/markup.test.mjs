// Every page is valid HTML, has one main heading, and holds no inline script or style.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { KINDS, allPages, source } from './lib/pages.mjs';

// Style of source, not validity; and a number does not break over two lines because the style sheet says so, while a
// copied number keeps its plain spaces.
const OFF = ['no-trailing-whitespace', 'long-title', 'doctype-style', 'void-style', 'tel-non-breaking'];
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: Object.fromEntries(OFF.map((rule) => [rule, 'off'])),
});

for (const address of KINDS) {
  test(`${address} is valid HTML`, async () => {
    const report = await validator.validateString(source(address));
    const messages = report.results.flatMap((r) => r.messages.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`));
    assert.deepEqual(messages, []);
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
