import { Client, type ClientBase, type ClientConfig, Pool, type PoolClient, type PoolConfig } from 'pg';
import { checkRequestGoesOn, opensOrUndoesTransaction } from '../request-scope.js';
import type { Primary } from './servers/primary.js';

type Lent = (error: Error | undefined, client: PoolClient | undefined, done: PoolClient['release']) => void;

const READ_ONLY = '25006';
/** Says that no connection came free, nothing about a server. */
const POOL_TIMEOUT = 'timeout exceeded when trying to connect';

/** The URL of the server that a connection of the pool is to. */
export const serverOf = (client: ClientBase) => (client as unknown as { server: string }).server;
const generationOf = (client: ClientBase) => (client as unknown as { generation: number }).generation;

/**
 * A pool that does not depend on its borrowers to get a connection back.
 *
 * The ORM returns a connection only after a `begin`, `commit` or `rollback` that succeeded (docs/decisions/0200), and
 * on a dead connection none does. So the pool itself takes back and ends a connection that has died, and one on which
 * a transaction could not be begun or undone. This does no harm to a borrower who still holds it: every statement on
 * it fails, and returning it a second time does nothing.
 *
 * It connects to the primary. A server that turns out to be read-only counts as lost with every connection to it, and so
 * does the one before when another server has taken its place (docs/decisions/0280).
 */
export class LendingPool extends Pool {
  readonly #primary: Primary;

  constructor(primary: Primary, options: PoolConfig) {
    class ConnectionToPrimary extends Client {
      readonly server = primary.url();
      generation = primary.generation();

      constructor(config: ClientConfig) {
        super({ ...config, connectionString: primary.url() });
      }
    }
    super({
      ...options,
      Client: ConnectionToPrimary as unknown as NonNullable<PoolConfig['Client']>,
      ...(primary.count > 1 && { verify: verifying(primary) }),
    });
    this.#primary = primary;
  }

  override connect(): Promise<PoolClient>;
  override connect(lent: Lent): void;
  override connect(lent?: Lent): unknown {
    if (!lent) return this.#connectForRequest();
    this.#borrow(lent, this.#primary.count);
  }

  /** Borrows a connection to the primary. While there is none to be had, each server is tried once. */
  #borrow(lent: Lent, tries: number): void {
    const asked = this.#primary.url();
    super.connect((error, client) => {
      if (client && generationOf(client) !== this.#primary.generation()) {
        client.release(true);
        return this.#borrow(lent, tries);
      }
      if (error && error.message !== POOL_TIMEOUT && this.#primary.count > 1) {
        this.#primary.isNot(asked);
        if (tries > 1) return this.#borrow(lent, tries - 1);
      }
      if (client) lend(client, this.#primary);
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

/** A server takes no writes while it follows another one. */
class ReadOnlyServerError extends Error {
  override name = 'ReadOnlyServerError';
  readonly code = READ_ONLY;
}

const verifying = (primary: Primary) => (client: PoolClient, done: (error?: Error) => void) => {
  client
    .query<{ transaction_read_only: string }>('show transaction_read_only')
    .then(({ rows }) => {
      if (rows[0]?.transaction_read_only !== 'off') {
        throw new ReadOnlyServerError('the server takes no writes at the moment');
      }
      primary.is(serverOf(client));
      (client as unknown as { generation: number }).generation = primary.generation();
    })
    .then(() => done(), done);
};

/** Called synchronously when the pool hands the connection out, so that no event on it is missed. */
function lend(client: PoolClient, primary: Primary): void {
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
    if (answer instanceof Promise) {
      const isUnclear = typeof text === 'string' && opensOrUndoesTransaction(text);
      answer.catch((error: Error & { code?: string }) => {
        const isReadOnly = error.code === READ_ONLY;
        const isCurrent = generationOf(client) === primary.generation();
        if (isReadOnly && isCurrent) primary.isReadOnly(serverOf(client));
        if (isReadOnly || isUnclear) died(error);
      });
    }
    return answer;
  }) as typeof query;
}
