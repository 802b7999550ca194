import { savepoint, type Work } from './work.js';

class ForShow extends Error {}

/**
 * Does something, and undoes it when it was only for show: what is done for an address with an account is also done
 * for one without, so that the time it takes says nothing.
 */
export async function onlyForShow(
  work: Work,
  isForShow: boolean,
  change: (work: Work) => Promise<void>,
): Promise<void> {
  try {
    // A savepoint in either case: it takes its time as well.
    await savepoint(work, async (inner) => {
      await change(inner);
      if (isForShow) throw new ForShow();
    });
  } catch (error) {
    if (!(error instanceof ForShow)) throw error;
  }
}
