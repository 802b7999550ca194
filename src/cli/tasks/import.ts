import { userInfo } from 'node:os';
import { basename } from 'node:path';
import type { Config } from '../../config/config.js';
import { createSurroundings } from '../../config/surroundings.js';
import type { Database } from '../../database.js';
import { importFields } from '../../domain/imports/shape.js';
import type { Caller, Scope } from '../../domain/work/caller.js';
import { createWorld } from '../../domain/work/world.js';
import { openMessaging } from '../../messaging.js';
import { followDatabase } from '../../platform/database/clock.js';
import { createLog } from '../../platform/log.js';
import { PlainError } from '../../platform/plain-error.js';
import { maskedNames } from '../../privacy/personal-data.js';
import { campaignsByIds } from '../../reads/campaigns.js';
import { beginRun, finishRun, type ImportRun, latestRun } from '../../tables/imports/runs.js';
import { recordsOf, survey } from '../importing/file.js';
import { noMapping, readMapping } from '../importing/mapping.js';
import { namingBy } from '../importing/reasons.js';
import { openRejects } from '../importing/rejects.js';
import { importRecords } from '../importing/run.js';
import { showProgress } from '../progress.js';
import { withDatabase } from './with-database.js';

export interface AskedOfImport {
  file: string;
  campaign: string | null;
  map: string | null;
  isDryRun: boolean;
  isResumed: boolean;
  isAgain: boolean;
}

/** What a company may say of its own customers. */
const scopes: readonly Scope[] = ['till:record', 'contacts:verify', 'balances:write'];

/** Imports a file of customers, and prints what became of its records. */
export const importFile = (called: string, asked: AskedOfImport) =>
  withDatabase({ called, isPatient: true }, (database, config) => importInto(database, config, asked));

async function importInto(database: Database, config: Config, asked: AskedOfImport): Promise<void> {
  const log = createLog(config.logLevel, undefined, maskedNames);
  const { now: clock, stop } = await followDatabase(database.kysely);
  const messaging = await openMessaging({ config, database, log, clock, sends: false });
  const keepErasures = async () => {};
  const surroundings = await createSurroundings({ config, clock, log, messaging, keepErasures });
  try {
    const { file, campaign } = asked;
    const settings = { clock, defaultCountry: config.defaultCountry };
    const fields = new Set(importFields(settings));
    const mapping = asked.map === null ? noMapping : await readMapping(asked.map, fields);
    if (campaign !== null && (await campaignsByIds(database.kysely, [campaign])).length === 0) {
      throw new PlainError(`There is no campaign ${campaign}.`);
    }
    const how = { mapping, fields };
    const { records, digest } = await survey(file, how, campaign);
    const startedBy = whoRunsThis();
    const beginning = { digest, fileName: basename(file), startedBy, records, now: clock() };
    const run = asked.isDryRun ? forShow(records, clock()) : await runOf(database, asked, beginning);
    const caller: Caller = { kind: 'SERVICE', id: `import:${startedBy}`, scopes };
    const world = createWorld(database.orm.em, {
      ...surroundings,
      caller,
      origin: { correlationId: `import:${run.id}` },
      audit: (event: Parameters<typeof surroundings.audit>[0]) => {
        // A line for each password of a file would hide what the operators look for.
        if (event.event !== 'password-changed') surroundings.audit(event);
      },
    });
    const rejects = await openRejects(`${file}.rejects.csv`, run.rejectsBytes);
    const progress = showProgress({ what: 'records', total: records, from: run.done });
    try {
      await importRecords({
        world,
        run,
        records: recordsOf(file, how),
        campaignId: campaign,
        rejects,
        naming: namingBy(mapping),
        isDryRun: asked.isDryRun,
        onProgress: progress.to,
      });
    } finally {
      progress.end();
      await rejects.close();
    }
    if (!asked.isDryRun) await finishRun(database.kysely, run.id, clock());
    const counts = `${run.new} new, ${run.update} updated, ${run.rejected} rejected`;
    if (!asked.isDryRun) {
      surroundings.audit({
        event: 'customers-imported',
        reason: `import:${run.id}`,
        outcome: counts,
        callerId: caller.id,
      });
    }
    console.log(`${run.done} records: ${counts}.${asked.isDryRun ? ' Nothing was stored.' : ''}`);
    if (run.rejected > 0) console.log(`What was rejected, and why: ${rejects.path}`);
    if (run.rejected > 0 && run.rejected === run.done) process.exitCode = 1;
  } finally {
    await messaging.close();
    await surroundings.passwords.close();
    stop();
  }
}

/** The import to go on with, or a new one. Throws a sentence where the other is meant. */
async function runOf(
  { kysely }: Database,
  { isResumed, isAgain, file, map, campaign }: AskedOfImport,
  beginning: Parameters<typeof beginRun>[1],
): Promise<ImportRun> {
  const latest = await latestRun(kysely, beginning.digest);
  if (isResumed) {
    if (latest && latest.finishedAt === null) return latest;
    throw new PlainError(
      latest
        ? `${file} is imported already, since ${latest.finishedAt}.`
        : `No import of ${file} was begun with this content, this mapping (${map ?? 'no --map'}) and this campaign (${campaign ?? 'no --campaign'}). Give what the first call was given, or leave --resume out to begin one.`,
    );
  }
  if (latest && latest.finishedAt === null) {
    throw new PlainError(
      `An import of ${file} stopped after ${latest.done} of ${latest.records} records: --resume goes on with it.`,
    );
  }
  if (latest && !isAgain) {
    throw new PlainError(
      `${file} was imported already, until ${latest.finishedAt}; balances would be added once more. If that is meant, give --again.`,
    );
  }
  return beginRun(kysely, beginning);
}

const forShow = (records: number, now: Date): ImportRun => ({
  id: 'dry-run',
  startedAt: now.toISOString(),
  finishedAt: null,
  records,
  done: 0,
  new: 0,
  update: 0,
  rejected: 0,
  rejectsBytes: 0,
});

/** The user of the operating system, as histories name them. */
function whoRunsThis(): string {
  try {
    return (
      userInfo()
        .username.replace(/[^\x21-\x7e]/g, '_')
        .slice(0, 64) || 'somebody'
    );
  } catch {
    return 'somebody';
  }
}
