import { sql } from 'kysely';
import type { ChildOf } from './json-rows.js';

/** One decision about one channel: as it stands, or as it was at a time. */
export interface AgreementRow {
  channel: string;
  granted: boolean;
  at: string;
  actorKind: string;
  actorId: string | null;
  source: string | null;
  wordingVersion: string | null;
}

/** Null for a channel on which nothing has been decided. */
export interface AgreementsRow {
  email: boolean | null;
  sms: boolean | null;
  push: boolean | null;
  bluetooth: boolean | null;
  rfid: boolean | null;
  wifi: boolean | null;
  records: AgreementRow[];
}

const flag = (channel: string) => sql`bool_or(is_granted) filter (where channel = ${sql.lit(channel)})`;

/** A customer's agreements: the named channels, and every decision in force by channel. */
export const agreementsOf: ChildOf = (customerId) => sql`(
  select json_build_object(
    'email', ${flag('email')}, 'sms', ${flag('sms')}, 'push', ${flag('push')},
    'bluetooth', ${flag('bluetooth')}, 'rfid', ${flag('rfid')}, 'wifi', ${flag('wifi')},
    'records', coalesce(json_agg(json_build_object(
      'channel', channel, 'granted', is_granted, 'at', set_at, 'actorKind', actor_kind, 'actorId', actor_id,
      'source', source, 'wordingVersion', wording_version) order by channel), '[]'))
  from agreement where customer_id = ${customerId})`;

/** The decision that was in force on a channel at a time (ISO 8601). */
export const agreementProofOf =
  ({ channel, at }: { channel: string; at: string }): ChildOf =>
  (customerId) =>
    sql`(
    select json_build_object(
      'channel', channel, 'granted', is_granted, 'at', at, 'actorKind', actor_kind, 'actorId', actor_id,
      'source', source, 'wordingVersion', wording_version)
    from agreement_evidence
    where customer_id = ${customerId} and channel = ${channel} and at <= ${at}::timestamptz
    order by at desc, id desc limit 1)`;
