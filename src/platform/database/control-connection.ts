import type { Duplex } from 'node:stream';
import { Client, type ClientBase, type ClientConfig } from 'pg';

/** The server has been silent for longer than allowed. */
class DatabaseSilentError extends Error {
  override name = 'DatabaseSilentError';
  /** MikroORM wraps driver errors in an error with another name; it keeps only the code. */
  readonly code = 'DATABASE_SILENT';
}

/** Closes a connection whose server does not answer, without telling the server. Pending statements fail at once. */
export function hangUp(client: ClientBase): void {
  // pg's own end() sends a goodbye and waits for the server to answer it.
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  stream.destroy(new DatabaseSilentError('The database does not answer.'));
}

/**
 * Sends one statement on a connection of its own: the pool may be just what everybody is waiting for. Connecting and
 * the answer together take at most `milliseconds`, whatever the server does.
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
