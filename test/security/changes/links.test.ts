import { describe, expect, test } from 'vitest';
import {
  confirmMove,
  confirmReset,
  linkTo,
  move,
  opens,
  REJECTED,
  recognize,
  requestMove,
  requestReset,
  revert,
  signedIn,
  visitor,
} from '../../support/account-changes.js';
import { device, OTHER_PASSWORD, PASSWORD, registered, whoIs } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, enter, read, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const ANNA = 'anna@example.com';
const BERTA = 'berta@example.com';
const NEW = 'new@example.com';

describe('links in mails', () => {
  test('lead to the configured front end, whatever a request says of its host [B09]', async () => {
    await registered(app);
    const response = await app.app.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'http',
        forwarded: 'host=evil.example;proto=http',
        origin: 'https://evil.example',
        referer: 'https://evil.example/',
      },
      payload: {
        query: `mutation { requestPasswordReset(input: {email: "${ANNA}"}) { __typename } }`,
      },
    });
    expect(response.json().data.requestPasswordReset).toEqual({
      __typename: 'CustomerPasswordResetRequested',
    });
    const message = (await app.messages()).at(-1)!;
    expect(new URL(message.data.link).origin).toBe('http://localhost:3000');
    expect(JSON.stringify(message)).not.toContain('evil');
  });

  test('opening one consumes nothing: no GET changes anything [B15]', async () => {
    const { token } = await signedIn(app);
    await requestReset(app, ANNA);
    await requestMove(app, token, NEW);
    const [reset, change] = [await linkTo(app, ANNA), await linkTo(app, NEW)];
    const mutation = `mutation { confirmPasswordReset(input: {token: "${reset}", password: "${OTHER_PASSWORD}"}) { __typename } }`;
    await withNothingMoved(app, async () => {
      for (const [method, url] of [
        ['GET', `/password-reset?token=${reset}`],
        ['HEAD', `/password-reset?token=${reset}`],
        ['GET', `/email-change?token=${change}`],
        ['GET', `/graphql?query=${encodeURIComponent(mutation)}`],
      ] as const) {
        const { statusCode } = await app.app.server.inject({
          method,
          url,
          headers: { 'apollo-require-preflight': 'true', 'content-type': 'application/json' },
        });
        expect(statusCode, url).toBeGreaterThanOrEqual(400);
      }
    });
    expect((await confirmMove(app, token, change)).__typename).toBe('CustomerEmailChanged');
  });

  test('the token of one customer counts for nobody else, though they are signed in [B12]', async () => {
    const [anna, berta] = [await signedIn(app), await signedIn(app, { email: BERTA })];
    ended(await requestMove(app, berta.token, NEW), 'CustomerEmailChangeRequested');
    const link = await linkTo(app, NEW);
    expect(await withNothingMoved(app, () => confirmMove(app, anna.token, link))).toEqual(REJECTED);
    ended(await confirmMove(app, berta.token, link), 'CustomerEmailChanged');
    expect((await read(app, anna.account.id))?.email).toBe(ANNA);
  });

  test('nor where neither of the two has an address yet [B12]', async () => {
    const [anna, berta] = [
      await signedIn(app, { phone: '+48512345678' }),
      await signedIn(app, { phone: '+48512345679' }),
    ];
    ended(await requestMove(app, berta.token, NEW), 'CustomerEmailChangeRequested');
    const link = await linkTo(app, NEW);
    expect(await withNothingMoved(app, () => confirmMove(app, anna.token, link))).toEqual(REJECTED);
    expect((await read(app, anna.account.id))?.email).toBeNull();
  });

  test('the token counts only while the account has the address it was asked from [B13]', async () => {
    const { account, token } = await signedIn(app);
    ended(await requestMove(app, token, NEW), 'CustomerEmailChangeRequested');
    const link = await linkTo(app, NEW);
    await app.em.execute(`update contact set value = 'mid@example.com', value_normalized = 'mid@example.com'
      where customer_id = '${account.id}'`);
    expect(await withNothingMoved(app, () => confirmMove(app, token, link))).toEqual(REJECTED);
  });

  test('an address taken meanwhile: told only to who holds the token, and no half change [B14]', async () => {
    const { token } = await signedIn(app);
    ended(await requestMove(app, token, NEW), 'CustomerEmailChangeRequested');
    const link = await linkTo(app, NEW);
    await registered(app, { email: NEW });
    const made = `${link.slice(0, -4)}AAAA`;
    expect(await withNothingMoved(app, () => confirmMove(app, token, made))).toEqual(REJECTED);
    const answer = await withNothingMoved(app, () => confirmMove(app, token, link));
    expect(answer).toMatchObject({ __typename: 'CustomerContactTaken', status: 409 });
  });

  test('no token of a link is an access token, and no access token a link [A06]', async () => {
    const { token } = await signedIn(app);
    await requestReset(app, ANNA);
    const reset = await linkTo(app, ANNA);
    expect(await whoIs(app, reset)).toBeNull();
    expect(await withNothingMoved(app, () => confirmReset(app, token, OTHER_PASSWORD))).toEqual(REJECTED);
    expect(await withNothingMoved(app, () => revert(app, reset))).toEqual(REJECTED);
  });
});

