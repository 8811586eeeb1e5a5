// Whether pages are valid HTML, by two readers.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { HtmlValidate } from 'html-validate';

// Style of source, not validity; and a number does not break over two lines because the style sheet says so, while a
// copied number keeps its plain spaces.
const OFF = ['no-trailing-whitespace', 'long-title', 'doctype-style', 'void-style', 'tel-non-breaking'];
const reader = new HtmlValidate({ extends: ['html-validate:recommended'], rules: Object.fromEntries(OFF.map((rule) => [rule, 'off'])) });

/** What html-validate says of a page's source. @param {string} source */
export async function mistakes(source) {
  const report = await reader.validateString(source);
  return report.results.flatMap((r) => r.messages.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`));
}

/** What the Nu Html Checker (of the W3C's validator) says of many files at once. @param {string[]} files */
export async function nuMistakes(files) {
  const jar = createRequire(import.meta.url)('vnu-jar');
  const run = promisify(execFile)('java', ['-Xss1m', '-jar', jar, '--errors-only', '--exit-zero-always', '--format', 'json', ...files], { maxBuffer: 1 << 26 });
  const { messages } = JSON.parse((await run).stderr);
  return messages.map((m) => `${m.url} ${m.lastLine}:${m.lastColumn} ${m.message}`);
}
