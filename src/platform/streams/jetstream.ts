import { readFile } from 'node:fs/promises';
import type { JetStreamClient, JetStreamManager } from '@nats-io/jetstream';
import type { ConnectionOptions, NatsConnection } from '@nats-io/transport-node';
import { type OpenStream, type Stream, type StreamMessage, StreamSetupError } from './stream.js';

export interface JetStreamSettings {
  servers: readonly string[];
  user?: string | undefined;
  password?: string | undefined;
  token?: string | undefined;
  credentialsFile?: string | undefined;
  /** Null for a connection in clear text, unless the server offers TLS. */
  tls: { caFile?: string | undefined; certFile?: string | undefined; keyFile?: string | undefined } | null;
  /** The first words of all subjects. */
  prefix: string;
  /** The stream to create if there is none of that name. */
  createStream: string | null;
  /** For so many days a stream that is created here keeps messages. */
  keepDays: number;
}

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
    const [{ connect, credsAuthenticator }, { jetstream, jetstreamManager }] = await Promise.all([
      import('@nats-io/transport-node'),
      import('@nats-io/jetstream'),
    ]);
    const { credentialsFile, tls } = settings;
    const credentials = await read(credentialsFile, 'NATS_CREDENTIALS_FILE');
    const connection = await connect({
      ...optionsOf(settings),
      // Given, it is demanded of the server before anything is sent.
      ...(tls && { tls: await readTls(tls) }),
      ...(credentials && { authenticator: credsAuthenticator(Buffer.from(credentials)) }),
    });
    try {
      if (settings.createStream !== null) {
        const manager = await jetstreamManager(connection, { timeout: TIMEOUT_MS });
        await createStream(manager, settings.createStream, settings);
      }
    } catch (error) {
      await connection.close();
      throw inWords(error, settings);
    }
    return streamOn(connection, jetstream(connection, { timeout: TIMEOUT_MS }), settings);
  };
}

const optionsOf = ({ servers, user, password, token }: JetStreamSettings): ConnectionOptions => ({
  servers: [...servers],
  name: 'customer-accounts',
  timeout: TIMEOUT_MS,
  reconnect: false,
  ...(user !== undefined && { user }),
  ...(password !== undefined && { pass: password }),
  ...(token !== undefined && { token }),
});

/** Read for each connection: certificates and credentials are renewed while the service runs. */
async function readTls({ caFile, certFile, keyFile }: NonNullable<JetStreamSettings['tls']>) {
  const [ca, cert, key] = [
    await read(caFile, 'NATS_TLS_CA_FILE'),
    await read(certFile, 'NATS_TLS_CERT_FILE'),
    await read(keyFile, 'NATS_TLS_KEY_FILE'),
  ];
  return { ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }) };
}

async function read(file: string | undefined, setting: string): Promise<string | undefined> {
  if (file === undefined) return undefined;
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new StreamSetupError(`${setting} cannot be read.`);
  }
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
        throw inWords(error, settings);
      }),
    isOpen: () => !connection.isClosed(),
    close: () => connection.close(),
  };
}

/** What somebody has to set up, said so; anything else as the client says it, which names no secret. */
function inWords(error: unknown, { prefix }: JetStreamSettings): unknown {
  if (error instanceof Error && /^(JetStreamNotEnabled|NoRespondersError)$/.test(error.name)) {
    return new StreamSetupError(
      `JetStream has no stream for ${prefix}.>, or is not switched on. Create one: nats stream add --subjects '${prefix}.>' --dupe-window 10m, or set NATS_CREATE_STREAM to its name.`,
    );
  }
  return error;
}
