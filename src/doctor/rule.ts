import type { RawBuilder } from 'kysely';

/** Something that is always true of the data. */
export interface Rule {
  /** What is always so. */
  title: string;
  /** Rows with one column, `flaw`: what breaks the rule, by id and without personal data. */
  flaws: RawBuilder<{ flaw: string }>;
}
