import { describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { withNothingMoved } from '../../support/customers.js';
import { CREATE_CAMPAIGN, countOf, endsForStaff } from '../../support/till.js';

const app = useApp();
const create = (input: object) =>
  endsForStaff(app, CREATE_CAMPAIGN, { name: 'Club', kind: 'POINTS', ...input });
const refuse = (input: object) => withNothingMoved(app, () => create(input));

describe('creating a campaign', () => {
  test.each([
    ['POINTS', null],
    ['VISITS', null],
    ['PRODUCT', null],
    ['MONEY', 'EUR'],
  ])('staff start one that counts %s, with an empty form', async (kind, currency) => {
    const { __typename, campaign } = await create({ kind, currency });
    expect(__typename).toBe('LoyaltyCampaignCreated');
    expect(campaign).toEqual({
      id: expect.any(String),
      name: 'Club',
      kind,
      currency,
      customerDataFields: { customDataFields: [], privacyCustomDataFields: [] },
    });
    const { data } = await app.ask('{ campaigns { id name kind currency } }');
    expect(data.campaigns).toEqual([{ id: campaign.id, name: 'Club', kind, currency }]);
  });

  test('money needs a currency there is, and nothing else has one', async () => {
    for (const input of [
      { kind: 'MONEY' },
      { kind: 'MONEY', currency: 'XYZ' },
      { kind: 'MONEY', currency: 'eur' },
      { kind: 'POINTS', currency: 'EUR' },
    ]) {
      expect(await refuse(input)).toMatchObject({
        __typename: 'CustomerInputRejected',
        status: 400,
        fields: [{ path: 'currency' }],
      });
    }
  });

  test('a name that is none is refused [D12]', async () => {
    for (const name of ['', 'x'.repeat(101), 'a\u0000b']) {
      expect(await refuse({ name })).toMatchObject({
        __typename: 'CustomerInputRejected',
        fields: [{ path: 'name' }],
      });
    }
  });

  test('the same key makes one campaign and one answer; with another input it is refused [BX-05]', async () => {
    const first = await create({ idempotencyKey: 'k' });
    expect(await refuse({ idempotencyKey: 'k' })).toEqual(first);
    expect(await refuse({ idempotencyKey: 'k', name: 'Other' })).toMatchObject({
      __typename: 'CustomerIdempotencyKeyReused',
      status: 422,
    });
    expect(await countOf(app, 'campaign')).toBe(1);
  });
});
