// What axe finds against WCAG 2.2 AA on an open page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What must hold: WCAG 2.2 AA. */
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The same with what axe holds for good practice. */
export const STRICT = { type: 'tag', values: [...LEVELS, 'best-practice'] };

/**
 * Violations, a line each: the rule and the first places.
 * @param {import('playwright-core').Page} page
 * @param {{type: 'tag' | 'rule', values: string[]}} [runOnly]
 * @param {string} [within] the part of the page to look at
 */
export async function violations(page, runOnly = { type: 'tag', values: LEVELS }, within = 'html') {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const result = await page.evaluate(([within, runOnly]) => globalThis.axe.run(within, { runOnly, resultTypes: ['violations'] }), [within, runOnly]);
  return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')}`);
}
