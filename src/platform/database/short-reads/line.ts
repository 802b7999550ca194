import type { Duplex } from 'node:stream';
import { Client, type ClientConfig, type QueryResult } from 'pg';
import { hangUp } from '../control-connection.js';
import type { Primary } from '../servers/primary.js';

/** A short read takes milliseconds; what takes longer, or waits for a lock, keeps everybody behind it waiting. */
const STATEMENT_MS = 200;
const LOCK_MS = 20;
const SILENT_MS = 1_500;
/** PostgreSQL ended the statement because it took too long (query_canceled) or waited too long (lock_not_available). */
export const isTooLong = (error: unknown): boolean =>
  ['57014', '55P03'].includes(String((error as { code?: unknown }).code));
const CONNECT_MS = 2_000;
const OPEN_AGAIN_MS = 1_000;
/** Each takes memory in the server for its parse tree and plan. */
const MOST_NAMES = 200;
const MOST_CHARACTERS = 1_000_000;
const RENEW_MS = 60_000;

/** A connection that statements of many requests share: each is sent at once and answered in turn. */
export interface Line {
  /** Sends a statement; null if the line cannot take it now. `isRepeated` is asked about one it does not know. */
  send(text: string, values: readonly unknown[], isRepeated: () => boolean): Promise<QueryResult> | null;
  close(): Promise<void>;
}

/**
 * A line, opened when it is first needed and again when it was lost.
 *
 * What is sent in one turn of the event loop leaves in one write, and each statement ends with a `sync` of its own, so
 * that one that fails leaves the others alone. Statements are prepared and never cancelled: the server could only cancel
 * the statement that it is just executing, which may be anybody's.
 */
export function createLine(primary: Primary, config: ClientConfig): Line {
  let session: Session | null = null;
  let isOpening = false;
  let isClosed = false;
  let openedAt = Number.NEGATIVE_INFINITY;

  const open = async () => {
    if (isOpening || isClosed || performance.now() < openedAt + OPEN_AGAIN_MS) return;
    isOpening = true;
    openedAt = performance.now();
    const opened = await openSession(primary, config);
    isOpening = false;
    if (isClosed) await opened?.end();
    if (isClosed || !opened) return;
    // The one before answers what is under way, and ends.
    void session?.end();
    session = opened;
  };

  return {
    send(...given) {
      if (session?.isFormer()) {
        void session.end();
        session = null;
      }
      const sent = session?.send(...given) ?? null;
      if (!session || session.isWorn()) void open();
      return sent;
    },
    async close() {
      isClosed = true;
      await session?.end();
    },
  };
}

type Session = ReturnType<typeof sessionOn>;

/** Null if the primary cannot be reached. */
async function openSession(primary: Primary, config: ClientConfig): Promise<Session | null> {
  const [generation, connectionString] = [primary.generation(), primary.url()];
  const limits = { statement_timeout: STATEMENT_MS, lock_timeout: LOCK_MS };
  const times = { ...limits, connectionTimeoutMillis: CONNECT_MS };
  const client = new Client({ ...config, ...times, connectionString, pipeline: true } as ClientConfig);
  client.on('error', () => {});
  const isPrimary = async () => {
    if (primary.count === 1) return true;
    const { rows } = await client.query('show transaction_read_only');
    return rows[0]?.transaction_read_only === 'off';
  };
  const open = async () => {
    await client.connect();
    if (await isPrimary()) return sessionOn(client, () => primary.generation() !== generation);
    await client.end();
    return null;
  };
  return open().catch(() => null);
}

function sessionOn(client: Client, isFormer: () => boolean) {
  const names = new Map<string, string>();
  const fullAt = performance.now() + RENEW_MS;
  let characters = 0;
  let underWay = 0;
  let answeredAt = 0;
  let isCorked = false;
  let isLost = false;
  let isSpoilt = false;

  const isSilent = () => underWay > 0 && performance.now() - answeredAt > SILENT_MS;
  const watch = setInterval(() => {
    // If this process was busy all that time, the answer may have arrived and only not been read yet.
    if (isSilent()) setImmediate(() => isSilent() && hangUp(client));
  }, SILENT_MS / 3).unref();
  const lost = () => {
    isLost = true;
    clearInterval(watch);
  };
  client.on('error', lost);
  client.on('end', lost);

  const isFull = () => names.size === MOST_NAMES || characters > MOST_CHARACTERS;
  /** Holds back what is written until the turn of the event loop is over. */
  const cork = () => {
    if (isCorked) return;
    isCorked = true;
    const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
    stream.cork();
    setImmediate(() => {
      isCorked = false;
      stream.uncork();
    });
  };

  return {
    send(text: string, values: readonly unknown[], isRepeated: () => boolean): Promise<QueryResult> | null {
      if (isLost) return null;
      const known = names.get(text);
      if (!known && (isFull() || !isRepeated())) return null;
      const name = known ?? `short_${names.size}`;
      if (!known) {
        names.set(text, name);
        characters += text.length;
      }
      cork();
      if (underWay === 0) answeredAt = performance.now();
      underWay += 1;
      const answer = client.query({ name, text, values: [...values] });
      return answer
        .catch((error: unknown) => {
          isSpoilt ||= !isTooLong(error);
          throw error;
        })
        .finally(() => {
          underWay -= 1;
          answeredAt = performance.now();
        });
    },
    /** Whether another session should take over: a prepared statement may never work again, or there is no room for more. */
    isWorn: () => isLost || isSpoilt || (isFull() && performance.now() > fullAt),
    /** Whether it is to a server that may no longer be the primary. */
    isFormer,
    end: () => client.end(),
  };
}
