import { createCache } from '../../platform/bounded-cache.js';
import type { Log } from '../../platform/log.js';
import { overloaded, tooMuch } from '../guard/errors.js';
import { limits } from './numbers.js';
import { ENTITIES } from './references.js';
import { hasMoreTokens } from './tokens.js';
import { createTurns } from './turns.js';

export interface Reading {
  /** Called before a document is parsed. Throws if it is too long, or if too many documents wait to be parsed. */
  admit(source: unknown): Promise<void>;
  /** Remembers a valid document: it need not wait for a turn again. */
  learn(source: string): void;
}

/**
 * Counts tokens before anything is parsed. The parser counts too, but knows only one limit, so a document that is too
 * long for most callers would be parsed and validated before anybody could say so.
 */
export function createReading(isBehindRouter: boolean, log: Log): Reading {
  const known = createCache<true>('validDocuments');
  const turn = createTurns();
  return {
    async admit(source) {
      if (typeof source !== 'string' || known.has(source)) return;
      if (!(await turn())) throw overloaded();
      // Every token has at least one character.
      if (source.length <= limits.tokens) return;
      const isForRouter = isBehindRouter && source.includes(ENTITIES);
      const most = isForRouter ? limits.tokensOfRouter : limits.tokens;
      if (!hasMoreTokens(source, most)) return;
      const refusal = tooMuch('tokens', most);
      if (isForRouter) {
        // A router does not look into a 400. See guard/refused-references.ts; before parsing no path is known.
        refusal.extensions['http'] = { status: 200 };
        log.warn({ errorCode: refusal.extensions['code'], limit: 'tokens', most }, 'references were refused');
      }
      throw refusal;
    },
    learn: (source) => known.set(source, true),
  };
}
