import { totalmem } from 'node:os';
import { Client } from 'pg';
import { type PostgresServer, startPostgres } from '../test/support/postgres-server.ts';
import { cpuMsOf } from './contender-process.ts';
import { CUSTOMERS, load, loaded } from './data.ts';

interface Prepared {
  databaseUrl: string;
  version: string;
  server: PostgresServer;
  ids: string[];
  /** What each of the server's connections has used of the processor, in ms. */
  databaseCpu: () => Promise<Map<number, number>>;
}

export const LIMITS = {
  maxConnections: 2,
  acquireMs: 2_000,
  statementMs: 60_000,
  lockMs: 2_000,
  idleInTransactionMs: 60_000,
  stuckMs: 60_000,
};

/** A server that somebody has set up for many rows: a quarter of the memory, and few checkpoints. */
export const OF_THIS_MACHINE = [
  `shared_buffers=${Math.floor(totalmem() / 2 ** 22)}MB`,
  'max_wal_size=16GB',
  'checkpoint_timeout=30min',
];

/** Gives an empty database the tables of a build and fills them. Returns the customers' ids. */
export async function filled(
  databaseUrl: string,
  build = '../dist/database.js',
  customers?: number,
): Promise<string[]> {
  const { openDatabase } = (await import(build)) as typeof import('../src/database.js');
  const database = await openDatabase({ ...LIMITS, url: databaseUrl });
  await database.migrate();
  await database.close();
  return load(databaseUrl, customers);
}

/** Runs with a PostgreSQL that has our tables, filled, and is gone afterwards unless it is kept in a folder. */
export async function withData<T>(
  work: (prepared: Prepared) => Promise<T>,
  { customers = CUSTOMERS, keep }: { customers?: number; keep?: string } = {},
): Promise<T> {
  const postgres = await startPostgres({
    durable: true,
    kept: keep,
    with: customers > CUSTOMERS ? OF_THIS_MACHINE : [],
  });
  try {
    // Everybody is on this machine.
    const databaseUrl = `${postgres.url}?sslmode=disable`;
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    const ids =
      (keep ? await loaded(client, customers) : undefined) ??
      (await filled(databaseUrl, undefined, customers));
    const databaseCpu = async () => {
      const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity');
      return new Map(rows.map(({ pid }) => [pid, cpuMsOf(pid) || 0]));
    };
    try {
      return await work({ databaseUrl, version: postgres.version, server: postgres, ids, databaseCpu });
    } finally {
      await client.end();
    }
  } finally {
    await postgres.stop();
  }
}
