import { Client } from 'pg';

/** So many unless somebody asks for another number. */
export const CUSTOMERS = 5_000;

const ids = (table: string) => `select id from ${table} order by id`;

/**
 * Customers with 25 rows each that belong to them: 10 history, 3 contacts, 6 agreements, 5 attributes, 1 card. Many are
 * stored without the triggers, which a million would keep busy for hours: they cannot be searched for, and their history
 * is not chained.
 */
const statements = (customers: number) => [
  ...(customers > CUSTOMERS ? [`set session_replication_role = replica`] : []),
  `insert into customer (id, uuid, external_id, custom_id, code, status, is_registered, is_anonymous, first_name, last_name,
     display_name, sex, birth_date, company, language, street1, city, province, postal_code, country_code, latitude,
     longitude, tags, metadata, created_at, updated_at, last_activity_at)
   select id, id, 'shop-' || n, 'custom-' || n, (1000000000000000 + n)::text, 'ENABLED', n % 2 = 0, false, 'First' || n,
     'Last' || n, 'First Last ' || n, 'FEMALE', date '1950-01-01' + n % 20000, 'Company ' || n % 50, 'en_US', n || ' High Street',
     'City ' || n % 100, 'Province', '00-' || n, 'PL', 50 + n % 5000 / 1000.0, 20 + n % 5000 / 1000.0, '{gold,newsletter}',
     json_build_object('source', 'shop', 'n', n), timestamptz '2026-01-01' + n * interval '1 minute',
     timestamptz '2026-02-01' + n * interval '1 minute', timestamptz '2026-03-01' + n * interval '1 minute'
   from (select n, ('01' || lpad(to_hex(n), 6, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id
     from generate_series(1, ${customers}) n) numbered`,
  `insert into contact (id, customer_id, type, value, value_normalized, is_primary, is_verified, proved_by,
     created_at, updated_at)
   select gen_random_uuid(), id, type, value, value, true, type <> 'PUSH', case when type <> 'PUSH' then 'CUSTOMER' end,
     created_at, updated_at
   from customer, lateral (values ('EMAIL', code || '@shop.example'), ('PHONE', '+48' || right(code, 9)),
     ('PUSH', 'token-' || code)) as made (type, value)`,
  `insert into agreement (id, customer_id, channel, is_granted, set_at, actor_kind, actor_id, source, wording_version)
   select gen_random_uuid(), id, channel, channel < 'r', updated_at, 'CUSTOMER', id, 'web', '2026-01'
   from customer, unnest('{email,sms,push,bluetooth,rfid,wifi}'::text[]) channel`,
  `insert into attribute (id, customer_id, name, value)
   select gen_random_uuid(), id, 'ATTRIBUTE_' || n, to_json('value ' || n)
   from customer, generate_series(1, 5) n`,
  `insert into card_category (id, name, created_at) values (gen_random_uuid(), 'Gold', now())`,
  `insert into card (id, customer_id, category_id, number, fidely_code, status, issued_at, updated_at)
   select gen_random_uuid(), customer.id, card_category.id, '9' || code, '8' || code, 'ACTIVE', customer.created_at,
     updated_at from customer, card_category`,
  `insert into history_entry (id, customer_id, kind, at, actor_kind, actor_id, source, changes, sequence, salt, content_hash, hash)
   select gen_random_uuid(), id, 'CUSTOMER_UPDATED', updated_at + n * interval '1 hour', 'SERVICE', 'till',
     json_build_object('correlationId', 'request-' || n, 'ip', '192.0.2.1'),
     json_build_array(json_build_object('field', 'lastName', 'from', 'Before' || n, 'to', 'After' || n)), n, 'salt', 'content',
     sha256((code || n)::bytea)
   from customer, generate_series(1, 10) n`,
  // Who asks us.
  `insert into service_client (id, name, scopes, created_at) values ('bench', 'Benchmark', '{customers:read}', now())`,
  // What PostGraphile needs to see that history belongs to a customer, and that it does not stumble over.
  `comment on table history_entry is '@foreignKey (customer_id) references customer (id)'`,
  `comment on column customer_past.row_id is '@name row_identifier'`,
  `comment on column customer.made_in is '@behavior -*'`,
];

/** The customers' ids of a database that was filled before. */
export async function loaded(client: Client, customers: number): Promise<string[] | undefined> {
  const { rows: tables } = await client.query<{ there: boolean }>(
    `select to_regclass('customer') is not null as there`,
  );
  if (!tables[0]!.there) return undefined;
  const { rows } = await client.query<{ id: string }>(ids('customer'));
  return rows.length === customers ? rows.map(({ id }) => id) : undefined;
}

/** Fills a migrated, empty database and gives the customers' ids. */
export async function load(url: string, customers = CUSTOMERS): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // In one transaction: what is added to a customer later is a change of it, and remembered as one.
    await client.query('begin');
    for (const statement of statements(customers)) await client.query(statement);
    await client.query('commit');
    await client.query('vacuum analyze');
    const { rows } = await client.query<{ id: string }>(ids('customer'));
    return rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}
