import { Eta } from 'eta';
import type { FastifyInstance } from 'fastify';
import { canonicalEmail } from '../../platform/text/email-address.js';
import { canonicalPhone } from '../../platform/text/phone-number.js';
import type { InboxEntry } from '../../tables/messages/dev-inbox.js';
import { refuseStrangers } from './own-pages.js';

export interface DevInboxParts {
  /** Newest first, including messages that are due. */
  entries: () => Promise<InboxEntry[]>;
  /** Names of this service besides localhost. */
  hostNames: readonly string[];
  /** For phone numbers that are looked up without a country. */
  defaultCountry: string | undefined;
}

const PAGE = /* html */ `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Development inbox</title>
<style>
  :root { color-scheme: light dark; --line: #d1d5db; --soft: #6b7280; --card: #fff; --page: #f3f4f6; --ink: #111827; --bubble: #dcfce7; }
  @media (prefers-color-scheme: dark) {
    :root { --line: #374151; --soft: #9ca3af; --card: #1f2937; --page: #111827; --ink: #f3f4f6; --bubble: #14532d; }
  }
  body { margin: 0 auto; max-width: 760px; padding: 24px 16px 64px; font: 16px/1.5 system-ui, sans-serif; background: var(--page); color: var(--ink); }
  header { display: flex; align-items: baseline; gap: 16px; flex-wrap: wrap; }
  h1 { font-size: 24px; margin: 0; flex: 1; }
  p { margin: 8px 0; }
  .soft { color: var(--soft); font-size: 14px; }
  article { background: var(--card); border: 1px solid var(--line); border-radius: 10px; margin: 20px 0; overflow: hidden; }
  article > header { padding: 14px 18px; border-bottom: 1px solid var(--line); display: block; }
  h2 { font-size: 17px; margin: 0; overflow-wrap: anywhere; }
  .kind { float: right; font-size: 12px; font-weight: bold; border: 1px solid var(--line); border-radius: 99px; padding: 1px 10px; }
  iframe { display: block; width: 100%; height: 480px; border: 0; background: #f3f4f6; resize: vertical; }
  .bubble { background: var(--bubble); border-radius: 14px 14px 14px 2px; padding: 10px 14px; margin: 18px; max-width: 360px; overflow-wrap: anywhere; white-space: pre-wrap; }
  details { padding: 10px 18px; border-top: 1px solid var(--line); }
  summary { cursor: pointer; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
</style>
</head>
<body>
<header><h1>Development inbox</h1><a href="/dev/inbox">Refresh</a> <a href="/dev/inbox.json">JSON</a></header>
<p class="soft">Every message the service sends while no mail server is configured, newest first, as its receiver sees it. Nothing leaves this machine.</p>
<% if (it.entries.length === 0) { %>
<p>No messages yet. Ask for a registration code, then refresh.</p>
<% } %>
<% for (const entry of it.entries) { %>
<article>
<header>
  <span class="kind"><%= entry.channel === 'SMS' ? 'SMS' : 'E-mail' %></span>
  <h2><%= entry.channel === 'SMS' ? 'Text message' : entry.subject %></h2>
  <div class="soft">to <strong><%= entry.to %></strong> · <time datetime="<%= entry.receivedAt %>"><%= entry.receivedAt.replace('T', ' ').slice(0, 19) %> UTC</time></div>
</header>
<% if (entry.channel === 'SMS') { %>
<div class="bubble"><%= entry.text %></div>
<% } else { %>
<iframe title="The mail as HTML" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="<%= entry.html.replace('<head>', '<head><base target=_blank>') %>"></iframe>
<details><summary class="soft">As plain text</summary><pre><%= entry.text %></pre></details>
<% } %>
</article>
<% } %>
</body>
</html>
`;

/** No script runs on the page, and the mails in it may load nothing. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

/** In development: the sent messages, as a page for people and as JSON for scripts (`?to=` for one receiver). */
export async function serveDevInbox(
  server: FastifyInstance,
  { entries, hostNames, defaultCountry }: DevInboxParts,
): Promise<void> {
  const eta = new Eta({ autoEscape: true, autoTrim: [false, 'nl'] });
  const page = eta.compile(PAGE);

  await server.register((pages, _options, done) => {
    refuseStrangers(pages, hostNames);
    pages.get('/dev/inbox', async (_request, reply) =>
      reply
        .header('content-security-policy', POLICY)
        .type('text/html; charset=utf-8')
        .send(page.call(eta, { entries: await entries() })),
    );
    pages.get<{ Querystring: { to?: string | string[] } }>('/dev/inbox.json', async ({ query }) => {
      if (query.to === undefined) return entries();
      const asked = [query.to].flat().map((to) => receiverOf(to, defaultCountry));
      return (await entries()).filter(({ to }) => asked.includes(receiverOf(to, defaultCountry)));
    });
    done();
  });
}

/** The canonical form of an e-mail address or phone number, however it was written. */
function receiverOf(text: string, defaultCountry: string | undefined): string {
  const email = canonicalEmail(text);
  if ('canonical' in email) return email.canonical;
  // In a URL an unencoded + is a space.
  const phone = canonicalPhone(text.replace(/^ (?=\d)/, '+'), defaultCountry);
  return 'e164' in phone ? phone.e164 : text;
}
