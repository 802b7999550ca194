import { setImmediate as others } from 'node:timers/promises';
import { bareNumber, withoutBlanks } from '../../domain/cards/number.js';
import { keysOf } from '../../domain/imports/names.js';
import { type GivenRecord, readRecord } from '../../domain/imports/read.js';
import { type Entry, recordWindow, type Settle } from '../../domain/imports/window.js';
import { inputRejected } from '../../domain/work/problems.js';
import type { World } from '../../domain/work/world.js';
import { PlainError } from '../../platform/plain-error.js';
import { advanceRun, type ImportRun } from '../../tables/imports/runs.js';
import type { FileRecord } from './file-record.js';
import { asRead, type Naming, withBalance } from './reasons.js';
import type { Reject, RejectsFile } from './rejects.js';

/** Records of one transaction: more gain little, and locks are held for longer. */
const MOST_RECORDS = 500;
const MOST_BYTES = 2 * 1024 * 1024;
/** After so many records the answers of the database are looked at: it is to work meanwhile. */
const RECORDS_AT_A_TIME = 20;

export interface Import {
  world: World;
  /** Where it stands: counts, and how many records are done. Moved on with every transaction. */
  run: ImportRun;
  /** All records of the file. Those that are done are passed over. */
  records: AsyncIterable<FileRecord>;
  /** The campaign that all records take part in. */
  campaignId: string | null;
  rejects: RejectsFile;
  /** What the file calls its fields; what they are called here, if it is left out. */
  naming?: Naming;
  /** Nothing is to be kept. */
  isDryRun: boolean;
  onProgress(done: number): void;
}

/**
 * Stores the records that are not done yet, in their order. While the database stores those of one transaction, those of
 * the next are read and checked.
 */
export async function importRecords({
  world,
  run,
  records,
  campaignId,
  naming = asItIs,
  ...how
}: Import): Promise<void> {
  const settle = settling({ run, ...how });
  let next = empty();
  let stored = { keys: next.keys, all: Promise.resolve() };
  const store = async () => {
    await stored.all;
    const { entries, keys, namings } = next;
    const all = recordWindow(world, entries, settle(namings)).then(() => how.onProgress(run.done));
    // Whoever waits for it is told.
    all.catch(() => {});
    stored = { keys, all };
    next = empty();
  };
  const before = run.done;
  let passed = 0;
  try {
    for await (const { line, bytes, read } of records) {
      passed += 1;
      if (passed <= before) continue;
      if ('problems' in read) {
        next.namings.set(line, naming);
        next.entries.push({ line, record: { refused: inputRejected(read.problems) } });
      } else {
        // Who has the same name is stored first: what is read may depend on what is on record.
        const names = namesIn(read.given);
        if (names.some((key) => next.keys.has(key))) await store();
        if (names.some((key) => stored.keys.has(key))) await stored.all;
        const record = await readRecord(world, read.given, campaignId);
        const its = 'status' in record ? [] : keysOf(record);
        if (its.some((key) => next.keys.has(key))) await store();
        for (const key of its) next.keys.add(key);
        next.namings.set(line, withBalance(read.given, naming));
        next.entries.push({ line, record: 'status' in record ? { refused: record } : record });
      }
      next.bytes += bytes;
      if (next.entries.length >= MOST_RECORDS || next.bytes >= MOST_BYTES) await store();
      else if (passed % RECORDS_AT_A_TIME === 0) await others();
    }
    await store();
  } finally {
    await stored.all;
  }
}

const asItIs: Naming = (path) => path;

/** Records that are to be stored together, and the names by which they are found. */
const empty = () => ({
  entries: [] as Entry[],
  keys: new Set<string>(),
  namings: new Map<number, Naming>(),
  bytes: 0,
});

/** The names by which a record is found, as `keysOf` writes them, before it is checked. */
const namesIn = ({ code, cardNumber }: GivenRecord) => [
  ...(typeof code === 'string' ? [`code ${withoutBlanks(code)}`] : []),
  ...(typeof cardNumber === 'string'
    ? [`card ${bareNumber(cardNumber)}`, `code ${withoutBlanks(cardNumber)}`]
    : []),
];

/** Writes what was refused, and then how far the import has come, in the transaction that stores the rest. */
function settling({ run, rejects, isDryRun }: Pick<Import, 'run' | 'rejects' | 'isDryRun'>) {
  return (namings: ReadonlyMap<number, Naming>): Settle =>
    async (work, outcomes) => {
      const refused: Reject[] = outcomes.flatMap(({ line, outcome }) =>
        typeof outcome === 'string'
          ? []
          : [
              {
                line,
                problems: asRead(
                  outcome.fields ?? [{ path: '', message: outcome.message }],
                  namings.get(line)!,
                ),
              },
            ],
      );
      const count = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length;
      const progress = {
        new: count('NEW'),
        update: count('UPDATE'),
        rejected: refused.length,
        rejectsBytes: await rejects.put(run.rejectsBytes, refused),
      };
      if (!isDryRun && !(await advanceRun(work.db, run, progress))) throw new Overtaken();
      const moved = () => {
        run.done += outcomes.length;
        run.new += progress.new;
        run.update += progress.update;
        run.rejected += progress.rejected;
        run.rejectsBytes = progress.rejectsBytes;
      };
      if (isDryRun) moved();
      else work.afterCommit(moved);
      return { isForShow: isDryRun };
    };
}

class Overtaken extends PlainError {
  constructor() {
    super('Another process goes on with this import. This one has stopped; nothing is stored twice.');
  }
}
