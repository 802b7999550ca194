/**
 * A customer as PostgreSQL wrote it for one answer, in the names of that answer. It goes into the answer as it is: the
 * only thing that anybody on its way may look at is the id.
 */
export class WrittenCustomer {
  private constructor(
    readonly id: string,
    readonly text: string,
  ) {}

  /** It stands where customers stand that were read to be resolved. */
  static of<Row>({ id, row }: { id?: string; row: Row }): Row {
    return new WrittenCustomer(id!, row as string) as Row;
  }

  /** For whoever writes an answer without knowing of it. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}
