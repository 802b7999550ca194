import { type Kysely, type RawBuilder, sql } from 'kysely';
import { crowd, crowdIsFindable } from '../../test/support/search-crowd.ts';

/** Entries in each history. */
export const ENTRIES = 5;

/** A UUID that grows with `n`, so that indexes grow at their end; `of` tells tables apart. */
const uuid = (of: string, n = 'n') =>
  sql.raw(`('0191${of}-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`);
/** Each customer with its number. */
const everybody = sql`(select id, substr(code, 2)::bigint as n, created_at, is_registered from customer) c`;
const sometime = sql`c.created_at + (n % 700) * interval '1 day'`;
/** The last 80 days, after which records of messages are removed. */
const lately = sql`date_trunc('milliseconds', now()) - (n % 80) * interval '1 day'`;

const contentHash = sql`sha256(salt || convert_to(json_build_array(actor_id, source, changes)::text, 'UTF8'))`;

/** One more entry of everybody's history, linked to the one before as docs/history.md says. */
const entry = (sequence: number) => sql`
  insert into history_entry (id, customer_id, kind, at, actor_kind, actor_id, source, changes, sequence, salt, content_hash, hash)
  select e.id, customer_id, kind, e.at, actor_kind, actor_id, source, changes, ${sequence}::int, salt, content_hash,
    sha256(coalesce(before.hash, '') || convert_to(json_build_array(e.id, customer_id, ${sequence}::int, kind,
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), actor_kind, actor_id,
      encode(content_hash, 'hex'))::text, 'UTF8'))
  from (
    select *, ${contentHash} as content_hash from (
      select ${uuid('0001', `n * ${ENTRIES} + ${sequence}`)} as id, c.id as customer_id,
        ${sequence === 1 ? 'CUSTOMER_CREATED' : 'CUSTOMER_UPDATED'}::text as kind,
        (c.created_at + ${sequence - 1}::int * interval '20 days')::timestamptz(3) as at, 'SERVICE' as actor_kind,
        'shop' as actor_id, json_build_object('correlationId', 'request-' || n, 'ip', '192.0.2.1') as source,
        json_build_array(json_build_object('field', 'lastName', 'from', 'Before' || n, 'to', 'After' || n)) as changes,
        decode(lpad(to_hex(n), 32, '0'), 'hex') as salt
      from ${everybody}) said) e
  left join history_head before using (customer_id)`;
const head = (sequence: number) =>
  sequence === 1
    ? sql`insert into history_head (customer_id, length, hash, at)
        select customer_id, 1, hash, at from history_entry where sequence = 1`
    : sql`update history_head h set length = ${sequence}::int, hash = e.hash, at = e.at
        from history_entry e where e.customer_id = h.customer_id and e.sequence = ${sequence}::int`;

const CAMPAIGN = uuid('0100', '1');
const ISSUER = uuid('0101', '1');

