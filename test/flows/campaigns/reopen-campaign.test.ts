import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { CARD, enterWithCard, startCampaign, tillOf } from '../../support/balances.js';
import { NOBODY, withNothingMoved } from '../../support/customers.js';
import { endsForStaff } from '../../support/till.js';

const app = useApp();
const document = (name: string, outcome: string) =>
  `mutation ($input: ${name}CampaignInput!) { ${name.toLowerCase()}Campaign(input: $input) {
    __typename ... on ${outcome} { campaign { status closedAt } } ... on CustomerProblem { status } } }`;
const close = (id: string) => endsForStaff(app, document('Close', 'LoyaltyCampaignClosed'), { id });
const reopen = (input: object) => endsForStaff(app, document('Reopen', 'LoyaltyCampaignReopened'), input);

test('a campaign that was closed by mistake goes on [BX-12]', async () => {
  await enterWithCard(app);
  const campaignId = await startCampaign(app);
  await close(campaignId);
  expect(await reopen({ id: campaignId })).toEqual({
    __typename: 'LoyaltyCampaignReopened',
    campaign: { status: 'OPEN', closedAt: null },
  });
  await tillOf(app).hasAdded({ cardNumber: CARD, campaignId, amount: '1' });
});

test('an unknown campaign is refused, and by the same key it happens once [BX-05, BX-12]', async () => {
  expect(await withNothingMoved(app, () => reopen({ id: NOBODY }))).toMatchObject({
    __typename: 'LoyaltyCampaignNotFound',
    status: 404,
  });
  const id = await startCampaign(app);
  const first = await reopen({ id, idempotencyKey: 'k' });
  expect(await withNothingMoved(app, () => reopen({ id, idempotencyKey: 'k' }))).toEqual(first);
});
