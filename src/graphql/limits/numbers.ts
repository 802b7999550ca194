/** Limits for one operation. The reasons for the numbers are in docs/decisions. */
export const limits = {
  tokens: 1000,
  /** For `_entities` from a verified router, which writes long documents of its own. */
  tokensOfRouter: 2000,
  depth: 8,
  depthOfEntities: 9,
  aliases: 15,
  directives: 20,
  /** Occurrences of one field in one selection. */
  repeats: 10,
  mutations: 5,
  representations: 100,
  errors: 5,
  /** Fields of the operation with every fragment expanded. */
  selections: 10_000,
} as const;
