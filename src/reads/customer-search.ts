import { type RawBuilder, sql } from 'kysely';
import type { CustomerStatus } from '../entities/customer.entity.js';
import type { JsonValue } from '../platform/text/json.js';
import type { Reader } from '../tables/db.js';
import { type CustomerRow, type CustomerSelection, readCustomers } from './customers.js';

export interface CustomerQuery {
  /** Start of an externalId, an e-mail address or a phone number, each normalised. */
  search?: { externalId: string; email: string; phone: string | null } | undefined;
  status?: CustomerStatus | undefined;
  isRegistered?: boolean | undefined;
  isAnonymous?: boolean | undefined;
  tag?: string | undefined;
  /** By the fields' numbers; for a list of choices, the value is one of them. */
  customFields?: ReadonlyArray<{ number: number; value: JsonValue }> | undefined;
  createdFrom?: string | undefined;
  createdBefore?: string | undefined;
}

export interface CustomerPage {
  isNewestFirst: boolean;
  limit: number;
  offset?: number | undefined;
  /** Only customers beyond this one. */
  from?: { at: string; id: string } | undefined;
}

const startsWith = (text: string) => `${text.replace(/[\\%_]/g, '\\$&')}%`;

const contactStarts = (type: string, text: string) => sql`
  select customer_id from contact
  where type = ${sql.lit(type)} and value_normalized like ${startsWith(text)}`;

/** A value contains itself, and a list each of its members; no other containment has a meaning here. */
const holds = ({ number, value }: { number: number; value: JsonValue }) => sql`c.id in (
  select held.customer_id from custom_field_value held
  where held.field_id = (select id from custom_field where number = ${number})
    and held.value::jsonb @> ${JSON.stringify(value)}::jsonb
    and (held.value::jsonb = ${JSON.stringify(value)}::jsonb or jsonb_typeof(held.value::jsonb) = 'array'))`;

function conditions(query: CustomerQuery): RawBuilder<unknown> {
  const { search } = query;
  const found = search && [
    sql`select coalesce(merged_into_id, id) from customer where lower(external_id) like ${startsWith(search.externalId)}`,
    contactStarts('EMAIL', search.email),
    ...(search.phone ? [contactStarts('PHONE', search.phone)] : []),
  ];
  const all = [
    sql`c.merged_into_id is null`,
    found && sql`c.id in (${sql.join(found, sql` union `)})`,
    query.status && sql`c.status = ${query.status}`,
    query.isRegistered !== undefined && sql`c.is_registered = ${query.isRegistered}`,
    query.isAnonymous !== undefined && sql`c.is_anonymous = ${query.isAnonymous}`,
    query.tag !== undefined && sql`c.tags @> array[${query.tag}]::text[]`,
    ...(query.customFields ?? []).map(holds),
    query.createdFrom && sql`c.created_at >= ${query.createdFrom}::timestamptz`,
    query.createdBefore && sql`c.created_at < ${query.createdBefore}::timestamptz`,
  ].filter((condition) => typeof condition === 'object');
  return sql.join(all, sql` and `);
}

/** A page in order of creation time and then id, so that two pages never share or skip a customer. */
export function customersPage(
  db: Reader,
  query: CustomerQuery,
  { isNewestFirst, limit, offset = 0, from }: CustomerPage,
  selection?: CustomerSelection,
): Promise<CustomerRow[]> {
  const direction = isNewestFirst ? sql`desc` : sql`asc`;
  const beyond = isNewestFirst ? sql`<` : sql`>`;
  return readCustomers(
    db,
    sql`where ${conditions(query)}
      ${from ? sql`and (c.created_at, c.id) ${beyond} (${from.at}::timestamptz, ${from.id}::uuid)` : sql``}
      order by c.created_at ${direction}, c.id ${direction} limit ${sql.lit(limit)} offset ${offset}`,
    selection,
  );
}

export async function countCustomers(db: Reader, query: CustomerQuery): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from customer c where ${conditions(query)}`.execute(db);
  return rows[0]!.count;
}

/** Every customer that matches any of the criteria, each once, oldest first. */
export function customersMatching(
  db: Reader,
  criteria: { uuid?: string | undefined; email?: string | undefined; phone?: string | undefined },
  limit: number,
  selection?: CustomerSelection,
): Promise<CustomerRow[]> {
  const contactIs = (type: string, value: string) => sql`
    select customer_id from contact where type = ${sql.lit(type)} and value_normalized = ${value}`;
  const found = [
    criteria.uuid !== undefined &&
      sql`select coalesce(merged_into_id, id) from customer where uuid = ${criteria.uuid}`,
    criteria.email !== undefined && contactIs('EMAIL', criteria.email),
    criteria.phone !== undefined && contactIs('PHONE', criteria.phone),
  ].filter((condition) => typeof condition === 'object');
  return readCustomers(
    db,
    sql`where c.id in (${sql.join(found, sql` union `)}) order by c.created_at, c.id limit ${sql.lit(limit)}`,
    selection,
  );
}
