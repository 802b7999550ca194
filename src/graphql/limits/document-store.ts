import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const MOST_BYTES = 30 * 1024 * 1024;
/** Measured: a parsed document takes 60 to 150 bytes of heap for each character it was written in. */
const BYTES_PER_CHARACTER = 150;

/** Parsed and validated documents, so that only new ones are parsed, in a memory of fixed size. */
export function createDocumentStore() {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: MOST_BYTES,
    sizeCalculation: (document) => Math.max(1, (document.loc?.end ?? 1) * BYTES_PER_CHARACTER),
  });
  return {
    get: async (key: string) => documents.get(key),
    set: async (key: string, document: DocumentNode) => void documents.set(key, document),
    delete: async (key: string) => documents.delete(key),
  };
}
