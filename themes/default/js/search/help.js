// Words taken as facets, counts, and what can still be tried when nothing was found. Loaded when there are some.

/** @typedef {import('./engine.js').Mark} Mark */

/**
 * @param {any} page what the page of the search gives
 * @param {import('./engine.js').Answer} found
 * @param {{slug: string, name: string} | undefined} place where the family lives
 * @param {Record<string, string>} state
 * @returns {HTMLElement[]}
 */
function tries({ form, field, boxes, lists, say, make, ask }, found, place, state) {
  /** @type {string[]} */
  const all = field.q.value.trim().split(/\s+/);
  const list = all.length < 2 ? [] : all.map((word, at) => make('button', say('without', { word }), () => {
    field.q.value = all.filter((_, other) => other !== at).join(' ');
    field.q.focus();
    ask({ q: field.q.value }, true);
  }));
  /** @type {HTMLInputElement[]} */
  const chosen = boxes.filter((/** @type {HTMLInputElement} */ box) => box.checked);
  const asked = lists.filter((/** @type {HTMLSelectElement} */ one) => one.value);
  if (chosen.length || asked.length || state.age || found.marks.some((mark) => mark.strict)) {
    list.unshift(make('button', say('unfilter'), () => {
      for (const box of chosen) box.checked = false;
      for (const one of [field.age, ...asked]) one.value = '';
      field.q.focus();
      const none = [...chosen.map((box) => [box.dataset.facet, '']), ...asked.map((/** @type {HTMLSelectElement} */ one) => [one.dataset.ask, ''])];
      ask({ ...Object.fromEntries(none), age: '', strict: '' }, true);
    }));
  }
  if (place) {
    const link = make('a', say('zonePage', { zone: place.name }));
    link.href = `${form.dataset.zones}${place.slug}/`;
    list.push(link);
  }
  return list;
}

/**
 * Words taken as facets: each can be made strict, or removed.
 * @param {any} page what the page of the search gives
 * @param {Mark[]} marks
 * @param {Record<string, string>} state
 * @returns {HTMLElement[]}
 */
function chips({ field, say, make, ask, named }, marks, state) {
  const list = (/** @type {string | undefined} */ text) => (text ? text.split(' ') : []);
  return marks.map((mark) => {
    const { id, strict } = mark;
    const what = named(mark);
    const only = make('button', say('only', { what }), () => {
      ask({ strict: [...list(state.strict).filter((other) => other !== id), ...(strict ? [] : [id])].join(' ') }, true);
    });
    only.setAttribute('aria-pressed', String(strict));
    const remove = make('button', '✕', () => {
      field.q.focus();
      ask({ sans: [...list(state.sans), id].join(' ') }, true);
    });
    remove.setAttribute('aria-label', say('remove', { what }));
    const li = document.createElement('li');
    li.append(only, remove);
    return li;
  });
}

/**
 * The question that a mistyped one may have been meant for: a tap asks it.
 * @param {any} page what the page of the search gives
 * @param {string} query
 * @returns {HTMLElement[]}
 */
function meant({ field, say, make, ask }, query) {
  return query ? [make('button', say('meant', { query }), () => {
    field.q.value = query;
    field.q.focus();
    ask({ q: query, sans: '', strict: '' }, true);
  })] : [];
}

/**
 * Services that come home or answer from afar, when none is among the results that are shown: to see them alone.
 * @param {any} page what the page of the search gives
 * @param {import('./engine.js').Answer} found
 * @returns {HTMLElement[]}
 */
function ways({ boxes, say, make, choose }, { groups, results }) {
  const all = /** @type {const} */ ([['home', 'a_domicile'], ['remote', 'a_distance']]);
  return all.filter(([group]) => groups[group] && !results.some((result) => result.group === group)).map(([group, mode]) => (
    make('button', say(`${group}Count`, { n: groups[group] ?? 0 }), () => {
      for (const box of boxes) if (box.dataset.facet === 'mode') box.checked = box.value === mode;
      choose();
    })
  ));
}

/**
 * What the question was understood to look for, and two things that it may look for instead: a tap asks for one.
 * @param {any} page what the page of the search gives
 * @param {import('./engine.js').Answer} found
 * @returns {HTMLElement[]}
 */
function needs({ say, make, ask }, { needs: [first, ...others], perhaps }) {
  const button = (/** @type {{id: string}} */ { id }, /** @type {string} */ text) => make('button', text, () => ask({ besoin: id }, true));
  if (first?.label) return [make('span', say('need', { need: first.label })), ...others.slice(0, 2).map((need) => button(need, say('needElse', { need: need.label })))];
  const near = perhaps.filter(({ label }) => label).slice(0, 3);
  return near.length ? [make('span', say('nearest')), ...near.map((need) => button(need, need.label))] : [];
}

/**
 * How many results each box would give, when that was asked.
 * @param {any} page what the page of the search gives
 * @param {import('./engine.js').Answer} found
 */
function count({ boxes }, { counts, more }) {
  for (const box of boxes) {
    const n = counts[box.dataset.facet]?.[box.value];
    const small = box.parentElement?.querySelector('[data-n]');
    if (small) small.textContent = n === undefined ? '' : `(${n}${more ? '+' : ''})`;
  }
}

/**
 * Fills what stands beside the results; the focus stays where it was.
 * @param {any} page what the page of the search gives
 * @param {import('./engine.js').Answer} found
 * @param {{slug: string, name: string} | undefined} place where the family lives
 * @param {Record<string, string>} state
 */
export function help(page, found, place, state) {
  count(page, found);
  for (const [name, content] of Object.entries({
    meant: meant(page, found.meant),
    needs: needs(page, found),
    marks: chips(page, found.marks, state),
    ways: ways(page, found),
    tries: found.total ? [] : tries(page, found, place, state),
  })) {
    const box = page.part(name);
    const at = [...box.querySelectorAll('button')].indexOf(document.activeElement);
    box.replaceChildren(...content);
    if (at >= 0) (box.querySelectorAll('button')[at] ?? page.field.q).focus();
  }
}
