import type { Pool, QueryResult } from 'pg';
import { createCache } from '../bounded-cache.js';

/** A connection keeps every statement it has prepared, even unused ones, until it is told to deallocate them. */
const MOST_PER_CONNECTION = 400;
/** Each prepared statement takes memory in the server for its parse tree and plan, per connection. */
const MOST_CHARACTERS_PER_CONNECTION = 1_000_000;

interface Prepared {
  name: string;
  text: string;
}

/** Additions to pg's client: our `forgetPrepared`, and pg's own untyped list of prepared statements. */
interface Preparing {
  forgetPrepared(): void;
  connection: { parsedStatements: Record<string, string> };
}

/**
 * Prepares reads that are repeated: PostgreSQL parses and plans such a statement once per connection.
 *
 * Only `select` with parameters is prepared, and only from its second time on, so that one-off statements cost the
 * server no memory. The least recently used statement loses its name.
 */
export function prepareRepeated(pool: Pool): void {
  const seen = createCache<true>('statementsSeen');
  const names = createCache<Prepared>('statementNames', { bytesOf: ({ text }) => 2 * text.length });
  let count = 0;

  const preparedAs = (text: string): Prepared | undefined => {
    const known = names.get(text);
    if (known) return known;
    if (!seen.has(text)) {
      seen.set(text, true);
      return undefined;
    }
    count += 1;
    const prepared = { name: `read_${count}`, text };
    names.set(text, prepared);
    return prepared;
  };

  pool.on('connect', (client) => {
    const send = client.query.bind(client) as (...given: unknown[]) => Promise<QueryResult>;
    const prepared = new Set<string>();
    let characters = 0;
    const query = (...given: unknown[]) => {
      const [text, values, ...more] = given;
      if (typeof text !== 'string' || !Array.isArray(values) || more.length > 0 || !isRead(text)) {
        return send(...given);
      }
      const known = preparedAs(text);
      if (!known) return send(text, values);
      if (!prepared.has(known.name)) characters += text.length;
      prepared.add(known.name);
      // Sends the cached text, so that pg's lists for each connection hold no further copy of it.
      return send({ ...known, values });
    };
    Object.assign(client, {
      query,
      /** Called between two borrowers, when no transaction is open. */
      forgetPrepared() {
        if (prepared.size <= MOST_PER_CONNECTION && characters <= MOST_CHARACTERS_PER_CONNECTION) return;
        prepared.clear();
        characters = 0;
        // Sent in the same tick in which pg's list is cleared, before anybody's next statement.
        send('deallocate all').then(
          () => undefined,
          () => undefined,
        );
        (client as unknown as Preparing).connection.parsedStatements = {};
      },
    });
  });
  pool.on('release', (_error, client) => (client as unknown as Preparing).forgetPrepared());
}

const isRead = (text: string) => /^\s*select\b/i.test(text);
