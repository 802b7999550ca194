import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished } from 'vitest';
import { recordsOf } from '../../src/cli/importing/file.js';
import type { FileRecord } from '../../src/cli/importing/file-record.js';
import { type Mapping, noMapping } from '../../src/cli/importing/mapping.js';
import { namingBy } from '../../src/cli/importing/reasons.js';
import { openRejects } from '../../src/cli/importing/rejects.js';
import { importRecords } from '../../src/cli/importing/run.js';
import type { GivenRecord } from '../../src/domain/imports/read.js';
import { importFields } from '../../src/domain/imports/shape.js';
import { beginRun } from '../../src/tables/imports/runs.js';
import { type TestApp, TILL } from './app.js';
import { worldOf } from './world.js';

/** Imports as a test wants them: by the same caller as tills, so that both can be compared. */
const importer = {
  kind: 'SERVICE',
  id: TILL,
  scopes: ['till:record', 'contacts:verify', 'balances:write'],
} as const;

let runs = 0;

interface Wanted {
  campaignId?: string;
  mapping?: Mapping;
  isDryRun?: boolean;
}

/** Imports records, as a file has them one after the other, and says what became of them. */
export async function imported(
  app: TestApp,
  records: AsyncIterable<FileRecord> | readonly GivenRecord[],
  { campaignId, mapping = noMapping, isDryRun = false }: Wanted = {},
) {
  const folder = await temporaryFolder();
  const rejects = await openRejects(join(folder, 'rejects.csv'), 0);
  runs += 1;
  const run = await beginRun(app.database.kysely, {
    digest: runs.toString(16).padStart(64, '0'),
    fileName: 'test',
    startedBy: 'test',
    records: 1_000_000,
    now: app.clock.now,
  });
  const world = { ...worldOf(app, importer), origin: { correlationId: `import:${run.id}` } };
  await importRecords({
    world,
    run,
    records: Symbol.asyncIterator in records ? records : listed(records),
    campaignId: campaignId ?? null,
    rejects,
    naming: namingBy(mapping),
    isDryRun,
    onProgress: () => {},
  });
  const [, ...lines] = (await readFile(rejects.path, 'utf8')).split('\r\n').filter((line) => line !== '');
  await rejects.close();
  expect(existsSync(rejects.path)).toBe(lines.length > 0);
  return { done: run.done, new: run.new, update: run.update, rejected: run.rejected, rejects: lines };
}

async function* listed(records: readonly GivenRecord[]): AsyncGenerator<FileRecord> {
  for (const [place, given] of records.entries()) yield { line: place + 1, bytes: 100, read: { given } };
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'accounts-import-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The records of a file with this content. */
export async function readAs(
  app: TestApp,
  name: string,
  content: string | Buffer,
  mapping: Mapping = noMapping,
) {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  const records: FileRecord[] = [];
  for await (const record of recordsOf(path, { mapping, fields: new Set(importFields(app.world)) })) {
    records.push(record);
  }
  return records;
}

/** Empties the database in the middle of a test. */
export async function emptied(app: TestApp): Promise<void> {
  const db = app.database.kysely;
  const clients = (await app.everythingStored())['service_client'] as Array<{ id: string; scopes: string[] }>;
  await sql`select tests.emptied()`.execute(db);
  for (const { id, scopes } of clients) {
    await sql`insert into service_client (id, name, scopes, created_at)
      values (${id}, 'A till', ${scopes}, ${app.clock.now})`.execute(db);
  }
}

/** Tables that say how a record came here, not what is known of anybody. */
const OF_THE_WAY = ['import_run', 'idempotency_key', 'throttle', 'mikro_orm_migrations'];
/** Columns that differ by chance, by secret or by transaction. */
const BY_CHANCE =
  /^(salt|content_hash|hash|made_in|written_in|password_hash|pin_hash|source|sequence|search_\w+)$/;
/** When, and as the how many-th, an entry came to the queue of events. */
const OF_QUEUE = ['event_queue.number', 'event_queue.queued_at'];
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** The ids of rows that are only counted. */
const COUNTED = /\["id","\d+"\],/g;
/** Numbers drawn at random: codes, cards and barcodes. */
const DRAWN = /\b(?:[1-9]\d{15}|2\d{12})\b/g;

/** Everything stored, with ids and what was drawn at random replaced, each by what it is the id of. */
export async function pictureOf(app: TestApp): Promise<string[]> {
  const stored = Object.entries(await app.everythingStored()).filter(
    ([table]) => !OF_THE_WAY.includes(table),
  );
  const lines = stored.flatMap(([table, rows]) =>
    rows.map((row) => {
      const kept = Object.entries(row as object).filter(
        ([column]) => !BY_CHANCE.test(column) && !OF_QUEUE.includes(`${table}.${column}`),
      );
      const text = JSON.stringify(
        kept.map(([column, value]) => [column, value instanceof Date ? value.toISOString() : value]),
      );
      return `${table} ${text.replace(UUID, 'ID').replace(COUNTED, '').replace(DRAWN, 'DRAWN')}`;
    }),
  );
  return lines.toSorted();
}
