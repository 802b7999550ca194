/**
 * The script of the inbox, for browsers. It asks for what is newer than the newest message on the page, gives each mail
 * its whole height, searches in what is there, and copies codes and links.
 */
export const INBOX_SCRIPT = /* js */ `
const ROUND_MS = 2000;
const list = document.getElementById('messages');
const search = document.getElementById('search');
const state = document.getElementById('state');
const articles = () => [...list.querySelectorAll('article')];

/** A mail is as high as what it contains, so that the page scrolls and not the mail. */
const heights = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const frame = target.ownerDocument.defaultView?.frameElement;
    if (frame) frame.style.height = Math.ceil(target.getBoundingClientRect().height) + 'px';
  }
});
const fit = (frame) => {
  const root = frame.contentDocument?.documentElement;
  if (root && frame.contentDocument.URL === 'about:srcdoc') heights.observe(root);
};
const prepare = (article) => {
  const frame = article.querySelector('iframe');
  if (!frame) return;
  frame.addEventListener('load', () => fit(frame));
  fit(frame);
};

const filter = () => {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const all = articles();
  let shown = 0;
  for (const article of all) {
    const text = article.textContent.toLowerCase();
    article.hidden = !words.every((word) => text.includes(word));
    if (!article.hidden) shown += 1;
  }
  const count = all.length === 1 ? '1 message' : all.length + ' messages';
  state.textContent = words.length > 0 ? shown + ' of ' + count : all.length > 0 ? count : '';
};

const show = (page) => {
  const fresh = page.getElementById('messages');
  const isWhole = fresh.hasAttribute('data-whole');
  const news = [...fresh.querySelectorAll('article')];
  if (isWhole && articles().length === 0 && news.length === 0) return;
  if (!isWhole && news.length === 0) return;
  if (isWhole) list.replaceChildren();
  document.getElementById('none')?.remove();
  const taken = news.map((article) => document.importNode(article, true));
  list.prepend(...taken);
  taken.forEach(prepare);
  filter();
  if (taken.length > 0 && !search.value) {
    state.textContent += taken.length === 1 ? ', 1 of them new' : ', ' + taken.length + ' of them new';
  }
};

let isAway = false;
const refresh = async () => {
  if (document.hidden) return;
  try {
    const newest = list.querySelector('article')?.dataset.id ?? '';
    const answer = await fetch('/dev/inbox?after=' + encodeURIComponent(newest));
    if (!answer.ok) throw new Error(String(answer.status));
    show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    if (isAway) filter();
    isAway = false;
  } catch {
    isAway = true;
    state.textContent = 'The service does not answer. This page goes on asking.';
  }
};
const round = async () => {
  await refresh();
  setTimeout(round, ROUND_MS);
};

const copy = async (text) => {
  // Browsers give the clipboard to https and localhost only.
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
};
document.addEventListener('click', async ({ target }) => {
  const button = target.closest?.('button[data-copy]');
  if (!button) return;
  await copy(button.dataset.copy);
  button.focus();
  state.textContent = 'Copied: ' + button.dataset.copy;
});

search.addEventListener('input', () => {
  filter();
  const query = search.value ? '?q=' + encodeURIComponent(search.value) : location.pathname;
  history.replaceState(null, '', query);
});
document.addEventListener('visibilitychange', refresh);
search.value = new URLSearchParams(location.search).get('q') ?? '';
search.parentElement.hidden = false;
articles().forEach(prepare);
filter();
setTimeout(round, ROUND_MS);
`;
