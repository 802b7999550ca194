import type { OperationDefinitionNode } from 'graphql';
import { tooMuch } from '../guard/errors.js';
import { permissions } from '../guard/permissions.js';
import { limits } from './numbers.js';

/**
 * What can be guessed at or sends something may stand in an operation once, so that a hundred tries cannot come
 * under a hundred names in one request; whatever is open to everybody and changes something is among it.
 */
function isOnce(path: string): boolean {
  const rule = permissions[path];
  if (!rule) return false;
  const isOpen = rule.callers.includes('PUBLIC') || rule.callers.includes('ANYBODY');
  return rule.once ?? (path.startsWith('Mutation.') && isOpen);
}

export function checkRootFields({ operation }: OperationDefinitionNode, rootFields: readonly string[]): void {
  const type = operation === 'mutation' ? 'Mutation' : 'Query';
  if (type === 'Mutation' && rootFields.length > limits.mutations)
    throw tooMuch('mutations', limits.mutations);
  if (rootFields.filter((name) => isOnce(`${type}.${name}`)).length > 1) throw tooMuch('guesses', 1);
  if (rootFields.filter((name) => name === '_entities').length > 1) throw tooMuch('entities', 1);
}
