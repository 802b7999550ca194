import { type Scope, scopes } from '../domain/work/caller.js';
import { UsageError } from '../platform/plain-error.js';

/** The scopes of an option such as `--scopes customers:read,customers:write`, in the order we list them. */
export function grantedScopes(text: string): Scope[] {
  const given = text.split(',').map((scope) => scope.trim());
  const unknown = given.filter((scope) => !scopes.some((known) => known === scope));
  if (unknown.length > 0) {
    throw new UsageError(`There is no scope ${unknown.join(', ')}. The scopes are ${scopes.join(', ')}.`);
  }
  return scopes.filter((scope) => given.includes(scope));
}
