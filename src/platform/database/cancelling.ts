import type { Pool, PoolClient } from 'pg';
import { checkRequestGoesOn, endsTransaction, requestScope } from '../request-scope.js';
import { hangUp } from './control-connection.js';

type Query = (...given: unknown[]) => unknown;

/** For the cancellation and the server's answer to it, together. */
export const CANCEL_MS = 600;

/**
 * Stops the statements of a request that is over on the server as well, so that no database works for nobody.
 *
 * It sits in the pool, below everything that sends statements, because a signal handed from call to call is lost at
 * the first one that forgets it. The connection stays with its request until the cancellation has arrived: later it
 * would hit a statement of somebody else. A cancellation that does not arrive, because the server or the network
 * stands still, ends the connection: the caller has waited for long enough.
 *
 * @param cancel ends by itself, done or not, within CANCEL_MS
 */
export function cancelWithRequest(pool: Pool, cancel: (processId: number) => Promise<void>): void {
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
        cancel: () => cancel(processIdOf(client)),
        giveUp: () => hangUp(client),
      });
    };
    client.query = query as typeof client.query;
  });
}

const processIdOf = (client: PoolClient) => (client as unknown as { processID: number }).processID;

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
