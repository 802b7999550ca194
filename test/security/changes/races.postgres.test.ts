import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { SignInDocument } from '../../generated/graphql.js';
import {
  changePassword,
  confirmMove,
  confirmPhone,
  confirmReset,
  deleteAccount,
  linkTo,
  opens,
  REJECTED,
  recognize,
  requestMove,
  requestPhone,
  requestReset,
  revert,
  signedIn,
  visit,
  visitor,
} from '../../support/account-changes.js';
import { codeTo, OTHER_PASSWORD, PASSWORD, registered, signIn, wrong } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf, read } from '../../support/customers.js';
import { whileLocked } from '../../support/locked.js';

const app = useApp();
const ANNA = 'anna@example.com';
const NEW = 'new@example.com';
const names = (answers: Array<{ __typename: string }>) =>
  answers.map(({ __typename }) => __typename).toSorted();
const times = <T>(count: number, call: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => call(n)));
const one = (won: string, count: number, lost = 'CustomerCodeRejected') =>
  [won, ...Array<string>(count - 1).fill(lost)].toSorted();

describe('confirmed at the same moment', () => {
  test('two new passwords with one token: one is set, the other changes nothing [B07]', async () => {
    const account = await registered(app);
    await requestReset(app, ANNA);
    const token = await linkTo(app, ANNA);
    const passwords = [OTHER_PASSWORD, 'seven otters under one umbrella'];
    const answers = await times(2, (n) => confirmReset(app, token, passwords[n]!));
    expect(names(answers)).toEqual(['CustomerCodeRejected', 'CustomerPasswordReset']);
    const won = answers.findIndex(({ __typename }) => __typename === 'CustomerPasswordReset');
    expect(await opens(app, account, passwords[won]!)).toBe(true);
    expect(await opens(app, account, passwords[1 - won]!)).toBe(false);
    expect(await historyOf(app, account.id, ['PASSWORD_RESET'])).toHaveLength(1);
  });

  test('fifty times the token of an e-mail change: it moves once [K18]', async () => {
    const { account, token } = await signedIn(app);
    await requestMove(app, token, NEW);
    const link = await linkTo(app, NEW);
    expect(names(await times(50, () => confirmMove(app, token, link)))).toEqual(
      one('CustomerEmailChanged', 50),
    );
    expect(await historyOf(app, account.id, ['EMAIL_CHANGED'])).toHaveLength(1);
    expect((await app.messages()).filter(({ template }) => template === 'emailChanged')).toHaveLength(1);
    const back = await linkTo(app, ANNA);
    expect(names(await times(20, () => revert(app, back)))).toEqual(one('CustomerEmailChangeReverted', 20));
    expect((await read(app, account.id))?.email).toBe(ANNA);
  });

  test('fifty codes for one number: five are compared, and the right one counts once [B04, K18]', async () => {
    const { account, token } = await signedIn(app);
    await requestPhone(app, token, '+48512345678');
    const code = await codeTo(app, '+48512345678');
    const guesses = await times(50, () => confirmPhone(app, token, '+48512345678', wrong(code)));
    expect(new Set(names(guesses))).toEqual(new Set(['CustomerCodeRejected']));
    const [{ attempts }] = (await app.em.execute('select max(attempts) as attempts from challenge')) as [
      { attempts: number },
    ];
    expect(attempts).toBe(5);
    expect((await read(app, account.id))?.phone).toBeNull();
  });

  test('the right code five times is one change [K18]', async () => {
    const { account, token } = await signedIn(app);
    await requestPhone(app, token, '+48512345678');
    const code = await codeTo(app, '+48512345678');
    const answers = await times(5, () => confirmPhone(app, token, '+48512345678', code));
    expect(names(answers)).toEqual(one('CustomerPhoneChanged', 5));
    expect(await historyOf(app, account.id, ['PHONE_CHANGED'])).toHaveLength(1);
  });

  test('two accounts that move to one address: one has it, the other keeps its own whole [B14]', async () => {
    const [anna, berta] = [await signedIn(app), await signedIn(app, { email: 'berta@example.com' })];
    const links: string[] = [];
    for (const { token } of [anna, berta]) {
      // The pause between two messages to one address is not what this is about.
      await app.em.execute('delete from throttle');
      ended(await requestMove(app, token, NEW), 'CustomerEmailChangeRequested');
      links.push(await linkTo(app, NEW));
    }
    const answers = await times(2, (n) => confirmMove(app, [anna, berta][n]!.token, links[n]!));
    expect(names(answers)).toEqual(['CustomerContactTaken', 'CustomerEmailChanged']);
    const emails = await times(2, async (n) => (await read(app, [anna, berta][n]!.account.id))?.email);
    expect(emails.filter((email) => email === NEW)).toHaveLength(1);
    const lost = emails.findIndex((email) => email !== NEW);
    expect(emails[lost]).toBe([ANNA, 'berta@example.com'][lost]);
    expect((await read(app, [anna, berta][lost]!.account.id))?.agreements?.email).toBeNull();
  });

  test('four deletions are one [SY-16]', async () => {
    const { account, token } = await signedIn(app);
    const answers = await times(4, () =>
      deleteAccount(app, token).catch(() => ({ __typename: 'UNAUTHENTICATED' }) as const),
    );
    expect(answers.filter((answer) => answer?.__typename === 'CustomerAccountDeleted')).toHaveLength(1);
    const { rows } = await sql`select 1 from history_entry where kind = 'CUSTOMER_DELETED'
      and customer_id = ${account.id}`.execute(app.em.getKysely());
    expect(rows).toHaveLength(1);
  });
});

