import { expect, test } from 'vitest';
import { DeleteCustomerDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { enter, later } from '../../support/customers.js';
import { activeAnna } from '../../support/every-field.js';
import { expectSound, merged, unmerge } from '../../support/merges.js';
import { ends, ISSUE_CARD } from '../../support/till.js';

const app = useApp();

const FIELDS = `id firstName lastName email tags version updatedAt
  contacts { id type value primary verified createdAt updatedAt } agreements { records { channel granted at } }
  attributes { name value } card { number status balances { amount } }
  history(first: 50) { nodes { id sequence kind } }`;

test('each of two customers is what it was before, after and again without the merge [BX-02, VV-12]', async () => {
  const { id: a } = await enter(app, { externalId: 'a', firstName: 'Ania', tags: ['web'] });
  const { id: b } = await enter(app, activeAnna);
  await ends(app, ISSUE_CARD, { customerId: b, number: '2900000000001' });
  const read = async (id: string, asOf?: string) => {
    const query = `query ($id: ID!, $asOf: DateTime) { customer(id: $id, asOf: $asOf) { ${FIELDS} } }`;
    const { data, errors } = await app.ask(query, { id, asOf }, await app.service());
    expect(errors).toBeUndefined();
    return data.customer;
  };
  const lived = new Map<string, unknown>();
  const note = async () => lived.set(app.clock.now.toISOString(), await read(a));
  await note();
  const before = { at: app.clock.now.toISOString(), customer: await read(b) };
  later(app, { seconds: 60 });
  const mergeId = await merged(app, a, b);
  await note();
  expect(await read(b)).toEqual(await read(a));
  later(app, { seconds: 60 });
  await unmerge(app, mergeId);
  await note();
  later(app, { seconds: 60 });
  for (const [time, was] of lived) expect(await read(a, time), time).toEqual(was);
  expect(await read(b, before.at)).toEqual(before.customer);
  await expectSound(app);
});

test('whoever was merged for a while and is erased leaves nothing in the other one’s past [BX-02, BX-04]', async () => {
  const { id: a } = await enter(app, { externalId: 'a' });
  const { id: b } = await enter(app, activeAnna);
  later(app, { seconds: 60 });
  const mergeId = await merged(app, a, b);
  later(app, { seconds: 60 });
  await unmerge(app, mergeId);
  const service = await app.service();
  const past = async () => JSON.stringify((await app.everythingStored())['customer_past']);
  expect(await past()).toContain('Nowak');
  await app.ask(DeleteCustomerDocument, { input: { id: b } }, service);
  expect(await past()).not.toMatch(/Nowak|anna@example.com|gold/);
  const { data, errors } = await app.ask(
    `{ customer(id: "${a}", asOf: "2026-03-01T09:01:00Z") { id } }`,
    undefined,
    service,
  );
  expect(data.customer).toBeNull();
  expect(errors).toMatchObject([
    {
      message: expect.stringMatching(/^What the customer was is known from 2026-03-01T09:02:00\+00:00 on\./),
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
  await expectSound(app);
});