describe('an attacker who was there first [I01]', () => {
  test('who holds a session loses it with the reset: the session, the password, an open move [I01]', async () => {
    const { account, token } = await signedIn(app);
    const thief = await device(app, account, { ip: '203.0.113.9' });
    ended(await requestMove(app, thief.accessToken, 'thief@example.net'), 'CustomerEmailChangeRequested');
    const link = await linkTo(app, 'thief@example.net');
    await requestReset(app, ANNA);
    ended(await confirmReset(app, await linkTo(app, ANNA), OTHER_PASSWORD), 'CustomerPasswordReset');
    for (const dead of [token, thief.accessToken]) expect(await whoIs(app, dead)).toBeNull();
    const owner = await device(app, { ...account, password: OTHER_PASSWORD });
    // Not even the owner, tricked into it, moves the account with the attacker's link.
    expect(await withNothingMoved(app, () => confirmMove(app, owner.accessToken, link))).toEqual(REJECTED);
    expect(await opens(app, account, PASSWORD)).toBe(false);
  });

  test('who moved the account to a mailbox of theirs loses it to the old address [I01]', async () => {
    const { account, token } = await signedIn(app);
    await move(app, token, 'thief@example.net');
    const back = await linkTo(app, ANNA);
    await requestReset(app, 'thief@example.net');
    ended(
      await confirmReset(app, await linkTo(app, 'thief@example.net'), OTHER_PASSWORD),
      'CustomerPasswordReset',
    );
    ended(await revert(app, back), 'CustomerEmailChangeReverted');
    const theirs = { ...account, username: 'thief@example.net' };
    expect(await opens(app, theirs, OTHER_PASSWORD)).toBe(false);
    expect(await requestReset(app, 'thief@example.net')).toMatchObject({
      __typename: 'CustomerResendTooSoon',
    });
    expect((await read(app, account.id))?.contacts).toMatchObject([{ value: ANNA, verified: true }]);
  });

  test('who typed a victim’s address as a visitor holds nothing of the account made with it [I01]', async () => {
    const guest = await visitor(app);
    ended(await recognize(app, guest.token, { email: ANNA }), 'CustomerVisitorRecognized');
    const account = await registered(app);
    expect(account.id).not.toBe(guest.id);
    const { data } = await app.ask('{ me { id registered email } }', {}, guest.token);
    expect(data.me).toEqual({ id: guest.id, registered: false, email: ANNA });
    expect((await read(app, account.id))?.contacts).toMatchObject([{ value: ANNA, verified: true }]);
  });

  test('an address a till noted for somebody is no way into their account [I09]', async () => {
    const { id } = await enter(app, {
      externalId: 'shop-1',
      firstName: 'Anna',
      contacts: [{ type: 'EMAIL', value: ANNA, primary: true }],
    });
    const account = await registered(app);
    expect(account.id).not.toBe(id);
    await requestReset(app, ANNA);
    ended(await confirmReset(app, await linkTo(app, ANNA), OTHER_PASSWORD), 'CustomerPasswordReset');
    expect(await whoIs(app, (await device(app, { ...account, password: OTHER_PASSWORD })).accessToken)).toBe(
      account.id,
    );
    expect((await read(app, id))?.registered).toBe(false);
  });
});
