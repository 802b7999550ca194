import { describe, expect, test } from 'vitest';
import {
  confirmByCode,
  confirmReset,
  forgetMessages,
  linkTo,
  opens,
  REJECTED,
  requestReset,
  templates,
} from '../../support/account-changes.js';
import {
  codeTo,
  device,
  OTHER_PASSWORD,
  PASSWORD,
  registered,
  signIn,
  whoIs,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, enter, later, NOBODY, read, withNothingMoved } from '../../support/customers.js';
import { deskOf, lastEntry, REASON } from '../../support/desk.js';

const app = useApp();
const desk = deskOf(app);
const ANNA = 'anna@example.com';
const NEW = 'new@example.com';
const PHONE = '+48512345678';
const DONE = { __typename: 'CustomerPasswordReset' };

/** Adds a contact that an employee checked in person. */
async function vouch(customerId: string, value = NEW, verified = true) {
  const input = { customerId, type: value.includes('@') ? 'EMAIL' : 'PHONE', value, verified };
  const { data } = await app.ask(
    'mutation ($input: AddContactInput!) { addContact(input: $input) { __typename } }',
    { input },
    await app.staff(),
  );
  expect(data.addContact.__typename).toBe('CustomerContactAdded');
  await forgetMessages(app);
}

describe('staff send a way back to an address that its owner proved', () => {
  test('a link by mail, which works at once, and nothing comes to the employee [BX-10]', async () => {
    const account = await registered(app);
    const { accessToken } = await device(app, account);
    await forgetMessages(app);
    const support = await app.staff(['accounts:support']);
    const answer = ended(
      await desk.recover({ customerId: account.id, email: 'ANNA@example.com' }, support),
      'CustomerRecoverySent',
    );
    expect(answer).toEqual({
      __typename: 'CustomerRecoverySent',
      customerId: account.id,
      channel: 'EMAIL',
      opensAt: null,
    });
    expect(await templates(app)).toEqual([`passwordReset to ${ANNA}`]);
    expect(await lastEntry(app, account.id)).toMatchObject({
      kind: 'RECOVERY_SENT',
      actorKind: 'STAFF',
      actorId: 'staff-7',
      changes: [
        { field: 'recovery', from: null, to: ANNA },
        { field: 'reason', from: null, to: REASON },
      ],
    });
    expect(await confirmReset(app, await linkTo(app, ANNA), OTHER_PASSWORD)).toEqual(DONE);
    expect(await whoIs(app, accessToken)).toBeNull();
  });

  test('a code by text message, and the other addresses they proved hear of it [BX-10, FI-20]', async () => {
    const { id } = await registered(app, { phone: PHONE });
    await app.em.execute(`insert into contact (id, customer_id, type, value, value_normalized, is_primary, is_verified, proved_by, created_at, updated_at)
      values (gen_random_uuid(), '${id}', 'EMAIL', '${ANNA}', '${ANNA}', true, true, 'CUSTOMER', now(), now())`);
    await forgetMessages(app);
    ended(await desk.recover({ customerId: id, phone: '512 345 678' }), 'CustomerRecoverySent');
    expect(await templates(app)).toEqual([`passwordCode to ${PHONE}`, `recoverySent to ${ANNA}`]);
    const notice = (await app.messages()).find(({ template }) => template === 'recoverySent')!;
    expect(notice.data).toEqual({ to: '...678' });
    expect(await confirmByCode(app, PHONE, await codeTo(app, PHONE), OTHER_PASSWORD)).toEqual(DONE);
  });

  test('has to wait like anybody who asks, and what is not sent makes nobody wait [BX-10, L14]', async () => {
    const { id: customerId } = await registered(app);
    for (const email of [NEW, NEW]) {
      const answer = await withNothingMoved(app, () => desk.recover({ customerId, email }));
      expect(answer).toMatchObject({ __typename: 'CustomerContactNotFound', status: 404 });
    }
    ended(await desk.recover({ customerId, email: ANNA }), 'CustomerRecoverySent');
    expect(await desk.recover({ customerId, email: ANNA })).toMatchObject({
      __typename: 'CustomerResendTooSoon',
      status: 429,
    });
  });

  test('of somebody without an account, disabled or unknown is refused [BX-10]', async () => {
    const { id } = await enter(app, { contacts: [{ type: 'EMAIL', value: NEW, verified: true }] });
    const refused = { __typename: 'CustomerAccountMissing', status: 409 };
    expect(await withNothingMoved(app, () => desk.recover({ customerId: id, email: NEW }))).toMatchObject(
      refused,
    );
    const { id: disabled } = await registered(app);
    await app.em.execute(`update customer set status = 'DISABLED' where id = '${disabled}'`);
    expect(
      await withNothingMoved(app, () => desk.recover({ customerId: disabled, email: ANNA })),
    ).toMatchObject(refused);
    expect(
      await withNothingMoved(app, () => desk.recover({ customerId: NOBODY, email: ANNA })),
    ).toMatchObject({
      __typename: 'CustomerNotFound',
    });
  });
});

