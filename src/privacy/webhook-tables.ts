import { sql } from 'kysely';
import { emptied, kept, secret, type Table, technical } from './personal-column.js';

/** What is sent to other systems, and to which. */
export const webhookTables: Record<string, Table> = {
  // What is sent is read from the history when it is sent. Gone after EVENT_DAYS.
  webhook_delivery: {
    rowsOf: (ids) => sql`customer_id = any(${ids})`,
    onErasure: 'STAY',
    columns: {
      endpoint_id: technical,
      position: technical,
      entry_id: technical,
      kind: technical,
      customer_id: kept(technical, 'other systems have to be told'),
      status: technical,
      queued_at: technical,
      attempts: technical,
      first_tried_at: technical,
      tried_at: technical,
      next_try_at: technical,
      http_status: technical,
      failure: technical,
      milliseconds: technical,
      // Another system's words, in which it may repeat what it was sent.
      answer: emptied(secret),
      redacted_at: technical,
    },
  },
  webhook_line: {
    rowsOf: (ids) => sql`customer_id = any(${ids})`,
    onErasure: 'STAY',
    columns: {
      endpoint_id: technical,
      customer_id: kept(technical, 'other systems have to be told'),
      next_at: technical,
      claim: technical,
    },
  },
  webhook_endpoint: {
    rowsOf: null,
    onErasure: 'STAY',
    columns: {
      id: technical,
      url: technical,
      description: technical,
      contact_email: technical,
      kinds: technical,
      shows_values: technical,
      is_configured: technical,
      sealed_secret: secret,
      previous_sealed_secret: secret,
      previous_secret_until: technical,
      position: technical,
      paused_at: technical,
      pause_reason: technical,
      failures: technical,
      failing_since: technical,
      created_at: technical,
      removed_at: technical,
    },
  },
};
