import { v7 as uuidv7 } from 'uuid';
import { passFailPoint } from '../../platform/failing/fail-points.js';
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
    await transaction
      .insertInto('message')
      .values({
        id,
        customer_id: customerId,
        channel,
        template,
        is_for_stranger: isForStranger,
        status: 'QUEUED',
        sealed_content: sealing.seal(JSON.stringify(content), id),
        created_at: createdAt,
        expires_at: expiresAt,
      })
      .execute();
    await queue.send(transaction, 'messages', id);
    await passFailPoint('message-queued');
  },
});
