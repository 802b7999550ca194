import type { RawBuilder } from 'kysely';

/** A statement that is always true of the data. */
export interface Rule {
  /** The statement as a sentence. */
  title: string;
  /** Rows with one column, `flaw`: each violation, by id and without personal data. */
  flaws: RawBuilder<{ flaw: string }>;
}
