import { type Scope, scopes } from '../domain/work/caller.js';
import type { Tokens } from '../platform/secrets/tokens.js';
import { developmentClientId } from './first-customers.js';

/** What a till needs at the most. */
const tillScopes: readonly Scope[] = ['till:record', 'cards:check', 'balances:write', 'pin:verify'];

const HALF_A_DAY_SECONDS = 12 * 60 * 60;

/** Tokens for the command line and the banner of development: long enough for a day's work. */
export function handyTokens(tokens: Tokens) {
  return {
    service: (granted: readonly Scope[] = scopes) =>
      tokens.sign(developmentClientId, { role: 'SERVICE', scope: granted.join(' ') }, HALF_A_DAY_SECONDS),
    staff: (granted: readonly Scope[] = scopes) =>
      tokens.sign('development-staff', { role: 'STAFF', scope: granted.join(' ') }, HALF_A_DAY_SECONDS),
    customer: (id: string) => tokens.sign(id, { role: 'CUSTOMER' }, HALF_A_DAY_SECONDS),
  };
}

/** The tokens that the explorer offers, for the customer with this id if there is one. */
export async function explorerTokens(tokens: Tokens, customerId: string | undefined) {
  const tokenOf = handyTokens(tokens);
  const [customer, till, shop, staff] = await Promise.all([
    customerId === undefined ? '' : tokenOf.customer(customerId),
    tokenOf.service(tillScopes),
    tokenOf.service(),
    tokenOf.staff(),
  ]);
  return { customer, till, shop, staff };
}
