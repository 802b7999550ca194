import type { Database } from '../../database.js';
import { type Progress, type Screen, showProgress } from '../progress.js';

/** Applies what is pending, and shows which migration is at work and how far it has come with a big table. */
export async function migrateWatched(
  database: Pick<Database, 'migrate'>,
  screen: Screen = process.stderr,
): Promise<{ name: string }[]> {
  let progress: Progress | undefined;
  let done = 0;
  try {
    const applied = await database.migrate({
      begins(name, before, total) {
        done = before;
        progress ??= showProgress({
          what: 'migrations',
          total,
          isEven: false,
          isSilentIfShort: true,
          screen,
        });
        progress.to(done, name);
      },
      fills({ migration, table, seen, about }) {
        const [now, all] = [seen, Math.round(about)].map((count) => count.toLocaleString('en-US'));
        progress?.to(done, `${migration}, ${now} of about ${all} rows of ${table}`);
      },
    });
    progress?.to(applied.length);
    return applied;
  } finally {
    progress?.end();
  }
}
