// Cards of one organisation, folded below its first one. Loaded when some are.

/**
 * @param {HTMLElement[]} parts headings and lists of cards, each with `data-by`
 * @param {(key: string, of?: Record<string, string | number>) => string} say
 */
export function fold(parts, say) {
  for (const list of parts) {
    /** @type {Map<string, Element>} */
    const first = new Map();
    for (const item of [...list.querySelectorAll(':scope > li')]) {
      const by = /** @type {HTMLElement} */ (item).dataset.by ?? '';
      const own = first.get(by);
      if (own) put(own, item, by, say);
      else first.set(by, item);
    }
  }
}

/** @param {Element} first @param {Element} further @param {string} org @param {(key: string, of?: Record<string, string | number>) => string} say */
function put(first, further, org, say) {
  let box = first.querySelector('details');
  if (!box) {
    box = document.createElement('details');
    box.className = 'also';
    box.append(document.createElement('summary'), document.createElement('ul'));
    first.append(box);
  }
  const [summary, cards] = box.children;
  if (!summary || !cards) return;
  cards.className = 'cards';
  cards.append(further);
  summary.textContent = say('also', { n: cards.children.length, org });
}
