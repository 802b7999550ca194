import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import type { ExecutionRequest, ExecutionResult } from '@graphql-tools/utils';
import { execute, graphql, parse, print } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSchema } from '../../../src/graphql/schema/schema.js';
import { type Sender, useApp } from '../../support/app.js';
import { enter, NOBODY } from '../../support/customers.js';
import { activeAnna } from '../../support/every-field.js';

const app = useApp();

const ORDERS = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

  type Query {
    orders: [Order!]!
  }

  type Order @key(fields: "number") {
    number: ID!
    customer: Customer
  }

  extend type Customer @key(fields: "id") {
    id: ID!
    orders: [Order!]!
  }
`;

/** A small subgraph of another team: it knows of customers their id and nothing else. */
function ordersSubgraph(orders: Array<{ number: string; customerId: string }>) {
  const withCustomer = (order: (typeof orders)[number]) => ({ ...order, customer: { id: order.customerId } });
  return buildSubgraphSchema([
    {
      typeDefs: parse(ORDERS),
      resolvers: {
        Query: { orders: () => orders.map(withCustomer) },
        Customer: {
          orders: ({ id }: { id: string }) =>
            orders.filter(({ customerId }) => customerId === id).map(withCustomer),
        },
      },
    },
  ]);
}

let supergraphSdl: string;

beforeAll(async () => {
  const { sdl } = await createSchema();
  const { errors, supergraphSdl: composed } = composeServices([
    { name: 'customers', url: 'http://customers', typeDefs: parse(sdl) },
    { name: 'orders', url: 'http://orders', typeDefs: parse(ORDERS) },
  ]);
  expect(errors).toBeUndefined();
  supergraphSdl = composed!;
});

/** A gateway over both subgraphs; `asked` counts the requests to ours. */
function gateway(orders: Array<{ number: string; customerId: string }>, sender: Sender) {
  const ordersSchema = ordersSubgraph(orders);
  const asked: string[] = [];
  const ours = async ({ document, variables }: ExecutionRequest): Promise<ExecutionResult> => {
    asked.push(print(document));
    return (await app.ask(print(document), variables, sender)) as never;
  };
  const theirs = async ({ document, variables }: ExecutionRequest): Promise<ExecutionResult> =>
    execute({ schema: ordersSchema, document, variableValues: variables });
  const schema = getStitchedSchemaFromSupergraphSdl({
    supergraphSdl,
    onSubschemaConfig(config) {
      config.executor = (config.name === 'CUSTOMERS' ? ours : theirs) as never;
      config.batch = true;
    },
  });
  return {
    asked,
    ask: async (source: string) => JSON.parse(JSON.stringify(await graphql({ schema, source }))),
  };
}

describe('a supergraph of customers and orders', () => {
  test('composes with a subgraph that extends Customer [BX-01]', () => {
    expect(supergraphSdl).toMatch(/^type Customer\s+@join__type\(graph: CUSTOMERS, key: "id"\)/m);
    expect(supergraphSdl).toContain('@join__type(graph: ORDERS, key: "id", extension: true)');
  });

  test('answers from both: orders of customers, and customers of orders [BX-01]', async () => {
    const anna = await enter(app, { ...activeAnna, externalId: 'anna' });
    const bert = await enter(app, { externalId: 'bert', firstName: 'Bert' });
    const orders = [
      { number: '1', customerId: anna.id },
      { number: '2', customerId: bert.id },
      { number: '3', customerId: anna.id },
    ];
    const { ask, asked } = gateway(orders, await app.service());
    expect(await ask('{ customers { nodes { firstName orders { number } } } }')).toEqual({
      data: {
        customers: {
          nodes: [
            { firstName: 'Anna', orders: [{ number: '1' }, { number: '3' }] },
            { firstName: 'Bert', orders: [{ number: '2' }] },
          ],
        },
      },
    });
    expect(asked).toHaveLength(1);
    expect(await ask('{ orders { number customer { firstName email contacts { type } } } }')).toEqual({
      data: {
        orders: [
          {
            number: '1',
            customer: {
              firstName: 'Anna',
              email: 'anna@example.com',
              contacts: [{ type: 'EMAIL' }, { type: 'PHONE' }, { type: 'PUSH' }],
            },
          },
          { number: '2', customer: { firstName: 'Bert', email: null, contacts: [] } },
          {
            number: '3',
            customer: {
              firstName: 'Anna',
              email: 'anna@example.com',
              contacts: [{ type: 'EMAIL' }, { type: 'PHONE' }, { type: 'PUSH' }],
            },
          },
        ],
      },
    });
    expect(asked).toHaveLength(2);
  });

  test('withholds a customer on its path, and the rest of the answer stays [BX-01]', async () => {
    const anna = await enter(app, { ...activeAnna, externalId: 'anna' });
    const bert = await enter(app, { externalId: 'bert', firstName: 'Bert' });
    const orders = [
      { number: '1', customerId: anna.id },
      { number: '2', customerId: bert.id },
      { number: '3', customerId: NOBODY },
    ];
    const { ask } = gateway(orders, await app.customer(anna.id));
    const { data, errors } = await ask('{ orders { number customer { id firstName } } }');
    expect(data).toEqual({
      orders: [
        { number: '1', customer: { id: anna.id, firstName: 'Anna' } },
        { number: '2', customer: { id: bert.id, firstName: null } },
        { number: '3', customer: { id: NOBODY, firstName: null } },
      ],
    });
    // Which of the orders an error belongs to this gateway does not say right; our own paths are tested in
    // customer-reference.test.ts.
    const places = errors.map(({ path, extensions }: (typeof errors)[number]) => [
      path.toSpliced(1, 1),
      extensions.code,
    ]);
    expect(places).toEqual(Array(2).fill([['orders', 'customer', 'firstName'], 'FORBIDDEN']));
  });

  test('knows no customer whose id is on no record [BX-01]', async () => {
    const { ask } = gateway([{ number: '1', customerId: NOBODY }], await app.service());
    const { data } = await ask('{ orders { number customer { firstName } } }');
    expect(data.orders[0]).toMatchObject({ number: '1' });
    expect(data.orders[0].customer?.firstName ?? null).toBeNull();
  });
});