describe('staff send a way back to an address that they checked in person', () => {
  test('it opens nothing for a day, then once, and the address is the customer’s own from then on [BX-10]', async () => {
    const account = await registered(app);
    await vouch(account.id);
    const answer = ended(await desk.recover({ customerId: account.id, email: NEW }), 'CustomerRecoverySent');
    expect(answer.opensAt).toBe('2026-03-02T09:00:00.000Z');
    expect(await templates(app)).toEqual([`recoveryLink to ${NEW}`, `recoveryWaiting to ${ANNA}`]);
    const token = await linkTo(app, NEW);
    later(app, { seconds: 86_399 });
    expect(await withNothingMoved(app, () => confirmReset(app, token, OTHER_PASSWORD))).toEqual(REJECTED);
    later(app, { seconds: 1 });
    expect(await confirmReset(app, token, OTHER_PASSWORD)).toEqual(DONE);
    expect(await confirmReset(app, token, PASSWORD)).toEqual(REJECTED);
    expect(await opens(app, { ...account, username: NEW }, OTHER_PASSWORD)).toBe(true);
    const contacts = (await read(app, account.id))!.contacts!;
    expect(contacts.map(({ value, verifiedBy }) => [value, verifiedBy])).toContainEqual([NEW, 'CUSTOMER']);
    later(app, { hours: 1 });
    await forgetMessages(app);
    await requestReset(app, NEW);
    expect(await templates(app)).toEqual([`passwordReset to ${NEW}`]);
  });

  test('it works for 72 hours after the wait, also by text message [BX-10]', async () => {
    const { id } = await registered(app);
    await vouch(id, PHONE);
    ended(await desk.recover({ customerId: id, phone: PHONE }), 'CustomerRecoverySent');
    expect((await app.messages())[0]).toMatchObject({ channel: 'SMS', template: 'recoveryLink', to: PHONE });
    const token = await linkTo(app, PHONE);
    later(app, { hours: 96 });
    expect(await confirmReset(app, token, OTHER_PASSWORD)).toEqual(REJECTED);
  });

  test('whoever signs in meanwhile stops it [BX-10]', async () => {
    const account = await registered(app);
    await vouch(account.id);
    ended(await desk.recover({ customerId: account.id, email: NEW }), 'CustomerRecoverySent');
    const token = await linkTo(app, NEW);
    expect((await signIn(app, account)).__typename).toBe('CustomerSignedIn');
    later(app, { hours: 25 });
    expect(await withNothingMoved(app, () => confirmReset(app, token, OTHER_PASSWORD))).toEqual(REJECTED);
  });

  test('and so does whoever sets a new password through an address of their own [BX-10, B10]', async () => {
    const account = await registered(app);
    await vouch(account.id);
    ended(await desk.recover({ customerId: account.id, email: NEW }), 'CustomerRecoverySent');
    const token = await linkTo(app, NEW);
    await requestReset(app, ANNA);
    expect(await confirmReset(app, await linkTo(app, ANNA), OTHER_PASSWORD)).toEqual(DONE);
    later(app, { hours: 25 });
    expect(await confirmReset(app, token, PASSWORD)).toEqual(REJECTED);
  });

  test('a stranger who asks for a reset does not stop it [BX-10]', async () => {
    const account = await registered(app);
    await vouch(account.id);
    ended(await desk.recover({ customerId: account.id, email: NEW }), 'CustomerRecoverySent');
    const token = await linkTo(app, NEW);
    await requestReset(app, ANNA);
    later(app, { hours: 25 });
    expect(await confirmReset(app, token, OTHER_PASSWORD)).toEqual(DONE);
  });

  test('it takes an employee who may vouch, and an address that somebody vouched for [BX-10, L01]', async () => {
    const { id: customerId } = await registered(app);
    await vouch(customerId);
    await vouch(customerId, 'noted@example.com', false);
    const support = await app.staff(['accounts:support']);
    for (const email of [NEW, 'noted@example.com']) {
      const answer = await withNothingMoved(app, () => desk.recover({ customerId, email }, support));
      expect(answer).toMatchObject({ __typename: 'CustomerScopeMissing', scope: 'contacts:verify' });
    }
    const answer = await withNothingMoved(app, () =>
      desk.recover({ customerId, email: 'noted@example.com' }),
    );
    expect(answer).toMatchObject({ __typename: 'CustomerContactUnverified', status: 409 });
  });

  test('a newer one voids the one before, and both or none can be stopped [BX-10, B10]', async () => {
    const { id: customerId } = await registered(app);
    await vouch(customerId);
    ended(await desk.recover({ customerId, email: NEW }), 'CustomerRecoverySent');
    const first = await linkTo(app, NEW);
    later(app, { seconds: 61 });
    ended(await desk.recover({ customerId, email: NEW }), 'CustomerRecoverySent');
    later(app, { hours: 25 });
    expect(await confirmReset(app, first, OTHER_PASSWORD)).toEqual(REJECTED);
    expect(await confirmReset(app, await linkTo(app, NEW), OTHER_PASSWORD)).toEqual(DONE);
  });
});
