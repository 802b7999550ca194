import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Config } from './config/config.js';
import type { Database } from './database.js';
import { reapplyErasures } from './domain/leaving/reapply-erasures.js';
import type { SecurityEvent } from './domain/work/security-event.js';
import type { World } from './domain/work/world.js';
import { passingFailure } from './platform/database/errors.js';
import { type LineFile, lineFile } from './platform/line-file.js';
import type { Log } from './platform/log.js';
import type { Metrics } from './platform/metrics/metrics.js';
import { ConfigError } from './platform/plain-error.js';
import type { Db } from './tables/db.js';
import { type Erasure, erasuresSince } from './tables/leaving/erasures.js';

/** How far back the table is compared with the file: longer than any transaction takes. */
const LOOK_BACK_MS = 3_600_000;

const Line = z.object({
  id: z.uuid(),
  customerId: z.uuid(),
  at: z.iso.datetime({ offset: true }),
  cause: z.enum(['ACCOUNT_DELETED', 'CUSTOMER_DELETED', 'CUSTOMER_ERASED']),
  reason: z.string().nullable(),
});

export interface ErasureJournal {
  /** Writes erasures to the file that the database has committed and the file lacks. Called after each erasure. */
  keep(): Promise<void>;
  /** Everything in the file. */
  erasures(): Promise<Erasure[]>;
}

/** The file could not be read or written, as opposed to the table. */
class ErasureFileError extends Error {
  override name = 'ErasureFileError';
}
const ofFile = <T>(work: Promise<T>) =>
  work.catch((cause: Error): never => {
    throw new ErasureFileError(cause.message, { cause });
  });

/**
 * Keeps the journal, and never throws: a file that cannot be written is for a person to see to; what the database did not
 * answer is asked for a minute later.
 */
export const keepingErasures =
  (journal: ErasureJournal, log: Log, metrics: Pick<Metrics, 'alert'>) => (): Promise<void> =>
    journal.keep().catch((error: unknown) => {
      if (error instanceof ErasureFileError) {
        metrics.alert('ERASURE_LEDGER_UNWRITABLE');
        log.error({ err: error, alert: 'ERASURE_LEDGER_UNWRITABLE' }, 'an erasure is not in the journal yet');
      } else if (passingFailure(error)) {
        log.warn(
          { why: (error as Error).message },
          'the database was not asked for erasures; it is in a minute',
        );
      } else {
        log.error({ err: error }, 'could not look for erasures');
      }
    });

interface JournalParts {
  /** Null for an installation without a file. */
  path: string | null;
  db: Db;
  clock: () => Date;
  log: Log;
}

interface Parts extends Pick<World, 'clock'> {
  config: Config;
  database: Database;
  log: Log;
}

/**
 * Erases customers again who came back with a restored backup, and brings table and file to the same state. Must be
 * done before anybody is served or sent anything. Returns the journal for later erasures.
 */
export async function settleErasures({ config, database, log, clock }: Parts): Promise<ErasureJournal> {
  const path = config.privacy.erasureJournal;
  const journal = openErasureJournal({ path, db: database.kysely, clock, log });
  const usable = <T>(work: Promise<T>) =>
    work.catch((error: unknown): never => {
      if (error instanceof ConfigError || passingFailure(error)) throw error;
      throw new ConfigError(
        `ERASURE_LEDGER: ${path} cannot be used (${(error as Error).message}). Name a file this process may write to.`,
      );
    });
  if (path !== null) await usable(findFolder(path, config.privacy.makesLedgerFolder));
  const erasures = await usable(journal.erasures());
  const audit = (event: SecurityEvent) => log.info({ about: 'security', ...event });
  const reportError = (error: unknown) => log.error({ err: error }, 'what follows a commit failed');
  const { erased, left } = await reapplyErasures(database.orm.em, { clock, audit, reportError }, erasures);
  if (erased > 0) log.warn({ erased }, 'a backup was restored: erasures are carried out once more');
  for (const { customerId } of left) {
    log.error(
      { alert: 'ERASURE_NEEDS_UNMERGING', customerId },
      'erased, but merged with somebody who was not',
    );
  }
  await usable(journal.keep());
  return journal;
}

/** A missing folder means an unmounted disk or a typing error: a journal begun there would be an empty one. */
async function findFolder(path: string, mayMake: boolean): Promise<void> {
  const folder = dirname(path);
  if (mayMake) await mkdir(folder, { recursive: true });
  await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new ConfigError(
      `ERASURE_LEDGER: there is no folder ${folder}. Make or mount it, or name a file in one that is there.`,
    );
  });
}

/**
 * The ids of erased customers, in a file that restoring a backup of the database does not take back.
 *
 * The table comes first, with the erasure itself; the file follows after the commit, and catches up at the next start
 * if there was a crash in between. So the file holds nothing that did not happen.
 */
function openErasureJournal({ path, db, clock, log }: JournalParts): ErasureJournal {
  if (path === null) return { keep: async () => {}, erasures: async () => [] };
  const file = lineFile(path);
  let written: Set<string> | null = null;

  const catchUp = async () => {
    const since = written ? new Date(clock().getTime() - LOOK_BACK_MS) : null;
    const known = written ?? new Set((await ofFile(erasuresIn(file, log))).map(({ id }) => id));
    const missing = (await erasuresSince(db, since)).filter(({ id }) => !known.has(id));
    if (missing.length > 0 || !written) {
      await ofFile(file.append(missing.map((erasure) => JSON.stringify(erasure))));
    }
    for (const { id } of missing) known.add(id);
    written = known;
  };
  let last: Promise<void> = Promise.resolve();

  return {
    keep() {
      // One after the other; an earlier failure does not hold up a later call.
      last = last.then(catchUp, catchUp);
      return last;
    },
    erasures: () => erasuresIn(file, log),
  };
}

async function erasuresIn(file: LineFile, log: Log): Promise<Erasure[]> {
  const lines = (await file.lines()).filter((line) => line !== '');
  const erasures = lines.flatMap((line) => {
    const { data } = Line.safeParse(parsed(line));
    return data ? [data] : [];
  });
  const unreadable = lines.length - erasures.length;
  // A line that was cut off is written again from the table.
  if (unreadable > 0) log.warn({ unreadable, alert: 'ERASURE_LEDGER_DAMAGED' }, 'lines nobody can read');
  return erasures;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
