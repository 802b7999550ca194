import { describe, expect, test } from 'vitest';
import {
  confirmMove,
  confirmPhone,
  forgetMessages,
  linkTo,
  requestMove,
  requestPhone,
  requestReset,
  signedIn,
  templates,
} from '../../support/account-changes.js';
import {
  campaign,
  codeTo,
  device,
  PASSWORD,
  register,
  registered,
  sendClaim,
  sendCode,
  signIn,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, read } from '../../support/customers.js';
import { expectSound } from '../../support/merges.js';
import { ends, RECORD_CUSTOMER } from '../../support/till.js';

const app = useApp();
const ANNA = 'anna@example.com';
const PHONE = '+48512345678';
const noted = { type: 'EMAIL', value: ANNA } as const;

/** Somebody with an account, for whom staff has vouched for an address they have not proved. */
async function vouchedAccount(own: { email?: string; phone?: string } = { phone: PHONE }) {
  const account = await registered(app, own);
  const document = 'mutation ($input: AddContactInput!) { addContact(input: $input) { __typename } }';
  const input = { customerId: account.id, ...noted, primary: true, verified: true };
  expect((await ends(app, document, input, await app.staff())).__typename).toBe('CustomerContactAdded');
  await forgetMessages(app);
  return account;
}
const contactsOf = async (id: string) =>
  (await read(app, id))!.contacts!.map(({ value, verifiedBy }) => [value, verifiedBy]);

