/** The file is only for the compiler's message, which quotes it: `Names<CustomerRow, "src/reads/customers.ts">`. */
export type Names<T, _File extends string> = { [Name in keyof T & string]-?: true };

/**
 * Compiles only where two types have the same names: `haveSameNames<A, B>(yes)`. Otherwise tsc says which name is
 * missing in `Names<A>` or in `Names<B>`, and in which file if the two are named: `haveSameNames<A, B, 'of A', 'of B'>`.
 */
export function haveSameNames<A, B, FileA extends string = string, FileB extends string = string>(
  _: ((a: Names<A, FileA>) => Names<B, FileB>) & ((b: Names<B, FileB>) => Names<A, FileA>),
): void {}

export const yes = <T>(names: T) => names;
