import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { overloaded, tooMuch } from '../errors.js';
import { limits } from './numbers.js';
import { hasMoreTokens } from './tokens.js';
import { createTurns } from './turns.js';

export const MOST_KNOWN = 5_000;

export interface Reading {
  /** Before a document is parsed. Throws when it is too long, and when too many wait to be read. */
  admit(source: unknown): Promise<void>;
  /** It is valid: whoever sends it again need not wait for a turn. */
  learn(source: string): void;
}

/**
 * Tokens are counted before anything is parsed. The parser counts too, but knows one limit only, and what is too long
 * for most callers would be parsed and validated before anybody could say so.
 */
export function createReading(isBehindRouter: boolean): Reading {
  // By their hashes: the documents themselves may be long, and are kept elsewhere.
  const known = new LRUCache<string, true>({ max: MOST_KNOWN });
  const turn = createTurns();
  return {
    async admit(source) {
      if (typeof source !== 'string' || known.has(digest(source))) return;
      if (!(await turn())) throw overloaded();
      // A token has a character at least.
      if (source.length <= limits.tokens) return;
      const most = isBehindRouter && source.includes('_entities') ? limits.tokensOfRouter : limits.tokens;
      if (hasMoreTokens(source, most)) throw tooMuch('tokens', most);
    },
    learn: (source) => void known.set(digest(source), true),
  };
}

const digest = (text: string) => hash('sha256', text, 'base64');
