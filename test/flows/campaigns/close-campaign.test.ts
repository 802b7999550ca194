import { beforeEach, describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { CARD, enterWithCard, startCampaign, tillOf } from '../../support/balances.js';
import { ended, NOBODY, withNothingMoved } from '../../support/customers.js';
import { at } from '../../support/expiring.js';
import { ends, endsForStaff, RECORD_CUSTOMER, UPDATE_CAMPAIGN } from '../../support/till.js';

const app = useApp();
const till = tillOf(app);
const CAMPAIGN = 'campaign { id status startsAt endsAt redeemableUntil closedAt }';
const mutation = (name: string, outcome: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
    __typename ... on ${outcome} { ${CAMPAIGN} } ... on CustomerProblem { status message }
    ... on CustomerInputRejected { fields { path } } } }`;
const CLOSE = mutation('closeCampaign', 'LoyaltyCampaignClosed');
const UPDATE = mutation('updateCampaign', 'LoyaltyCampaignUpdated');
const SEND_CODE = `mutation ($input: SendRegistrationCodeInput!) { sendRegistrationCode(input: $input) {
  __typename ... on LoyaltyCampaignNotOpen { status campaignStatus } } }`;
const close = (input: object) => endsForStaff(app, CLOSE, input);
const update = (input: object) => endsForStaff(app, UPDATE, input);

let campaignId: string;
const move = { cardNumber: CARD, amount: '1' };
const add = () => till.add({ ...move, campaignId });
const redeem = () => till.redeem({ ...move, campaignId });
const join = () => ends(app, SEND_CODE, { campaignId, email: 'new@example.com', deviceType: 'BROWSER' });
const notOpen = { __typename: 'LoyaltyCampaignNotOpen', status: 409 };

beforeEach(async () => {
  await enterWithCard(app);
  campaignId = await startCampaign(app);
  await till.hasAdded({ ...move, campaignId, amount: '10' });
});

describe('closing a campaign', () => {
  test('ends adding and registering at once, also by autoAdd; redeeming and reversing go on [BX-12]', async () => {
    const transactionId = await till.hasAdded({ ...move, campaignId });
    expect(await close({ id: campaignId })).toMatchObject({
      __typename: 'LoyaltyCampaignClosed',
      campaign: { id: campaignId, status: 'CLOSED', closedAt: '2026-03-01T09:00:00+00:00' },
    });
    expect(await withNothingMoved<unknown>(app, add)).toMatchObject(notOpen);
    expect(await withNothingMoved(app, join)).toEqual({ ...notOpen, campaignStatus: 'CLOSED' });
    const recorded = await withNothingMoved(app, () =>
      ends(app, RECORD_CUSTOMER, { cardNumber: CARD, autoAdd: { campaignId, amount: '1' } }),
    );
    expect(recorded).toMatchObject(notOpen);
    ended(await redeem(), 'LoyaltyBalanceRedeemed');
    ended(await till.reverse({ transactionId }), 'LoyaltyTransactionReversed');
  });

  test('can leave a time to redeem, after which nothing is redeemed and the balance stays [BX-12]', async () => {
    await close({ id: campaignId, redeemableUntil: '2026-04-01T00:00:00Z' });
    at(app, '2026-03-31T23:59:59.999Z');
    ended(await redeem(), 'LoyaltyBalanceRedeemed');
    at(app, '2026-04-01T00:00:00Z');
    expect(await withNothingMoved<unknown>(app, redeem)).toMatchObject({
      ...notOpen,
      message: 'The time to redeem what this campaign gave is over.',
    });
    const { data } = await app.ask(
      '{ customers { nodes { card { balances { amount } } } } }',
      {},
      await app.staff(),
    );
    expect(data.customers.nodes[0].card.balances).toEqual([{ amount: '9' }]);
  });

  test('a second time keeps the time of the first; an unknown campaign is refused [BX-12]', async () => {
    await close({ id: campaignId });
    at(app, '2026-03-02T09:00:00Z');
    expect((await close({ id: campaignId })).campaign.closedAt).toBe('2026-03-01T09:00:00+00:00');
    for (const id of [NOBODY, 'not-an-id']) {
      expect(await withNothingMoved(app, () => close({ id }))).toMatchObject({
        __typename: 'LoyaltyCampaignNotFound',
      });
    }
  });

  test('by the same key happens once [BX-05]', async () => {
    const input = { id: campaignId, idempotencyKey: 'k' };
    const first = await close(input);
    expect(await withNothingMoved(app, () => close(input))).toEqual(first);
  });
});

describe('the dates of a campaign', () => {
  test('are when it opens and ends, to the moment [BX-12]', async () => {
    const dates = { startsAt: '2026-04-01T00:00:00Z', endsAt: '2026-05-01T00:00:00Z' };
    expect(await update({ id: campaignId, ...dates })).toMatchObject({ campaign: { status: 'SCHEDULED' } });
    const seen: unknown[] = [];
    for (const time of [
      '2026-03-31T23:59:59.999Z',
      dates.startsAt,
      '2026-04-30T23:59:59.999Z',
      dates.endsAt,
    ]) {
      at(app, time);
      const { data } = await app.ask('query ($id: ID!) { campaign(id: $id) { status } }', { id: campaignId });
      seen.push([
        data.campaign.status,
        (await add()).__typename,
        (await redeem()).__typename,
        (await join()).__typename,
      ]);
    }
    expect(seen).toEqual([
      ['SCHEDULED', 'LoyaltyCampaignNotOpen', 'LoyaltyCampaignNotOpen', 'LoyaltyCampaignNotOpen'],
      ['OPEN', 'LoyaltyBalanceAdded', 'LoyaltyBalanceRedeemed', 'CustomerCodeSent'],
      ['OPEN', 'LoyaltyBalanceAdded', 'LoyaltyBalanceRedeemed', expect.stringMatching('CustomerCodeSent')],
      ['ENDED', 'LoyaltyCampaignNotOpen', 'LoyaltyBalanceRedeemed', 'LoyaltyCampaignNotOpen'],
    ]);
  });

  test('and its terms stay when they are absent, and null takes them away [BX-12]', async () => {
    const terms = {
      endsAt: '2026-05-01T00:00:00Z',
      timeZone: 'Europe/Warsaw',
      expiry: { rule: 'MONTHS_AFTER_EARNING', count: 12 },
      expiryNoticeDays: 14,
    };
    await update({ id: campaignId, ...terms });
    await endsForStaff(app, UPDATE_CAMPAIGN, { id: campaignId, name: 'Other' });
    const read = async () =>
      (
        await app.ask(
          'query ($id: ID!) { campaign(id: $id) { name endsAt timeZone expiry { rule count } expiryNoticeDays } }',
          { id: campaignId },
        )
      ).data.campaign;
    expect(await read()).toEqual({ name: 'Other', ...terms, endsAt: '2026-05-01T00:00:00+00:00' });
    await update({ id: campaignId, endsAt: null, timeZone: null, expiry: null, expiryNoticeDays: null });
    expect(await read()).toEqual({
      name: 'Other',
      endsAt: null,
      timeZone: 'UTC',
      expiry: null,
      expiryNoticeDays: null,
    });
  });

  test.each([
    [{ startsAt: '2026-05-01T00:00:00Z', endsAt: '2026-05-01T00:00:00Z' }, 'endsAt'],
    [{ endsAt: '2026-05-01T00:00:00Z', redeemableUntil: '2026-04-01T00:00:00Z' }, 'redeemableUntil'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ timeZone: '+02:00' }, 'timeZone'],
    [{ expiry: { rule: 'DAYS_AFTER_EARNING', count: 0 } }, 'expiry.count'],
    [{ expiry: { rule: 'MONTHS_OF_INACTIVITY', count: 121 } }, 'expiry.count'],
    [{ expiry: { rule: 'END_OF_YEAR', count: 11 } }, 'expiry.count'],
    [{ expiryNoticeDays: 91 }, 'expiryNoticeDays'],
    [{ expiryNoticeDays: 0 }, 'expiryNoticeDays'],
  ])('%j is refused at %s [BX-12]', async (terms, path) => {
    expect(await withNothingMoved(app, () => update({ id: campaignId, ...terms }))).toMatchObject({
      __typename: 'CustomerInputRejected',
      fields: [{ path }],
    });
  });
});
