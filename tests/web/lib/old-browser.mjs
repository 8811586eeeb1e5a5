// What the browsers of late 2016 make of a style sheet: all that one of them does not know is left out, as they do.
//
// What they know comes from MDN's browser-compat-data. A feature that only some of the four know is left out too.
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import * as csstree from 'css-tree';

/** The oldest browsers in which the site must be readable: ten years of them. */
export const BASELINE = { chrome: 54, edge: 14, firefox: 50, safari: 10 };

/** Whether all of the baseline support a feature, be it in part, without a prefix or a flag; `undefined` if it has no data. */
function known(feature) {
  const support = feature?.__compat?.support;
  if (!support) return undefined;
  return Object.entries(BASELINE).every(([browser, version]) =>
    [support[browser] ?? []].flat().some(({ version_added: from, version_removed: to, prefix, flags, alternative_name: other }) =>
      from && from !== 'preview' && parseFloat(from.replace('≤', '')) <= version && !to && !prefix && !flags && !other));
}

/** Functions and units that are newer than what bears them. */
const TYPES = bcd.css.types;
const UNITS = TYPES.length;

/** Why a value is not understood, or nothing. */
function strange(property, value) {
  let found;
  csstree.walk(value, (node) => {
    if (node.type === 'Function') {
      if (node.name === 'var') found = 'var()';
      const type = TYPES[node.name] ?? TYPES.color?.[node.name] ?? TYPES.image?.gradient?.[node.name] ?? bcd.css.properties['grid-template-columns']?.[node.name];
      if (known(type) === false) found = `${node.name}()`;
    }
    if (node.type === 'Dimension' && known(UNITS[node.unit]) === false) found = node.unit;
    if (node.type === 'Identifier' && known(bcd.css.properties[property]?.[node.name]) === false) found = `${property}: ${node.name}`;
  });
  return found;
}

/** Why a declaration is not understood, or nothing. */
function unknown(property, value) {
  if (property.startsWith('--')) return 'custom properties';
  const name = property.replace(/^-(webkit|moz|ms)-/, '');
  if (name !== property) return property;
  return known(bcd.css.properties[name]) === true ? strange(name, value) : name;
}

function selectorIsKnown(prelude) {
  let good = true;
  csstree.walk(prelude, (node) => {
    const plain = { PseudoClassSelector: node.name, PseudoElementSelector: node.name }[node.type];
    if (plain && known(bcd.css.selectors[plain]) !== true) good = false;
  });
  return good;
}

/** Whether a condition of `@supports` holds; negations do not occur. */
function supported(prelude) {
  const declarations = [];
  csstree.walk(prelude, (node) => node.type === 'Declaration' && declarations.push(node));
  if (!declarations.length) throw new Error(`a condition of @supports that this does not read: ${csstree.generate(prelude)}`);
  return declarations.every((one) => !unknown(one.property, one.value));
}

/** Whether a media query means something to them. */
function mediaIsKnown(prelude) {
  const features = [];
  csstree.walk(prelude, (node) => node.type === 'Feature' && features.push(node.name));
  return features.every((name) => known(bcd.css['at-rules'].media[name.replace(/^(min|max)-/, '')]) === true);
}

const AT_RULES = { media: mediaIsKnown, supports: supported, page: () => true };

/**
 * A style sheet as they read it.
 * @param {string} css
 * @returns {{css: string, without: string[]}} and what was left out, each once
 */
export function asIn2016(css) {
  const tree = csstree.parse(css, { parseCustomProperty: false, onParseError: (error) => { throw error; } });
  const without = new Set();
  csstree.walk(tree, {
    enter(node, item, list) {
      if (node.type === 'Atrule' && !(AT_RULES[node.name]?.(node.prelude) ?? false)) {
        without.add(`@${node.name} ${node.prelude ? csstree.generate(node.prelude) : ''}`);
        list.remove(item);
        return this.skip;
      }
      if (node.type === 'Rule' && node.prelude.type === 'SelectorList' && !selectorIsKnown(node.prelude)) {
        without.add(csstree.generate(node.prelude));
        list.remove(item);
        return this.skip;
      }
      if (node.type === 'Declaration' && list) {
        const why = unknown(node.property, node.value);
        if (why) {
          without.add(why);
          list.remove(item);
        }
      }
      return undefined;
    },
  });
  return { css: csstree.generate(tree), without: [...without].sort() };
}
