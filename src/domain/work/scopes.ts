import type { Caller, Scope } from './caller.js';

/** The holder of the scope on the right also holds the one on the left. */
const impliedBy: Partial<Record<Scope, Scope>> = { 'till:record': 'customers:write' };

/** The scope itself, and the one that implies it. */
export const scopesFor = (scope: Scope): Scope[] => {
  const wider = impliedBy[scope];
  return wider ? [scope, wider] : [scope];
};

/** Whether a service or an employee holds a scope. Other callers have none. */
export const holds = (caller: Caller, scope: Scope): boolean =>
  'scopes' in caller && scopesFor(scope).some((one) => caller.scopes.includes(one));
