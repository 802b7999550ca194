import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import {
  confirmByCode,
  confirmReset,
  linkTo,
  opens,
  requestCode,
  templates,
} from '../../support/account-changes.js';
import {
  codeTo,
  device,
  OTHER_PASSWORD,
  PASSWORD,
  registered,
  whoIs,
  wrong,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { booksOf, startCampaign, tillOf } from '../../support/balances.js';
import { enter, historyOf, later } from '../../support/customers.js';
import { deskOf } from '../../support/desk.js';
import { whileLocked } from '../../support/locked.js';
import { expectSound, merge } from '../../support/merges.js';

const app = useApp();
const desk = deskOf(app);
const till = tillOf(app);
const PHONE = '+48512345678';
const NEW = 'new@example.com';
const names = (answers: Array<{ __typename: string }>) =>
  answers.map(({ __typename }) => __typename).toSorted();
const times = <T>(count: number, call: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => call(n)));

async function forgetful() {
  const account = await registered(app, { phone: PHONE });
  await requestCode(app, PHONE);
  return { account, code: await codeTo(app, PHONE) };
}

describe('a code that recovers an account, at the same moment', () => {
  test('twice with different passwords: one is set [FI-20, B07]', async () => {
    const { account, code } = await forgetful();
    const passwords = [OTHER_PASSWORD, 'seven otters under one umbrella'];
    const answers = await times(2, (n) => confirmByCode(app, PHONE, code, passwords[n]!));
    expect(names(answers)).toEqual(['CustomerCodeRejected', 'CustomerPasswordReset']);
    const won = answers.findIndex(({ __typename }) => __typename === 'CustomerPasswordReset');
    expect(await opens(app, account, passwords[won]!)).toBe(true);
    expect(await historyOf(app, account.id, ['PASSWORD_RESET'])).toHaveLength(1);
  });

  test('fifty guesses: five are compared, and the right one after them is refused [FI-20, B04]', async () => {
    const { account, code } = await forgetful();
    const answers = await times(50, () => confirmByCode(app, PHONE, wrong(code), OTHER_PASSWORD));
    // Some may have been told that too many wait: those were not judged.
    expect(answers.every(({ __typename }) => __typename !== 'CustomerPasswordReset')).toBe(true);
    const [tried] = await app.em.execute("select attempts from challenge where purpose = 'RESET_CODE'");
    expect(tried).toEqual({ attempts: 5 });
    expect((await confirmByCode(app, PHONE, code, OTHER_PASSWORD)).__typename).toBe('CustomerCodeRejected');
    expect(await opens(app, account, PASSWORD)).toBe(true);
  });

  test('as its customer is merged away: the reset that waited is refused [FI-20, I08]', async () => {
    const { account, code } = await forgetful();
    const { id } = await enter(app, { externalId: 'survivor' });
    const answer = await whileLocked(
      app,
      account.id,
      () => confirmByCode(app, PHONE, code, OTHER_PASSWORD),
      async (tx) => {
        await sql`update customer set merged_into_id = ${id} where id = ${account.id}`.execute(tx);
        await sql`delete from credential where customer_id = ${account.id}`.execute(tx);
      },
    );
    expect(answer.__typename).toBe('CustomerCodeRejected');
    expect((await app.everythingStored())['credential']).toEqual([]);
  });

  test('as a merge, five times: no password is left with the absorbed [FI-20, I08]', async () => {
    const { id: survivorId } = await enter(app, { externalId: 'survivor' });
    let campaignId: string | undefined;
    for (let round = 0; round < 5; round += 1) {
      const phone = `+4851234500${round}`;
      const account = await registered(app, { phone, ...(campaignId && { campaignId }) });
      campaignId = account.campaignId;
      await requestCode(app, phone);
      const code = await codeTo(app, phone);
      const [merging, resetting] = await Promise.all([
        merge(app, { survivorId, absorbedId: account.id }),
        confirmByCode(app, phone, code, OTHER_PASSWORD),
      ]);
      expect(merging.__typename).toBe('CustomersMerged');
      expect(['CustomerPasswordReset', 'CustomerCodeRejected']).toContain(resetting.__typename);
      expect((await app.everythingStored())['credential']).toEqual([]);
      for (const password of [PASSWORD, OTHER_PASSWORD])
        expect(await opens(app, account, password)).toBe(false);
    }
    await expectSound(app);
  });
});

describe('what staff do, at the same moment as others', () => {
  test('a correction while tills redeem leaves no balance below zero, and the books agree [BX-10]', async () => {
    const { id: customerId } = await registered(app);
    const campaignId = await startCampaign(app);
    await till.hasAdded({ customerId, campaignId, amount: '20' });
    const answers = await times<{ __typename: string }>(12, (n) =>
      n % 2 === 0
        ? till.redeem({ customerId, campaignId, amount: '3' })
        : desk.adjust({ customerId, campaignId, amount: '-4' }),
    );
    const redeemed = names(answers).filter((name) => name === 'LoyaltyBalanceRedeemed').length;
    const adjusted = names(answers).filter((name) => name === 'LoyaltyBalanceAdjusted').length;
    const left = 20 - 3 * redeemed - 4 * adjusted;
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left).toBeLessThan(4);
    expect(await booksOf(app)).toMatchObject({ balance: String(left), entries: String(left), total: '0' });
    await expectSound(app);
  });

  test('ending sessions and signing in: no session survives that was there before [BX-10]', async () => {
    const account = await registered(app);
    const before = await times(3, () => device(app, account));
    await Promise.all([desk.endSessions(account.id), device(app, account)]);
    for (const { accessToken } of before) expect(await whoIs(app, accessToken)).toBeNull();
  });

  test('signing in stops a link that waits, also while it is being used [BX-10]', async () => {
    const account = await registered(app);
    const input = { customerId: account.id, type: 'EMAIL', value: NEW, verified: true };
    const add = 'mutation ($input: AddContactInput!) { addContact(input: $input) { __typename } }';
    await app.ask(add, { input }, await app.staff());
    await desk.recover({ customerId: account.id, email: NEW });
    expect(await templates(app)).toContain(`recoveryLink to ${NEW}`);
    const token = await linkTo(app, NEW);
    later(app, { hours: 25 });
    const answer = await whileLocked(
      app,
      account.id,
      () => confirmReset(app, token, OTHER_PASSWORD),
      // As signing in does, under the same lock.
      (tx) => sql`update challenge set used_at = now() where purpose = 'RECOVERY'`.execute(tx),
    );
    expect(answer.__typename).toBe('CustomerCodeRejected');
    expect(await opens(app, account, PASSWORD)).toBe(true);
  });
});
