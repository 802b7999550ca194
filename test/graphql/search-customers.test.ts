import { beforeEach, describe, expect, test } from 'vitest';
import { SearchCustomersDocument, type SearchCustomersQueryVariables } from '../generated/graphql.js';
import { useApp } from '../support/app.js';
import { enter, readStatements } from '../support/customers.js';

const app = useApp();

const ask = async (variables: SearchCustomersQueryVariables) =>
  app.ask(SearchCustomersDocument, variables, await app.service());
const found = async (variables: SearchCustomersQueryVariables) => {
  const { data, errors } = await ask(variables);
  expect(errors).toBeUndefined();
  return data.searchCustomers.map(({ externalId }) => externalId);
};

describe('searchCustomers', () => {
  beforeEach(async () => {
    const email = { type: 'EMAIL', value: 'Anna@example.com' } as const;
    const phone = { type: 'PHONE', value: '512345678' } as const;
    await enter(app, { externalId: 'both', uuid: 'visitor-1', contacts: [email, phone] });
    await enter(app, { externalId: 'e-mail', contacts: [email] });
    await enter(app, { externalId: 'phone', contacts: [phone] });
    await enter(app, { externalId: 'push', contacts: [{ type: 'PUSH', value: 'anna@example.com' }] });
    await enter(app, { externalId: 'neither' });
  });

  test.each<[SearchCustomersQueryVariables, string[]]>([
    [{ email: 'anna@example.com' }, ['both', 'e-mail']],
    [{ email: ' ANNA@EXAMPLE.COM' }, ['both', 'e-mail']],
    [{ phone: '+48512345678' }, ['both', 'phone']],
    [{ phone: '512-345-678' }, ['both', 'phone']],
    [{ uuid: 'visitor-1' }, ['both']],
    [{ uuid: 'visitor-1', email: 'anna@example.com', phone: '512345678' }, ['both', 'e-mail', 'phone']],
    [{ uuid: 'nobody', phone: '512345678' }, ['both', 'phone']],
    [{ email: 'no address', phone: '512345678' }, ['both', 'phone']],
  ])('for %j finds everybody who matches any criterion, each once: %j [VV-07]', async (criteria, names) => {
    expect(await found(criteria)).toEqual(names);
  });

  test('finds a customer by its id as long as no uuid was given to it [VV-07]', async () => {
    const { id } = await enter(app, { externalId: 'new' });
    expect(await found({ uuid: id })).toEqual(['new']);
  });

  test.each<SearchCustomersQueryVariables>([{}, { uuid: null, email: null, phone: null }])(
    'without a criterion is refused: %j [VV-08]',
    async (criteria) => {
      const { errors, data } = await ask(criteria);
      expect(data).toBeNull();
      expect(errors).toMatchObject([
        {
          message: 'Give at least one of `uuid`, `email` and `phone`.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
      expect(readStatements(app)).toEqual([]);
    },
  );

  test.each<SearchCustomersQueryVariables>([
    { email: 'nobody@example.com' },
    { email: 'anna' },
    { email: 'anna@%' },
    { email: '' },
    { phone: '' },
    { phone: '12' },
    { phone: '600100200' },
    { uuid: 'visitor' },
    { uuid: '' },
  ])('without a hit is an empty list: %j [VV-08]', async (criteria) => {
    expect(await found(criteria)).toEqual([]);
  });

  test('refuses text that no database text can be [F01]', async () => {
    expect((await ask({ uuid: 'a\0' })).errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });
});
