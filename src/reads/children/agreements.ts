import { type RawBuilder, sql } from 'kysely';
import { type ChildOf, type Columns, jsonList, jsonObject, select } from '../json-rows.js';

/** A decision about one channel, current or as of a past time. */
export interface AgreementRow {
  channel: string;
  granted: boolean;
  at: string;
  actorKind: string;
  actorId: string | null;
  source: string | null;
  wordingVersion: string | null;
}

/** Null for a channel without a decision. */
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

const recordColumns: Record<keyof AgreementRow, RawBuilder<unknown>> = {
  channel: sql`channel`,
  granted: sql`is_granted`,
  at: sql`set_at`,
  actorKind: sql`actor_kind`,
  actorId: sql`actor_id`,
  source: sql`source`,
  wordingVersion: sql`wording_version`,
};
const flags: Record<Exclude<keyof AgreementsRow, 'records'>, RawBuilder<unknown>> = {
  email: flag('email'),
  sms: flag('sms'),
  push: flag('push'),
  bluetooth: flag('bluetooth'),
  rfid: flag('rfid'),
  wifi: flag('wifi'),
};
/** The columns of a record and the channels have different names, so one set selects both. */
export const agreementColumns = [...Object.keys(flags), 'records', ...Object.keys(recordColumns)];

/** A customer's agreements: the named channels, and every decision in force by channel. */
export const agreementsOf: ChildOf = (customerId, wanted) => {
  const names = wanted && new Set(Array.isArray(wanted) ? wanted.map(({ name }) => name) : wanted);
  const wantsFlags = !names || Object.keys(flags).some((name) => names.has(name));
  const columns: Columns = {
    ...(wantsFlags && flags),
    records: (parts) =>
      jsonList(sql`
        select ${select(recordColumns, parts ?? wanted)} from agreement
        where customer_id = ${customerId} order by agreement.channel`),
  };
  return jsonObject(sql`
    select ${select(columns, wanted)}
    ${wantsFlags ? sql`from agreement where customer_id = ${customerId}` : sql``}`);
};

/**
 * The decision in force on a channel at a time (ISO 8601): the customer's own, or one of a record merged into theirs.
 */
export const agreementProofOf =
  ({ channel, at }: { channel: string; at: string }): ChildOf =>
  (customerId) =>
    sql`(
    select json_build_object(
      'channel', channel, 'granted', is_granted, 'at', at, 'actorKind', actor_kind, 'actorId', actor_id,
      'source', source, 'wordingVersion', wording_version)
    from (select * from agreement_evidence
      where customer_id = any(array(select ${customerId}
          union all select part.id from customer part where part.merged_into_id = ${customerId}))
        and channel = ${channel} and at <= ${at}::timestamptz
      order by at desc, id desc limit 1) newest
    where is_granted is not null)`;
