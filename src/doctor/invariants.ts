import { type RawBuilder, sql } from 'kysely';
import type { Db, Reader } from '../tables/db.js';
import { duplicateRules } from './duplicate-rules.js';
import { eventRules } from './event-rules.js';
import { historyRules } from './history-rules.js';
import { jsonRules } from './json-rules.js';
import { ledgerRules } from './ledger-rules.js';
import { mergeRules } from './merge-rules.js';
import type { Rule } from './rule.js';
import { safeguardRules } from './safeguard-rules.js';

export interface Broken {
  title: string;
  /** The first few of them. */
  flaws: string[];
  count: number;
}

const MOST_SHOWN = 20;

const isGone = (customerId: RawBuilder<unknown>) =>
  sql`not exists (select from customer where customer.id = ${customerId})`;

const customerRules: Rule[] = [
  {
    title: 'Lists by a tag or of a group show those who have the tag or are in the group.',
    flaws: sql`
      with expected as (
        select id as customer_id, 'tag:' || tag as label, created_at from customer, unnest(tags) tag
          where merged_into_id is null
        union select c.id, 'group:' || held.group_id, c.created_at from group_membership held
          join customer c on c.id = held.customer_id where merged_into_id is null)
      select distinct 'customer ' || coalesce(expected.customer_id, kept.customer_id) as flaw
      from expected full join customer_label kept using (customer_id, label, created_at)
      where expected.label is null or kept.label is null`,
  },
  {
    title: 'A customer has at most one primary contact of a type.',
    flaws: sql`select 'customer ' || customer_id || ': ' || type as flaw from contact
      where is_primary group by customer_id, type having count(*) > 1`,
  },
  {
    title: 'A proved e-mail address or phone number belongs to one customer.',
    flaws: sql`select 'contacts ' || string_agg(id::text, ', ' order by id) as flaw from contact
      where is_verified and type in ('EMAIL', 'PHONE') group by type, value_normalized having count(*) > 1`,
  },
  {
    title: 'A customer has at most one card in use, and a number not shared or a code is on one card.',
    flaws: sql`select 'customer ' || customer_id as flaw from card where status in ('ACTIVE', 'BLOCKED')
        group by customer_id having count(*) > 1
      union all select 'cards ' || string_agg(id::text, ', ' order by id) from card
        where status <> 'REPLACED' and not is_shared group by replace(number, '-', '') having count(*) > 1
      union all select 'cards ' || string_agg(id::text, ', ' order by id) from card
        group by fidely_code having count(*) > 1`,
  },
  {
    title: 'An externalId, a code, a username and, visitors apart, a uuid belong to one customer.',
    flaws: sql`select 'customers ' || string_agg(c.id::text, ', ' order by c.id) as flaw
      from customer c cross join lateral (values ('externalId', c.external_id), ('uuid', case when not c.is_anonymous then c.uuid end), ('code', c.code))
        as key (name, value)
      where key.value is not null group by key.name, key.value having count(*) > 1
      union all select 'customers ' || string_agg(customer_id::text, ', ' order by customer_id) from credential
        where username_normalized is not null group by username_normalized having count(*) > 1`,
  },
  {
    title: 'An agreement stands as its newest evidence says.',
    flaws: sql`select 'customer ' || c.id || ': ' || coalesce(a.channel, e.channel) as flaw
      from (select distinct on (holder.id, channel) holder.id as customer_id, channel, is_granted
        from agreement_evidence
        join lateral (select coalesce(merged_into_id, id) as id from customer
          where customer.id = agreement_evidence.customer_id) holder on true
        order by holder.id, channel, at desc, agreement_evidence.id desc) e
      full join agreement a on (a.customer_id, a.channel) = (e.customer_id, e.channel)
      join customer c on c.id = coalesce(a.customer_id, e.customer_id)
      where c.merged_into_id is null and a.is_granted is distinct from e.is_granted`,
  },
  {
    title:
      'A registered customer has a way to sign in: an address they proved, a password for a proved address or a username, or an identity.',
    flaws: sql`select 'customer ' || c.id as flaw from customer c
      where c.is_registered and c.merged_into_id is null
        and not exists (select from contact where contact.customer_id = c.id and contact.proved_by = 'CUSTOMER'
          and contact.type in ('EMAIL', 'PHONE'))
        and not exists (select from credential where credential.customer_id = c.id
          and credential.password_hash is not null and (credential.username_normalized is not null or exists (
            select from contact where contact.customer_id = c.id and contact.is_verified
              and contact.type in ('EMAIL', 'PHONE'))))
        and not exists (select from identity where identity.customer_id = c.id)`,
  },
  {
    title: 'Nobody has a password without being registered.',
    flaws: sql`select 'customer ' || c.id as flaw from customer c join credential on credential.customer_id = c.id
      where not c.is_registered and credential.password_hash is not null`,
  },
  {
    title: 'Data about a customer is about one who exists, or who was deleted.',
    flaws: sql`select 'customer ' || kept.customer_id || ': ' || kept.name as flaw
      from (select customer_id, 'history' as name from history_entry
        union select customer_id, 'agreement evidence' from agreement_evidence
        union select customer_id, 'ledger' from ledger_transaction) kept
      where ${isGone(sql`kept.customer_id`)} and not exists (
        select from history_entry h where h.customer_id = kept.customer_id and h.kind = 'CUSTOMER_DELETED')`,
  },
  {
    title: 'Data about a deleted customer says nothing about the person.',
    flaws: sql`select 'history entry ' || h.id as flaw from history_entry h
      where h.kind <> 'CUSTOMER_DELETED' and h.redacted_at is null and ${isGone(sql`h.customer_id`)}
      union all select 'transaction ' || t.id from ledger_transaction t
      where t.reason is not null and ${isGone(sql`t.customer_id`)}`,
  },
];

