import { CompiledQuery, type RawBuilder } from 'kysely';
import { createCache } from '../platform/bounded-cache.js';
import type { Reader } from '../tables/db.js';

interface Written {
  sql: string;
  parameters: readonly unknown[];
  /** The index of the parameter that changes from call to call. */
  place: number;
}

/** A part of a statement that is the same object in many calls, with its own key. */
interface Lasting {
  key: string;
}

/**
 * Statements that are compiled once and sent many times with one changing parameter. Their key and that of the lasting
 * part must cover everything else in the statement; the least recently used are dropped. Those of a part that comes
 * again are found without looking at its key, which may be long.
 */
export function rememberedStatements() {
  const statements = createCache<Written>('statements', {
    bytesOf: ({ sql, parameters }) => 2 * (sql.length + JSON.stringify(parameters).length),
  });

  const ofParts = new WeakMap<Lasting, Map<string, Written>>();

  return async <Row>(
    db: Reader,
    key: string,
    part: Lasting,
    parameter: unknown,
    write: (parameter: unknown) => RawBuilder<unknown>,
  ): Promise<Row[]> => {
    const known = ofParts.get(part) ?? new Map<string, Written>();
    ofParts.set(part, known);
    let written = known.get(key) ?? statements.get(`${key} ${part.key}`);
    if (!written) {
      const placeholder = {};
      const { sql, parameters } = write(placeholder).compile(db);
      written = { sql, parameters, place: parameters.indexOf(placeholder) };
      statements.set(`${key} ${part.key}`, written);
    }
    known.set(key, written);
    const { rows } = await db
      .getExecutor()
      .executeQuery<Row>(CompiledQuery.raw(written.sql, written.parameters.with(written.place, parameter)));
    return rows;
  };
}
