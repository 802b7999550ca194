import type { Pool, QueryResult } from 'pg';
import { createCache } from '../bounded-cache.js';

/** A connection keeps what it has prepared, also what is no longer in use, until it is told to forget. */
const MOST_PER_CONNECTION = 400;
/** In the server each takes a parsed statement and its plan, for every connection. */
const MOST_CHARACTERS_PER_CONNECTION = 1_000_000;

interface Prepared {
  name: string;
  text: string;
}

/** What our clients are beyond pg's: one tells the server to forget, the other is pg's own list, untyped. */
interface Preparing {
  forgetPrepared(): void;
  connection: { parsedStatements: Record<string, string> };
}

/**
 * Prepares reads that come again: PostgreSQL parses and plans such a statement once for each connection.
 *
 * Only `select` with parameters, and from the second time on, so that statements nobody sends again cost the
 * server no memory. What is used least loses its name.
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
      // The text that is remembered, so that pg's list of each connection holds no other copy of it.
      return send({ ...known, values });
    };
    Object.assign(client, {
      query,
      /** Called between two users, when no transaction is open. */
      forgetPrepared() {
        if (prepared.size <= MOST_PER_CONNECTION && characters <= MOST_CHARACTERS_PER_CONNECTION) return;
        prepared.clear();
        characters = 0;
        // Told in the same breath as the server, before anybody's next statement.
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
