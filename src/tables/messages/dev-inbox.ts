import { sql } from 'kysely';
import type { Attempt, Mail, Sms } from '../../platform/providers/transport.js';
import type { Sealing } from '../../platform/secrets/sealing.js';
import type { Db } from '../db.js';

/** Enough to find one's own message, too few to fill a disk. */
const MOST = 200;

type ReceivedMessage = ({ channel: 'EMAIL' } & Mail) | ({ channel: 'SMS' } & Sms);
export type InboxEntry = ReceivedMessage & { receivedAt: string };

/**
 * In development: the place where all messages go, whoever they are for. Sealed, so that a copied folder reveals no
 * codes.
 */
export interface DevInbox {
  receive(message: ReceivedMessage): Promise<Attempt>;
  /** Newest first. */
  entries(): Promise<InboxEntry[]>;
}

export const createDevInbox = (db: Db, sealing: Sealing, clock: () => Date): DevInbox => ({
  async receive(message) {
    const sealed = sealing.seal(JSON.stringify(message), message.id);
    await sql`
      insert into dev_inbox (id, sealed_message, received_at) values (${message.id}, ${sealed}, ${clock()})
      on conflict (id) do nothing`.execute(db);
    await sql`
      delete from dev_inbox where id in (
        select id from dev_inbox order by received_at desc, id desc offset ${MOST})`.execute(db);
    return { type: 'SENT' };
  },

  async entries() {
    const { rows } = await sql<{ id: string; sealed: string; receivedAt: string }>`
      select id, sealed_message as sealed, received_at as "receivedAt" from dev_inbox
      order by received_at desc, id desc`.execute(db);
    return rows.map(({ id, sealed, receivedAt }) => ({
      ...(JSON.parse(sealing.open(sealed, id)) as ReceivedMessage),
      receivedAt: new Date(receivedAt).toISOString(),
    }));
  },
});
