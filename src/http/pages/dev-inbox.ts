import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { canonicalEmail } from '../../platform/text/email-address.js';
import { canonicalPhone } from '../../platform/text/phone-number.js';
import type { InboxEntry } from '../../tables/messages/dev-inbox.js';
import { inboxPage, inboxPolicy } from './dev-inbox-page.js';
import { refuseStrangers } from './own-pages.js';

export interface DevInboxParts {
  /** Newest first, including messages that are due. */
  entries: () => Promise<InboxEntry[]>;
  /** Names of this service besides localhost. */
  hostNames: readonly string[];
  /** For phone numbers that are looked up without a country. */
  defaultCountry: string | undefined;
}

/** In development: the sent messages, as a page for people and as JSON for scripts (`?to=` for one receiver). */
export async function serveDevInbox(
  server: FastifyInstance,
  { entries, hostNames, defaultCountry }: DevInboxParts,
): Promise<void> {
  await server.register((pages, _options, done) => {
    refuseStrangers(pages, hostNames);
    pages.get<{ Querystring: { after?: string } }>('/dev/inbox', async ({ query }, reply) => {
      const all = await entries();
      // The newest message that the page shows; an inbox that does not know it any more is shown anew.
      const known = all.findIndex(({ id }) => id === query.after);
      const nonce = randomBytes(16).toString('base64');
      const view = { entries: known < 0 ? all : all.slice(0, known), isWhole: known < 0, nonce };
      return reply
        .header('content-security-policy', inboxPolicy(nonce))
        .type('text/html; charset=utf-8')
        .send(inboxPage(view));
    });
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
