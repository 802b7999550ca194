import { Pool, type PoolClient } from 'pg';
import { checkRequestGoesOn, opensOrUndoesTransaction } from '../request-scope.js';

type Lent = (error: Error | undefined, client: PoolClient | undefined, done: PoolClient['release']) => void;

/**
 * A pool that does not depend on its borrowers to get a connection back.
 *
 * The ORM returns a connection only after a `begin`, `commit` or `rollback` that succeeded (docs/decisions/0200), and
 * on a dead connection none does. So the pool itself takes back and ends a connection that has died, and one on which
 * a transaction could not be begun or undone. This does no harm to a borrower who still holds it: every statement on
 * it fails, and returning it a second time does nothing.
 */
export class LendingPool extends Pool {
  override connect(): Promise<PoolClient>;
  override connect(lent: Lent): void;
  override connect(lent?: Lent): unknown {
    if (!lent) return this.#connectForRequest();
    super.connect((error, client) => {
      if (client) lend(client);
      lent(error, client, client ? client.release : () => {});
    });
  }

  async #connectForRequest(): Promise<PoolClient> {
    checkRequestGoesOn();
    const client = await new Promise<PoolClient>((resolve, reject) =>
      this.connect((error, lent) => (lent ? resolve(lent) : reject(error))),
    );
    try {
      // The request may have ended while it waited.
      checkRequestGoesOn();
    } catch (error) {
      client.release();
      throw error;
    }
    return client;
  }
}

/** Called synchronously when the pool hands the connection out, so that no event on it is missed. */
function lend(client: PoolClient): void {
  const giveBack = client.release;
  const { query } = client;
  let isLent = true;
  const takeBack = (error?: Error | boolean) => {
    if (!isLent) return;
    isLent = false;
    client.off('error', died);
    client.off('end', died);
    client.query = query;
    giveBack(error);
  };
  const died = (error: Error | true = true) => takeBack(error);
  client.on('error', died);
  client.on('end', died);
  client.release = takeBack;
  client.query = ((...given: unknown[]) => {
    const answer: unknown = (query as (...given: unknown[]) => unknown).apply(client, given);
    const [text] = given;
    if (answer instanceof Promise && typeof text === 'string' && opensOrUndoesTransaction(text)) {
      answer.catch(died);
    }
    return answer;
  }) as typeof query;
}
