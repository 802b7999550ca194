import { describe, expect, test } from 'vitest';
import { setPin } from '../../../src/domain/sign-in/pins.js';
import { forgetMessages, templates } from '../../support/account-changes.js';
import { registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, NOBODY, withNothingMoved } from '../../support/customers.js';
import { deskOf, lastEntry, REASON } from '../../support/desk.js';
import { ends, RECORD_CUSTOMER, VERIFY_PIN } from '../../support/till.js';
import { inWork } from '../../support/world.js';

const app = useApp();
const desk = deskOf(app);
const REJECTED = { __typename: 'CustomerPinRejected', status: 403 };

async function withPin(pin = '4711') {
  const account = await registered(app);
  const hash = await app.world.passwords.hash(pin);
  await inWork(app, (work) => setPin(work, account.id, hash));
  await forgetMessages(app);
  return account;
}
const verify = (customerId: string, pin: string) => ends(app, VERIFY_PIN, { customerId, pin });

describe('staff take somebody’s PIN away', () => {
  test('then every PIN is refused, and the owner is told [BX-10]', async () => {
    const { id, username } = await withPin();
    expect(await verify(id, '4711')).toMatchObject({ __typename: 'CustomerPinVerified' });
    ended(await desk.resetPin(id), 'CustomerPinReset');
    for (const pin of ['4711', '0000', '']) expect(await verify(id, pin)).toMatchObject(REJECTED);
    expect(await templates(app)).toEqual([`pinRemoved to ${username}`]);
    expect(await lastEntry(app, id)).toMatchObject({
      kind: 'PIN_RESET',
      actorKind: 'STAFF',
      actorId: 'staff-7',
      changes: [
        { field: 'pin', from: 'set', to: null },
        { field: 'reason', from: null, to: REASON },
      ],
    });
    expect((await app.everythingStored())['pin']).toEqual([]);
  });

  test('wrong tries of the old one do not count against the next, which a till sets [BX-10, ST-09]', async () => {
    const { id } = await withPin();
    for (let n = 0; n < 10; n += 1) await verify(id, '0000');
    expect(await verify(id, '4711')).toMatchObject(REJECTED);
    ended(await desk.resetPin(id), 'CustomerPinReset');
    const { data } = await app.ask(
      'query ($id: ID) { customer(id: $id) { code } }',
      { id },
      await app.service(),
    );
    await ends(app, RECORD_CUSTOMER, { code: data.customer.code, pin: '2468' });
    expect(await verify(id, '2468')).toMatchObject({ __typename: 'CustomerPinVerified' });
  });

  test('nobody’s, and one that is not there, is refused [BX-10]', async () => {
    const { id } = await registered(app);
    expect(await withNothingMoved(app, () => desk.resetPin(id))).toMatchObject({
      __typename: 'CustomerPinNotSet',
      status: 409,
    });
    expect(await withNothingMoved(app, () => desk.resetPin(NOBODY))).toMatchObject({
      __typename: 'CustomerNotFound',
    });
  });

  test('the answer has no PIN, and neither has history [BX-10, ST-09]', async () => {
    const { id } = await withPin('918273');
    const answer = await desk.resetPin(id);
    expect(JSON.stringify([answer, await lastEntry(app, id)])).not.toContain('918273');
  });
});
