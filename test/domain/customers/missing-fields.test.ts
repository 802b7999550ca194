import { describe, expect, test } from 'vitest';
import { UpdateAccountDocument, type UpdateAccountInput } from '../../generated/graphql.js';
import { signedIn } from '../../support/account-changes.js';
import { campaign, signIn } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf, later, NOBODY, read, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const FIELDS = [
  { name: 'lastName' },
  { name: 'birthDate' },
  { name: 'city' },
  { name: 'company', isMandatory: false },
  { name: 'sex', isVisible: false },
  { name: 'email' },
  { name: 'terms', section: 'PRIVACY' as const },
  { name: 'profiling', section: 'PRIVACY' as const },
  { name: 'partners', section: 'PRIVACY' as const, isMandatory: false },
];
const COMPLETE = {
  lastName: 'Nowak',
  birthDate: '1989-08-03',
  address: { city: 'Kraków' },
  consents: [
    { name: 'terms', granted: true },
    { name: 'profiling', granted: false },
  ],
};

/** Somebody of a campaign that asks for all this. */
async function member() {
  const someone = await signedIn(app);
  const campaignId = await campaign(app, FIELDS);
  const save = async (input: UpdateAccountInput) =>
    (await app.ask(UpdateAccountDocument, { input: { campaignId, ...input } }, someone.token)).data
      .updateAccount;
  return { ...someone, campaignId, save };
}

describe('the data entry of a campaign', () => {
  test('is refused naming every missing mandatory field, and nothing of it is kept [FI-16]', async () => {
    const { save } = await member();
    const answer = await withNothingMoved(app, () =>
      save({ firstName: 'Anna', company: 'Nowak & Co', tags: ['x'] }),
    );
    expect(answer).toMatchObject({
      __typename: 'CustomerFieldsMissing',
      status: 400,
      // The e-mail address is there; a field that is not shown or not mandatory is never missing.
      missingFields: ['lastName', 'birthDate', 'city', 'terms', 'profiling'],
    });
  });

  test('is refused naming only what still misses [FI-16]', async () => {
    const { save } = await member();
    const { consents: _, ...data } = COMPLETE;
    expect(await save(data)).toMatchObject({ missingFields: ['terms', 'profiling'] });
    expect(await save({ ...COMPLETE, lastName: null })).toMatchObject({ missingFields: ['lastName'] });
  });

  test('is kept when complete, optional fields absent; signing in is complete then [FI-16, FI-18]', async () => {
    const { account, campaignId, save } = await member();
    const enter = () => signIn(app, { username: account.username, password: account.password, campaignId });
    expect(ended(await enter(), 'CustomerRegistrationIncomplete').missingFields).toHaveLength(5);
    const { customer } = ended(await save(COMPLETE), 'CustomerAccountUpdated');
    expect(customer).toMatchObject({ lastName: 'Nowak', company: null, sex: 'NOT_SPECIFIED' });
    expect((await enter()).__typename).toBe('CustomerSignedIn');
  });

  test('counts what was filled in before [FI-16]', async () => {
    const { save } = await member();
    ended(await save(COMPLETE), 'CustomerAccountUpdated');
    ended(await save({ firstName: 'Anna' }), 'CustomerAccountUpdated');
  });

  test('may not empty a mandatory field later [FI-16]', async () => {
    const { account, save } = await member();
    ended(await save(COMPLETE), 'CustomerAccountUpdated');
    const answer = await withNothingMoved(app, () => save({ birthDate: null }));
    expect(answer).toMatchObject({ __typename: 'CustomerFieldsMissing', missingFields: ['birthDate'] });
    expect((await read(app, account.id))?.birthDate).toBe('1989-08-03');
  });

  test.each([NOBODY, 'x', ''])('of a campaign there is not is refused: “%s” [FI-14]', async (campaignId) => {
    const { save } = await member();
    expect(await withNothingMoved(app, () => save({ ...COMPLETE, campaignId }))).toMatchObject({
      __typename: 'LoyaltyCampaignNotFound',
      status: 404,
    });
  });

  test('each consent is stored on its own, true or false, with when, by whom, from where and the wording [FI-17]', async () => {
    const { account, campaignId, save } = await member();
    await app.em.execute(`update campaign_field set wording_version = 'terms-2026-02'
      where campaign_id = '${campaignId}' and name = 'terms'`);
    later(app, { seconds: 30 });
    ended(await save(COMPLETE), 'CustomerAccountUpdated');
    const by = {
      actorKind: 'CUSTOMER',
      actorId: account.id,
      source: 'account',
      at: '2026-03-01T09:00:30+00:00',
    };
    const { data } = await app.ask(
      `query ($id: ID!) { customer(id: $id) { agreements { records { channel granted at actorKind actorId source wordingVersion } } } }`,
      { id: account.id },
      await app.service(),
    );
    expect(data.customer.agreements.records).toEqual([
      { channel: 'profiling', granted: false, wordingVersion: null, ...by },
      { channel: 'terms', granted: true, wordingVersion: 'terms-2026-02', ...by },
    ]);
    expect((await app.everythingStored())['agreement_evidence']).toHaveLength(2);
    const [entry] = await historyOf(app, account.id, ['AGREEMENTS_CHANGED']);
    expect(entry?.changes).toContainEqual({ field: 'agreements.profiling', from: null, to: false });
  });

  test('the same decision again is no new one; under another wording it is [FI-17]', async () => {
    const { campaignId, save } = await member();
    ended(await save(COMPLETE), 'CustomerAccountUpdated');
    later(app, { seconds: 30 });
    await withNothingMoved(app, () => save(COMPLETE));
    await app.em.execute(`update campaign_field set wording_version = 'terms-2026-02'
      where campaign_id = '${campaignId}' and name = 'terms'`);
    ended(await save(COMPLETE), 'CustomerAccountUpdated');
    expect((await app.everythingStored())['agreement_evidence']).toHaveLength(3);
  });

  test('a consent is not decided twice in one call, nor a channel in its place [FI-17]', async () => {
    const { save } = await member();
    for (const consents of [
      [...COMPLETE.consents, { name: 'terms', granted: false }],
      [{ name: 'email', granted: true }],
      [{ name: '', granted: true }],
    ]) {
      const answer = await withNothingMoved(app, () => save({ ...COMPLETE, consents }));
      expect(ended(answer, 'CustomerInputRejected').fields[0]?.path).toMatch(/^consents/);
    }
  });
});
