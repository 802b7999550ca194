import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const KIB = 1_024;
const MIB = 1_024 * KIB;

/**
 * Every cache that outlives a request, with its limit in bytes. A full cache drops the entry used longest ago. A test
 * fills each one and fails when it finds a cache that is not listed here.
 */
export const cacheBounds = {
  /** Parsed and validated documents. */
  documents: 30 * MIB,
  /** Operations as compiled code. */
  compiled: 32 * MIB,
  /** Operations seen once; they are compiled the second time. */
  comesAgain: 512 * KIB,
  /** Documents known to be valid; they skip the queue for parsing. */
  validDocuments: 512 * KIB,
  /** Documents that clients sent with their hash and may leave out the next time. */
  automaticDocuments: 2 * MIB,
  /** Documents that are not registered and were logged. */
  unregisteredDocuments: 256 * KIB,
  /** Tokens whose signature has been checked. */
  tokens: 4 * MIB,
  /** Compiled statements that are sent again with another parameter. */
  statements: 4 * MIB,
  /** Statements seen once; they are prepared the second time. */
  statementsSeen: 2 * MIB,
  /** Short reads seen once; they share a connection the second time. */
  shortReadsSeen: 512 * KIB,
  /** The names of prepared statements. */
  statementNames: 4 * MIB,
} as const;
export type CacheName = keyof typeof cacheBounds;

/** Size of an entry beyond its key and its value. */
const ENTRY_BYTES = 100;
/** Longer keys are kept as their hash. */
const LONGEST_KEY = 64;

export interface BoundedCache<V> {
  get(key: string): V | undefined;
  has(key: string): boolean;
  set(key: string, value: V): void;
  delete(key: string): boolean;
  /** Current size, by the cache's own estimate. */
  readonly bytes: number;
}

interface Options<V> {
  /** Size of a value; 0 by default, for caches whose values are mere flags. */
  bytesOf?: (value: V) => number;
  ttlMs?: number;
}

/** A cache of fixed size. A value larger than the whole cache is not stored. */
export function createCache<V extends {}>(
  name: CacheName,
  { bytesOf = () => 0, ttlMs = 0 }: Options<V> = {},
): BoundedCache<V> {
  const entries = new LRUCache<string, V>({
    maxSize: cacheBounds[name],
    sizeCalculation: (value, key) => ENTRY_BYTES + 2 * key.length + Math.ceil(bytesOf(value)),
    ttl: ttlMs,
  });
  return {
    get: (key) => entries.get(keptAs(key)),
    has: (key) => entries.has(keptAs(key)),
    set: (key, value) => void entries.set(keptAs(key), value),
    delete: (key) => entries.delete(keptAs(key)),
    get bytes() {
      return entries.calculatedSize;
    },
  };
}

const keptAs = (key: string) => (key.length <= LONGEST_KEY ? key : hash('sha256', key, 'base64'));
