import { generateKeyPairSync } from 'node:crypto';
import { importJWK, type JWTPayload, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { developmentSigningKeys } from '../../../src/config/development-secrets.js';
import { permissions } from '../../../src/graphql/guard/permissions.js';
import { type Account, device, registered } from '../../support/accounts.js';
import { type Answer, TILL, useApp } from '../../support/app.js';
import { enter, later, withNothingMoved } from '../../support/customers.js';
import { type Live, useLive } from '../../support/live.js';
import { merged } from '../../support/merges.js';
import { smallestOperations } from '../../support/root-fields.js';

const app = useApp();
const ROUTER = 'a-router-secret-of-enough-length-1234';
const direct = useLive(app);
const routed = useLive(app, { ROUTER_SECRET: ROUTER, CLIENT_IP_HEADER: 'none' });
const documents = await smallestOperations();
const [own] = JSON.parse(developmentSigningKeys).keys;

const isOpen = (field: string) =>
  permissions[field]!.callers.some((caller) => caller === 'PUBLIC' || caller === 'ANYBODY');
const closed = [...documents.keys()].filter((field) => !isOpen(field) && field !== 'Query._service');

const DELETE = `mutation ($password: String!) {
  ended: deleteAccount(input: { password: $password }) { __typename } }`;
const DISABLE = `mutation ($id: ID!) {
  ended: updateCustomer(input: { id: $id, status: DISABLED }) { __typename } }`;
const newCustomer = async () => (await enter(app, { externalId: 'gone', firstName: 'Ada' })).id;
const bearer = (token: string) => `Bearer ${token}`;
const seconds = () => Math.floor(app.clock.now.getTime() / 1000);
/** A token of ours for the customer, but for what is given. */
const signed = async (change: JWTPayload, typ = 'at+jwt', key?: Parameters<SignJWT['sign']>[0]) =>
  bearer(
    await new SignJWT({
      sub: await newCustomer(),
      role: 'CUSTOMER',
      jti: 'x',
      iss: 'http://localhost:4000',
      aud: 'customer-accounts',
      iat: seconds(),
      nbf: seconds(),
      exp: seconds() + 300,
      ...change,
    })
      .setProtectedHeader({ alg: 'ES256', typ, kid: own.kid })
      .sign(key ?? (await importJWK(own, 'ES256'))),
  );
/** A valid header, and then the time is over. */
const expired = async (token: Promise<string>) => {
  const header = bearer(await token);
  later(app, { seconds: 5 * 60 + 31 });
  return header;
};
/** The token of somebody who registered and signed in, after they or a service have done this. */
const after = async (does: (account: Account, accessToken: string) => Promise<Answer>) => {
  const account = await registered(app);
  const { accessToken } = await device(app, account);
  const { data } = await does(account, accessToken);
  expect(data.ended.__typename).toMatch(/(SignedOut|Deleted|Updated)$/);
  return bearer(accessToken);
};

const headers: Array<[string, () => Promise<string | undefined>]> = [
  ['no token', async () => undefined],
  ['an empty header', async () => ''],
  ['a scheme without a token', async () => 'Bearer '],
  ['another scheme', async () => 'Basic dXNlcjpwYXNz'],
  ['a token without a scheme', async () => app.customer(await newCustomer())],
  ['two tokens', async () => `${bearer(await app.service())} ${await app.service()}`],
  ['nonsense', async () => bearer('nonsense')],
  ['a token without a signature', async () => (await signed({})).split('.').slice(0, 2).join('.')],
  [
    'a token of another key',
    () => signed({}, 'at+jwt', generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
  ],
  ['a token for another audience', () => signed({ aud: 'another' })],
  ['a token of another issuer', () => signed({ iss: 'https://elsewhere.example' })],
  ['a token of another type', () => signed({}, 'refresh+jwt')],
  ['a token that is not valid yet', () => signed({ nbf: seconds() + 31 })],
  ['an expired token of a customer', async () => expired(app.customer(await newCustomer()))],
  ['an expired token of a visitor', async () => expired(app.visitor(await newCustomer()))],
  ['an expired token of a service', async () => expired(app.service())],
  ['an expired token of staff', async () => expired(app.staff())],
  ['a refresh token', async () => bearer((await device(app, await registered(app))).refreshToken)],
  [
    'the token of a session that was ended',
    () => after((_account, token) => app.ask('mutation { ended: signOut { __typename } }', {}, token)),
  ],
  [
    'the token of an account that was deleted',
    () => after(({ password }, token) => app.ask(DELETE, { password }, token)),
  ],
  [
    'the token of a customer who was disabled',
    () => after(async ({ id }) => app.ask(DISABLE, { id }, await app.service())),
  ],
  [
    'the token of a customer who was merged away',
    async () => {
      const survivor = await enter(app, { externalId: 'survivor' });
      const id = await newCustomer();
      const token = await app.customer(id);
      await merged(app, survivor.id, id);
      return bearer(token);
    },
  ],
  [
    'the token of a service nobody has entered',
    async () => bearer(await app.app.tokens.sign('unknown', { role: 'SERVICE' })),
  ],
  [
    'the token of a service that was disabled',
    async () => {
      const token = await app.service();
      const db = app.em.getKysely();
      await db
        .updateTable('service_client')
        .set({ disabled_at: new Date() })
        .where('id', '=', TILL)
        .execute();
      return bearer(token);
    },
  ],
];

const ask = (live: Live, query: string, authorization: string | undefined, variables = {}) =>
  live.ask(query, variables, null, {
    'x-router-secret': ROUTER,
    ...(authorization !== undefined && { authorization }),
  });

describe.each(headers)('with %s', (_, header) => {
  test('every field that is not for everybody is UNAUTHENTICATED, and nothing is done [FD-07, D08]', async () => {
    const authorization = await header();
    expect(closed.length).toBeGreaterThan(40);
    await withNothingMoved(app, async () => {
      for (const field of closed) {
        const { status, data, errors } = await ask(direct, documents.get(field)!, authorization);
        const seen = errors?.map(({ path, extensions }) => [path, extensions['code']]);
        expect([field, seen]).toEqual([field, [[[field.split('.')[1]], 'UNAUTHENTICATED']]]);
        expect([status, ...Object.values(data ?? { nothing: null })]).toEqual([200, null]);
      }
    });
  });

  test('references are UNAUTHENTICATED on each path, by every key and through a router [FD-07]', async () => {
    const { id, code } = await enter(app, { externalId: 'shop-1', firstName: 'Anna' });
    const authorization = await header();
    const query =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { id firstName card { number } } } }';
    const r = [{ id }, { externalId: 'shop-1' }, { code }].map((key) => ({ __typename: 'Customer', ...key }));
    for (const live of [direct, routed]) {
      const { status, data, errors } = await ask(live, query, authorization, { r });
      expect([status, data]).toEqual([200, { _entities: [{ id, firstName: null, card: null }, null, null] }]);
      const paths = errors?.map(
        ({ path, extensions }) => `${path?.slice(1).join('.')} ${extensions['code']}`,
      );
      expect(paths?.toSorted()).toEqual([
        '0.card UNAUTHENTICATED',
        '0.firstName UNAUTHENTICATED',
        '1 UNAUTHENTICATED',
        '2 UNAUTHENTICATED',
      ]);
    }
  });

  test('what is for everybody is answered [FD-07]', async () => {
    const authorization = await header();
    for (const field of ['Query.campaigns', 'Mutation.refreshSession', 'Mutation.signIn']) {
      const { errors } = await ask(direct, documents.get(field)!, authorization);
      expect([field, errors]).toEqual([field, undefined]);
    }
  });
});
