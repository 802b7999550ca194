import { CompiledQuery, type Kysely, type RawBuilder } from 'kysely';
import { LRUCache } from 'lru-cache';

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
export function rememberedStatements(max: number) {
  const statements = new LRUCache<string, Written>({ max });

  return async <Row>(
    db: Kysely<unknown>,
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
    const { rows } = await db.executeQuery<Row>(
      CompiledQuery.raw(written.sql, written.parameters.with(written.place, parameter)),
    );
    return rows;
  };
}
