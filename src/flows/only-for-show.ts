import type { EntityManager } from '@mikro-orm/postgresql';

class ForShow extends Error {}

/**
 * Does the work, and undoes it when it was only for show: what is done for an address with an account is also
 * done for one without, so that the time it takes says nothing.
 */
export async function onlyForShow(
  tx: EntityManager,
  isForShow: boolean,
  work: (tx: EntityManager) => Promise<void>,
): Promise<void> {
  try {
    // A savepoint in either case: it takes its time as well.
    await tx.transactional(async (savepoint) => {
      await work(savepoint);
      if (isForShow) throw new ForShow();
    });
  } catch (error) {
    if (!(error instanceof ForShow)) throw error;
  }
}
