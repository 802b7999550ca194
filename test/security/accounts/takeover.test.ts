import { describe, expect, test } from 'vitest';
import { UpdateAccountDocument } from '../../generated/graphql.js';
import {
  campaign,
  cardHolder,
  codeTo,
  device,
  OTHER_PASSWORD,
  PASSWORD,
  register,
  registered,
  sendClaim,
  sendCode,
  signIn,
  whoIs,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, enter, later, read } from '../../support/customers.js';

const app = useApp();
const VICTIM = 'victim@example.com';

describe('an attacker who is there first [I01]', () => {
  test('without the code has no account of the victim’s address to wait in [I01]', async () => {
    const campaignId = await campaign(app);
    await sendCode(app, campaignId, { email: VICTIM });
    const given = { username: VICTIM, password: OTHER_PASSWORD, campaignId };
    expect((await register(app, { ...given, code: '12345678' })).__typename).toBe('CustomerCodeRejected');
    later(app, { seconds: 61 });
    const victim = await registered(app, { email: VICTIM, campaignId });
    expect((await signIn(app, { username: VICTIM, password: OTHER_PASSWORD })).__typename).toBe(
      'CustomerCredentialsRejected',
    );
    expect(ended(await signIn(app, victim), 'CustomerSignedIn').customer!.id).toBe(victim.id);
  });

  test('who notes the victim’s number on their own account gets neither sign-in nor record by it [I01]', async () => {
    const campaignId = await campaign(app);
    const attacker = await registered(app, {
      email: 'attacker@example.com',
      password: OTHER_PASSWORD,
      campaignId,
    });
    const { accessToken } = await device(app, attacker);
    const input = { phone: '+48601234567' };
    ended(
      (await app.ask(UpdateAccountDocument, { input }, accessToken)).data.updateAccount,
      'CustomerAccountUpdated',
    );
    const victim = await registered(app, { phone: '+48601234567', campaignId });
    expect(victim.id).not.toBe(attacker.id);
    const byNumber = await signIn(app, { username: '+48601234567', password: PASSWORD });
    expect(ended(byNumber, 'CustomerSignedIn').customer!.id).toBe(victim.id);
    expect((await signIn(app, { username: '+48601234567', password: OTHER_PASSWORD })).__typename).toBe(
      'CustomerCredentialsRejected',
    );
  });

  test('who was signed in before does not stay so in an account the victim claims [I01]', async () => {
    const { id } = await cardHolder(app, [{ type: 'EMAIL', value: VICTIM }]);
    await sendClaim(app, id, { email: VICTIM });
    const code = await codeTo(app, VICTIM);
    const claim = /* GraphQL */ `mutation ($input: ClaimAccountInput!) { claimAccount(input: $input) { __typename } }`;
    const input = { customerId: id, username: VICTIM, password: PASSWORD, code };
    const { data } = await app.ask(claim, { input }, await app.service());
    expect(data.claimAccount).toEqual({ __typename: 'CustomerAccountClaimed' });
    expect((await app.everythingStored())['session']).toEqual([]);
  });
});

describe('an account [I02]', () => {
  test('sees nothing of records that only noted its address [I02]', async () => {
    const noted = await cardHolder(app, [{ type: 'EMAIL', value: VICTIM }]);
    await enter(app, { firstName: 'Zofia', externalId: 'z', contacts: [{ type: 'EMAIL', value: VICTIM }] });
    const account = await registered(app, { email: VICTIM });
    const { accessToken } = await device(app, account);
    const { data } = await app.ask(
      '{ me { id firstName externalId card { number } history { nodes { kind } } } }',
      {},
      accessToken,
    );
    expect(data.me).toMatchObject({ id: account.id, firstName: null, externalId: null });
    expect(data.me.card.number).not.toBe(noted.card);
    expect(data.me.history.nodes.map(({ kind }: { kind: string }) => kind)).toEqual([
      'SIGNED_IN',
      'REGISTERED',
    ]);
  });

  test('of a newcomer whose code was never shown does not exist [I02]', async () => {
    const campaignId = await campaign(app);
    await sendCode(app, campaignId, { email: VICTIM });
    expect((await app.everythingStored())['customer']).toEqual([]);
  });
});

describe('sessions [A15, A11]', () => {
  test('the eleventh device signs the one used least recently out [A15]', async () => {
    const account = await registered(app);
    const devices = [];
    for (let number = 0; number < 11; number += 1) {
      devices.push(await device(app, account));
      later(app, { seconds: 1 });
    }
    const [oldest, second] = devices;
    expect(await whoIs(app, oldest!.accessToken)).toBeNull();
    expect(await whoIs(app, second!.accessToken)).toBe(account.id);
    const { data } = await app.ask('{ me { sessions { id } } }', {}, devices[10]!.accessToken);
    expect(data.me.sessions).toHaveLength(10);
    const revoked = (await app.everythingStored())['session'] as Array<{ revoked_reason: string | null }>;
    expect(revoked.filter(({ revoked_reason }) => revoked_reason === 'TOO_MANY')).toHaveLength(1);
  });

  test('a sign-in whose password was changed while it was checked opens no session [A11]', async () => {
    const account = await registered(app);
    const { passwords } = app.app.world;
    const matches = passwords.matches;
    passwords.matches = async (password, hash) => {
      const isRight = await matches(password, hash);
      const other = await passwords.hash(OTHER_PASSWORD);
      await app.em.execute(`update credential set password_hash = '${other.passwordHash}'`);
      return isRight;
    };
    try {
      expect((await signIn(app, account)).__typename).toBe('CustomerCredentialsRejected');
    } finally {
      passwords.matches = matches;
    }
    expect((await app.everythingStored())['session']).toEqual([]);
    expect((await signIn(app, { username: account.username, password: OTHER_PASSWORD })).__typename).toBe(
      'CustomerSignedIn',
    );
    expect((await read(app, account.id))!.registered).toBe(true);
  });
});
