import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { writeCustomers } from '../../../src/cli/tasks/customer-export.js';
import { maskedNames } from '../../../src/privacy/personal-data.js';
import { ExportMyDataDocument } from '../../generated/graphql.js';
import { campaign } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { enter, historyOf, later } from '../../support/customers.js';
import { merged, preview, unmerge } from '../../support/merges.js';

const app = useApp();

const newcomer = (externalId: string) => enter(app, { externalId });

/** Sends what the generated types do not know yet. */
async function say(field: string, input: object, sender: string) {
  const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
  const { data, errors } = await app.ask(
    `mutation ($input: ${type}!) { ${field}(input: $input) {
      __typename ... on CustomerInputRejected { fields { path } } } }`,
    { input },
    sender,
  );
  expect(errors).toBeUndefined();
  return data[field];
}
const wordOf = async (id: string, asOf?: Date) => {
  const query = 'query ($id: ID!, $asOf: DateTime) { customer(id: $id, asOf: $asOf) { exampleword } }';
  return (await app.ask(query, { id, asOf }, await app.service())).data.customer.exampleword;
};

describe('the field of CONTRIBUTING.md, in the copy where it was added', () => {
  test('is written by customers and services, read, kept and emptied', async () => {
    const { id } = await newcomer('a');
    expect(await wordOf(id)).toBeNull();
    await say('updateAccount', { exampleword: 'Ada' }, await app.customer(id));
    expect(await wordOf(id)).toBe('Ada');
    await say('updateCustomer', { id, firstName: 'Adelaide' }, await app.service());
    expect(await wordOf(id)).toBe('Ada');
    await say('updateCustomer', { id, exampleword: 'Addie' }, await app.service());
    const { data } = await app.ask('{ me { exampleword } }', {}, await app.customer(id));
    expect(data.me.exampleword).toBe('Addie');
    await say('updateCustomer', { id, exampleword: null }, await app.service());
    expect(await wordOf(id)).toBeNull();
  });

  test('is checked', async () => {
    const { id } = await newcomer('a');
    const answer = await say('updateAccount', { exampleword: 'a'.repeat(101) }, await app.customer(id));
    expect(answer).toEqual({ __typename: 'CustomerInputRejected', fields: [{ path: 'exampleword' }] });
  });

  test('is in the history, and can be read as of a time', async () => {
    const { id } = await newcomer('a');
    await say('updateAccount', { exampleword: 'Ada' }, await app.customer(id));
    const first = app.clock.now;
    later(app, { hours: 1 });
    await say('updateAccount', { exampleword: 'Addie' }, await app.customer(id));
    const [entry] = await historyOf(app, id, ['ACCOUNT_UPDATED']);
    expect(entry!.changes).toEqual([{ field: 'exampleword', from: 'Ada', to: 'Addie' }]);
    expect(await wordOf(id, first)).toBe('Ada');
  });

  test('is taken over in a merge, as the preview says, and given back', async () => {
    const [survivor, absorbed] = [await newcomer('a'), await newcomer('b')];
    await say('updateCustomer', { id: absorbed.id, exampleword: 'Ada' }, await app.service());
    const items = await preview(app, survivor.id, absorbed.id);
    expect(items.find(({ name }) => name === 'exampleword')).toMatchObject({ result: 'Ada', rule: 'FILLED' });
    const mergeId = await merged(app, survivor.id, absorbed.id);
    expect(await wordOf(survivor.id)).toBe('Ada');
    await unmerge(app, mergeId);
    expect(await wordOf(survivor.id)).toBeNull();
  });

  test('is asked for by campaigns', async () => {
    const { id } = await newcomer('a');
    const campaignId = await campaign(app, [{ name: 'exampleword' }]);
    const said = { campaignId, firstName: 'Adelaide' };
    expect(await say('updateAccount', said, await app.customer(id))).toMatchObject({
      __typename: 'CustomerFieldsMissing',
    });
    expect(await say('updateAccount', { ...said, exampleword: 'Ada' }, await app.customer(id))).toMatchObject(
      {
        __typename: 'CustomerAccountUpdated',
      },
    );
  });

  test('is in both exports and masked in logs', async () => {
    const { id } = await newcomer('a');
    await say('updateAccount', { exampleword: 'Ada' }, await app.customer(id));
    let csv = '';
    const out = new Writable({
      write(chunk: Buffer, _encoding, done) {
        csv += chunk.toString();
        done();
      },
    });
    await writeCustomers(app.database.kysely, 'csv', out);
    const [head = '', line = ''] = csv.split('\r\n').map((cells) => cells.split(','));
    expect(line[head.indexOf('exampleword')]).toBe('Ada');
    const { data } = await app.ask(ExportMyDataDocument, undefined, await app.customer(id));
    expect(JSON.stringify(data)).toContain('"exampleword":"Ada"');
    expect(maskedNames).toContain('exampleword');
  });
});
