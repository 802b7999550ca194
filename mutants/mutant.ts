/** One defence taken away, and the attack that has to show it. */
export interface Mutant {
  /** The attack whose tests must turn red, as `A05`. */
  id: string;
  /** Which defence, in a few words. */
  without: string;
  /** Of the repository. */
  file: string;
  /** Stands in the file exactly once. */
  from: string;
  to: string;
  /** Where only many connections show it. */
  database?: 'postgres';
}

/** Of one source file: what is lost, and how. */
export const mutantsOf =
  (file: string) =>
  (id: string, without: string, from: string, to: string, database?: 'postgres'): Mutant => ({
    id,
    without,
    file: `src/${file}`,
    from,
    to,
    ...(database && { database }),
  });
