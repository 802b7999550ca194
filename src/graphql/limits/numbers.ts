/** How much one operation may ask for. The reasons for the numbers are in docs/decisions. */
export const limits = {
  tokens: 1000,
  /** For `_entities` of a proven router, which writes long documents of its own. */
  tokensOfRouter: 2000,
  depth: 8,
  depthOfEntities: 9,
  aliases: 15,
  directives: 20,
  /** How often one field may stand in one selection. */
  repeats: 10,
  mutations: 5,
  representations: 100,
  errors: 5,
  /** Fields of the operation with every fragment written out. */
  selections: 10_000,
} as const;
