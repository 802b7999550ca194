import type { CompiledQuery, DatabaseConnection, Kysely, QueryResult } from 'kysely';
import type { ClientConfig } from 'pg';
import { createCache } from '../../bounded-cache.js';
import { checkRequestGoesOn } from '../../request-scope.js';
import { traceStatement } from '../../tracing/statements.js';
import type { Primary } from '../servers/primary.js';
import { createLine, isTooLong, type Line } from './line.js';
import { readsThrough } from './reads-through.js';

/** A statement that took too long is asked through the pool for so long. */
const REST_MS = 10_000;
const MOST_RESTING = 200;

/**
 * Statements for reads by a key, which many requests send at a time: they share a few connections, whose writes are few
 * and large, instead of borrowing one each. A statement is sent there from its second time on; whatever a line cannot
 * take or answer is asked through the pool. Not for transactions, nor for reads that take long: those behind them wait.
 */
export function openShortReads<Tables>(
  primary: Primary,
  config: ClientConfig,
  count: number,
  pool: Kysely<Tables>,
  onStatement: (text: string) => void = () => {},
): { reads: Kysely<Tables>; close: () => Promise<unknown> } {
  const lines = Array.from({ length: count }, () => createLine(primary, config));
  return {
    reads: readsThrough<Tables>(new ShortReads(lines, pool as Kysely<unknown>, onStatement), 'A short read'),
    close: () => Promise.all(lines.map((line) => line.close())),
  };
}

class ShortReads implements DatabaseConnection {
  readonly #restUntil = new Map<string, number>();
  readonly #seen = createCache<true>('shortReadsSeen');
  #turn = 0;

  constructor(
    private readonly lines: readonly Line[],
    private readonly pool: Kysely<unknown>,
    private readonly onStatement: (text: string) => void,
  ) {}

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    checkRequestGoesOn();
    const { sql, parameters } = query;
    const rests = performance.now() < (this.#restUntil.get(sql) ?? 0);
    const sent = rests ? null : this.#line().send(sql, parameters, () => this.#isRepeated(sql));
    if (sent !== null) {
      this.onStatement(sql);
      const found = await traceStatement(sql, sent).catch((error: unknown) => {
        if (isTooLong(error)) this.#rest(sql);
        return null;
      });
      if (found) return { rows: found.rows as Row[] };
      checkRequestGoesOn();
    }
    return this.pool.getExecutor().executeQuery<Row>(query);
  }

  #rest(text: string): void {
    if (this.#restUntil.size === MOST_RESTING) this.#restUntil.clear();
    this.#restUntil.set(text, performance.now() + REST_MS);
  }

  #isRepeated(text: string): boolean {
    if (this.#seen.has(text)) return true;
    this.#seen.set(text, true);
    return false;
  }

  #line(): Line {
    this.#turn = (this.#turn + 1) % this.lines.length;
    return this.lines[this.#turn]!;
  }

  // biome-ignore lint/correctness/useYield: kysely asks for it.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('A short read is not streamed.');
  }
}
