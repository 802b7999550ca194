import type { Caller, Scope } from './caller.js';

/** Names that are accepted already, so that a client can be made for what is to come. They open nothing yet. */
export const reservedScopes = [
  'balances:adjust',
  'events:read',
  'webhooks:write',
] as const satisfies readonly Scope[];

/** Who holds the scope on the right holds the one on the left as well. */
const impliedBy: Partial<Record<Scope, Scope>> = { 'till:record': 'customers:write' };

/** A scope, and the one that implies it. */
export const scopesFor = (scope: Scope): Scope[] => {
  const wider = impliedBy[scope];
  return wider ? [scope, wider] : [scope];
};

/** Whether a service or an employee holds a scope. Nobody else has any. */
export const holds = (caller: Caller, scope: Scope): boolean =>
  'scopes' in caller && scopesFor(scope).some((one) => caller.scopes.includes(one));
