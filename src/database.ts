import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { Kysely, PostgresDialect } from 'kysely';

import { databaseName, executedMigrations, refuseForeignTables } from './database-check.js';
import { entities } from './entities/index.js';
import { type MigrationWatch, runConcurrently } from './migrations/concurrently.js';
import { concurrentMigrations, migrations } from './migrations/index.js';
import { withLockSoon } from './migrations/lock-soon.js';
import { openEmbedded } from './platform/database/embedded/open.js';
import { pglitePool } from './platform/database/embedded/pool.js';
import { ParameterDriver } from './platform/database/parameter-driver.js';
import { type PoolLimits, postgresPool, sharedReads } from './platform/database/pool.js';
import { checkPooler, type Pooler } from './platform/database/pooler/expected-pooler.js';
import { openReplicas } from './platform/database/replicas/open.js';
import { type Listen, listenOn } from './platform/database/servers/listener.js';
import { createPrimary } from './platform/database/servers/primary.js';
import { openShortReads } from './platform/database/short-reads/open.js';
import { underStartLock } from './platform/database/start-lock.js';
import { isOfTheDatabase, unusableDatabase, whereOf } from './platform/database/unusable.js';
import { passFailPoint } from './platform/failing/fail-points.js';
import type { Log } from './platform/log.js';
import { PlainError } from './platform/plain-error.js';
import { installQueues } from './platform/queue.js';
import type { Tables } from './tables/db.js';

export interface DatabaseOptions extends PoolLimits {
  /** `postgres://…`; without it the embedded database is used. */
  url?: string | undefined;
  /** What stands before the server at `url`. */
  pooler?: Pooler;
  /** Servers that follow the one at `url`. */
  replicaUrls?: readonly string[];
  replicaMaxLagMs?: number;
  /** Folder of the embedded database, whose lock the caller must hold. Without it the database is in memory. */
  dataDir?: string | undefined;
  /** A dump that the embedded database starts from. */
  template?: Blob | undefined;
  /** Called with every statement sent, for tests that count them. */
  onStatement?: ((sql: string) => void) | undefined;
  /** Whether reads by a key share connections of their own. Only with `url`, and not behind a pooler. */
  sharesReads?: boolean | undefined;
}

export type Database = Awaited<ReturnType<typeof openDatabase>>;

