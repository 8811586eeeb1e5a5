// The field in the head of every page: takes its words to the search in the fragment, which no server sees.

/** @type {NodeListOf<HTMLFormElement>} */
const forms = document.querySelectorAll('[data-find]');
for (const form of forms) {
  form.addEventListener('submit', (event) => {
    const words = form.querySelector('input')?.value.trim();
    if (!words) return;
    event.preventDefault();
    location.href = `${form.action}#${new URLSearchParams({ q: words })}`;
  });
}
