import { expect, test } from 'vitest';
import { UpdateCustomerDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';

const app = useApp();

test('text that is empty is refused, and null is recommended only where it is taken', async () => {
  const { id } = await enter(app, { externalId: 'shop-1' });
  const input = {
    id,
    firstName: '',
    address: { city: '' },
    tags: [''],
    attributes: [{ name: '', value: 1 }],
  };
  const { data } = await app.ask(UpdateCustomerDocument, { input }, await app.service());
  const forNull = 'must not be empty; use null to clear it.';
  expect(data.updateCustomer).toMatchObject({
    __typename: 'CustomerInputRejected',
    fields: [
      { path: 'firstName', message: forNull },
      { path: 'address.city', message: forNull },
      { path: 'tags.0', message: 'must not be empty.' },
      { path: 'attributes.0.name', message: 'must not be empty.' },
    ],
  });
});
