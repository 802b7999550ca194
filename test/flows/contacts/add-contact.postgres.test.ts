import { expect, test } from 'vitest';
import { AddContactDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, enter, historyOf, read } from '../../support/customers.js';

const app = useApp();

test('has one primary contact of a type after 20 concurrent calls, and all 20 contacts [NH-05]', async () => {
  const { id: customerId, version } = await enter(app, {
    contacts: [{ type: 'EMAIL', value: 'first@example.com', primary: true }],
  });
  const service = await app.service();
  const values = Array.from({ length: 20 }, (_, n) => `mail-${n}@example.com`);
  const answers = await Promise.all(
    values.map((value) => {
      const input = { customerId, type: 'EMAIL', value, primary: true } as const;
      return app.ask(AddContactDocument, { input }, service);
    }),
  );
  for (const { data, errors } of answers) {
    expect(errors).toBeUndefined();
    ended(data.addContact, 'CustomerContactAdded');
  }
  const after = await read(app, customerId);
  expect(after?.contacts?.map(({ value }) => value).toSorted()).toEqual(
    ['first@example.com', ...values].toSorted(),
  );
  const primary = after?.contacts?.filter((contact) => contact.primary);
  expect(primary).toHaveLength(1);
  expect(after?.email).toBe(primary![0]!.value);
  expect(after?.version).toBe(version! + 20);
  expect(await historyOf(app, customerId, ['CONTACT_ADDED'])).toHaveLength(20);
});

test('the same address added 20 times at once is on the record once [NH-04]', async () => {
  const { id: customerId } = await enter(app, { externalId: 'shop-1' });
  const service = await app.service();
  const input = { customerId, type: 'EMAIL', value: 'a@example.com' } as const;
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => app.ask(AddContactDocument, { input }, service)),
  );
  const outcomes = answers.map(({ data }) => data.addContact.__typename);
  expect(outcomes.filter((name) => name === 'CustomerContactAdded')).toHaveLength(1);
  expect(outcomes.filter((name) => name === 'CustomerContactAlreadyListed')).toHaveLength(19);
  expect((await read(app, customerId))?.contacts).toHaveLength(1);
});

test('an address is proved by one of 20 customers who claim it at once [NH-04]', async () => {
  const service = await app.service();
  const claim = async (n: number) => {
    const { id: customerId } = await enter(app, { externalId: `shop-${n}` });
    return { customerId, type: 'PHONE', value: '512345678', verified: true } as const;
  };
  const inputs = await Promise.all(Array.from({ length: 20 }, (_, n) => claim(n)));
  const answers = await Promise.all(inputs.map((input) => app.ask(AddContactDocument, { input }, service)));
  const outcomes = answers.map(({ data }) => data.addContact.__typename);
  expect(outcomes.filter((name) => name === 'CustomerContactAdded')).toHaveLength(1);
  expect(outcomes.filter((name) => name === 'CustomerContactTaken')).toHaveLength(19);
});
