import { Eta } from 'eta';
import type { InboxEntry } from '../../tables/messages/dev-inbox.js';
import { INBOX_SCRIPT } from './dev-inbox-script.js';

export interface InboxView {
  /** Newest first. */
  entries: readonly InboxEntry[];
  /** Whether these are all messages, and not only those newer than one that the page shows. */
  isWhole: boolean;
  /** Lets the script of the page run, and no other. */
  nonce: string;
}

const PAGE = /* html */ `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Development inbox</title>
<link rel="icon" href="data:,">
<style>
  :root { color-scheme: light dark; --line: #d1d5db; --soft: #4b5563; --card: #fff; --page: #f3f4f6; --ink: #111827; --bubble: #dcfce7; --link: #1d4ed8; }
  @media (prefers-color-scheme: dark) {
    :root { --line: #4b5563; --soft: #d1d5db; --card: #1f2937; --page: #111827; --ink: #f3f4f6; --bubble: #14532d; --link: #93c5fd; }
  }
  * { box-sizing: border-box; }
  body { margin: 0 auto; max-width: 760px; padding: 24px 16px 64px; font: 16px/1.5 system-ui, sans-serif; background: var(--page); color: var(--ink); }
  a { color: var(--link); }
  .bar { display: flex; align-items: baseline; gap: 8px 16px; flex-wrap: wrap; }
  h1 { font-size: 24px; margin: 0; flex: 1; white-space: nowrap; }
  p { margin: 8px 0; }
  .soft { color: var(--soft); font-size: 14px; }
  .find { position: sticky; top: 0; z-index: 1; background: var(--page); padding: 8px 0; }
  .find[hidden] { display: none; }
  input { width: 100%; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: 8px; padding: 8px 12px; }
  input::placeholder { color: var(--soft); opacity: 1; }
  #state { margin: 4px 0 0; min-height: 21px; }
  article { background: var(--card); border: 1px solid var(--line); border-radius: 10px; margin: 16px 0; overflow: hidden; }
  article > header { padding: 14px 18px; border-bottom: 1px solid var(--line); }
  h2 { font-size: 17px; margin: 0; overflow-wrap: anywhere; }
  .kind { float: right; margin-left: 12px; font-size: 12px; font-weight: bold; border: 1px solid var(--line); border-radius: 99px; padding: 1px 10px; }
  .to { overflow-wrap: anywhere; }
  .take { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin-top: 10px; }
  .take:empty { display: none; }
  button { font: inherit; font-size: 14px; color: inherit; background: var(--page); border: 1px solid var(--soft); border-radius: 8px; padding: 4px 12px; min-height: 32px; cursor: pointer; }
  button b { font-family: ui-monospace, Consolas, Menlo, monospace; letter-spacing: 1px; }
  :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
  iframe { display: block; width: 100%; height: 480px; border: 0; background: #f3f4f6; }
  .bubble { background: var(--bubble); border-radius: 14px 14px 14px 2px; padding: 10px 14px; margin: 18px; max-width: 420px; overflow-wrap: anywhere; white-space: pre-wrap; }
  details { padding: 10px 18px; border-top: 1px solid var(--line); }
  summary { cursor: pointer; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
</style>
</head>
<body>
<div class="bar"><h1>Development inbox</h1><nav class="bar" aria-label="Other pages"><a href="/">Explorer</a> <a href="/dev/inbox.json">JSON</a></nav></div>
<p class="soft">Every message the service sends while no mail server is configured, newest first, as its receiver sees it. Nothing leaves this machine. New messages appear by themselves.</p>
<div class="find" hidden>
  <input type="search" id="search" aria-label="Search receiver, subject and text" placeholder="Search receiver, subject and text" autocomplete="off" spellcheck="false">
  <p class="soft" id="state" role="status"></p>
</div>
<main id="messages"<% if (it.isWhole) { %> data-whole<% } %>>
<% if (it.entries.length === 0) { %>
<p id="none">No messages yet. Ask for a registration code, and it appears here.</p>
<% } %>
<% for (const { entry, lang, code, links } of it.entries) { %>
<article data-id="<%= entry.id %>">
<header>
  <span class="kind"><%= entry.channel === 'SMS' ? 'SMS' : 'E-mail' %></span>
  <h2<% if (lang) { %> lang="<%= lang %>"<% } %> dir="auto"><%= entry.channel === 'SMS' ? 'Text message' : entry.subject %></h2>
  <div class="soft">to <strong class="to"><%= entry.to %></strong> · <time datetime="<%= entry.receivedAt %>"><%= entry.receivedAt.replace('T', ' ').slice(0, 19) %> UTC</time></div>
  <div class="take"><% if (code) { %><button type="button" data-copy="<%= code %>">Copy code <b><%= code %></b></button><% } %><% for (const link of links) { %><a href="<%= link %>" target="_blank" rel="noopener noreferrer">Open link</a><button type="button" data-copy="<%= link %>">Copy link</button><% } %></div>
</header>
<% if (entry.channel === 'SMS') { %>
<div class="bubble" dir="auto"><%= entry.text %></div>
<% } else { %>
<iframe title="Mail: <%= entry.subject %>" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox allow-same-origin" srcdoc="<%= entry.html.replace('<head>', '<head><base target=_blank>') %>"></iframe>
<details><summary class="soft">As plain text</summary><pre dir="auto"><%= entry.text %></pre></details>
<% } %>
</article>
<% } %>
</main>
<script type="module" nonce="<%= it.nonce %>"><%~ it.script %></script>
</body>
</html>
`;

const eta = new Eta({ autoEscape: true, autoTrim: [false, 'nl'] });
const page = eta.compile(PAGE);

/** The inbox as HTML. It is whole without its script, which only refreshes, searches and copies. */
export const inboxPage = ({ entries, isWhole, nonce }: InboxView): string =>
  page.call(eta, { entries: entries.map(taken), isWhole, nonce, script: INBOX_SCRIPT });

/**
 * What the page may do: run its own script, which asks this service alone. The mails in it inherit this, so they may
 * load nothing.
 */
export const inboxPolicy = (nonce: string): string =>
  `default-src 'none'; script-src 'nonce-${nonce}'; connect-src 'self'; img-src data:; style-src 'unsafe-inline'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'`;

/** A message with what its receiver would take from it: the code or the links. */
function taken(entry: InboxEntry) {
  const links = [...new Set(entry.text.match(/https?:\/\/[^\s<>"]+/g) ?? [])];
  const [code] = /(?<![\d+])\d{6,8}(?!\d)/.exec(entry.text.replace(/https?:\S+/g, '')) ?? [];
  const lang =
    entry.channel === 'EMAIL' ? /^\s*<!doctype html>\s*<html lang="([\w-]+)"/.exec(entry.html)?.[1] : null;
  return { entry, lang, code, links };
}