export async function openDatabase(options: DatabaseOptions) {
  const { url, dataDir, template, onStatement, pooler = 'none' } = options;
  const pglite = url ? null : await openEmbedded(dataDir, template);
  const inWords = (error: unknown): never => {
    throw url && !(error instanceof PlainError) ? unusableDatabase(error, url) : error;
  };
  const primary = createPrimary(url ?? '');
  const pool = pglite ? await pglitePool(pglite, options) : postgresPool(primary, options, pooler);
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    ...(onStatement && { log: (event) => onStatement(event.query.sql) }),
  });
  const sharedBy = (connections: number) =>
    url && options.sharesReads && pooler === 'none'
      ? openShortReads(primary, sharedReads(), connections, kysely, onStatement)
      : null;
  const [shortReads, standing] = [sharedBy(2), sharedBy(1)];
  const { replicaUrls: urls = [], replicaMaxLagMs: maxLagMs = 5_000 } = options;
  const replicas =
    url && urls.length > 0
      ? openReplicas(kysely, { urls, maxLagMs, limits: options, pooler, onStatement })
      : null;
  const checked = async () => {
    const name = await databaseName(kysely);
    if (url) await checkPooler(pool, pooler);
    return name;
  };
  // The migrator checks that its database exists, so it needs the name.
  const dbName = await checked().catch((error: unknown) => kysely.destroy().then(() => inWords(error)));
  const orm = await MikroORM.init({
    driver: ParameterDriver,
    driverOptions: kysely,
    dbName,
    entities,
    ensureDatabase: false,
    forceUtcTimezone: true,
    extensions: [Migrator],
    debug: false,
    logger: () => {},
    migrations: { migrationsList: [...migrations, ...concurrentMigrations], snapshot: false },
  });
  /** Runs the work in only one process at a time. */
  const exclusively = <T>(work: () => Promise<T>) => (pglite ? work() : underStartLock(kysely, work));
  const refuseForeign = () => refuseForeignTables(kysely, url ? 'DATABASE_URL' : 'DATA_DIR');
  const applyPending = async (watch?: MigrationWatch) => {
    await refuseForeign();
    // Looking for pending migrations creates the migrator's own table, which it would not do inside our transaction.
    const pending = new Set((await orm.migrator.getPending()).map(({ name }) => name));
    const late = concurrentMigrations
      .map((Late) => new Late(orm.em.getDriver(), orm.config))
      .filter(({ name }) => pending.has(name));
    const first = [...pending].filter((name) => late.every((migration) => migration.name !== name));
    const order = [...first, ...late.map(({ name }) => name)];
    const begins = ({ name }: { name: string }) => watch?.begins(name, order.indexOf(name), order.length);
    const connection = orm.em.getConnection();
    const apply = (names: string[], lockMs: number) =>
      connection.transactional(async (transaction) => {
        // An index over a million customers takes longer than a statement usually may.
        await connection.execute('set local statement_timeout = 0', [], 'run', transaction);
        await connection.execute(`set local lock_timeout = ${lockMs}`, [], 'run', transaction);
        const done = await orm.migrator.up({ transaction, migrations: names });
        await passFailPoint('migrations-applied');
        return done;
      });
    // Where others are at work, one at a time: what one has locked is free again before the next waits.
    const isNew = pending.size === migrations.length + concurrentMigrations.length;
    const applied: { name: string }[] = [];
    orm.migrator.on('migrating', begins);
    try {
      for (const names of isNew ? [first] : first.map((name) => [name])) {
        applied.push(...(await withLockSoon((lockMs) => apply(names, lockMs))));
      }
    } finally {
      orm.migrator.off('migrating', begins);
    }
    const note = async (name: string) => {
      await passFailPoint('migration-unnoted');
      await orm.migrator.logMigration(name);
    };
    for (const migration of late) {
      begins(migration);
      await runConcurrently(kysely, [migration], note, watch?.fills);
    }
    await installQueues(pool);
    return [...applied, ...late.map(({ name }) => ({ name }))];
  };
  const known = [...migrations, ...concurrentMigrations].map(
    (Known) => new Known(orm.em.getDriver(), orm.config).name,
  );
  const lookForPending = async () => {
    try {
      const executed = await executedMigrations(kysely);
      const pending = known.filter((name) => !executed.includes(name));
      return pending.length === 0 ? null : `migrations pending: ${pending.join(', ')}`;
    } catch {
      return 'database unreachable';
    }
  };
  let looking: Promise<string | null> | undefined;
  return {
    orm,
    pglite,
    /** For statements outside any flow's transaction. */
    kysely,
    /** For reads of one customer that take a few milliseconds. */
    shortReads: shortReads?.reads ?? kysely,
    /** For what every request asks about its caller, whatever else is read. */
    standing: standing?.reads ?? kysely,
    /** Servers to read from what may be a moment old; null if none is configured. */
    replicas,
    /** Tells the log when another server of `url` takes the writes. */
    sayWhereItWrites: (log: Log) => primary.onMove((server) => log.warn(`now writing to ${whereOf(server)}`)),
    /** Hears what is told on a channel; null where no connection lasts, so that nobody can be told. */
    listen: url && pooler === 'none' ? listenOn(primary) : (null as Listen | null),
    /** The connections themselves, for the queue. */
    pool,
    exclusively,
    /** Throws a plain sentence if the tables belong to another program. Changes nothing. */
    refuseForeign,
    /** Applies pending migrations. Two processes that start at once do so one after the other. */
    migrate: (watch?: MigrationWatch) =>
      exclusively(() => applyPending(watch)).catch((error: unknown) => {
        if (isOfTheDatabase(error)) inWords(error);
        throw error;
      }),
    /** Migrations that this version does not know: a newer one has been at work here. */
    async unknownMigrations(): Promise<string[]> {
      const executed = await executedMigrations(kysely);
      return executed.filter((name) => !known.includes(name));
    },
    /** The reason why the service cannot answer, or null. Concurrent calls share one connection. */
    notReady(): Promise<string | null> {
      looking ??= lookForPending().finally(() => {
        looking = undefined;
      });
      return looking;
    },
    /** The reason why only a new process will be able to answer, or null. */
    stuck: (): string | null =>
      pool.isStuck() ? 'no database connection comes free, though the server answers' : null,
    async close() {
      await Promise.all([shortReads?.close(), standing?.close(), replicas?.close()]);
      await orm.close(true);
      // The ORM closes only what it has used itself.
      await kysely.destroy();
    },
  };
}
