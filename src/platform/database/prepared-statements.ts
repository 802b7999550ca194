import type { ClientBase, Pool, PoolClient, QueryResult } from 'pg';
import { createCache } from '../bounded-cache.js';
import { isStalePlan } from './errors.js';

/** A connection keeps every statement it has prepared, even unused ones, until it is told to deallocate them. */
const MOST_PER_CONNECTION = 400;
/** Each character takes some 75 bytes in the server, for parse tree and plan: this is 30 MB for a connection at most. */
const MOST_CHARACTERS_PER_CONNECTION = 400_000;

interface Prepared {
  name: string;
  text: string;
}

/** What pg has and its types do not: its list of prepared statements, and whether a transaction is open. */
interface PgInside {
  connection: { parsedStatements: Record<string, string> };
  getTransactionStatus?: () => string | null;
}

/**
 * Prepares what is repeated: PostgreSQL parses and plans such a statement once per connection.
 *
 * Only statements with parameters are prepared, and only from their second time on, so that one-off statements cost the
 * server no memory. The least recently used statement loses its name. A `with` that reads is left alone: the pages and
 * searches that begin with one need a plan for their values.
 *
 * A statement that answers all columns of a table cannot be executed any more once a migration has added one. Then every
 * statement gets another name, on all connections.
 */
export function prepareRepeated(pool: Pool): void {
  const prepare = preparing(isRepeated);
  pool.on('connect', (client) => void Object.assign(client, prepare(client)));
  pool.on('release', (_error, client) => (client as PoolClient & Preparing).forgetPrepared());
}

export interface Preparing {
  query(...given: unknown[]): Promise<QueryResult>;
  /** Called between two borrowers, when no transaction is open. */
  forgetPrepared(): void;
}

/** Returns a function that adds preparing to a connection, for statements with parameters that are worth it. */
export function preparing(isWorthwhile: (text: string) => boolean): (client: ClientBase) => Preparing {
  const seen = createCache<true>('statementsSeen');
  const names = createCache<Prepared & { generation: number }>('statementNames', {
    bytesOf: ({ text }) => 2 * text.length,
  });
  let count = 0;
  let generation = 1;

  const preparedAs = (text: string): Prepared | undefined => {
    const known = names.get(text);
    if (known?.generation === generation) return known;
    if (!known && !seen.has(text)) {
      seen.set(text, true);
      return undefined;
    }
    count += 1;
    const prepared = { name: `repeated_${count}`, text, generation };
    names.set(text, prepared);
    return prepared;
  };

  return (client) => {
    const send = client.query.bind(client) as Preparing['query'];
    const prepared = new Set<string>();
    let characters = 0;
    let own = generation;
    return {
      query(...given) {
        const [text, values, ...more] = given;
        if (typeof text !== 'string' || !Array.isArray(values) || more.length > 0) return send(...given);
        if (!isWorthwhile(text)) return send(text, values);
        const known = preparedAs(text);
        if (!known) return send(text, values);
        if (!prepared.has(known.name)) characters += text.length;
        prepared.add(known.name);
        const isAlone = (client as unknown as PgInside).getTransactionStatus?.() === 'I';
        const current = generation;
        // Sends the cached text, so that pg's lists for each connection hold no further copy of it.
        return send({ name: known.name, text: known.text, values }).catch((error: unknown) => {
          if (!isStalePlan(error)) throw error;
          if (generation === current) generation += 1;
          // Inside a transaction nothing can be repeated but the transaction.
          if (!isAlone) throw error;
          return send(text, values);
        });
      },
      forgetPrepared() {
        const isFull = prepared.size > MOST_PER_CONNECTION || characters > MOST_CHARACTERS_PER_CONNECTION;
        if (!isFull && own === generation) return;
        own = generation;
        prepared.clear();
        characters = 0;
        // Sent in the same tick in which pg's list is cleared, before anybody's next statement.
        send('deallocate all').then(
          () => undefined,
          () => undefined,
        );
        (client as unknown as PgInside).connection.parsedStatements = {};
      },
    };
  };
}

const isRepeated = (text: string) =>
  /^\s*(?:(?:select|insert|update|delete)\b|with\s+"?\w+"?\s+as\s*\(\s*insert\b)/i.test(text);
