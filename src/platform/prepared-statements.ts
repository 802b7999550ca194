import { LRUCache } from 'lru-cache';
import type { Pool, QueryResult } from 'pg';

const MOST_REMEMBERED = 1_000;
const MOST_NAMED = 200;
/** A connection keeps what it has prepared, also what is no longer in use, until it is told to forget. */
const MOST_PER_CONNECTION = 2 * MOST_NAMED;

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
  const seen = new LRUCache<string, true>({ max: MOST_REMEMBERED });
  const names = new LRUCache<string, string>({ max: MOST_NAMED });
  let count = 0;

  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known) return known;
    if (!seen.has(text)) {
      seen.set(text, true);
      return undefined;
    }
    count += 1;
    const name = `read_${count}`;
    names.set(text, name);
    return name;
  };

  pool.on('connect', (client) => {
    const send = client.query.bind(client) as (...given: unknown[]) => Promise<QueryResult>;
    const prepared = new Set<string>();
    const query = (...given: unknown[]) => {
      const [text, values, ...more] = given;
      if (typeof text !== 'string' || !Array.isArray(values) || more.length > 0 || !isRead(text)) {
        return send(...given);
      }
      const name = nameOf(text);
      if (!name) return send(text, values);
      prepared.add(name);
      return send({ name, text, values });
    };
    Object.assign(client, {
      query,
      /** Called between two users, when no transaction is open. */
      forgetPrepared() {
        if (prepared.size <= MOST_PER_CONNECTION) return;
        prepared.clear();
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
