import { expect, test } from 'vitest';
import { CreateCustomerDocument, type CreateCustomerInput } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf } from '../../support/customers.js';

const app = useApp();

const createAtOnce = async (inputs: CreateCustomerInput[]) => {
  const service = await app.service();
  const answers = await Promise.all(
    inputs.map((input) => app.ask(CreateCustomerDocument, { input }, service)),
  );
  for (const { errors } of answers) expect(errors).toBeUndefined();
  return answers.map(({ data }) => data.createCustomer);
};

test('20 identical concurrent calls have one effect and one answer [BX-05]', async () => {
  const input = { contacts: [{ type: 'EMAIL', value: 'a@example.com' } as const], idempotencyKey: 'k' };
  const outcomes = await createAtOnce(Array(20).fill(input));
  const customers = outcomes.map((outcome) => ended(outcome, 'CustomerCreated').customer);
  expect(customers).toEqual(Array(20).fill(customers[0]));
  const { customer, idempotency_key: keys } = await app.everythingStored();
  expect([customer, keys].map((rows) => rows?.length)).toEqual([1, 1]);
  expect(await historyOf(app, customers[0]!.id)).toHaveLength(1);
});

test('of concurrent calls with one key and different inputs one is carried out [BX-05]', async () => {
  const outcomes = await createAtOnce(
    Array.from({ length: 10 }, (_, n) => ({ externalId: `shop-${n}`, idempotencyKey: 'k' })),
  );
  const names = outcomes.map(({ __typename }) => __typename).toSorted();
  expect(names).toEqual(['CustomerCreated', ...Array(9).fill('CustomerIdempotencyKeyReused')]);
  expect((await app.everythingStored())['customer']).toHaveLength(1);
});

test('20 customers with one externalId at once are one customer and 19 refusals [NH-01]', async () => {
  const outcomes = await createAtOnce(Array.from({ length: 20 }, () => ({ externalId: 'shop-1' })));
  const names = outcomes.map(({ __typename }) => __typename);
  expect(names.filter((name) => name === 'CustomerCreated')).toHaveLength(1);
  expect(names.filter((name) => name === 'CustomerExternalIdTaken')).toHaveLength(19);
});
