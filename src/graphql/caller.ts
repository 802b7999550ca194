import { type Caller, scopes } from '../flows/needs.js';
import type { Tokens } from '../platform/tokens.js';

/** Who a bearer token speaks for; null for nobody and for a token that is not valid. */
export async function callerOf(
  authorization: string | undefined,
  tokens: Tokens,
  { acceptsSessionless }: { acceptsSessionless: boolean },
): Promise<Caller | null> {
  const token = /^Bearer ([^\s]+)$/i.exec(authorization ?? '')?.[1];
  const verified = token ? await tokens.verify(token) : null;
  if (!verified) return null;
  const { sub: id, role, sid, scope } = verified;
  if (role === 'CUSTOMER' || role === 'ANONYMOUS') {
    return sid || acceptsSessionless ? { kind: role, id, sessionId: sid ?? null } : null;
  }
  if (role === 'SERVICE' || role === 'STAFF') {
    const granted = scope?.split(' ') ?? [];
    return { kind: role, id, scopes: scopes.filter((known) => granted.includes(known)) };
  }
  return null;
}
