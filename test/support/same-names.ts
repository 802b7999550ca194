export type Names<T> = { [Name in keyof T & string]-?: true };

/**
 * Compiles only where two types have the same names: `haveSameNames<A, B>(yes)`. Otherwise tsc says which name is
 * missing in `Names<A>` or in `Names<B>`.
 */
export function haveSameNames<A, B>(_: ((a: Names<A>) => Names<B>) & ((b: Names<B>) => Names<A>)): void {}

export const yes = <T>(names: T) => names;
