import type { Pool, PoolClient } from 'pg';
import { checkRequestGoesOn, endsTransaction, requestScope } from '../request-scope.js';
import { hangUp } from './control-connection.js';

type Query = (...given: unknown[]) => unknown;

/** Time for the cancellation and the server's answer to it, together. */
export const CANCEL_MS = 600;

/**
 * Cancels the statements of a finished request on the server too, so that the database does not work for a caller who
 * is gone.
 *
 * It sits in the pool, below everything that sends statements, because a signal passed from call to call is lost at
 * the first call that forgets it. The connection stays with its request until the cancellation has arrived; arriving
 * later, it would hit another request's statement. If the server or the network hangs and the cancellation does not
 * arrive, the connection is ended: the caller has waited long enough.
 *
 * @param cancel settles within CANCEL_MS, whether it succeeded or not
 */
export function cancelWithRequest(pool: Pool, cancel: (client: PoolClient) => Promise<void>): void {
  pool.on('connect', (client: PoolClient) => {
    const send = client.query.bind(client) as Query;
    const query: Query = (...given) => {
      const [statement, ...rest] = given;
      const sql = typeof statement === 'string' ? statement : (statement as { text?: string } | null)?.text;
      const signal = requestScope()?.signal;
      const isAwaited = typeof rest.at(-1) !== 'function';
      if (!signal || sql === undefined || !isAwaited) return send(...given);
      return untilAborted(signal, sql, {
        send: () => send(...given) as Promise<unknown>,
        cancel: () => cancel(client),
        giveUp: () => hangUp(client),
      });
    };
    client.query = query as typeof client.query;
  });
}

interface Statement {
  send: () => Promise<unknown>;
  cancel: () => Promise<void>;
  giveUp: () => void;
}

async function untilAborted(
  signal: AbortSignal,
  sql: string,
  { send, cancel, giveUp }: Statement,
): Promise<unknown> {
  checkRequestGoesOn(sql);
  if (endsTransaction(sql)) return send();
  const answer = send();
  let stopping: Promise<unknown> | undefined;
  const stop = () => {
    const timer = setTimeout(giveUp, CANCEL_MS);
    stopping = Promise.allSettled([cancel(), answer]).then(() => clearTimeout(timer));
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await answer;
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    signal.removeEventListener('abort', stop);
    await stopping;
  }
}
