/** One defence taken away, and the attack that has to show it. */
export interface Mutant {
  /** The attack whose tests must turn red, as `A05`; with `tests`, a word to choose the mutant by. */
  id: string;
  /** Which defence, in a few words. */
  without: string;
  /** Of the repository. */
  file: string;
  /** Stands in the file exactly once. */
  from: string;
  to: string;
  /** The file of tests that must turn red, where those that bear the id are too many or none. */
  tests?: string;
  /** Where only many connections show it. */
  database?: 'postgres';
}

/** Of one source file: what is lost, and how. */
export const mutantsOf =
  (file: string, tests?: string) =>
  (id: string, without: string, from: string, to: string, database?: 'postgres'): Mutant => ({
    id,
    without,
    file: `src/${file}`,
    from,
    to,
    ...(tests && { tests }),
    ...(database && { database }),
  });
