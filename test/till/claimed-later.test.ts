import { describe, expect, test } from 'vitest';
import { ClaimAccountDocument } from '../generated/graphql.js';
import { campaign, codeTo, PASSWORD, register, sendClaim, sendCode, signIn } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { ended, enter, later } from '../support/customers.js';
import { expectSound } from '../support/merges.js';
import { ends, RECORD_CUSTOMER } from '../support/till.js';

const app = useApp();
const EWA = 'ewa@example.com';

describe('a customer a till has given a username', () => {
  test('claims the account all the same, and keeps the username [FI-08]', async () => {
    const recorded = await ends(app, RECORD_CUSTOMER, {
      code: 'A-1',
      cardNumber: '2900000000001',
      email: EWA,
      username: 'ewa.k',
    });
    const customerId: string = recorded.customer.id;
    ended(await sendClaim(app, customerId, { email: EWA }), 'CustomerCodeSent');
    const input = { customerId, username: EWA, password: PASSWORD, code: await codeTo(app, EWA) };
    const { data, errors } = await app.ask(ClaimAccountDocument, { input }, await app.service());
    expect(errors).toBeUndefined();
    ended(data.claimAccount, 'CustomerAccountClaimed');
    for (const username of [EWA, 'ewa.k']) {
      expect(
        ended(await signIn(app, { username, password: PASSWORD }), 'CustomerSignedIn').customer!.id,
      ).toBe(customerId);
    }
    await expectSound(app);
  });

  test('registers with an address proved for that record [FI-05]', async () => {
    const { id } = await enter(app, { contacts: [{ type: 'EMAIL', value: EWA, verified: true }] });
    const { data } = await app.ask(
      'query ($id: ID!) { customer(id: $id) { code } }',
      { id },
      await app.service(),
    );
    const named = await ends(app, RECORD_CUSTOMER, { code: data.customer.code, username: 'ewa.k' });
    expect(named.customer.id).toBe(id);
    const campaignId = await campaign(app);
    later(app, { seconds: 61 });
    ended(await sendCode(app, campaignId, { email: EWA }), 'CustomerCodeSent');
    const input = { code: await codeTo(app, EWA), username: EWA, password: PASSWORD, campaignId };
    expect(ended(await register(app, input), 'CustomerRegistered').customer!.id).toBe(id);
    expect(
      ended(await signIn(app, { username: 'ewa.k', password: PASSWORD }), 'CustomerSignedIn').customer!.id,
    ).toBe(id);
    await expectSound(app);
  });
});
