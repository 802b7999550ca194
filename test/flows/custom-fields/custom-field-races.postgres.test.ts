import { describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import {
  countOf,
  DEFINE_FIELD,
  defined,
  ends,
  endsForStaff,
  RECORD_CUSTOMER,
  REMOVE_FIELD,
} from '../../support/till.js';

const app = useApp();
const ROUNDS = 8;

const record = (code: string, number: number, value: unknown) =>
  ends(app, RECORD_CUSTOMER, { code, customFields: [{ number, value }] });

describe('a custom field while tills store values in it', { timeout: 60_000 }, () => {
  test('is removed or used, never both, and everybody is told which', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const number = await defined(app, 'TEXT');
      const values = await countOf(app, 'custom_field_value');
      const [removed, ...recorded] = await Promise.all([
        endsForStaff(app, REMOVE_FIELD, { number }),
        ...Array.from({ length: 6 }, (_, n) => record(`R${round}-${n}`, number, 'tea')),
      ]);
      const stored = recorded.filter(({ __typename }) => __typename === 'CustomerRecorded').length;
      expect(await countOf(app, 'custom_field_value')).toBe(values + stored);
      for (const refused of recorded.filter(({ __typename }) => __typename !== 'CustomerRecorded')) {
        expect(refused).toMatchObject({
          __typename: 'InputRejected',
          fields: [{ path: 'customFields.0.number', message: `there is no custom field ${number}.` }],
        });
      }
      if (removed.__typename === 'CustomFieldRemoved') expect(stored).toBe(0);
      else {
        expect(removed.__typename).toBe('CustomFieldInUse');
        expect(stored).toBe(6);
        await endsForStaff(app, DEFINE_FIELD, { number, name: `Kept ${round}`, type: 'TEXT' });
      }
    }
  });

  test('does not get another type with values of the old one in it', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const number = await defined(app, 'TEXT');
      const [changed, ...recorded] = await Promise.all([
        endsForStaff(app, DEFINE_FIELD, { number, name: `Other ${round}`, type: 'NUMBER' }),
        ...Array.from({ length: 6 }, (_, n) => record(`T${round}-${n}`, number, 'tea')),
      ]);
      const types = new Set(recorded.map(({ __typename }) => __typename));
      if (changed.__typename === 'CustomFieldDefined') expect([...types]).toEqual(['InputRejected']);
      else {
        expect(changed.__typename).toBe('CustomFieldInUse');
        expect([...types]).toContain('CustomerRecorded');
        await endsForStaff(app, DEFINE_FIELD, { number, name: `Kept ${round}`, type: 'TEXT' });
      }
    }
  });
});
