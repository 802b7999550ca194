import type { PostgresPool } from 'kysely';
import { PlainError } from '../../plain-error.js';

export type Pooler = 'none' | 'transaction';

/** An answer to a start with parameters that PgBouncer does not know. */
const REFUSED_BY_POOLER = /unsupported startup parameter/;
export const isRefusedByPooler = (message: string) => REFUSED_BY_POOLER.test(message);

export const NAME_THE_POOLER =
  'a pooler such as PgBouncer answers there. Set DATABASE_POOLER=transaction, or name PostgreSQL itself.';

/**
 * Throws a plain sentence unless a pooler stands before the server exactly if one is configured: without the setting its
 * sessions keep neither time limits nor prepared statements.
 *
 * A pooler gives its clients keys of its own making, so that its process ids are not the server's.
 *
 * @param variable where the URL was given
 */
export async function checkPooler(
  pool: PostgresPool,
  expected: Pooler,
  variable = 'DATABASE_URL',
): Promise<void> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid', []);
    const isServer = rows[0]?.pid === (client as unknown as { processID: number }).processID;
    if (isServer && expected !== 'none') {
      throw new PlainError(
        `DATABASE_POOLER: says ${expected}, but at ${variable} PostgreSQL itself answers. Leave it out, or name the pooler.`,
      );
    }
    if (!isServer && expected === 'none') throw new PlainError(`${variable}: ${NAME_THE_POOLER}`);
  } finally {
    client.release();
  }
}
