import { type GraphQLInputObjectType, isNullableType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createSchema } from '../../src/graphql/schema/schema.js';
import { signedIn } from '../support/account-changes.js';
import { useApp } from '../support/app.js';

const app = useApp();
const { schema } = await createSchema();

const full = {
  customId: 'c-1',
  firstName: 'Anna',
  lastName: 'Nowak',
  displayName: 'Ania',
  sex: 'FEMALE',
  birthDate: '1989-08-03',
  avatarUrl: 'https://example.com/a.png',
  company: 'Acme',
  address: { city: 'Łódź' },
  customDate: '2026-01-02',
  note: 'likes tea',
  tags: ['vip'],
  attributes: [{ name: 'shoes', value: '38' }],
  customFields: [{ number: 1, value: 'x' }],
  language: 'pl-PL',
};
const READ = `customer { customId firstName lastName displayName sex birthDate avatarUrl company address { city }
  customDate note tags attributes { name value } customFields { value } language phone
  externalId status metadata contacts { value } agreements { email records { channel } } }`;
/** What stands for nothing where there is always something. */
const standIns: Record<string, unknown> = {
  sex: 'NOT_SPECIFIED',
  status: 'ENABLED',
  address: { city: null },
};
const readAs: Record<string, string> = { customFields: 'customFields', consents: 'agreements' };
/** They say how to do it, not what to change. */
const notData = ['idempotencyKey', 'expectedVersion', 'campaignId', 'reason'];

const nullable = (name: string) =>
  Object.values((schema.getType(name) as GraphQLInputObjectType).getFields())
    .filter(({ name, type }) => isNullableType(type) && !notData.includes(name))
    .map(({ name }) => name);

async function define() {
  const input = { name: 'Note', type: 'TEXT', number: 1 };
  const mutation =
    'mutation ($input: DefineCustomFieldInput!) { defineCustomField(input: $input) { __typename } }';
  const { data } = await app.ask(mutation, { input }, await app.staff());
  expect(data.defineCustomField.__typename).toBe('CustomerCustomFieldDefined');
}

/** Sets everything, then null for one: it is gone afterwards, or refused with its path. */
async function emptied(
  field: string,
  send: (input: object) => Promise<Record<string, unknown>>,
  set: object,
) {
  const before = await send(set);
  expect(before['__typename']).toMatch(/Updated$/);
  const answer = await send({ [field]: null });
  if (answer['__typename'] === 'CustomerInputRejected') {
    expect(answer).toMatchObject({ fields: [{ path: field }] });
    return;
  }
  expect(answer['__typename']).toMatch(/Updated$/);
  const value = (answer['customer'] as Record<string, unknown>)[readAs[field] ?? field];
  const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
  if (!isEmpty) expect(value).toEqual(standIns[field]);
}

const mutationOf = (name: string, type: string, success: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on ${success} { ${READ} }
    ... on CustomerInputRejected { fields { path } } ... on CustomerProblem { message } } }`;

describe('null for a field that can be changed', () => {
  test.each(nullable('UpdateCustomerInput'))(
    'updateCustomer empties %s or refuses [ST-15]',
    async (field) => {
      await define();
      const service = await app.service();
      const created = await app.ask(
        'mutation { createCustomer(input: { externalId: "a", contacts: [{ type: EMAIL, value: "a@example.com" }] }) { ... on CustomerCreated { customer { id } } } }',
        {},
        service,
      );
      const { id } = created.data.createCustomer.customer;
      const document = mutationOf('updateCustomer', 'UpdateCustomerInput', 'CustomerUpdated');
      const set = {
        ...full,
        externalId: 'a-1',
        status: 'DISABLED',
        metadata: { a: 1 },
        contacts: [{ type: 'EMAIL', value: 'b@example.com' }],
      };
      await emptied(
        field,
        async (input) => (await app.ask(document, { input: { id, ...input } }, service)).data.updateCustomer,
        set,
      );
    },
  );

  test.each(nullable('UpdateAccountInput'))('updateAccount empties %s or refuses [ST-15]', async (field) => {
    await define();
    const { token } = await signedIn(app);
    const document = mutationOf('updateAccount', 'UpdateAccountInput', 'CustomerAccountUpdated');
    await emptied(field, async (input) => (await app.ask(document, { input }, token)).data.updateAccount, {
      ...full,
      phone: '+48512345678',
      agreements: { email: true },
    });
  });
});
