// A button beside the address of a calendar, that copies it. Without this script the address stays a field whose text
// can be selected.

/**
 * Puts a button below a field, and a place where what happened is said.
 * @param {HTMLInputElement} field with its words: `data-copy`, `data-copied`, `data-select`
 */
function addButton(field) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-quiet';
  button.textContent = field.dataset.copy ?? '';
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  said.className = 'small';
  button.addEventListener('click', async () => {
    const done = await copy(field);
    said.textContent = ` ${(done ? field.dataset.copied : field.dataset.select) ?? ''}`;
  });
  field.addEventListener('focus', () => field.select());
  field.after(button, said);
}

/**
 * Copies a field, or leaves it selected where that is not allowed: an old browser, a page without https.
 * @param {HTMLInputElement} field
 * @returns {Promise<boolean>} whether it is copied
 */
async function copy(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}

/** @type {NodeListOf<HTMLInputElement>} */
const fields = document.querySelectorAll('input[data-copy]');
for (const field of fields) addButton(field);
