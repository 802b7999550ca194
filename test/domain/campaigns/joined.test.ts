import { describe, expect, test } from 'vitest';
import { ClaimAccountDocument } from '../../generated/graphql.js';
import {
  campaign,
  cardHolder,
  codeTo,
  device,
  PASSWORD,
  registered,
  sendClaim,
  signIn,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf, NOBODY, withNothingMoved } from '../../support/customers.js';
import { merged, preview, unmerge } from '../../support/merges.js';
import { ends, RECORD_CUSTOMER } from '../../support/till.js';

const app = useApp();
const joinedBy = async (id: string): Promise<string[]> =>
  (await app.ask('query ($id: ID) { customer(id: $id) { campaignIds } }', { id }, await app.service())).data
    .customer.campaignIds;

describe('the campaigns that a customer has joined', () => {
  test('are those registered for, signed in with, and entered data for, once each and in that order [FI-22]', async () => {
    const [first, second, third] = [await campaign(app), await campaign(app), await campaign(app)];
    const account = await registered(app, { email: 'anna@example.com', campaignId: first });
    for (const _ of [1, 2]) ended(await signIn(app, { ...account, campaignId: second }), 'CustomerSignedIn');
    const { accessToken } = await device(app, account);
    const update = 'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { __typename } }';
    await app.ask(update, { input: { campaignId: third } }, accessToken);
    expect(await joinedBy(account.id)).toEqual([first, second, third]);
    const entries = (await historyOf(app, account.id)).filter(({ changes }) =>
      changes!.some(({ field }) => field === 'campaignIds'),
    );
    expect(entries.map(({ kind }) => kind)).toEqual(['ACCOUNT_UPDATED', 'SIGNED_IN', 'REGISTERED']);
  });

  test('are named at the till, or come with what it adds; one that is none is refused [FI-22]', async () => {
    const [club, points] = [await campaign(app), await campaign(app)];
    const autoAdd = { campaignId: points, amount: '5' };
    const { customer, code } = await ends(app, RECORD_CUSTOMER, {
      firstName: 'Anna',
      campaignId: club,
      autoAdd,
    });
    expect(await joinedBy(customer.id)).toEqual([club, points]);
    for (const campaignId of [NOBODY, 'club', '']) {
      const refused = await withNothingMoved(app, () => ends(app, RECORD_CUSTOMER, { code, campaignId }));
      expect(refused).toMatchObject({ __typename: 'LoyaltyCampaignNotFound', status: 404 });
    }
  });

  test('are named at a claim [FI-22]', async () => {
    const club = await campaign(app);
    const { id } = await cardHolder(app, [{ type: 'EMAIL', value: 'anna@example.com' }]);
    ended(await sendClaim(app, id, { email: 'anna@example.com' }), 'CustomerCodeSent');
    const code = await codeTo(app, 'anna@example.com');
    const input = { customerId: id, username: 'anna@example.com', password: PASSWORD, code };
    const claim = async (campaignId: string) =>
      (await app.ask(ClaimAccountDocument, { input: { ...input, campaignId } }, await app.service())).data
        .claimAccount;
    expect((await claim(NOBODY)).__typename).toBe('LoyaltyCampaignNotFound');
    ended(await claim(club), 'CustomerAccountClaimed');
    expect(await joinedBy(id)).toEqual([club]);
  });

  test('ask for what they lack at a sign-in that names none, each once, until they are over [FI-22, FI-11]', async () => {
    const first = await campaign(app, [{ name: 'firstName' }, { name: 'city' }]);
    const second = await campaign(app, [{ name: 'city' }, { name: 'newsletter', section: 'PRIVACY' }]);
    const account = await registered(app, { email: 'anna@example.com', campaignId: first });
    await signIn(app, { ...account, campaignId: second });
    const { username, password } = account;
    const asked = async () =>
      ended(await signIn(app, { username, password }), 'CustomerRegistrationIncomplete');
    expect((await asked()).missingFields).toEqual(['firstName', 'city', 'newsletter']);
    await app.em.execute(`update campaign set closed_at = now() where id = '${first}'`);
    expect((await asked()).missingFields).toEqual(['city', 'newsletter']);
    await app.em.execute(`update campaign set ends_at = '2026-03-01T09:00:00Z' where id = '${second}'`);
    ended(await signIn(app, { username, password }), 'CustomerSignedIn');
  });

  test('become those of both in a merge, as its preview says, and part again [FI-22, BX-07]', async () => {
    const [club, other] = [await campaign(app), await campaign(app)];
    const a = (await ends(app, RECORD_CUSTOMER, { firstName: 'A', campaignId: club })).customer.id;
    const b = (await ends(app, RECORD_CUSTOMER, { firstName: 'B', campaignId: other })).customer.id;
    const item = (await preview(app, a, b)).find(({ name }) => name === 'campaignIds');
    expect(item).toMatchObject({
      survivor: [club],
      absorbed: [other],
      result: [club, other],
      rule: 'JOINED',
    });
    const mergeId = await merged(app, a, b);
    expect(await joinedBy(a)).toEqual([club, other]);
    ended(await unmerge(app, mergeId), 'CustomersUnmerged');
    expect([await joinedBy(a), await joinedBy(b)]).toEqual([[club], [other]]);
  });
});
