import { sql } from 'kysely';
import { ledgerTables } from './ledger-tables.js';
import { content, emptied, fact, kept, ofOwnAct, secret, type Table, technical } from './personal-column.js';
import { webhookTables } from './webhook-tables.js';

/** The actor stays only if it was staff or another system: the customer's own id says nothing new. */
const actorUnlessOwn = sql`case when actor_kind in ('SERVICE', 'STAFF') then actor_id end`;
/** Of the entries of a history, those that the person made, signed in or as a visitor. */
const ownEntry = sql`(actor_kind = 'ANONYMOUS' or (actor_kind = 'CUSTOMER' and actor_id = customer_id::text))`;
const HAPPENED = 'to answer that and when something happened';
const AGREED = 'a consent has to be provable after the customer has left';

/** Tables whose rows stay when the customer is erased, under an id that leads to nobody, and tables about nobody. */
export const keptTables: Record<string, Table> = {
  history_entry: {
    rowsOf: (ids) => sql`customer_id = any(${ids})`,
    // The data that an undone merge had taken over is quoted in the other customer's history.
    quoting: (ids) => sql`history_entry.id in (
      select entry.id from customer_merge m
      join history_entry entry on entry.customer_id = m.survivor_id
        and entry.kind in ('CUSTOMERS_MERGED', 'CUSTOMERS_UNMERGED')
        and m.id::text in (decodable_json(entry.changes) -> 0 ->> 'to', decodable_json(entry.changes) -> 0 ->> 'from')
      where m.absorbed_id = any(${ids}))`,
    onErasure: 'STAY',
    columns: {
      id: fact,
      customer_id: kept(technical, HAPPENED),
      kind: fact,
      at: fact,
      actor_kind: fact,
      actor_id: ofOwnAct(
        kept(emptied(fact, actorUnlessOwn), 'of the deletion itself: nobody else asked for it'),
        'actor_id',
        ownEntry,
      ),
      source: ofOwnAct(emptied(content), 'source', ownEntry),
      changes: emptied(content),
      redacted_at: technical,
      // The chain of docs/history.md. A trigger removes the salt along with the content that it protects.
      sequence: technical,
      salt: technical,
      content_hash: technical,
      hash: technical,
    },
  },
  history_head: {
    rowsOf: (ids) => sql`customer_id = any(${ids})`,
    onErasure: 'STAY',
    columns: {
      customer_id: kept(technical, HAPPENED),
      length: technical,
      hash: technical,
      at: technical,
      written_in: technical,
    },
  },
  agreement_evidence: {
    rowsOf: (ids) => sql`customer_id = any(${ids})`,
    onErasure: 'STAY',
    columns: {
      id: technical,
      customer_id: kept(technical, AGREED),
      channel: fact,
      is_granted: fact,
      at: fact,
      actor_kind: fact,
      actor_id: ofOwnAct(kept(fact, AGREED), 'actor_id'),
      source: fact,
      wording_version: fact,
    },
  },
  ...ledgerTables,

  // Emptied within seconds by the job that looks for duplicates.
  duplicate_check: {
    rowsOf: (ids) => sql`customer_id = any(${ids})`,
    onErasure: 'STAY',
    columns: {
      id: technical,
      customer_id: kept(technical, 'the search for duplicates has to notice that the record is gone'),
      key: technical,
    },
  },

  erasure: {
    rowsOf: (ids) => sql`customer_id = any(${ids})`,
    onErasure: 'STAY',
    columns: {
      id: technical,
      customer_id: kept(technical, 'a restored backup must not bring the person back'),
      at: technical,
      cause: technical,
      reason: technical,
    },
  },
  // What other systems of the company answered, under the same id. A reason is a system's, about itself.
  erasure_acknowledgement: {
    rowsOf: (ids) => sql`customer_id = any(${ids})`,
    onErasure: 'STAY',
    columns: {
      customer_id: kept(technical, 'it has to be provable that other systems erased the person too'),
      client_id: technical,
      erasure_id: technical,
      status: technical,
      asked_at: technical,
      answered_at: technical,
      reason: technical,
    },
  },
  ...webhookTables,
  // Of the version before, which had no other events; the next version drops it.
  event: {
    rowsOf: null,
    onErasure: 'STAY',
    columns: {
      id: technical,
      type: technical,
      data: kept(technical, 'other systems have to be told'),
      status: technical,
      reason: technical,
      created_at: technical,
      settled_at: technical,
    },
  },

  // Found only by a caller that repeats a call, and by the counters themselves; gone within a day.
  idempotency_key: {
    rowsOf: null,
    onErasure: 'STAY',
    columns: {
      caller: kept(technical, 'a repeated call still gets its answer'),
      operation: technical,
      key: technical,
      payload_hash: secret,
      answer: kept(technical, 'a repeated call still gets its answer'),
      created_at: technical,
    },
  },
  throttle: {
    rowsOf: null,
    onErasure: 'STAY',
    columns: {
      key: kept(technical, 'deleting an account must not reset the count of tries'),
      count: technical,
      was_let_through: technical,
      blocked_until: technical,
      expires_at: technical,
    },
  },
  shown_token: {
    rowsOf: null,
    onErasure: 'STAY',
    columns: { fingerprint: secret, expires_at: technical },
  },
  dev_inbox: {
    rowsOf: null,
    onErasure: 'STAY',
    columns: { id: technical, sealed_message: secret, received_at: technical },
  },
  service_client_secret: {
    rowsOf: null,
    onErasure: 'STAY',
    columns: {
      id: technical,
      client_id: technical,
      secret_hash: secret,
      created_at: technical,
      expires_at: technical,
    },
  },
};
