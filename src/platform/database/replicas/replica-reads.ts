import type { CompiledQuery, DatabaseConnection, Kysely, QueryResult } from 'kysely';
import { passingFailure } from '../errors.js';
import { LostReplicaError, type Replica } from './replica.js';

/** The replica cancelled a statement that stood in the way of what it has to replay. */
const STOOD_IN_THE_WAY = '40001';
/**
 * What is the fault of the place rather than of the statement, if the primary answers it: a table, column, function, type
 * or schema that is not there, or not yet during a migration; a table that is not copied; a privilege; a damaged disk.
 */
const OF_THE_PLACE = /^(0A000|42P01|42703|42883|42704|42501|3F000|3D000|28|58|XX00[12])/;

/**
 * Reads from a replica. What it cannot answer is read from the primary, so that no caller is refused; a replica that fails
 * is read from by nobody until it answers again.
 */
export class ReplicaReads implements DatabaseConnection {
  constructor(
    private readonly replica: Replica,
    private readonly primary: Kysely<unknown>,
    private readonly onRead: () => void,
  ) {}

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { replica } = this;
    try {
      const found = await replica.unlessLost(replica.db.getExecutor().executeQuery<Row>(query));
      this.onRead();
      return found;
    } catch (error) {
      if (error instanceof LostReplicaError) return this.#ofPrimary(query);
      const code = String((error as { code?: unknown }).code ?? '');
      if (OF_THE_PLACE.test(code)) {
        // A statement that the primary refuses too is no fault of the replica's.
        const found = await this.#ofPrimary<Row>(query);
        replica.leaveOut(error, `it refuses what the primary answers: ${(error as Error).message}`);
        return found;
      }
      const isInTheWay = code === STOOD_IN_THE_WAY;
      if (!isInTheWay && passingFailure(error) !== 'UNAVAILABLE') throw error;
      if (!isInTheWay) replica.leaveOut(error);
      return this.#ofPrimary(query);
    }
  }

  #ofPrimary<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.primary.getExecutor().executeQuery<Row>(query);
  }

  // biome-ignore lint/correctness/useYield: kysely asks for it.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Such a read is not streamed.');
  }
}
