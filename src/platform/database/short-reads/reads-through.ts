import {
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';

/**
 * Statements that are all handed to `reader`, which decides by which connection each is read. For no transaction.
 *
 * @param what how an error calls such a read
 */
export function readsThrough<Tables>(reader: DatabaseConnection, what: string): Kysely<Tables> {
  const dialect = {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db: Kysely<never>) => new PostgresIntrospector(db),
    createDriver: () => new ReadDriver(reader, what),
  };
  return new Kysely<Tables>({ dialect });
}

class ReadDriver implements Driver {
  constructor(
    private readonly reader: DatabaseConnection,
    private readonly what: string,
  ) {}

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.reader;
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
  beginTransaction = () => this.#refuse();
  commitTransaction = () => this.#refuse();
  rollbackTransaction = () => this.#refuse();

  async #refuse(): Promise<never> {
    throw new Error(`${this.what} is no transaction.`);
  }
}
