import { Lexer, Source, TokenKind } from 'graphql';

export function hasMoreTokens(source: string, most: number): boolean {
  const lexer = new Lexer(new Source(source));
  try {
    for (let count = 0; lexer.advance().kind !== TokenKind.EOF; ) {
      count += 1;
      if (count > most) return true;
    }
  } catch {
    // The parser reports the syntax error.
  }
  return false;
}
