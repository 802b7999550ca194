import { sql } from 'kysely';
import type { PasswordHash } from '../../platform/secrets/passwords.js';
import type { Reader } from '../../tables/db.js';
import type { Work } from '../work/work.js';

/** Sets the password chosen by the customer, whether they had one or not. */
export async function setCredential(
  work: Work,
  customerId: string,
  { passwordHash, scheme, pepperId }: PasswordHash,
): Promise<void> {
  await sql`
    insert into credential (customer_id, password_hash, scheme, pepper_id, set_by, changed_at)
    values (${customerId}, ${passwordHash}, ${scheme}, ${pepperId}, 'CUSTOMER', ${work.now})
    on conflict (customer_id) do update set password_hash = excluded.password_hash, scheme = excluded.scheme,
      pepper_id = excluded.pepper_id, set_by = excluded.set_by, changed_at = excluded.changed_at`.execute(
    work.db,
  );
}

/**
 * Removes the password: nobody signs in with it until a new one is set through the account's address. Returns whether
 * there was one.
 */
export async function removeCredential(work: Work, customerId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from credential where customer_id = ${customerId} returning 1`.execute(work.db);
  return rows.length > 0;
}

/** Words that people know about a customer, which their password must not be made of. */
export async function wordsAbout(read: Reader, customerId: string): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select unnest(array[first_name, last_name, display_name, company]) as word from customer where id = ${customerId}
    union all select value from contact where customer_id = ${customerId} and type <> 'PUSH'
    union all select number from card where customer_id = ${customerId}
    union all select username from credential where customer_id = ${customerId}`.execute(read);
  return rows.flatMap(({ word }) => (word ? [word] : []));
}
