import type { Duplex } from 'node:stream';
import { Client, type ClientBase, type ClientConfig } from 'pg';

/** The server has said nothing for longer than it may. */
class DatabaseSilentError extends Error {
  override name = 'DatabaseSilentError';
  /** The ORM wraps what its driver throws under a name of its own; the code it keeps. */
  readonly code = 'DATABASE_SILENT';
}

/** Ends a connection without the server, which does not answer. What waits on it fails at once. */
export function hangUp(client: ClientBase): void {
  // pg's own end() says goodbye and waits until the server does the same.
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  stream.destroy(new DatabaseSilentError('The database does not answer.'));
}

/**
 * Sends one statement on a connection of its own, not from the pool, which may be what everybody is waiting for.
 * Everything together takes no longer than it may, whatever the server does.
 */
export async function aside(
  connection: ClientConfig,
  milliseconds: number,
  sql: string,
  values: unknown[] = [],
): Promise<void> {
  const client = new Client({ ...connection, connectionTimeoutMillis: milliseconds });
  client.on('error', () => {});
  const timer = setTimeout(() => hangUp(client), milliseconds);
  try {
    await client.connect();
    await client.query(sql, values);
  } finally {
    await client.end();
    clearTimeout(timer);
  }
}
