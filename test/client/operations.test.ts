import { getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import * as texts from '../../client/src/generated/documents.js';
import { permissions } from '../../src/graphql/guard/permissions.js';
import { useApp } from '../support/app.js';
import { enter } from '../support/customers.js';

const app = useApp();

/** Of those who may send an operation, who has the narrowest limits. */
async function narrowest(field: string, id: string): Promise<string | null> {
  const { callers } = permissions[field]!;
  if (callers.includes('PUBLIC') || callers.includes('ANYBODY')) return null;
  if (callers.includes('ANONYMOUS')) return app.visitor(id);
  if (callers.includes('CUSTOMER')) return app.customer(id);
  return callers.includes('SERVICE') ? app.service() : app.staff();
}

test('no operation asks for more than its caller may', async () => {
  const { id } = await enter(app, { externalId: 'shop-1' });
  const refused: string[] = [];
  for (const [name, text] of Object.entries(texts)) {
    const { operation, selectionSet } = getOperationAST(parse(text))!;
    const [field] = selectionSet.selections;
    const type = operation === 'query' ? 'Query' : 'Mutation';
    const path = `${type}.${field && 'name' in field && field.name.value}`;
    // Limits are checked before it is seen that variables are missing.
    const { errors = [] } = await app.ask(text, { first: 25 }, await narrowest(path, id));
    for (const { message, extensions } of errors) {
      if (extensions['code'] !== 'BAD_USER_INPUT') refused.push(`${name}: ${message}`);
    }
  }
  expect(refused).toEqual([]);
});
