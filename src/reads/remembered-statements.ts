import { CompiledQuery, type RawBuilder } from 'kysely';
import { createCache } from '../platform/bounded-cache.js';
import type { Reader } from '../tables/db.js';

interface Written {
  sql: string;
  parameters: readonly unknown[];
  /** The index of the parameter that changes from call to call. */
  place: number;
}

/**
 * Statements that are compiled once and sent many times with one changing parameter. The key must cover everything
 * else in the statement; the least recently used are dropped.
 */
export function rememberedStatements() {
  const statements = createCache<Written>('statements', {
    bytesOf: ({ sql, parameters }) => 2 * (sql.length + JSON.stringify(parameters).length),
  });

  return async <Row>(
    db: Reader,
    key: string,
    parameter: unknown,
    write: (parameter: unknown) => RawBuilder<unknown>,
  ): Promise<Row[]> => {
    let written = statements.get(key);
    if (!written) {
      const placeholder = {};
      const { sql, parameters } = write(placeholder).compile(db);
      written = { sql, parameters, place: parameters.indexOf(placeholder) };
      statements.set(key, written);
    }
    const { rows } = await db
      .getExecutor()
      .executeQuery<Row>(CompiledQuery.raw(written.sql, written.parameters.with(written.place, parameter)));
    return rows;
  };
}
