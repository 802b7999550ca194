import { expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { enter, later } from '../support/customers.js';
import { activeAnna } from '../support/every-field.js';
import { expectSound, merged, unmerge } from '../support/merges.js';
import { ends, ISSUE_CARD } from '../support/till.js';

const app = useApp();

const FIELDS = `id firstName lastName email tags version updatedAt
  contacts { id type value primary verified createdAt updatedAt } agreements { records { channel granted at } }
  attributes { name value } card { number status balances { amount } }
  history(first: 50) { nodes { id sequence kind } }`;

test('BX-02, VV-12 each of two customers is what it was before, after and again without the merge', async () => {
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
