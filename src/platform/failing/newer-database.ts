import type { Log } from '../log.js';

/** An older version may run beside a newer one, during its roll-out or after taking it back, but not unnoticed. */
export async function warnOfNewer(
  database: { unknownMigrations(): Promise<string[]> },
  log: Log,
): Promise<void> {
  const migrations = await database.unknownMigrations();
  if (migrations.length === 0) return;
  log.warn({ migrations }, 'the database belongs to a newer version, of which this one knows nothing');
}
