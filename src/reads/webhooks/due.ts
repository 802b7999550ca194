import { sql } from 'kysely';
import type { Db } from '../../tables/db.js';
import { type EventRow, eventColumns } from '../events/page.js';

/** The oldest event of a line, and all it takes to send it. */
export interface DueDelivery {
  position: string;
  event: EventRow;
  attempts: number;
  firstTriedAt: string | null;
  url: string;
  showsValues: boolean;
  isConfigured: boolean;
  sealedSecret: string;
  previousSealedSecret: string | null;
  previousSecretUntil: string | null;
}

/** Null if nothing waits in the line, or the endpoint takes nothing at the moment. */
export async function dueDelivery(
  db: Db,
  line: { endpointId: string; customerId: string },
): Promise<DueDelivery | null> {
  const { rows } = await sql<{ due: DueDelivery }>`
    select json_build_object('position', delivery.position::text, 'attempts', delivery.attempts,
      'firstTriedAt', delivery.first_tried_at, 'url', endpoint.url, 'showsValues', endpoint.shows_values, 'isConfigured', endpoint.is_configured,
      'sealedSecret', endpoint.sealed_secret, 'previousSealedSecret', endpoint.previous_sealed_secret,
      'previousSecretUntil', endpoint.previous_secret_until,
      'event', (select row_to_json(event) from (select delivery.position, ${eventColumns}) event)) as due
    from webhook_endpoint endpoint
    join lateral (
      select position, entry_id, attempts, first_tried_at from webhook_delivery
      where endpoint_id = endpoint.id and customer_id = ${line.customerId} and status = 'PENDING'
      order by position, entry_id limit 1) delivery on true
    join history_entry entry on entry.id = delivery.entry_id
    where endpoint.id = ${line.endpointId} and endpoint.paused_at is null and endpoint.removed_at is null`.execute(
    db,
  );
  return rows[0]?.due ?? null;
}
