import { Duplex } from 'node:stream';
import type { PGlite } from '@electric-sql/pglite';
import { Client, type TypeOverrides } from 'pg';
import { type Preparing, preparing } from '../prepared-statements.js';

/**
 * The embedded database's only session, spoken to by the driver of production.
 *
 * PGlite's own client describes each statement before it runs it, and copies several hundred parsers to read its
 * answer. `pg` sends a statement in one go and reads the same values from the same SQL as on a server. Nobody else
 * shares the memory of this server, so writes are prepared as well (docs/decisions/0249).
 */
export async function embeddedSession(pglite: PGlite, types: TypeOverrides): Promise<EmbeddedSession> {
  const client = new Client({ stream: () => new Wire(pglite), user: 'postgres', ssl: false, types });
  await client.connect();
  return { ...preparing(isStatement)(client), end: () => client.end() };
}

export interface EmbeddedSession extends Preparing {
  end(): Promise<void>;
}

const isStatement = (text: string) => /^\s*(?:select|insert|update|delete|with)\b/i.test(text);

/** The wire between `pg` and PGlite, which answers each message before it takes the next. */
class Wire extends Duplex {
  readonly #pglite: PGlite;

  constructor(pglite: PGlite) {
    super();
    this.#pglite = pglite;
  }

  /** Called by `pg` as for a socket. */
  connect(): this {
    queueMicrotask(() => this.emit('connect'));
    return this;
  }
  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}

  override _read(): void {}

  override _write(message: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.#send(message, done);
  }

  override _writev(messages: Array<{ chunk: Buffer }>, done: (error?: Error | null) => void): void {
    this.#send(Buffer.concat(messages.map(({ chunk }) => chunk)), done);
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  #send(message: Buffer, done: (error?: Error | null) => void): void {
    // Copied, because PGlite reuses its buffer.
    const onRawData = (answer: Uint8Array) => void this.push(Buffer.from(answer));
    this.#pglite.execProtocolRawStream(message, { onRawData, syncToFs: false }).then(() => done(), done);
  }
}
