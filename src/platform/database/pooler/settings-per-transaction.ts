import type { Duplex } from 'node:stream';
import type { ClientBase, Pool, PoolClient, QueryResult } from 'pg';

type Send = (...given: unknown[]) => Promise<QueryResult | QueryResult[]>;

const BEGINS = /^\s*(?:begin|start\s+transaction)\b[^;]*$/i;
const ENDS = /^\s*(?:commit|rollback(?!\s+to\b))\b[^;]*$/i;
/** Several statements at once that begin and end a transaction themselves. */
const IS_SCRIPT_OF_ITS_OWN = /^\s*(?:begin|start\s+transaction)\b[^;]*;/i;
/** PostgreSQL refuses them in a transaction. They have what time the server gives them. */
const NOT_IN_TRANSACTION = /^\s*(?:vacuum|(?:create|drop)\s+(?:unique\s+)?index\s+concurrently|reindex\b)/i;
const SET = /^\s*set\s+(?:session\s+)?(\w+)\s*(?:=|\bto\b)\s*'?(\w+)'?\s*$/i;
const RESET = /^\s*reset\s+(\w+)\s*$/i;

/**
 * Keeps a session's settings where there is no session: behind a pooler that gives each transaction another connection
 * of the server.
 *
 * What a session would be told once is told to each transaction as it begins, with `set local`, of which nothing stays
 * for whoever gets the connection next. A statement outside of a transaction gets one of its own, and the three leave
 * together, so that it costs no further round trip. `set` and `reset` of these settings outside of a transaction stay
 * here, and hold from the next one on.
 *
 * @param given the settings of every connection, by name
 */
export function settingsPerTransaction(pool: Pool, given: Readonly<Record<string, string | number>>): void {
  pool.on('connect', (client: PoolClient) => {
    const send = client.query.bind(client) as unknown as Send;
    const settings = { ...given };
    let isInside = false;

    const assigned = () =>
      Object.entries(settings)
        .map(([name, value]) => `set local ${name} = '${value}'`)
        .join('; ');
    /** Whether the statement was about a setting that is kept here. */
    const keep = (sql: string): boolean => {
      const [, named, value] = SET.exec(sql) ?? RESET.exec(sql) ?? [];
      const name = named?.toLowerCase() ?? '';
      const byDefault = given[name];
      if (byDefault === undefined) return false;
      settings[name] = value ?? byDefault;
      return true;
    };
    const begin = async (sql: string) => {
      isInside = true;
      return first(await send(`${sql}; ${assigned()}`));
    };

    const query: Send = (...asked) => {
      const sql = textOf(asked[0]);
      if (ENDS.test(sql)) {
        isInside = false;
        return send(...asked);
      }
      if (isInside) return send(...asked);
      if (BEGINS.test(sql)) return begin(sql);
      if (keep(sql)) return Promise.resolve(nothing());
      if (IS_SCRIPT_OF_ITS_OWN.test(sql) || NOT_IN_TRANSACTION.test(sql)) return send(...asked);
      return alone(client, send, asked, `begin; ${assigned()}`);
    };
    client.query = query as unknown as typeof client.query;
  });
}

/** A transaction of one statement, sent in one go. */
async function alone(client: ClientBase, send: Send, asked: unknown[], begin: string) {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  stream.cork();
  const sent = [send(begin), send(...asked), send('commit')];
  process.nextTick(() => stream.uncork());
  const [begun, answered, committed] = await Promise.allSettled(sent);
  // The statement's own failure says more than those around it.
  for (const part of [answered, begun, committed]) if (part!.status === 'rejected') throw part!.reason;
  return (answered as PromiseFulfilledResult<QueryResult>).value;
}

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : ((statement as { text?: string } | null)?.text ?? '');

/** Of several statements sent as one there are several results. */
const first = (results: QueryResult | QueryResult[]): QueryResult => [results].flat()[0]!;

const nothing = (): QueryResult => ({ command: 'SET', rowCount: 0, oid: 0, fields: [], rows: [] });
