import { describe, expect, test } from 'vitest';
import {
  confirmReset,
  forgetMessages,
  linkTo,
  opens,
  REJECTED,
  templates,
} from '../../support/account-changes.js';
import { device, OTHER_PASSWORD, PASSWORD, registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, later, read, withNothingMoved } from '../../support/customers.js';
import { deskOf, employee, lastEntry, REASON } from '../../support/desk.js';
import { useLive } from '../../support/live.js';
import { giveCard } from '../../support/rows.js';
import { securityEvents } from '../../support/security-events.js';
import { ends } from '../../support/till.js';

const app = useApp();
const desk = deskOf(app);
const ANNA = 'anna@example.com';
const MINE = 'mallory@example.com';
const mutation = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
    __typename ... on CustomerProblem { status } ... on CustomerInputRejected { fields { path } } } }`;
/** An employee with every right that helps: the worst there can be. */
const mallory = () =>
  employee(app, 'mallory', 'customers:read', 'customers:write', 'contacts:verify', 'accounts:support');
const bad = async (name: string, input: object) => ends(app, mutation(name), input, await mallory());
const addContact = (customerId: string, value: string, verified = true) =>
  bad('addContact', { customerId, type: 'EMAIL', value, verified });

describe('one bad employee', () => {
  test('cannot let themselves into an account before its owner was told and had a day to stop it [BX-10, L01]', async () => {
    const victim = await registered(app);
    await addContact(victim.id, MINE);
    // Notices are few: the employee uses them up first.
    for (let n = 0; n < 5; n += 1) await addContact(victim.id, `noise${n}@example.com`, false);
    await forgetMessages(app);
    ended(
      await desk.recover({ customerId: victim.id, email: MINE }, await mallory()),
      'CustomerRecoverySent',
    );
    const told = await templates(app);
    expect(told).toContain(`recoveryWaiting to ${ANNA}`);
    expect(told.filter((one) => one.startsWith('recoveryLink'))).toEqual([`recoveryLink to ${MINE}`]);
    const token = await linkTo(app, MINE);
    expect(await confirmReset(app, token, OTHER_PASSWORD)).toEqual(REJECTED);
    later(app, { hours: 23 });
    await device(app, victim);
    later(app, { hours: 2 });
    expect(await confirmReset(app, token, OTHER_PASSWORD)).toEqual(REJECTED);
    expect(await opens(app, victim, PASSWORD)).toBe(true);
  });

  test('cannot keep the owner from hearing of it by taking their address away before [BX-10, L01]', async () => {
    const victim = await registered(app);
    const [own] = (await read(app, victim.id))!.contacts!;
    await addContact(victim.id, MINE);
    const removed = await bad('removeContact', { customerId: victim.id, contactId: own!.id });
    expect(removed.__typename).toBe('CustomerContactRemoved');
    later(app, { hours: 24 * 29 });
    await forgetMessages(app);
    ended(
      await desk.recover({ customerId: victim.id, email: MINE }, await mallory()),
      'CustomerRecoverySent',
    );
    const notice = (await app.messages()).find(({ to }) => to === ANNA)!;
    expect([notice.template, notice.data]).toEqual([
      'recoveryWaiting',
      { to: 'm...@example.com', waitHours: 24 },
    ]);
  });

  test('is stopped after three for a customer and ten altogether [BX-10, L01]', async () => {
    let campaignId: string | undefined;
    let sent = 0;
    for (let victim = 0; victim < 4; victim += 1) {
      const account = await registered(app, {
        email: `v${victim}@example.com`,
        ...(campaignId && { campaignId }),
      });
      campaignId = account.campaignId;
      await addContact(account.id, `x${victim}${MINE}`);
      const again = async () =>
        desk.recover({ customerId: account.id, email: `x${victim}${MINE}` }, await mallory());
      for (let n = 0; n < 3 && sent < 10; n += 1) {
        ended(await again(), 'CustomerRecoverySent');
        sent += 1;
        later(app, { seconds: 1000 });
      }
      expect(await withNothingMoved(app, again)).toMatchObject({
        __typename: 'CustomerTooManyRequests',
        status: 429,
      });
    }
    expect(sent).toBe(10);
  });

  test('reads neither link nor code in the answer, in history or in the log [BX-10, L01]', async () => {
    const { id: customerId } = await registered(app);
    const answer = await desk.recover({ customerId, email: ANNA }, await mallory());
    const token = await linkTo(app, ANNA);
    const secret = Buffer.from(token, 'base64url').subarray(16).toString('base64url');
    const seen = JSON.stringify([answer, await lastEntry(app, customerId)]);
    for (const part of [token, secret]) expect(seen).not.toContain(part);
  });
});

describe('what staff do is told, with the reason', () => {
  const live = useLive(app, { LOG_LEVEL: 'info' });

  test('to the customer in their history, and to whoever watches in the log [BX-10, D14]', async () => {
    const { id: customerId } = await registered(app);
    const token = await app.customer(customerId);
    const input = { customerId, email: ANNA, reason: 'ticket 4711' };
    const staff = await employee(app, 'eva', 'accounts:support');
    const { data } = await live.ask(mutation('sendRecovery'), { input }, staff);
    expect(data.sendRecovery.__typename).toBe('CustomerRecoverySent');
    const history = '{ me { history(first: 1) { nodes { kind changes { field to } } } } }';
    const { data: own } = await app.ask(history, {}, token);
    expect(own.me.history.nodes).toEqual([
      {
        kind: 'RECOVERY_SENT',
        changes: [
          { field: 'recovery', to: ANNA },
          { field: 'reason', to: 'ticket 4711' },
        ],
      },
    ]);
    expect(securityEvents(live).find(({ event }) => event === 'staff-action')).toMatchObject({
      operation: 'Mutation.sendRecovery',
      callerId: 'eva',
      targets: [customerId],
      reason: 'ticket 4711',
      outcome: 'CustomerRecoverySent',
    });
    expect(securityEvents(live).map(({ event }) => event)).toContain('recovery-sent');
  });

  test.each([
    ['issueCard', 'CARD_ISSUED', 'cardIssued', 'LoyaltyCardIssued', { number: '77' }],
    ['replaceCard', 'CARD_REPLACED', 'cardReplaced', 'LoyaltyCardReplaced', { number: '77' }],
    ['blockCard', 'CARD_BLOCKED', 'cardBlocked', 'LoyaltyCardBlocked', {}],
  ])('%s needs one of staff, and none of a service [BX-10]', async (name, kind, template, success, more) => {
    const { id: customerId } = await registered(app);
    const withoutCard = () => app.em.execute(`delete from card where customer_id = '${customerId}'`);
    if (name === 'issueCard') await withoutCard();
    await forgetMessages(app);
    const support = await employee(app, 'eva', 'accounts:support');
    const input = { customerId, ...more };
    for (const reason of [null, ' ']) {
      const silent = await withNothingMoved(app, () =>
        ends(app, mutation(name), { ...input, reason }, support),
      );
      expect(silent).toMatchObject({ __typename: 'CustomerInputRejected', fields: [{ path: 'reason' }] });
    }
    const done = await ends(app, mutation(name), { ...input, reason: REASON }, support);
    expect(done).toEqual({ __typename: success });
    expect(await templates(app)).toEqual([`${template} to ${ANNA}`]);
    expect(await lastEntry(app, customerId)).toMatchObject({
      kind,
      actorKind: 'STAFF',
      actorId: 'eva',
      changes: expect.arrayContaining([{ field: 'reason', from: null, to: REASON }]),
    });
    await withoutCard();
    if (name !== 'issueCard') await giveCard(app, customerId, '78');
    await forgetMessages(app);
    const service = await app.service(['customers:write']);
    expect(await ends(app, mutation(name), input, service)).toEqual({ __typename: success });
    expect(await app.messages()).toEqual([]);
  });
});