describe('somebody who is about to be thrown out', () => {
  const throwOut = (customerId: string) => async (tx: Parameters<Parameters<typeof whileLocked>[3]>[0]) => {
    await sql`update session set revoked_at = now(), revoked_reason = 'PASSWORD_RESET'
      where customer_id = ${customerId}`.execute(tx);
    await sql`delete from credential where customer_id = ${customerId}`.execute(tx);
  };

  test('does not sign in with a password that changed while it was compared [B07, A11]', async () => {
    const account = await registered(app);
    const other = await registered(app, { email: 'berta@example.com', password: OTHER_PASSWORD });
    const answer = await whileLocked(
      app,
      account.id,
      () => signIn(app, { username: ANNA, password: PASSWORD }),
      (tx) =>
        sql`update credential set password_hash = (
          select password_hash from credential where customer_id = ${other.id}) where customer_id = ${account.id}`.execute(
          tx,
        ),
    );
    expect(answer).toMatchObject({ __typename: 'CustomerCredentialsRejected', status: 401 });
    expect((await app.everythingStored())['session']).toEqual([]);
    expect(await opens(app, account, OTHER_PASSWORD)).toBe(true);
  });

  test('does not set the password again that was just taken away [B07]', async () => {
    const { account, token } = await signedIn(app);
    const call = () => changePassword(app, token, { oldPassword: PASSWORD, newPassword: OTHER_PASSWORD });
    const answer = await whileLocked(app, account.id, call, throwOut(account.id));
    expect(answer).toMatchObject({ __typename: 'CustomerNotFound', status: 404 });
    expect((await app.everythingStored())['credential']).toEqual([]);
  });

  test('does not move the account, ask for a move or for a code, nor delete it [B12]', async () => {
    const { account, token } = await signedIn(app);
    await requestMove(app, token, NEW);
    const link = await linkTo(app, NEW);
    await app.em.execute('delete from throttle');
    const calls: Array<() => Promise<{ __typename: string }>> = [
      () => confirmMove(app, token, link),
      () => requestMove(app, token, 'newer@example.com'),
      () => requestPhone(app, token, '+48512345678'),
      () => deleteAccount(app, token),
    ];
    for (const call of calls) {
      const [{ hash }] = (await app.em.execute('select password_hash as hash from credential')) as [
        { hash: string },
      ];
      const answer = await whileLocked(app, account.id, call, throwOut(account.id));
      expect(answer.__typename).toMatch(/^(CustomerCodeRejected|CustomerNotFound)$/);
      await app.em.execute('update session set revoked_at = null');
      await app.em.execute(`insert into credential (customer_id, password_hash, scheme, pepper_id, changed_at)
        values ('${account.id}', '${hash}', 'bcrypt-hmac-sha384', 'development', now())`);
    }
    expect((await read(app, account.id))?.contacts).toMatchObject([{ value: ANNA, verified: true }]);
    expect((await app.em.execute('select 1 from challenge where used_at is null')) as unknown[]).toHaveLength(
      1,
    );
  });

  test('a link asked for before the address changed does not count after it [B13]', async () => {
    const { account, token } = await signedIn(app);
    await requestMove(app, token, NEW);
    const link = await linkTo(app, NEW);
    const answer = await whileLocked(
      app,
      account.id,
      () => confirmMove(app, token, link),
      (tx) =>
        sql`update contact set value = 'mid@example.com', value_normalized = 'mid@example.com'
          where customer_id = ${account.id}`.execute(tx),
    );
    expect(answer).toEqual(REJECTED);
    expect((await read(app, account.id))?.email).toBe('mid@example.com');
  });
});

describe('a visitor at two doors at once', () => {
  const enter = async (sender: string, username: string) =>
    (
      await app.ask(
        SignInDocument,
        { input: { username, password: PASSWORD, deviceType: 'BROWSER' } },
        sender,
      )
    ).data.signIn;
  const gathered = async () => {
    const guest = await visitor(app, 'visitor-4711');
    await recognize(app, guest.token, { parameters: [{ name: 'page', value: '/shoes' }] });
    return guest;
  };

  test('two sign-ins to one account adopt once [SY-22]', async () => {
    const { id } = await registered(app);
    const guest = await gathered();
    expect(names(await times(2, () => enter(guest.token, ANNA)))).toEqual([
      'CustomerSignedIn',
      'CustomerSignedIn',
    ]);
    expect(await historyOf(app, id, ['VISITOR_ADOPTED'])).toHaveLength(1);
    expect(await historyOf(app, id, ['VISITOR_RECOGNIZED'])).toHaveLength(1);
    expect((await read(app, id))?.attributes).toEqual([{ name: 'page', value: '/shoes' }]);
    expect(await read(app, guest.id)).toBeNull();
  });

  test('two sign-ins to two accounts: one of them adopts [SY-22]', async () => {
    const accounts = [await registered(app), await registered(app, { email: 'berta@example.com' })];
    const guest = await gathered();
    const answers = await times(2, (n) => enter(guest.token, accounts[n]!.username));
    expect(names(answers)).toEqual(['CustomerSignedIn', 'CustomerSignedIn']);
    const adopted = await times(
      2,
      async (n) => (await historyOf(app, accounts[n]!.id, ['VISITOR_ADOPTED'])).length,
    );
    expect(adopted.toSorted()).toEqual([0, 1]);
  });

  test('the same uuid arriving ten times at once is ten visitors [SY-19, L06]', async () => {
    const answers = await times(10, () => visit(app, 'visitor-4711'));
    const ids = answers.map((answer) => ended(answer, 'CustomerAnonymousSessionStarted').customer!.id);
    expect(new Set(ids).size).toBe(10);
  });
});
