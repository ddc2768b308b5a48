/** Search: what does not hold the words goes out of sight; accents and case do not count. */
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const field = document.querySelector('#kereso');
const status = document.querySelector('#talalat');
const items = [...document.querySelectorAll('.tetel')].map((element) => ({ element, text: plain(element.textContent) }));
const groups = [...document.querySelectorAll('.resz'), ...document.querySelectorAll('.fejezet')];

function search() {
  const words = plain(field.value).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const { element, text } of items) {
    element.hidden = !words.every((word) => text.includes(word));
    if (!element.hidden) found += 1;
  }
  for (const group of groups)
    group.hidden = words.length > 0 && !group.querySelector('.tetel:not([hidden])') && !(found === 0 && group.querySelector('table'));
  document.querySelector('#bevezetes').hidden = words.length > 0;
  status.textContent = words.length === 0 ? '' : found === 0 ? 'Nincs találat. Próbáljon rövidebb szót.' : `${found} találat`;
}

let waiting;
field.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, 80);
});
field.form.addEventListener('submit', (event) => {
  event.preventDefault();
  document.querySelector('.tetel:not([hidden])')?.scrollIntoView();
});
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target === field) return;
  event.preventDefault();
  field.focus();
});
/** A link may lead to what the search has hidden. */
addEventListener('hashchange', () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest('[hidden]')) return;
  field.value = '';
  search();
  target.scrollIntoView();
});
