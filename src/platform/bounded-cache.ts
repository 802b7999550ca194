import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const KIB = 1_024;
const MIB = 1_024 * KIB;

/**
 * Everything this process remembers from one request to the next, and how many bytes of it at most. What does not
 * fit is forgotten, the least used first. A test fills each, and finds whatever else is kept.
 */
export const cacheBounds = {
  /** Parsed and validated documents. */
  documents: 30 * MIB,
  /** Operations as compiled code. */
  compiled: 32 * MIB,
  /** Operations that came once: at the second time they are compiled. */
  comesAgain: 512 * KIB,
  /** Documents that have been found valid, and need no turn to be read. */
  validDocuments: 512 * KIB,
  /** Tokens whose signature has been checked. */
  tokens: 4 * MIB,
  /** Statements written once and sent with another parameter. */
  statements: 4 * MIB,
  /** Statements that came once: at the second time they are prepared. */
  statementsSeen: 2 * MIB,
  /** The names of prepared statements. */
  statementNames: 4 * MIB,
} as const;
export type CacheName = keyof typeof cacheBounds;

/** What an entry takes besides its key and its value. */
const ENTRY_BYTES = 100;
/** Longer keys are kept as their hash. */
const LONGEST_KEY = 64;

export interface BoundedCache<V> {
  get(key: string): V | undefined;
  has(key: string): boolean;
  set(key: string, value: V): void;
  delete(key: string): boolean;
  /** How much it holds now, by its own reckoning. */
  readonly bytes: number;
}

interface Options<V> {
  /** What a value takes; nothing for one that says yes. */
  bytesOf?: (value: V) => number;
  ttlMs?: number;
}

/** A memory of fixed size. A value larger than all of it is not kept. */
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
