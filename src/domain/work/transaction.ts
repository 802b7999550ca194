import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDuplicate, isRetryable } from '../../platform/database/errors.js';
import { passFailPoint } from '../../platform/failing/fail-points.js';
import { inSpan } from '../../platform/tracing/tracing.js';
import { startWork, type Work } from './work.js';
import { outside, refuseInside, type World } from './world.js';

const ATTEMPTS = 4;

/**
 * Refused by these unique indexes, a transaction may succeed if repeated: a number drawn at random will be another one,
 * and a till finds the customer whom another till has just recorded with the same code or card.
 */
const passingDuplicates = ['customer_code_unique', 'card_number_unique', 'card_fidely_code_unique'];

/**
 * Runs a transaction, and repeats it after a lost race. Each attempt gets an EntityManager of its own, because
 * entities loaded by a failed one are no longer true.
 *
 * Returned = committed, including refusals; only then do the effects of `work.afterCommit` run. A throw leaves no
 * trace, also when an index threw at the commit; `.catch(whenDuplicate(…))` turns that into an answer, and
 * `.catch(whenRolledBack(…))` does so for a problem thrown as `RolledBack`.
 */
export function transaction<T>(world: World, change: (work: Work) => Promise<T>): Promise<T> {
  return inSpan('transaction', { isPart: true }, () => attempts(world, change));
}

async function attempts<T>(world: World, change: (work: Work) => Promise<T>): Promise<T> {
  refuseInside();
  for (let attempt = 1; ; attempt += 1) {
    let carryOut = async () => {};
    const result = await world[outside]
      .fork({ keepTransactionContext: false })
      .transactional(async (em) => {
        const started = startWork(world, em);
        carryOut = started.carryOut;
        const value = await change(started.work);
        await passFailPoint('before-commit', () => em.flush());
        return { value };
      })
      .catch(async (error: unknown) => {
        const isLostRace = isRetryable(error) || passingDuplicates.some((index) => isDuplicate(error, index));
        if (!isLostRace || attempt === ATTEMPTS) throw error;
        await sleep(randomInt(10, 100));
        return null;
      });
    if (!result) continue;
    await passFailPoint('after-commit');
    await carryOut();
    await passFailPoint('before-answer');
    return result.value;
  }
}

/**
 * Thrown in a transaction that has to refuse after it has made changes: everything is undone, and `whenRolledBack` makes
 * the problem the answer.
 */
export class RolledBack extends Error {
  override name = 'RolledBack';

  constructor(readonly problem: { type: string; status: number }) {
    super(`rolled back: ${problem.type}`);
  }
}

/** For `.catch()`: answers with the problem of a `RolledBack`, if it is one of these; rethrows anything else. */
export function whenRolledBack<P extends Array<{ (...about: never[]): object; type: string }>>(
  ...problems: P
) {
  return (error: unknown): ReturnType<P[number]> => {
    const isAnswer = error instanceof RolledBack && problems.some(({ type }) => type === error.problem.type);
    if (isAnswer) return error.problem as ReturnType<P[number]>;
    throw error;
  };
}
