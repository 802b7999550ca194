import { sql } from 'kysely';
import type { HistoryKind } from '../../entities/history-kinds.js';
import type { Reader } from '../../tables/db.js';

/** More are not counted. */
const MOST_COUNTED = 10_000;

export interface EndpointView {
  id: string;
  url: string;
  description: string | null;
  contactEmail: string | null;
  kinds: HistoryKind[] | null;
  showsValues: boolean;
  isConfigured: boolean;
  pausedAt: string | null;
  pauseReason: string | null;
  failingSince: string | null;
  previousSecretUntil: string | null;
  createdAt: string;
  waiting: number;
  parked: number;
}

const counted = (status: string) => sql`(select count(*)::int from (
  select from webhook_delivery delivery where delivery.endpoint_id = endpoint.id and status = ${sql.lit(status)}
  limit ${sql.lit(MOST_COUNTED)}) counted)`;

/** Of the next events of the log those that no delivery has been made of yet, or none since they are to be sent once more. */
const behind = sql`(select count(*)::int from (
  select log.entry_id, log.position, log.kind from event_log log
  where log.position > endpoint.position and log.position <= (select last_position from event_head)
  order by log.position limit ${sql.lit(MOST_COUNTED)}) next
  where (endpoint.kinds is null or next.kind = any(endpoint.kinds)) and not exists (
    select from webhook_delivery delivery where delivery.endpoint_id = endpoint.id
      and delivery.position = next.position and delivery.entry_id = next.entry_id and delivery.status = 'PENDING'))`;

/** All endpoints, the oldest first; there are few. */
export async function allEndpoints(db: Reader): Promise<EndpointView[]> {
  const { rows } = await sql<{ endpoint: EndpointView }>`
    select json_build_object('id', id, 'url', url, 'description', description, 'contactEmail', contact_email,
      'kinds', kinds, 'showsValues', shows_values, 'isConfigured', is_configured, 'pausedAt', paused_at,
      'pauseReason', pause_reason, 'failingSince', failing_since,
      'previousSecretUntil', previous_secret_until, 'createdAt', created_at,
      'waiting', least(${counted('PENDING')} + ${behind}, ${sql.lit(MOST_COUNTED)}),
      'parked', ${counted('PARKED')}) as endpoint
    from webhook_endpoint endpoint where removed_at is null order by id`.execute(db);
  return rows.map(({ endpoint }) => endpoint);
}

export type DeliveryStatus = 'PENDING' | 'DELIVERED' | 'PARKED';

export interface DeliveryView {
  position: number;
  eventId: string;
  kind: HistoryKind;
  customerId: string;
  status: DeliveryStatus;
  queuedAt: string;
  attempts: number;
  triedAt: string | null;
  nextTryAt: string | null;
  httpStatus: number | null;
  failure: string | null;
  milliseconds: number | null;
  answer: string | null;
}

export interface DeliveryPage {
  /** One more than the page holds. */
  limit: number;
  isOldestFirst: boolean;
  /** Only deliveries beyond this one. */
  from: { position: number; eventId: string } | undefined;
  status: DeliveryStatus | null;
}

/** A page of the deliveries to an endpoint, the newest events first. */
export async function deliveriesTo(
  db: Reader,
  endpointId: string,
  { limit, isOldestFirst, from, status }: DeliveryPage,
): Promise<DeliveryView[]> {
  const direction = isOldestFirst ? sql`asc` : sql`desc`;
  const beyond = isOldestFirst ? sql`>` : sql`<`;
  const isBeyond = from
    ? sql`(position, entry_id) ${beyond} (${from.position}::bigint, ${from.eventId}::uuid)`
    : sql`true`;
  const { rows } = await sql<{ delivery: DeliveryView }>`
    select json_build_object('position', position, 'eventId', entry_id, 'kind', kind, 'customerId', customer_id,
      'status', status, 'queuedAt', queued_at, 'attempts', attempts, 'triedAt', tried_at,
      'nextTryAt', next_try_at, 'httpStatus', http_status, 'failure', failure, 'milliseconds', milliseconds,
      'answer', answer) as delivery
    from webhook_delivery where endpoint_id = ${endpointId}
      and ${status ? sql`status = ${sql.lit(status)}` : sql`true`} and ${isBeyond}
    order by position ${direction}, entry_id ${direction} limit ${sql.lit(limit)}`.execute(db);
  return rows.map(({ delivery }) => delivery);
}