/** What customers have besides names, contacts, a card, tags and a custom field, table by table. */
const children: Record<string, RawBuilder<unknown>[]> = {
  agreement: [
    sql`insert into agreement (id, customer_id, channel, is_granted, set_at, actor_kind, actor_id, source, wording_version)
      select ${uuid('0002', 'n * 3 + place')}, c.id, channel, n % 3 > 0, ${sometime}, 'CUSTOMER', c.id, 'web', '2026-01'
      from ${everybody}, unnest('{email,sms,push}'::text[]) with ordinality as of (channel, place)`,
    sql`insert into agreement_evidence (id, customer_id, channel, is_granted, at, actor_kind, actor_id, source, wording_version)
      select id, customer_id, channel, is_granted, set_at, actor_kind, actor_id, source, wording_version from agreement`,
  ],
  attribute: [
    sql`insert into attribute (id, customer_id, name, value)
      select ${uuid('0003', 'n * 2 + place')}, c.id, 'ATTRIBUTE_' || place, to_json('value ' || n)
      from ${everybody}, generate_series(1, 2) place`,
  ],
  history: Array.from({ length: ENTRIES }, (_, n) => [entry(n + 1), head(n + 1)]).flat(),
  'past and notes': [
    sql`insert into customer_past (customer_id, place, row_id, was, until, sequence)
      select c.id, 'customer', c.id, json_build_object('last_name', 'Before' || place),
        c.created_at + place * interval '20 days', place + 1 from ${everybody}, generate_series(1, 3) place`,
    sql`insert into customer_note (id, customer_id, text, author_id, created_at)
      select ${uuid('0004')}, c.id, 'asked for an invoice', 'ada@shop.example', ${sometime} from ${everybody} where n % 20 = 0`,
    sql`insert into address_entry (id, customer_id, name, street1, city, postal_code, country_code, is_default_billing,
        is_default_shipping, created_at, updated_at)
      select ${uuid('0005')}, c.id, 'Home', 'Polna ' || n % 100, 'Radom', '26-600', 'PL', true, true, ${sometime}, ${sometime}
      from ${everybody} where n % 3 = 0`,
    sql`insert into customer_group (id, name, created_at)
      select ${uuid('0006')}, 'Group ' || n, now() from generate_series(1, 20) n`,
    sql`insert into group_membership (id, customer_id, group_id, added_at)
      select ${uuid('0007')}, c.id, ${uuid('0006', '1 + n / 10 % 20')}, ${sometime} from ${everybody} where n % 10 = 0`,
    sql`insert into customer_label (customer_id, label, created_at)
      select c.id, label, c.created_at from customer c, customer_labels(c.id, c.tags) label on conflict do nothing`,
  ],
  'sign-in': [
    sql`insert into credential (customer_id, username, username_normalized, password_hash, scheme, pepper_id, changed_at)
      select c.id, 'user-' || n, 'user-' || n, '$2b$04$' || md5(n::text), 'bcrypt', 'dev', ${sometime} from ${everybody} where is_registered`,
    sql`insert into session (id, customer_id, device_type, ip, user_agent, created_at, last_used_at, expires_at)
      select ${uuid('0008')}, c.id, 'BROWSER', '192.0.2.1', 'Browser', ${lately}, ${lately}, now() + interval '30 days'
      from ${everybody} where is_registered`,
  ],
  messages: [
    sql`insert into message (id, customer_id, channel, template, status, created_at, settled_at)
      select ${uuid('0009', 'n * 2 + place')}, c.id, 'EMAIL', 'welcome', 'SENT', ${lately}, ${lately}
      from ${everybody}, generate_series(0, 1) place`,
    sql`insert into event (id, type, data, status, created_at, settled_at)
      select ${uuid('0010')}, 'customer.erased', '{}', 'DELIVERED', ${lately}, ${lately} from ${everybody} where n % 10 = 0`,
  ],
  ledger: [
    sql`insert into campaign (id, name, kind, created_at) values (${CAMPAIGN}, 'Points', 'POINTS', now())`,
    sql`insert into ledger_account (id, kind, campaign_id) values (${ISSUER}, 'ISSUER', ${CAMPAIGN})`,
    sql`insert into ledger_account (id, kind, card_id, campaign_id, balance)
      select ${uuid('0011', 'c.n')}, 'CARD', card.id, ${CAMPAIGN}, 20 from ${everybody} join card on card.customer_id = c.id`,
    sql`insert into ledger_transaction (id, kind, campaign_id, customer_id, card_id, amount, reference, at, actor_kind, actor_id)
      select ${uuid('0012', 'c.n * 2 + place')}, 'ADD', ${CAMPAIGN}, c.id, card.id, 10, 'receipt-' || c.n * 2 + place,
        c.created_at + place * interval '1 day', 'SERVICE', 'till'
      from ${everybody} join card on card.customer_id = c.id, generate_series(0, 1) place`,
    sql`insert into ledger_entry (transaction_id, account_id, amount, balance_after)
      select ${uuid('0012', 'n * 2 + place')}, account, amount, case when amount > 0 then 10 * (place + 1) end
      from ${everybody}, generate_series(0, 1) place,
        lateral (values (${uuid('0011')}, 10), (${ISSUER}, -10)) as of (account, amount)`,
  ],
  duplicates: [
    sql`insert into duplicate_key (key, customer_id, rule)
      select ${uuid('0013', 'n / 2 * 2')}, c.id, 'SAME_PHONE' from ${everybody}`,
    sql`insert into duplicate_pair (one_id, other_id, weight, rules, found_at)
      select ${sql.raw(`('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid`)},
        ${sql.raw(`('01900000-0000-7000-8000-' || lpad((n + 1)::text, 12, '0'))::uuid`)}, 40 + n % 60, '{SAME_PHONE}', now()
      from ${everybody} where n % 24 = 0`,
    sql`insert into background_job (name, due_at, bookmark) values ('duplicate-pairs', now(), 'all seen')`,
  ],
};

/** Stores so many customers with 40 rows each that belong to them, and says how far it is. */
export async function loadScale<Tables>(
  db: Kysely<Tables>,
  count: number,
  say: (line: string) => void,
): Promise<void> {
  const begun = performance.now();
  const took = (what: string) =>
    say(`${count}: ${what} after ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
  await db.connection().execute(async (session) => {
    await sql`set maintenance_work_mem = '1GB'`.execute(session);
    await sql`set work_mem = '256MB'`.execute(session);
    for (const statement of crowd(count, 'crowd-')) await statement.execute(session);
    took('customers');
    for (const statement of crowdIsFindable) await statement.execute(session);
    took('what is searched');
    await sql`set session_replication_role = replica`.execute(session);
    for (const [what, statements] of Object.entries(children)) {
      for (const statement of statements) await statement.execute(session);
      took(what);
    }
    await sql`set session_replication_role = origin`.execute(session);
    await sql`vacuum analyze`.execute(session);
    took('ready');
  });
}
