/**
 * Limits for one operation that hold everywhere. Cost, depth and references are configurable: config/access.ts. The
 * reasons for the numbers are in docs/decisions.
 */
export const limits = {
  tokens: 1000,
  /** For `_entities` from a verified router, which writes long documents of its own. */
  tokensOfRouter: 2000,
  aliases: 15,
  directives: 20,
  /** Occurrences of one field in one selection. */
  repeats: 10,
  mutations: 5,
  errors: 5,
  /** Errors about references in one answer: where there would be more, they say less often the same. */
  refusals: 5_000,
  /** Fields of the operation with every fragment expanded. */
  selections: 10_000,
} as const;
