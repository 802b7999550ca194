import type { CompiledQuery, DatabaseConnection, Kysely, QueryResult } from 'kysely';
import { passingFailure } from '../errors.js';
import type { Replica } from './replica.js';

/** The replica cancelled a statement that stood in the way of what it has to replay. */
const STOOD_IN_THE_WAY = '40001';

/**
 * Reads from a replica. What it cannot answer is read from the primary, so that nobody notices; a replica that fails is
 * read from by nobody until it answers again.
 */
export class ReplicaReads implements DatabaseConnection {
  constructor(
    private readonly replica: Replica,
    private readonly primary: Kysely<unknown>,
    private readonly onRead: () => void,
  ) {}

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      const found = await this.replica.db.getExecutor().executeQuery<Row>(query);
      this.onRead();
      return found;
    } catch (error) {
      const isInTheWay = (error as { code?: unknown }).code === STOOD_IN_THE_WAY;
      if (!isInTheWay && passingFailure(error) !== 'UNAVAILABLE') throw error;
      if (!isInTheWay) this.replica.leaveOut();
    }
    return this.primary.getExecutor().executeQuery<Row>(query);
  }

  // biome-ignore lint/correctness/useYield: kysely asks for it.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Such a read is not streamed.');
  }
}
