import { CompiledQuery, type RawBuilder } from 'kysely';
import { createCache } from '../platform/bounded-cache.js';
import type { Reader } from '../tables/db.js';

interface Written {
  sql: string;
  parameters: readonly unknown[];
  /** Which of the parameters changes from call to call. */
  place: number;
}

/**
 * Statements written once and sent many times, with one parameter that changes. The key has to tell apart
 * everything else that goes into one; the least used are forgotten.
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
