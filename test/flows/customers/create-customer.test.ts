import { describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';

const app = useApp();

const CREATE = /* GraphQL */ `
  mutation CreateCustomer($input: CreateCustomerInput!) {
    createCustomer(input: $input) {
      __typename
      ... on CustomerCreated {
        customer { id uuid externalId code status language metadata email phone version createdAt
          contacts { type value primary verified }
          history { nodes { kind actorKind actorId changes { field from to } } } }
      }
      ... on Problem { message status }
      ... on InputRejected { fields { path message } }
    }
  }
`;

describe('a new customer', () => {
  test('NH-01 is made from an externalId only', async () => {
    const { data, errors } = await app.ask(CREATE, { input: { externalId: 'shop-1' } }, await app.service());
    expect(errors).toBeUndefined();
    expect(data.createCustomer).toMatchObject({
      __typename: 'CustomerCreated',
      customer: {
        externalId: 'shop-1',
        status: 'ENABLED',
        contacts: [],
        version: 1,
        createdAt: '2026-03-01T09:00:00+00:00',
      },
    });
    expect(data.createCustomer.customer.code).toMatch(/^[1-9]\d{15}$/);
  });
});
