import { describe, expect, test } from 'vitest';
import { type Config, readConfig } from '../../src/config/config.js';
import { environmentLines, noSecrets, secretsOf } from '../../src/config/fresh-secrets.js';
import { RefreshSessionDocument, SignInDocument } from '../generated/graphql.js';
import { OTHER_PASSWORD, PASSWORD, registered } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { later } from '../support/customers.js';
import { type Live, useLive } from '../support/live.js';

const environment = (lines: string[]) =>
  Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

const base = { NODE_ENV: 'test', BCRYPT_COST: '4', WORKER: 'separate', CLIENT_IP_HEADER: 'none' };
const first = environment(environmentLines(noSecrets));
const second = environment(environmentLines(secretsOf(readConfig({ ...base, ...first }))));
const ids = ({ tokens, accounts, messages }: Config) => ({
  signing: (JSON.parse(tokens.keys) as { keys: Array<{ kid: string }> }).keys.map(({ kid }) => kid),
  peppers: accounts.peppers.map(({ id }) => id),
  messages: messages.keys.map(({ id }) => id),
});

describe('npm run keys', () => {
  test('gives what production accepts, every time another [H03]', () => {
    const config = readConfig({ ...base, ...first });
    const { signing, peppers, messages } = ids(config);
    expect(signing).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d-[0-9a-f]{6}$/)]);
    expect([peppers, messages]).toEqual([signing, signing]);
    expect(config.accounts.peppers[0]!.secret).toHaveLength(32);
    expect(config.access.routerSecrets[0]).toHaveLength(43);
    const other = environment(environmentLines(noSecrets));
    for (const name of Object.keys(first)) expect(other[name]).not.toBe(first[name]);
  });

  test('--rotate puts a new one before each in use [H03]', () => {
    const before = ids(readConfig({ ...base, ...first }));
    const after = ids(readConfig({ ...base, ...second }));
    for (const kind of ['signing', 'peppers', 'messages'] as const) {
      expect(after[kind]).toEqual([expect.any(String), ...before[kind]]);
      expect(after[kind][0]).not.toBe(before[kind][0]);
    }
    expect(second['ROUTER_SECRET']!.split(',')[1]).toBe(first['ROUTER_SECRET']);
  });

  test('--rotate leaves the published ones of development behind [H03]', () => {
    const lines = environmentLines(secretsOf(readConfig(base))).join('\n');
    expect(lines).not.toContain('development');
  });
});

describe('signing key and pepper are exchanged [H03]', () => {
  const app = useApp();
  // The router's secret is what the tests of the router are about.
  const old = useLive(app, { ...base, ...first, ROUTER_SECRET: '' });
  const rotated = useLive(app, { ...base, ...second, ROUTER_SECRET: '' });

  const me = async (live: Live, token: string) =>
    (await live.ask('{ me { id } }', {}, token)).data?.me?.id ?? null;
  const signIn = async (live: Live, username: string, password: string) =>
    (await live.ask(SignInDocument.toString(), { input: { username, password, deviceType: 'IOS' } })).data
      .signIn;
  const refresh = async (live: Live, refreshToken: string) =>
    (await live.ask(RefreshSessionDocument.toString(), { input: { refreshToken } })).data.refreshSession;
  const stored = async (table: string) =>
    ((await app.everythingStored())[table] as Array<{ pepper_id: string; password_hash: string }>)[0]!;

  /** An account whose password was hashed before the exchange. */
  async function account() {
    const { id, username } = await registered(app);
    const hash = await old.app.world.passwords.hash(PASSWORD);
    await app.em.execute('update credential set password_hash = ?, pepper_id = ?', [
      hash.passwordHash,
      hash.pepperId,
    ]);
    return { id, username };
  }

  test('and nobody is signed out: access and refresh tokens from before count [H03, K30]', async () => {
    const { id, username } = await account();
    const { accessToken, refreshToken } = await signIn(old, username, PASSWORD);
    expect(await me(rotated, accessToken)).toBe(id);
    const next = await refresh(rotated, refreshToken);
    expect(next.__typename).toBe('CustomerSessionRefreshed');
    expect((await stored('session')).pepper_id).toBe(rotated.app.world.secrets.pepperId);
    // A client that lost the answer gets it again, and the session goes on from there.
    expect((await refresh(rotated, refreshToken)).refreshToken).toBe(next.refreshToken);
    expect((await refresh(rotated, next.refreshToken)).__typename).toBe('CustomerSessionRefreshed');
  });

  test('a token of before, used twice, is still found out [H03]', async () => {
    const { username } = await account();
    const { refreshToken } = await signIn(old, username, PASSWORD);
    const next = await refresh(rotated, refreshToken);
    later(app, { seconds: 11 });
    expect((await refresh(rotated, refreshToken)).__typename).toBe('CustomerRefreshRejected');
    expect((await refresh(rotated, next.refreshToken)).__typename).toBe('CustomerRefreshRejected');
  });

  test('a password of before fits, and is hashed anew at the next sign-in [H03]', async () => {
    const { username } = await account();
    const before = await stored('credential');
    expect((await signIn(rotated, username, OTHER_PASSWORD)).__typename).toBe('CustomerCredentialsRejected');
    expect(await stored('credential')).toEqual(before);
    expect((await signIn(rotated, username, PASSWORD)).__typename).toBe('CustomerSignedIn');
    const after = await stored('credential');
    expect(after.pepper_id).toBe(rotated.app.world.secrets.pepperId);
    expect(after.password_hash).not.toBe(before.password_hash);
    expect((await signIn(rotated, username, PASSWORD)).__typename).toBe('CustomerSignedIn');
    expect(await stored('credential')).toEqual(after);
  });

  test('what came with the new ones is nothing to whoever has only the old ones [H03]', async () => {
    const { username } = await account();
    const { accessToken, refreshToken } = await signIn(rotated, username, PASSWORD);
    expect(await me(old, accessToken)).toBeNull();
    expect((await refresh(old, refreshToken)).__typename).toBe('CustomerRefreshRejected');
    expect((await signIn(old, username, PASSWORD)).__typename).toBe('CustomerCredentialsRejected');
  });

  test('a repetition after the exchange gets the answer from before it [BX-05]', async () => {
    const create = /* GraphQL */ `mutation { createCustomer(input: { externalId: "a", idempotencyKey: "k" }) {
      __typename ... on CustomerCreated { customer { id } } } }`;
    const token = (live: Live) =>
      live.app.tokens.sign('test-till', { role: 'SERVICE', scope: 'customers:write customers:read' });
    const before = await old.ask(create, {}, await token(old));
    expect(before.data.createCustomer.__typename).toBe('CustomerCreated');
    expect((await rotated.ask(create, {}, await token(rotated))).data).toEqual(before.data);
  });
});
