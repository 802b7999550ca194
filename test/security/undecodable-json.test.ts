import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { brokenRules } from '../../src/doctor/invariants.js';
import { useApp } from '../support/app.js';
import { startCampaign, tillOf } from '../support/balances.js';
import { enter, later } from '../support/customers.js';
import { activeAnna } from '../support/every-field.js';
import { merged, unmerge } from '../support/merges.js';
import { giveCard } from '../support/rows.js';

const app = useApp();

/** What no door lets in and somebody in the database, or an older release beside this one, could still write. */
const BAD = String.raw`{"name":"a\u0000b","half":["\ud800"],"k\udfff":1}`;
const SHOWN = { name: 'a\ufffdb', half: ['\ufffd'], 'k\ufffd': 1 };

let id: string;
beforeEach(async () => {
  id = (await enter(app, activeAnna)).id;
  await giveCard(app, id);
  await app.database.kysely.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`update customer set metadata = ${BAD}::json`.execute(tx);
    await sql`update attribute set value = ${BAD}::json`.execute(tx);
  });
  later(app, { seconds: 10 });
});

async function ends(field: string, type: string, input: object, sender?: string): Promise<string> {
  const document = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename } }`;
  const { data, errors } = await app.ask(document, { input }, sender ?? (await app.staff()));
  expect(errors).toBeUndefined();
  return data[field].__typename;
}

const titles = async () => (await brokenRules(app.database.kysely)).broken.map(({ title }) => title);

describe('a customer in whose JSON stands what PostgreSQL cannot decode', () => {
  test('is found by the doctor, by its id [L02]', async () => {
    const { broken } = await brokenRules(app.database.kysely);
    expect(broken).toEqual([
      {
        title: 'Stored JSON can be decoded.',
        flaws: [
          expect.stringMatching(/^attribute\.value of [0-9a-f-]{36}$/),
          expect.stringMatching(/^attribute\.value of [0-9a-f-]{36}$/),
          `customer.metadata of ${id}`,
        ],
        count: 3,
      },
    ]);
  });

  test('can still be changed, and is as it was of any time [L02]', async () => {
    const before = app.clock.now;
    later(app, { seconds: 10 });
    expect(await ends('updateCustomer', 'UpdateCustomerInput', { id, firstName: 'Hanna' })).toBe(
      'CustomerUpdated',
    );
    expect(
      await ends('updateAccount', 'UpdateAccountInput', { company: 'Own' }, await app.customer(id)),
    ).toBe('CustomerAccountUpdated');
    const attributes = [{ name: 'size', value: 39 }];
    expect(await ends('setAttributes', 'SetAttributesInput', { customerId: id, attributes })).toBe(
      'CustomerAttributesSet',
    );
    expect(await ends('updateCustomer', 'UpdateCustomerInput', { id, metadata: { new: true } })).toBe(
      'CustomerUpdated',
    );
    const campaignId = await startCampaign(app);
    await tillOf(app).hasAdded({ customerId: id, campaignId, amount: '5' });

    const read = `query ($id: ID!, $asOf: DateTime) {
      customer(id: $id, asOf: $asOf) { firstName metadata attributes { name value } history(first: 9) { nodes { kind } } } }`;
    const { data, errors } = await app.ask(read, { id, asOf: before }, await app.staff());
    expect(errors).toBeUndefined();
    expect(data.customer).toMatchObject({ firstName: 'Anna', metadata: SHOWN });
    expect(data.customer.attributes[0]).toEqual({ name: 'size', value: SHOWN });
    const { data: today } = await app.ask(read, { id }, await app.staff());
    expect(today.customer).toMatchObject({ firstName: 'Hanna', metadata: { new: true } });
    expect(today.customer.attributes[0]).toEqual({ name: 'size', value: 39 });
    // What is still there of it stands in one attribute.
    const { broken } = await brokenRules(app.database.kysely);
    expect(broken.map(({ count }) => count)).toEqual([1]);
  });

  test('shows in history and in an export what every reader of JSON can read [L02]', async () => {
    // Overwritten, it goes into the entry as it stood.
    expect(await ends('updateCustomer', 'UpdateCustomerInput', { id, metadata: null })).toBe(
      'CustomerUpdated',
    );
    const read = `query ($id: ID!) { customer(id: $id) { history(first: 1) { nodes { changes { field from } } } } }`;
    const { data } = await app.ask(read, { id }, await app.staff());
    expect(data.customer.history.nodes[0].changes).toEqual([{ field: 'metadata', from: SHOWN }]);
    const exported = await app.ask(
      'query ($id: ID!) { exportCustomer(id: $id) { ... on CustomerDataExport { data } } }',
      { id },
      await app.staff(),
    );
    const text = JSON.stringify(exported);
    expect(text).toContain(JSON.stringify(SHOWN).slice(1, -1));
    expect(text).not.toMatch(/\\u0000|\\ud[89a-f]/);
  });

  test('can be merged and unmerged, deleted and erased [L02]', async () => {
    const { id: other } = await enter(app, { externalId: 'other' });
    expect((await unmerge(app, await merged(app, other, id))).__typename).toBe('CustomersUnmerged');
    const { id: third } = await enter(app, { externalId: 'third' });
    await merged(app, id, third);
    expect(await titles()).toEqual(['Stored JSON can be decoded.']);
    expect(await ends('eraseCustomer', 'EraseCustomerInput', { id, reason: 'REQUESTED' })).toBe(
      'CustomerErased',
    );
    expect(await ends('deleteCustomer', 'DeleteCustomerInput', { id: other })).toBe('CustomerDeleted');
    expect(await titles()).toEqual([]);
  });
});
