import { MOST_SHARING } from '../entities/duplicate-rules.js';
import { byIndex, customersBehind, takeChecks } from '../tables/duplicates/checks.js';
import { customersOfTurnedKeys, noteKeys } from '../tables/duplicates/keys.js';
import { settlePairs } from '../tables/duplicates/pairs.js';
import type { BackgroundJob } from './background-job.js';

/** Customers in one turn. */
const BATCH = 500;
/** The bookmark when every customer who was there before the triggers has been looked at. */
export const ALL_SEEN = 'all seen';

/**
 * Keeps the pairs of records that may be of one person. First it goes through everybody once; changes, which triggers
 * note, come before the rest of that.
 */
export const duplicatePairs: BackgroundJob = {
  name: 'duplicate-pairs',
  restSeconds: 1,
  async turn({ db, now }, bookmark) {
    await byIndex(db);
    const { customerIds, keys, count } = await takeChecks(db, BATCH);
    const room = BATCH - count;
    const isFirstTime = bookmark !== ALL_SEEN && room > 0;
    const behind = isFirstTime ? await customersBehind(db, bookmark, room) : [];
    const looked = [...new Set([...customerIds, ...behind])];

    const moved = looked.length > 0 ? await noteKeys(db, looked) : [];
    // How many left with those who are gone is not known: at least one, so that too many may have become few enough.
    const left = keys.map((key) => ({ key, come: 0, gone: MOST_SHARING + 1 }));
    const affected = [...moved, ...left];
    const others = affected.length > 0 ? await customersOfTurnedKeys(db, affected) : [];
    const all = [...new Set([...looked, ...others])];
    if (all.length > 0) await settlePairs(db, all, now);

    if (!isFirstTime) return { hasMore: count === BATCH };
    const last = behind.at(-1);
    return last === undefined || behind.length < room
      ? { hasMore: false, bookmark: ALL_SEEN }
      : { hasMore: true, bookmark: last };
  },
};
