import { describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { startCampaign } from '../../support/balances.js';
import { withNothingMoved } from '../../support/customers.js';
import {
  countOf,
  defined,
  ends,
  endsForStaff,
  RECORD_CUSTOMER,
  REMOVE_FIELD,
  SET_DATA_FIELDS,
} from '../../support/till.js';

const app = useApp();
const remove = (number: number) => endsForStaff(app, REMOVE_FIELD, { number });

describe('removing a custom field', () => {
  test('one without values goes and can no longer be set [ST-04]', async () => {
    const number = await defined(app, 'TEXT');
    const kept = await defined(app, 'DATE');
    expect(await remove(number)).toEqual({ __typename: 'CustomerCustomFieldRemoved', number });
    const { data } = await app.ask('{ customFieldDefinitions { number } }', {}, await app.service());
    expect(data.customFieldDefinitions).toEqual([{ number: kept }]);
    const customFields = [{ number, value: 'x' }];
    const refused = await withNothingMoved(app, () => ends(app, RECORD_CUSTOMER, { customFields }));
    expect(refused).toMatchObject({
      __typename: 'CustomerInputRejected',
      fields: [{ path: 'customFields.0.number' }],
    });
  });

  test('one with a value stays until the value is emptied [ST-04]', async () => {
    const number = await defined(app, 'TEXT');
    const hold = (value: string | null) =>
      ends(app, RECORD_CUSTOMER, { code: 'A', customFields: [{ number, value }] });
    await hold('x');
    expect(await withNothingMoved(app, () => remove(number))).toMatchObject({
      __typename: 'CustomerCustomFieldInUse',
      status: 409,
    });
    await hold(null);
    expect((await remove(number)).__typename).toBe('CustomerCustomFieldRemoved');
    expect(await countOf(app, 'custom_field')).toBe(0);
  });

  test('one a campaign asks for stays until the form does without', async () => {
    const number = await defined(app, 'TEXT');
    const campaignId = await startCampaign(app);
    const field = { name: 'Field TEXT', visible: true, mandatory: true, labels: [] };
    const form = { campaignId, customDataFields: [field], privacyCustomDataFields: [] };
    await endsForStaff(app, SET_DATA_FIELDS, form);
    expect(await withNothingMoved(app, () => remove(number))).toMatchObject({
      __typename: 'CustomerCustomFieldInUse',
    });
    await endsForStaff(app, SET_DATA_FIELDS, { ...form, customDataFields: [] });
    expect((await remove(number)).__typename).toBe('CustomerCustomFieldRemoved');
  });

  test('a number no field has is refused', async () => {
    for (const number of [1, 0, -1, 2_147_483_647]) {
      expect(await withNothingMoved(app, () => remove(number))).toMatchObject({
        __typename: 'CustomerCustomFieldNotFound',
        status: 404,
      });
    }
  });
});
