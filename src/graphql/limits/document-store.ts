import type { DocumentNode } from 'graphql';
import { createCache } from '../../platform/bounded-cache.js';

/** Measured: a parsed document takes 60 to 150 bytes of heap for each character of its source. */
export const BYTES_PER_CHARACTER = 150;

/** Parsed and validated documents, in a cache of fixed size, so that only new ones are parsed. */
export function createDocumentStore() {
  const documents = createCache<DocumentNode>('documents', {
    bytesOf: ({ loc }) => (loc?.end ?? 1) * BYTES_PER_CHARACTER,
  });
  return {
    get: async (key: string) => documents.get(key),
    set: async (key: string, document: DocumentNode) => documents.set(key, document),
    delete: async (key: string) => documents.delete(key),
  };
}
