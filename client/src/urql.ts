import { outcomeTypes, typesWithoutId } from './generated/caches.js';

export { documentHash } from './document.js';
export { schema } from './generated/introspection.js';

/** Says of what Graphcache keeps nothing by itself: outcomes of mutations and queries, and parts of something else. */
export const keys: Record<string, () => null> = Object.fromEntries(
  [...outcomeTypes, ...typesWithoutId].map((name) => [name, () => null]),
);
