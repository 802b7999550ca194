import { startPostgres } from '../test/support/postgres-server.ts';
import { load } from './data.ts';

interface Prepared {
  databaseUrl: string;
  version: string;
  ids: string[];
}

const LIMITS = {
  maxConnections: 2,
  acquireMs: 2_000,
  statementMs: 60_000,
  lockMs: 2_000,
  idleInTransactionMs: 60_000,
};

/** Runs with a PostgreSQL that has our tables, filled, and is gone afterwards. */
export async function withData<T>(work: (prepared: Prepared) => Promise<T>): Promise<T> {
  const { openDatabase } = await import('../dist/database.js');
  const postgres = await startPostgres({ durable: true });
  try {
    // Everybody is on this machine.
    const databaseUrl = `${postgres.url}?sslmode=disable`;
    const database = await openDatabase({ ...LIMITS, url: databaseUrl });
    await database.migrate();
    await database.close();
    return await work({ databaseUrl, version: postgres.version, ids: await load(databaseUrl) });
  } finally {
    await postgres.stop();
  }
}
