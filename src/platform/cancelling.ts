import type { Pool, PoolClient } from 'pg';
import { checkRequestGoesOn, endsTransaction, requestScope } from './request-scope.js';

type Query = (...given: unknown[]) => unknown;

/**
 * Stops the statements of a request that is over on the server as well, so that no database works for nobody.
 *
 * It sits in the pool, below everything that sends statements, because a signal handed from call to call is lost at
 * the first one that forgets it. The connection stays with its request until the cancellation has arrived: later it
 * would hit a statement of somebody else.
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
      return untilAborted(
        signal,
        sql,
        () => send(...given) as Promise<unknown>,
        () => cancel(processIdOf(client)),
      );
    };
    client.query = query as typeof client.query;
  });
}

const processIdOf = (client: PoolClient) => (client as unknown as { processID: number }).processID;

async function untilAborted(
  signal: AbortSignal,
  sql: string,
  send: () => Promise<unknown>,
  cancel: () => Promise<void>,
): Promise<unknown> {
  checkRequestGoesOn(sql);
  if (endsTransaction(sql)) return send();
  let cancelling: Promise<void> | undefined;
  const stop = () => {
    // Where it does not arrive, the statement's own time limit ends it.
    cancelling = cancel().catch(() => {});
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await send();
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    signal.removeEventListener('abort', stop);
    await cancelling;
  }
}
