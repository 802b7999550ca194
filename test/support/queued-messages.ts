import { type Kysely, sql } from 'kysely';
import { readConfig } from '../../src/config/config.js';
import { openRendering } from '../../src/delivery/render.js';
import type { MessageContent } from '../../src/domain/messages/queue.js';
import type { Sealing } from '../../src/platform/secrets/sealing.js';
import type { Tables } from '../../src/tables/db.js';

/** A queued message. */
export interface QueuedMessage {
  channel: 'EMAIL' | 'SMS';
  template: string;
  to: string;
  language: string | null;
  // Each test says what it expects of it.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  data: any;
  customerId: string | null;
  expiresAt: string | null;
  /** As the receiver will read it: `sms` for a text message, the rest for a mail. */
  subject: string;
  text: string;
  sms: string;
}

/** The words of all languages, read once by each process. */
let rendering: ReturnType<typeof openRendering> | undefined;

/** Queued messages, oldest first, as their receivers will read them. */
export async function queuedMessages(db: Kysely<Tables>, sealing: Sealing): Promise<QueuedMessage[]> {
  const { rows } = await sql<QueuedMessage & { id: string; sealed: string }>`
    select id, channel, template, customer_id as "customerId", expires_at as "expiresAt",
      sealed_content as sealed
    from message where status = 'QUEUED' order by id`.execute(db);
  rendering ??= openRendering(readConfig({}).look);
  const { render } = await rendering;
  return rows.map(({ id, sealed, ...message }) => {
    const content = JSON.parse(sealing.open(sealed, id)) as MessageContent;
    const { html: _html, picture: _picture, ...words } = render(message.template, content);
    return { ...message, ...content, ...words };
  });
}
