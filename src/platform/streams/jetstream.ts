import type { JetStreamClient, JetStreamManager } from '@nats-io/jetstream';
import type { ConnectionOptions, NatsConnection } from '@nats-io/transport-node';
import type { JetStreamSettings } from './jetstream-settings.js';
import { hostOf, wantsCertificate } from './server-info.js';
import { connectingInWords, creatingInWords, isCutOff, publishingInWords } from './setup-words.js';
import { readCredentials, readTls } from './shown-files.js';
import { type OpenStream, type Stream, type StreamMessage, StreamSetupError } from './stream.js';
import { refusedCertificate } from './tls-words.js';

const TIMEOUT_MS = 2_000;
/** A stream that is created here knows ids for so long. The server's own default is two minutes. */
const KNOWS_IDS_MINUTES = 10;
const DAY_SECONDS = 86_400;

/**
 * A stream of NATS JetStream. The client is loaded when the first connection is opened, and a connection that is lost
 * stays lost: whoever publishes opens the next one, from where it knows to be.
 */
export function jetStream(settings: JetStreamSettings): OpenStream {
  return async () => {
    const { jetstream, jetstreamManager } = await import('@nats-io/jetstream');
    const connection = await connected(settings);
    try {
      if (settings.createStream !== null) {
        const manager = await jetstreamManager(connection, { timeout: TIMEOUT_MS });
        await createStream(manager, settings.createStream, settings);
      }
    } catch (error) {
      await connection.close();
      throw creatingInWords(error, settings);
    }
    return streamOn(connection, jetstream(connection, { timeout: TIMEOUT_MS }), settings);
  };
}

/** A connection to the first of the servers that gives one. Of several reasons, one that somebody can mend is said. */
async function connected(settings: JetStreamSettings): Promise<NatsConnection> {
  const { connect } = await import('@nats-io/transport-node');
  const { servers, user, password, token } = settings;
  const tls = settings.tls && (await readTls(settings.tls));
  const authenticator = await readCredentials(settings.credentialsFile);
  const options: ConnectionOptions = {
    name: 'customer-accounts',
    timeout: TIMEOUT_MS,
    reconnect: false,
    ...(user !== undefined && { user }),
    ...(password !== undefined && { pass: password }),
    ...(token !== undefined && { token }),
    ...(authenticator && { authenticator }),
  };
  let reason: unknown;
  for (const server of servers) {
    // Given, TLS is demanded of the server before anything is sent. Without a host, an IP address would be taken for localhost.
    const secured = tls && { ...tls, host: hostOf(server) };
    try {
      return await connect({ ...options, servers: server, ...(secured && { tls: secured }) });
    } catch (error) {
      if (reason instanceof StreamSetupError) continue;
      reason = connectingInWords(error, settings, tls?.cert);
      if (isCutOff(reason) && (await wantsCertificate(server, TIMEOUT_MS))) {
        reason = new StreamSetupError(refusedCertificate(settings, tls?.cert));
      }
    }
  }
  throw reason;
}

async function createStream(
  manager: JetStreamManager,
  name: string,
  { prefix, keepDays }: JetStreamSettings,
): Promise<void> {
  const nanoseconds = (seconds: number) => seconds * 1e9;
  try {
    await manager.streams.info(name);
  } catch (error) {
    if ((error as Error).name !== 'StreamNotFoundError') throw error;
    // Another process that does so at the same moment asks for the same, which is no error.
    await manager.streams.add({
      name,
      subjects: [`${prefix}.>`],
      storage: 'file',
      retention: 'limits',
      max_age: nanoseconds(keepDays * DAY_SECONDS),
      duplicate_window: nanoseconds(KNOWS_IDS_MINUTES * 60),
    });
  }
}

function streamOn(connection: NatsConnection, client: JetStreamClient, settings: JetStreamSettings): Stream {
  let headersOf: typeof import('@nats-io/transport-node').headers;
  const publish = async ({ id, subject, contentType, body, traceparent }: StreamMessage) => {
    headersOf ??= (await import('@nats-io/transport-node')).headers;
    const headers = headersOf();
    headers.set('content-type', contentType);
    if (traceparent) headers.set('traceparent', traceparent);
    const { duplicate } = await client.publish(subject, body, { msgID: id, headers, timeout: TIMEOUT_MS });
    return duplicate ? ('KNOWN' as const) : ('STORED' as const);
  };
  return {
    publish: (message) =>
      publish(message).catch((error: unknown) => {
        throw publishingInWords(error, settings);
      }),
    isOpen: () => !connection.isClosed(),
    close: () => connection.close(),
  };
}
