import { describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { startCampaign } from '../../support/balances.js';
import { withNothingMoved } from '../../support/customers.js';
import {
  DEFINE_FIELD,
  defined,
  ends,
  endsForStaff,
  RECORD_CUSTOMER,
  SET_DATA_FIELDS,
} from '../../support/till.js';

const app = useApp();
const define = (input: object) => endsForStaff(app, DEFINE_FIELD, { name: 'Cheese', type: 'TEXT', ...input });
const refuse = (input: object) => withNothingMoved(app, () => define(input));
const hold = (number: number, value: unknown) =>
  ends(app, RECORD_CUSTOMER, { code: 'A', customFields: [{ number, value }] });

describe('defining a custom field', () => {
  test('fields are numbered from 1 and listed [ST-04]', async () => {
    const cheese = await define({});
    expect(cheese).toMatchObject({
      __typename: 'CustomerCustomFieldDefined',
      customField: { number: 1, name: 'Cheese', type: 'TEXT', choices: [] },
    });
    const far = await define({ number: 40, name: 'Wine', type: 'ONE_OF_LIST', choices: ['red', 'white'] });
    const next = await define({ name: 'Born', type: 'DATE' });
    expect(next.customField.number).toBe(41);
    const { data } = await app.ask(
      '{ customFieldDefinitions { id number name type choices } }',
      {},
      await app.service(),
    );
    expect(data.customFieldDefinitions).toEqual([cheese, far, next].map(({ customField }) => customField));
  });

  test('one without values can become another [ST-04]', async () => {
    const { id } = (await define({})).customField;
    const changed = await define({ number: 1, name: 'Cheeses', type: 'MANY_OF_LIST', choices: ['Gouda'] });
    expect(changed.customField).toEqual({
      id,
      number: 1,
      name: 'Cheeses',
      type: 'MANY_OF_LIST',
      choices: ['Gouda'],
    });
  });

  test('one with values keeps its type and the choices picked; the rest may change [ST-04]', async () => {
    const number = await defined(app, 'MANY_OF_LIST', ['Gouda', 'Emental', 'Swiss']);
    expect((await hold(number, 'Gouda,Swiss')).__typename).toBe('CustomerRecorded');
    const many = { number, type: 'MANY_OF_LIST' };
    for (const input of [
      { number, type: 'TEXT' },
      { number, type: 'ONE_OF_LIST', choices: ['Gouda', 'Emental', 'Swiss'] },
      { ...many, choices: ['Gouda', 'Emental'] },
    ]) {
      expect(await refuse(input)).toMatchObject({ __typename: 'CustomerCustomFieldInUse', status: 409 });
    }
    const changed = await define({ ...many, choices: ['Swiss', 'Gouda', 'Brie'] });
    expect(changed.customField).toMatchObject({ name: 'Cheese', choices: ['Swiss', 'Gouda', 'Brie'] });
  });

  test('a name another field has is refused [ST-04]', async () => {
    await define({});
    expect(await refuse({})).toMatchObject({ __typename: 'CustomerCustomFieldNameTaken', status: 409 });
    await define({ name: 'Wine' });
    expect(await refuse({ number: 2 })).toMatchObject({ __typename: 'CustomerCustomFieldNameTaken' });
  });

  test('a form goes on asking for a field that is renamed [FI-13]', async () => {
    const campaignId = await startCampaign(app);
    await define({});
    const field = { name: 'Cheese', visible: true, mandatory: true, labels: [] };
    const form = { campaignId, customDataFields: [field], privacyCustomDataFields: [] };
    await endsForStaff(app, SET_DATA_FIELDS, form);
    await define({ number: 1, name: 'Favourite cheese' });
    const query = '{ campaigns { customerDataFields { customDataFields { name } } } }';
    const { data } = await app.ask(query);
    expect(data.campaigns[0].customerDataFields.customDataFields).toEqual([{ name: 'Favourite cheese' }]);
  });

  test('numbers, names and choices that are none are refused [D12]', async () => {
    const list = { type: 'ONE_OF_LIST' };
    const bad: Array<[object, string]> = [
      [{ number: 0 }, 'number'],
      [{ number: 10_000 }, 'number'],
      [{ name: '' }, 'name'],
      [{ name: 'x'.repeat(101) }, 'name'],
      [{ name: "x'; drop table customer; --" }, 'name'],
      [{ name: 'a.b' }, 'name'],
      [{ name: 'firstName' }, 'name'],
      [{ choices: ['a'] }, 'choices'],
      [{ ...list }, 'choices'],
      [{ ...list, choices: [] }, 'choices'],
      [{ ...list, choices: ['a,b'] }, 'choices.0'],
      [{ ...list, choices: ['a', 'a'] }, 'choices.1'],
    ];
    for (const [input, path] of bad) {
      const answer = await refuse(input);
      expect(answer, JSON.stringify(input).slice(0, 80)).toMatchObject({
        __typename: 'CustomerInputRejected',
        status: 400,
      });
      expect(answer.fields[0].path).toBe(path);
    }
  });

  test('the last number leaves no next one', async () => {
    await define({ number: 9999 });
    expect(await refuse({ name: 'Wine' })).toMatchObject({
      __typename: 'CustomerInputRejected',
      fields: [{ path: 'number' }],
    });
  });

  test('the same key defines one field and answers the same [BX-05]', async () => {
    const first = await define({ idempotencyKey: 'k' });
    expect(await refuse({ idempotencyKey: 'k' })).toEqual(first);
    expect(await refuse({ idempotencyKey: 'k', name: 'Other' })).toMatchObject({ status: 422 });
  });
});
