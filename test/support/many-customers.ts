import { Client } from 'pg';

/** Of so many customers one has the e-mail address or the phone number of another one as well. */
const SHARED_BY = 25;

/**
 * Customers with a name, a birth date, an e-mail address and a phone number, of whom some share one of them; everybody
 * in the last hundred shares a phone number.
 */
export async function enterMany(url: string, count: number): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    // Without triggers, as if they had been there before them.
    await client.query('set local session_replication_role = replica');
    await client.query(
      `insert into customer (id, uuid, code, status, is_registered, is_anonymous, first_name, last_name, sex,
         birth_date, tags, created_at, updated_at)
       select ('0190' || lpad(to_hex(n / 65536), 4, '0') || '-' || lpad(to_hex(n % 65536), 4, '0')
           || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
         n, 1000000000000000 + n, 'ENABLED', false, false, 'First' || n % 211, 'Last' || n % 4001, 'NOT_SPECIFIED',
         date '1950-01-01' + n % 19997, '{}', now(), now()
       from generate_series(1, $1::int) n`,
      [count],
    );
    await client.query(
      `insert into contact (id, customer_id, type, value, value_normalized, is_primary, is_verified, created_at, updated_at)
       select gen_random_uuid(), id, type, value, value, true, false, now(), now()
       from (select id, uuid::int as n from customer) numbered, lateral (values
         ('EMAIL', 'somebody.' || case n % ${SHARED_BY} when 0 then n - 1 else n end || '@shop.example'),
         ('PHONE', '+48' || case when n > $1::int - 100 then 600000000
           else 500000000 + case n % ${SHARED_BY} when 1 then n - 2 else n end end)) as made (type, value)`,
      [count],
    );
    await client.query('commit');
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