/** Rules that every foreign key the database knows points to a row that exists. */
async function orphanRules(db: Reader): Promise<Rule[]> {
  const { rows } = await sql<{ child: string; parent: string; key: string; referenced: string }>`
    select k.conrelid::regclass::text as child, k.confrelid::regclass::text as parent,
      a.attname as key, f.attname as referenced
    from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    join pg_attribute f on f.attrelid = k.confrelid and f.attnum = k.confkey[1]
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and cardinality(k.conkey) = 1
    order by 1, 3`.execute(db);
  return rows.map(({ child, parent, key, referenced }) => ({
    title: `Every ${child} has its ${parent}.`,
    flaws: sql`select ${sql.lit(`${child} whose ${key} is `)} || c.${sql.id(key)} as flaw
      from ${sql.table(child)} c where c.${sql.id(key)} is not null and not exists (
        select from ${sql.table(parent)} p where p.${sql.id(referenced)} = c.${sql.id(key)})`,
  }));
}

/** Told, before each rule, how many of how many have been checked. */
type OnRule = (checked: number, total: number, title: string) => void;

/** Every broken rule, as the transaction sees the data. */
export async function brokenIn(
  db: Reader,
  onRule: OnRule = () => {},
): Promise<{ checked: number; broken: Broken[] }> {
  const rules = [
    ...customerRules,
    ...historyRules,
    ...eventRules,
    ...ledgerRules,
    ...mergeRules,
    ...duplicateRules,
    ...safeguardRules,
    ...(await orphanRules(db)),
    ...(await jsonRules(db)),
  ];
  const broken: Broken[] = [];
  for (const [checked, { title, flaws }] of rules.entries()) {
    onRule(checked, rules.length, title);
    const { rows } = await sql<{ flaw: string; count: number }>`
      select flaw, (count(*) over ())::int as count from (${flaws}) found
      order by flaw limit ${MOST_SHOWN}`.execute(db);
    if (rows.length > 0) broken.push({ title, flaws: rows.map(({ flaw }) => flaw), count: rows[0]!.count });
  }
  return { checked: rules.length, broken };
}

/** Every broken rule as of one moment: concurrent changes are seen before or after, never half done. */
export const brokenRules = (kysely: Db, onRule?: OnRule) =>
  kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      await sql`set transaction read only`.execute(db);
      await sql`set local statement_timeout = 0`.execute(db);
      return brokenIn(db, onRule);
    });
