import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDuplicate, isRetryable } from '../../platform/database/errors.js';
import { startWork, type Work } from './work.js';
import { outside, refuseInside, type World } from './world.js';

const ATTEMPTS = 4;

/** Retried, because another random number will be free. */
const drawnAtRandom = ['customer_code_unique', 'card_number_unique', 'card_fidely_code_unique'];

/**
 * Runs a transaction, and repeats it after a lost race. Each attempt gets an EntityManager of its own, because
 * entities loaded by a failed one are no longer true.
 *
 * Returned = committed, including refusals; only then do the effects of `work.afterCommit` run. A throw leaves no
 * trace, also when an index threw at the commit; `.catch(whenDuplicate(…))` turns that into an answer.
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

/** Thrown by a flow that has to refuse after it has made changes: everything is undone. */
export class Refused extends Error {
  override name = 'Refused';

  constructor(readonly problem: { type: string; status: number }) {
    super(`refused: ${problem.type}`);
  }
}

/** For `.catch()`: the problem of a flow that threw `Refused`, if it is one of these. */
export function whenRefused<P extends Array<{ (...about: never[]): object; type: string }>>(...problems: P) {
  return (error: unknown): ReturnType<P[number]> => {
    const isAnswer = error instanceof Refused && problems.some(({ type }) => type === error.problem.type);
    if (isAnswer) return error.problem as ReturnType<P[number]>;
    throw error;
  };
}
