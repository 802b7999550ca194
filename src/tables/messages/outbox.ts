import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Queue } from '../../platform/queue.js';
import type { Sealing } from '../../platform/secrets/sealing.js';
import type { Db } from '../db.js';

interface OutgoingMessage {
  channel: 'EMAIL' | 'SMS';
  template: string;
  customerId: string | null;
  isForStranger: boolean;
  /** The receiver and the secrets in the message: sealed until it has been sent. */
  content: object;
  createdAt: Date;
  expiresAt: Date | null;
}

export interface Outbox {
  put(transaction: Db, message: OutgoingMessage): Promise<void>;
}

/** Stores a message and the job that sends it in the caller's transaction: both or neither. */
export const createOutbox = (queue: Queue, sealing: Sealing): Outbox => ({
  async put(transaction, { channel, template, customerId, isForStranger, content, createdAt, expiresAt }) {
    const id = uuidv7();
    await sql`
      insert into message (id, customer_id, channel, template, is_for_stranger, status, sealed_content, created_at, expires_at)
      values (${id}, ${customerId}, ${channel}, ${template}, ${isForStranger}, 'QUEUED',
        ${sealing.seal(JSON.stringify(content), id)}, ${createdAt}, ${expiresAt})`.execute(transaction);
    await queue.send(transaction, 'messages', id);
  },
});
