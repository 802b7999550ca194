import { Lexer, Source, TokenKind } from 'graphql';
import { LRUCache } from 'lru-cache';
import { tooMuch } from '../errors.js';
import { limits } from './numbers.js';

const REMEMBERED = 1_000;

/**
 * Counted before anything is parsed. The parser counts too, but knows one limit only, and what is too long for most
 * callers would be parsed and validated before anybody could say so.
 */
export function createTokenLimit(isBehindRouter: boolean): (source: unknown) => void {
  const short = new LRUCache<string, true>({ max: REMEMBERED });

  return (source) => {
    // A token has a character at least.
    if (typeof source !== 'string' || source.length <= limits.tokens || short.has(source)) return;
    const most = isBehindRouter && source.includes('_entities') ? limits.tokensOfRouter : limits.tokens;
    if (hasMoreTokens(source, most)) throw tooMuch('tokens', most);
    short.set(source, true);
  };
}

export function hasMoreTokens(source: string, most: number): boolean {
  const lexer = new Lexer(new Source(source));
  try {
    for (let count = 0; lexer.advance().kind !== TokenKind.EOF; ) {
      count += 1;
      if (count > most) return true;
    }
  } catch {
    // The parser says what is wrong with it.
  }
  return false;
}
