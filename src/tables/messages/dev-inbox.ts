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
    await db
      .insertInto('dev_inbox')
      .values({ id: message.id, sealed_message: sealed, received_at: clock() })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    const tooMany = newestFirst(db).select('id').offset(MOST);
    await db.deleteFrom('dev_inbox').where('id', 'in', tooMany).execute();
    return { type: 'SENT' };
  },

  async entries() {
    const rows = await newestFirst(db)
      .select(['id', 'sealed_message as sealed', 'received_at as receivedAt'])
      .execute();
    return rows.map(({ id, sealed, receivedAt }) => ({
      ...(JSON.parse(sealing.open(sealed, id)) as ReceivedMessage),
      receivedAt: new Date(receivedAt).toISOString(),
    }));
  },
});

const newestFirst = (db: Db) =>
  db.selectFrom('dev_inbox').orderBy('received_at', 'desc').orderBy('id', 'desc');
