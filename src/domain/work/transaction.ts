import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDuplicate, isRetryable } from '../../platform/database/errors.js';
import { startWork, type Work } from './work.js';
import { outside, refuseInside, type World } from './world.js';

const ATTEMPTS = 4;

/** Retried, because another random number will be free. */
const drawnAtRandom = ['customer_code_unique', 'card_number_unique', 'card_fidely_code_unique'];

/**
 * One transaction, again if it lost a race. Each attempt gets an EntityManager of its own: what a failed one had
 * loaded is no longer true.
 *
 * What was returned is committed, refusals too, and only then `work.afterCommit` runs. What throws leaves no trace,
 * also when an index threw at the commit; `.catch(whenDuplicate(…))` makes that an answer.
 */
export async function transaction<T>(world: World, change: (work: Work) => Promise<T>): Promise<T> {
  refuseInside();
  for (let attempt = 1; ; attempt += 1) {
    let carryOut = async () => {};
    const result = await world[outside]
      .fork({ keepTransactionContext: false })
      .transactional(async (em) => {
        const started = startWork(world, em);
        carryOut = started.carryOut;
        return { value: await change(started.work) };
      })
      .catch(async (error: unknown) => {
        const isLostRace = isRetryable(error) || drawnAtRandom.some((index) => isDuplicate(error, index));
        if (!isLostRace || attempt === ATTEMPTS) throw error;
        await sleep(randomInt(10, 100));
        return null;
      });
    if (!result) continue;
    await carryOut();
    return result.value;
  }
}

/** Thrown by a flow that finds out only after a change that it must not be: everything is undone. */
export class Refused<P> extends Error {
  override name = 'Refused';

  constructor(readonly problem: P) {
    super('refused');
  }
}

/** For `.catch()`: the problem of a flow that took its changes back. */
export function whenRefused<P>(error: unknown): P {
  if (error instanceof Refused) return error.problem as P;
  throw error;
}
