import { createCache } from '../../platform/bounded-cache.js';
import { overloaded, tooMuch } from '../guard/errors.js';
import { limits } from './numbers.js';
import { hasMoreTokens } from './tokens.js';
import { createTurns } from './turns.js';

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
  const known = createCache<true>('validDocuments');
  const turn = createTurns();
  return {
    async admit(source) {
      if (typeof source !== 'string' || known.has(source)) return;
      if (!(await turn())) throw overloaded();
      // A token has a character at least.
      if (source.length <= limits.tokens) return;
      const most = isBehindRouter && source.includes('_entities') ? limits.tokensOfRouter : limits.tokens;
      if (hasMoreTokens(source, most)) throw tooMuch('tokens', most);
    },
    learn: (source) => known.set(source, true),
  };
}
