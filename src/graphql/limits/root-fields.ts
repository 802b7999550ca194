import type { FieldNode, OperationDefinitionNode } from 'graphql';
import { tooMuch } from '../guard/errors.js';
import { permissions } from '../guard/permissions.js';
import { limits } from './numbers.js';

/**
 * Whether an operation may contain a field only once, so that a hundred guesses cannot come under a hundred aliases
 * in one request: fields that can be guessed at, fields that send something, and mutations open to everybody.
 */
export function isOnce(path: string): boolean {
  const rule = permissions[path];
  if (!rule) return false;
  const isOpen = rule.callers.includes('PUBLIC') || rule.callers.includes('ANYBODY');
  return rule.once ?? (path.startsWith('Mutation.') && isOpen);
}

const rootTypes = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;
/** The type that the root fields of an operation belong to. */
export const rootTypeOf = ({ operation }: OperationDefinitionNode) => rootTypes[operation];

export function checkRootFields(operation: OperationDefinitionNode, rootFields: readonly FieldNode[]): void {
  const type = rootTypeOf(operation);
  if (type === 'Mutation' && rootFields.length > limits.mutations)
    throw tooMuch('mutations', limits.mutations);
  if (rootFields.filter(({ name }) => isOnce(`${type}.${name.value}`)).length > 1)
    throw tooMuch('guesses', 1);
}
