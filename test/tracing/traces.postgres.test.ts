import { expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { useTracedApp } from '../support/traced-app.js';

const app = useApp();
const traced = useTracedApp({}, () => app.databaseUrl);
const CREATE = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { __typename } }`;
const READ = `query ($externalId: String!) { customer(externalId: $externalId) { id lastName } }`;

test('statements of PostgreSQL are in the span of their operation, prepared, shared and refused ones too [EV-09]', async () => {
  const headers = { authorization: `Bearer ${await traced.token()}` };
  const input = { externalId: 'canary-external', lastName: 'Canary' };
  for (const outcome of ['CustomerCreated', 'CustomerExternalIdTaken']) {
    const answer = await traced.ask(CREATE, { input }, headers);
    expect(answer.data.createCustomer.__typename).toBe(outcome);
  }
  for (let n = 0; n < 5; n += 1) {
    const { data } = await traced.ask(READ, { externalId: 'canary-external' }, headers);
    expect(data.customer.lastName).toBe('Canary');
  }
  await traced.close();
  const { spans } = traced.receiver;
  const reads = spans.filter(({ name }) => name.startsWith('select'));
  expect(reads.length).toBeGreaterThanOrEqual(5);
  const ofQueries = reads.filter((span) => traced.receiver.chain(span)[1]?.startsWith('query '));
  expect(ofQueries).toHaveLength(5);
  for (const span of spans.filter(({ attributes }) => 'db.query.text' in attributes)) {
    expect(traced.receiver.chain(span).at(-1)).toBe('POST /graphql');
    expect(span.attributes['db.query.text']).not.toContain("'");
  }
  const refused = spans
    .filter(({ isError }) => isError)
    .map(({ name, attributes }) => [name, attributes['error.type']]);
  expect(refused).toContainEqual(['insert customer', '23505']);
  expect(traced.receiver.everything().match(/canary/i)).toBeNull();
});
