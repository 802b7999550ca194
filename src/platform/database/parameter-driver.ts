import { isRaw, type Platform, type Raw, Utils } from '@mikro-orm/core';
import { type NativeQueryBuilder, PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';

/** PostgreSQL takes 65,535 parameters. So many are no statement that is worth preparing. */
const MOST_PARAMETERS = 1_000;

/**
 * The ORM's driver, sending values beside a statement instead of inside it.
 *
 * MikroORM writes each value into the text: PostgreSQL then parses and plans every write anew, and nothing can be
 * prepared, because no text comes twice.
 */
export class ParameterDriver extends PostgreSqlDriver {
  protected override readonly connection: PostgreSqlConnection = new ParameterConnection(this.config);
}

class ParameterConnection extends PostgreSqlConnection {
  override async execute<T>(
    query: string | NativeQueryBuilder | Raw,
    params: readonly unknown[] | Record<string, unknown> = [],
    method: 'all' | 'get' | 'run' = 'all',
    ...[transaction, context]: [Parameters<PostgreSqlConnection['execute']>[3]?, object?]
  ): Promise<T> {
    const written = numbered(this.platform, query, params);
    if (!written) return super.execute(query, params, method, transaction, context) as Promise<T>;
    await this.ensureConnection();
    const answer = await (transaction ?? this.getClient()).executeQuery(
      CompiledQuery.raw(written.text, written.values),
    );
    return this.transformRawResult<T>(answer, method);
  }
}

interface Numbered {
  text: string;
  values: unknown[];
}

/** The ORM's marks: a row count, an escaped question mark, a name, a value. */
const MARK = /\b(?:limit|offset) \?|\\\?|\?\??/g;

/**
 * The statement with `$1`, `$2` … in the place of the ORM's marks. Null if there is nothing to number, or too much.
 */
export function numbered(
  platform: Platform,
  query: string | NativeQueryBuilder | Raw,
  params: readonly unknown[] | Record<string, unknown>,
): Numbered | null {
  const { sql, params: given } =
    typeof query === 'string' ? { sql: query, params } : isRaw(query) ? query : query.toRaw();
  if (!Array.isArray(given) || given.length === 0) return null;
  const values: unknown[] = [];
  const place = (value: unknown): string => {
    if (isRaw(value)) return filled(value.sql, value.params);
    // A list in brackets, such as that of `in`.
    if (Array.isArray(value)) return value.map(place).join(', ');
    values.push(asSent(value));
    return `$${values.length}`;
  };
  const filled = (text: string, its: readonly unknown[]): string => {
    let next = 0;
    return text.replaceAll(MARK, (mark) => {
      if (mark === '\\?') return '?';
      const value = its[next++];
      if (mark === '??') return platform.quoteIdentifier(value as string);
      if (mark === '?') return place(value);
      // A row count is part of the plan (docs/decisions/0102).
      return Number.isSafeInteger(value) ? mark.replace('?', String(value)) : mark.replace('?', place(value));
    });
  };
  const text = filled(sql, given);
  return values.length > 0 && values.length <= MOST_PARAMETERS ? { text, values } : null;
}

/** As the ORM would have written it into the text. */
function asSent(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return Utils.isPlainObject(value) ? JSON.stringify(value) : value;
}
