import { once } from 'node:events';
import { connect } from 'node:net';

/** What `pg` knows of a connection and does not type. */
interface Inside {
  host: string;
  port: number;
  processID: number;
  secretKey: number;
}

/** https://www.postgresql.org/docs/current/protocol-message-formats.html, CancelRequest */
const CANCEL_REQUEST = 80_877_102;
const BYTES = 16;

/**
 * Cancels the statement that a connection is executing, as PostgreSQL's protocol has it: by a key that the pooler gave
 * out and knows the server's connection of. `pg_cancel_backend` needs the server's own process, which nobody here knows.
 * Like `libpq` before version 17 it is sent without TLS, which the server takes before it asks for any.
 */
export async function cancelByKey(client: unknown, milliseconds: number): Promise<void> {
  const { host, port, processID, secretKey } = client as Inside;
  const message = Buffer.alloc(BYTES);
  message.writeInt32BE(BYTES, 0);
  message.writeInt32BE(CANCEL_REQUEST, 4);
  message.writeInt32BE(processID | 0, 8);
  message.writeInt32BE(secretKey | 0, 12);
  const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
  const timer = setTimeout(() => socket.destroy(), milliseconds);
  socket.on('error', () => {});
  socket.write(message);
  // The pooler closes the connection when it has passed the request on, and forgets it if we hang up before.
  socket.resume();
  await once(socket, 'close').finally(() => clearTimeout(timer));
}
