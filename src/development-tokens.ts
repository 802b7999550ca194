import { type Scope, scopes } from './flows/needs.js';
import { ACCESS_TOKEN_SECONDS, type Tokens } from './platform/tokens.js';
import { developmentClientId } from './seed/first-customers.js';

const HALF_A_DAY_SECONDS = 12 * 60 * 60;

/** Tokens for the command line and the banner: long enough for a day's work, in production as short as any. */
export function handyTokens(tokens: Tokens, { isDevelopment }: { isDevelopment: boolean }) {
  const seconds = isDevelopment ? HALF_A_DAY_SECONDS : ACCESS_TOKEN_SECONDS;
  return {
    service: (granted: readonly Scope[] = scopes) =>
      tokens.sign(developmentClientId, { role: 'SERVICE', scope: granted.join(' ') }, seconds),
    staff: (granted: readonly Scope[] = scopes) =>
      tokens.sign('development-staff', { role: 'STAFF', scope: granted.join(' ') }, seconds),
    customer: (id: string) => tokens.sign(id, { role: 'CUSTOMER' }, seconds),
  };
}
