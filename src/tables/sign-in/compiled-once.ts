import { CompiledQuery } from 'kysely';
import type { Reader } from '../db.js';

/**
 * A statement that is compiled the first time and sent with other values each time. Compiling a statement costs as much
 * as sending it, so it is worth it where every request asks the same.
 *
 * @param write is given a placeholder for each value, by name, which it passes on as a parameter
 */
export function compiledOnce<Row, Name extends string>(
  names: readonly Name[],
  write: (placeholders: Record<Name, never>, db: Reader) => CompiledQuery,
): (db: Reader, values: Record<Name, unknown>) => Promise<Row[]> {
  let compiled: { sql: string; parameters: (values: Record<Name, unknown>) => unknown[] } | undefined;
  return async (db, values) => {
    if (!compiled) {
      const placeholders = new Map<unknown, Name>(names.map((name) => [{ name }, name]));
      const byName = Object.fromEntries([...placeholders].map(([placeholder, name]) => [name, placeholder]));
      const { sql, parameters } = write(byName as Record<Name, never>, db);
      compiled = {
        sql,
        parameters: (given) =>
          parameters.map((parameter) =>
            placeholders.has(parameter) ? given[placeholders.get(parameter)!] : parameter,
          ),
      };
    }
    const { sql, parameters } = compiled;
    const { rows } = await db.getExecutor().executeQuery<Row>(CompiledQuery.raw(sql, parameters(values)));
    return rows;
  };
}
