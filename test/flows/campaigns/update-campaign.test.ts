import { describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { startCampaign } from '../../support/balances.js';
import { NOBODY, withNothingMoved } from '../../support/customers.js';
import { endsForStaff, UPDATE_CAMPAIGN } from '../../support/till.js';

const app = useApp();
const rename = (input: object) => endsForStaff(app, UPDATE_CAMPAIGN, { name: 'Circle', ...input });
const refuse = (input: object) => withNothingMoved(app, () => rename(input));

describe('renaming a campaign', () => {
  test('it has the new name; what it counts stays, and so does every other campaign', async () => {
    const id = await startCampaign(app, 'MONEY', 'PLN');
    const other = await startCampaign(app);
    expect(await rename({ id })).toMatchObject({
      __typename: 'LoyaltyCampaignUpdated',
      campaign: { id, name: 'Circle', kind: 'MONEY', currency: 'PLN' },
    });
    const { data } = await app.ask('{ campaigns { id name } }');
    expect(data.campaigns).toEqual([
      { id, name: 'Circle' },
      { id: other, name: 'Club POINTS' },
    ]);
  });

  test('an unknown campaign or a name that is none is refused', async () => {
    const id = await startCampaign(app);
    for (const unknown of [NOBODY, 'not-an-id']) {
      expect(await refuse({ id: unknown })).toMatchObject({
        __typename: 'LoyaltyCampaignNotFound',
        status: 404,
      });
    }
    for (const name of ['', 'x'.repeat(101)]) {
      expect(await refuse({ id, name })).toMatchObject({ fields: [{ path: 'name' }] });
    }
  });

  test('the same key with another input is refused [BX-05]', async () => {
    const id = await startCampaign(app);
    const first = await rename({ id, idempotencyKey: 'k' });
    expect(await refuse({ id, idempotencyKey: 'k' })).toEqual(first);
    expect(await refuse({ id, idempotencyKey: 'k', name: 'Third' })).toMatchObject({ status: 422 });
  });
});
