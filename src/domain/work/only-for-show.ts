import { savepoint, type Work } from './work.js';

class ForShow extends Error {}

/**
 * Makes a change, and undoes it if it is only for show: work done for an address with an account is also done for one
 * without, so that its duration reveals nothing.
 */
export async function onlyForShow(
  work: Work,
  isForShow: boolean,
  change: (work: Work) => Promise<void>,
): Promise<void> {
  try {
    // A savepoint in both cases, because it takes time as well.
    await savepoint(work, async (inner) => {
      await change(inner);
      if (isForShow) throw new ForShow();
    });
  } catch (error) {
    if (!(error instanceof ForShow)) throw error;
  }
}
