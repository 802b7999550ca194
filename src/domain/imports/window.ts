import { isUnstorableValue, whenDuplicate } from '../../platform/database/errors.js';
import { cardTaken } from '../cards/problems.js';
import { contactTaken } from '../contacts/problems.js';
import { externalIdTaken, uuidTaken } from '../customers/problems.js';
import { usernameTaken } from '../sign-in/problems.js';
import { recordAtTill } from '../till/record.js';
import { type FieldProblem, problem } from '../work/problems.js';
import { RolledBack, transaction } from '../work/transaction.js';
import { onBehalfOf, type Work } from '../work/work.js';
import type { World } from '../work/world.js';
import { storing } from './beyond.js';
import { newAmong } from './names.js';
import { newRows, onlyAddsRows } from './new-rows.js';
import type { ReadRecord } from './read.js';

/** A problem that an answer of the graph would state. */
interface Problem {
  type: string;
  status: number;
  message: string;
  fields?: FieldProblem[];
}

/** One record of a file: read, or refused already. */
export interface Entry {
  /** The line where it begins. */
  line: number;
  record: ReadRecord | { refused: Problem };
}

export type Outcome = 'NEW' | 'UPDATE' | Problem;

/** Called in the transaction that stores these records, before it commits. Answers whether it is to be undone. */
export type Settle = (
  work: Work,
  outcomes: ReadonlyArray<{ line: number; outcome: Outcome }>,
) => Promise<{ isForShow: boolean }>;

class ForShow extends Error {}

const barcodeTaken = problem('LoyaltyBarcodeTaken', 409, 'Another card has this barcode.');
const unstorable = problem('ImportUnstorable', 400, 'The database cannot store one of the values.');

/** What the indexes refuse, as `recordCustomer` and `createCustomer` answer it. */
const refusedByIndex = whenDuplicate({
  card_number_unique: cardTaken,
  card_fidely_code_unique: barcodeTaken,
  credential_username_unique: usernameTaken,
  customer_external_id_unique: externalIdTaken,
  customer_uuid_unique: uuidTaken,
  contact_verified_address_unique: contactTaken,
});

/**
 * Stores records, none of which has a name in common with another one, in a transaction: those that are new with few
 * statements for all of them, then one by one those that are known. Where one of them is refused after it has changed
 * something, the records are parted in two, until it stands alone: everything it did is undone, and nothing else.
 */
export async function recordWindow(world: World, entries: readonly Entry[], settle: Settle): Promise<void> {
  if (entries.length === 0) return;
  const refused = await transaction(world, async (work) => {
    const outcomes = await outcomesOf(work, entries);
    const settled = entries.map(({ line }, place) => ({ line, outcome: outcomes[place]! }));
    if ((await settle(work, settled)).isForShow) throw new ForShow();
    return null;
  })
    .catch((error: unknown) => {
      if (error instanceof ForShow) return null;
      if (error instanceof RolledBack) return error.problem as Problem;
      throw error;
    })
    .catch(refusedByIndex)
    .catch((error: unknown) => {
      if (isUnstorableValue(error)) return unstorable();
      throw error;
    });
  if (refused === null) return;
  if (entries.length === 1) {
    return recordWindow(world, [{ line: entries[0]!.line, record: { refused } }], settle);
  }
  const middle = entries.length >> 1;
  await recordWindow(world, entries.slice(0, middle), settle);
  await recordWindow(world, entries.slice(middle), settle);
}

async function outcomesOf(work: Work, entries: readonly Entry[]): Promise<Outcome[]> {
  const readable = entries.flatMap(({ record }) => ('refused' in record ? [] : [record]));
  const isNew = await newAmong(work, readable);
  const outcomes: Outcome[] = entries.map(({ record }) => ('refused' in record ? record.refused : 'NEW'));
  const known: number[] = [];
  const { noting, insert } = newRows(work);
  for (const [place, { line, record }] of entries.entries()) {
    if ('refused' in record) continue;
    if (!isNew(record)) known.push(place);
    else outcomes[place] = await stored(onlyAddsRows(record) ? noting : work, line, record, true);
  }
  await insert();
  for (const place of known) {
    // Two records may be the same customer’s by different names: each finds what the one before has stored.
    await work.em.flush();
    work.em.clear();
    const { line, record } = entries[place]!;
    outcomes[place] = await stored(work, line, record as ReadRecord, false);
  }
  // Here, so that what an index refuses is thrown before anything is settled.
  await work.em.flush();
  return outcomes;
}

async function stored(
  work: Work,
  line: number,
  { till, beyond, secrets }: ReadRecord,
  isNew: boolean,
): Promise<Outcome> {
  const { correlationId } = work.origin;
  const own = onBehalfOf(work, work.caller, { ...work.origin, correlationId: `${correlationId}:${line}` });
  const match = isNew ? { customer: null } : undefined;
  const done = await recordAtTill(own, { data: till, secrets, match }, {}, storing(beyond));
  return 'status' in done ? done : done.outcome;
}
