import { describe, expect, test } from 'vitest';
import { issueClientSecret } from '../../../src/domain/sign-in/client-secrets.js';
import { ServiceClient } from '../../../src/entities/service-client.entity.js';
import { TILL, useApp } from '../../support/app.js';
import { useLive } from '../../support/live.js';

const app = useApp();
const live = useLive(app);
const ASK = /* GraphQL */ `
  mutation ($clientId: String!, $clientSecret: String!) {
    serviceToken(input: { clientId: $clientId, clientSecret: $clientSecret }) {
      __typename
      ... on ServiceTokenIssued { accessToken expiresInSeconds scopes }
      ... on CustomerProblem { message status }
    }
  }
`;
const HOUR = 3_600_000;

const newSecret = () =>
  app.em.transactional(async (tx) =>
    issueClientSecret({ em: tx }, await tx.findOneOrFail(ServiceClient, TILL), app.clock.now),
  );
const setScopes = (...scopes: string[]) => app.em.nativeUpdate(ServiceClient, TILL, { scopes });
const ask = async (clientSecret: string, clientId = TILL) =>
  (await app.ask(ASK, { clientId, clientSecret })).data.serviceToken;

describe('a service client', () => {
  test('gets a token of five minutes with the scopes it has, which works', async () => {
    await setScopes('customers:read');
    const issued = await ask(await newSecret());
    expect(issued).toEqual({
      __typename: 'ServiceTokenIssued',
      accessToken: expect.any(String),
      expiresInSeconds: 300,
      scopes: ['customers:read'],
    });
    const read = () => app.ask('{ customers { totalCount } }', {}, issued.accessToken);
    expect((await read()).data.customers).toEqual({ totalCount: 0 });
    app.clock.now = new Date(app.clock.now.getTime() + 331_000);
    expect((await read()).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  test('cannot tell a wrong secret, an unknown client and a disabled one apart, byte by byte', async () => {
    const secret = await newSecret();
    const answers = [
      await live.ask(ASK, { clientId: TILL, clientSecret: `${secret}x` }),
      await live.ask(ASK, { clientId: TILL, clientSecret: '' }),
      await live.ask(ASK, { clientId: 'nobody', clientSecret: secret }),
      await live.ask(ASK, { clientId: '', clientSecret: '' }),
      await live.ask(ASK, { clientId: `${TILL} `, clientSecret: secret }),
    ];
    await app.em.nativeUpdate(ServiceClient, TILL, { disabledAt: app.clock.now });
    answers.push(await live.ask(ASK, { clientId: TILL, clientSecret: secret }));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(answers[0]!.data.serviceToken).toEqual({
      __typename: 'ServiceTokenClientRejected',
      message: 'Wrong client id or secret.',
      status: 401,
    });
  });

  test('changes its secret without an hour in which it cannot call', async () => {
    const first = await newSecret();
    const second = await newSecret();
    for (const secret of [first, second]) expect((await ask(secret)).__typename).toBe('ServiceTokenIssued');
    app.clock.now = new Date(app.clock.now.getTime() + 24 * HOUR);
    expect((await ask(first)).__typename).toBe('ServiceTokenClientRejected');
    expect((await ask(second)).__typename).toBe('ServiceTokenIssued');
  });

  test('is not known by its secret to anybody who reads the database, and asking leaves no trace in it', async () => {
    const secret = await newSecret();
    const before = await app.everythingStored();
    await ask(secret);
    await ask('wrong');
    const after = await app.everythingStored();
    expect(after).toEqual(before);
    expect(JSON.stringify(after)).not.toContain(secret);
    expect(secret).toMatch(/^[\w-]{43}$/);
  });

  test('is looked for with one statement, known or not', async () => {
    for (const id of [TILL, 'nobody']) {
      await ask('wrong', id);
      expect(app.statements).toHaveLength(1);
    }
  });
});