describe('an address that somebody only vouched for', () => {
  test('keeps nobody from registering with it who reads what is sent there [L01]', async () => {
    const holder = await vouchedAccount();
    const owner = await registered(app, { email: ANNA, campaignId: holder.campaignId });
    expect(owner.id).not.toBe(holder.id);
    expect(await contactsOf(owner.id)).toEqual([[ANNA, 'CUSTOMER']]);
    // It stays on the other record as a note, and that account is told where it was proved.
    expect(await contactsOf(holder.id)).toEqual([
      [PHONE, 'CUSTOMER'],
      [ANNA, null],
    ]);
    expect(await templates(app)).toContain(`contactsChanged to ${PHONE}`);
    expect((await historyOf(app, holder.id))[0]).toMatchObject({
      kind: 'CUSTOMER_UPDATED',
      actorKind: 'SYSTEM',
      changes: [
        {
          field: 'contact',
          from: { value: ANNA, verifiedBy: 'STAFF' },
          to: { value: ANNA, isVerified: false },
        },
      ],
    });
    expect((await signIn(app, holder)).__typename).toBe('CustomerSignedIn');
    await expectSound(app);
  });

  test('is given to who moves their account there, and to who proves the number [L01]', async () => {
    const holder = await vouchedAccount();
    const { account, token } = await signedIn(app, {
      email: 'other@example.com',
      campaignId: holder.campaignId,
    });
    ended(await requestMove(app, token, ANNA), 'CustomerEmailChangeRequested');
    expect(await templates(app)).not.toContain(`emailInUse to ${ANNA}`);
    ended(await confirmMove(app, token, await linkTo(app, ANNA)), 'CustomerEmailChanged');
    expect(await contactsOf(account.id)).toEqual([[ANNA, 'CUSTOMER']]);
    await enter(app, { contacts: [{ type: 'PHONE', value: '+48512345670', verified: true }] });
    ended(await requestPhone(app, token, '+48512345670'), 'CustomerCodeSent');
    const code = await codeTo(app, '+48512345670');
    ended(await confirmPhone(app, token, '+48512345670', code), 'CustomerPhoneChanged');
    await expectSound(app);
  });

  test('is primary once it is proved, before one that others had put in its place [L01]', async () => {
    const { id } = await enter(app, {
      contacts: [
        { type: 'EMAIL', value: 'evil@example.com', primary: true },
        { type: 'EMAIL', value: ANNA, verified: true },
      ],
    });
    const account = await registered(app, { email: ANNA });
    expect(account.id).toBe(id);
    expect((await read(app, id))?.email).toBe(ANNA);
    const { accessToken } = await device(app, account);
    await app.em.execute('delete from message');
    ended(await requestMove(app, accessToken, 'new@example.com'), 'CustomerEmailChangeRequested');
    ended(await confirmMove(app, accessToken, await linkTo(app, 'new@example.com')), 'CustomerEmailChanged');
    expect(await templates(app)).toContain(`emailChanged to ${ANNA}`);
  });

  test('is given to who claims a record by it [L01]', async () => {
    await vouchedAccount();
    const { id } = await enter(app, { contacts: [noted] });
    await sendClaim(app, id, { email: ANNA });
    const input = { customerId: id, username: ANNA, password: PASSWORD, code: await codeTo(app, ANNA) };
    const claim = 'mutation ($input: ClaimAccountInput!) { claimAccount(input: $input) { __typename } }';
    expect((await ends(app, claim, input)).__typename).toBe('CustomerAccountClaimed');
    expect(await contactsOf(id)).toEqual([[ANNA, 'CUSTOMER']]);
    await requestReset(app, ANNA);
    expect(await templates(app)).toContain(`passwordReset to ${ANNA}`);
    await expectSound(app);
  });

  test('whose account it was the only name of goes back to being on record, with all that it has [L01]', async () => {
    const holder = await vouchedAccount();
    const [phone] = (await read(app, holder.id))!.contacts!;
    const remove = 'mutation ($input: RemoveContactInput!) { removeContact(input: $input) { __typename } }';
    const input = { customerId: holder.id, contactId: phone!.id };
    expect((await ends(app, remove, input, await app.staff())).__typename).toBe('CustomerContactRemoved');
    expect((await signIn(app, { username: ANNA, password: PASSWORD })).__typename).toBe('CustomerSignedIn');
    const owner = await registered(app, { email: ANNA, campaignId: holder.campaignId });
    expect(await read(app, holder.id)).toMatchObject({ registered: false, contacts: [{ value: ANNA }] });
    expect(await read(app, owner.id)).toMatchObject({ registered: true });
    const sessions = (await app.everythingStored())['session'] as Array<{ revoked_reason: string }>;
    expect(sessions.map(({ revoked_reason }) => revoked_reason)).toEqual(['ADDRESS_PROVED_BY_ANOTHER']);
    await expectSound(app);
  });

  test('can be proved by the very customer it is on, and is a way to recover from then on [L01]', async () => {
    const account = await vouchedAccount({ email: 'other@example.com' });
    const { data } = await app.ask(
      'mutation ($input: SignInInput!) { signIn(input: $input) { ... on CustomerSignedIn { accessToken } } }',
      { input: { username: ANNA, password: account.password, deviceType: 'BROWSER' } },
    );
    ended(await requestMove(app, data.signIn.accessToken, ANNA), 'CustomerEmailChangeRequested');
    ended(await confirmMove(app, data.signIn.accessToken, await linkTo(app, ANNA)), 'CustomerEmailChanged');
    expect(await contactsOf(account.id)).toContainEqual([ANNA, 'CUSTOMER']);
    // Nobody had proved the address before, so no way back goes there.
    expect((await templates(app)).filter((one) => one.startsWith('emailChanged'))).toEqual([]);
    await requestReset(app, ANNA);
    expect(await templates(app)).toContain(`passwordReset to ${ANNA}`);
  });

  test('of a record without an account leads to that record, and is proved by it [L01]', async () => {
    const { id } = await enter(app, { contacts: [{ ...noted, primary: true, verified: true }] });
    const account = await registered(app, { email: ANNA });
    expect(account.id).toBe(id);
    expect(await contactsOf(id)).toEqual([[ANNA, 'CUSTOMER']]);
  });

  test('what another customer has proved stays theirs [L01]', async () => {
    const owner = await registered(app, { email: ANNA });
    const campaignId = await campaign(app);
    await forgetMessages(app);
    later(app, { seconds: 61 });
    await sendCode(app, campaignId, { email: ANNA });
    expect(await templates(app)).toEqual([`alreadyRegistered to ${ANNA}`]);
    const input = { code: '12345678', username: ANNA, password: PASSWORD, campaignId };
    expect((await register(app, input)).__typename).toBe('CustomerCodeRejected');
    const till = await ends(app, RECORD_CUSTOMER, { code: 'A', email: ANNA });
    expect(till.customer.contacts).toMatchObject([{ isVerified: false }]);
    expect(await contactsOf(owner.id)).toEqual([[ANNA, 'CUSTOMER']]);
  });
});
