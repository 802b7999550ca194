import { describe, expect, test } from 'vitest';
import { TILL, useApp } from '../support/app.js';
import { codes, production, useLive } from '../support/live.js';

const OLD = 'the-old-router-secret-0123456789abcdef';
const NEW = 'the-new-router-secret-0123456789abcdef';
const app = useApp();
const behindRouter = useLive(app, { ROUTER_SECRET: `${NEW},${OLD}`, CLIENT_IP_HEADER: 'x-forwarded-for' });
const open = useLive(app);
const openInProduction = useLive(app, production);
const QUERY = '{ campaigns { id } }';

describe('a router proves itself [D01]', () => {
  test.each([
    ['none', {}],
    ['an empty one', { 'x-router-secret': '' }],
    ['a wrong one', { 'x-router-secret': `${OLD}x` }],
    ['two in one', { 'x-router-secret': `${OLD},${NEW}` }],
    ['the beginning of one', { 'x-router-secret': OLD.slice(0, -1) }],
  ])('with %s nothing is answered, not even that a body is unreadable [D01]', async (_, headers) => {
    app.statements.length = 0;
    const answer = await behindRouter.raw({
      headers: { 'content-type': 'application/json', ...(headers as Record<string, string>) },
      body: '{"query": unreadable',
    });
    expect(answer.status).toBe(401);
    expect(codes(answer)).toEqual(['ROUTER_SECRET_REQUIRED']);
    expect(app.statements).toEqual([]);
    expect(JSON.parse(behindRouter.lines.at(-1)!)).toMatchObject({
      level: 40,
      msg: 'the router secret was missing',
    });
  });

  test('the explorer and unknown paths are closed too [D01]', async () => {
    for (const path of ['/explorer/', '/nothing', '/livez/../graphql', '/.well-known/jwks.json/more']) {
      expect([path, (await behindRouter.raw({ method: 'GET', path })).status]).toEqual([path, 401]);
    }
  });

  test('the new and the old secret work while they are exchanged [D01]', async () => {
    for (const secret of [OLD, NEW]) {
      const answer = await behindRouter.ask(QUERY, {}, null, { 'x-router-secret': secret });
      expect(answer.data).toEqual({ campaigns: [] });
    }
  });

  test('probes and public keys answer without it [D01, FD-06]', async () => {
    for (const path of ['/livez', '/readyz', '/readyz?verbose']) {
      expect((await behindRouter.raw({ method: 'GET', path })).status).toBe(200);
    }
    const { status, text } = await behindRouter.raw({ method: 'GET', path: '/.well-known/jwks.json' });
    expect([status, text]).toEqual([200, JSON.stringify(behindRouter.app.tokens.publicKeys)]);
    expect(text).not.toContain('"d"');
  });
});

describe('headers of strangers', () => {
  test('nobody is signed in by headers a router might have set [D07]', async () => {
    const headers = {
      'x-user-id': 'somebody',
      'x-roles': 'STAFF',
      'x-apollo-claims': '{"role":"STAFF","scope":"customers:read"}',
      'x-router-secret': NEW,
    };
    for (const live of [open, behindRouter]) {
      expect(codes(await live.ask('{ customers { nodes { id } } }', {}, null, headers))).toEqual([
        'UNAUTHENTICATED',
      ]);
    }
  });

  test('the address of a caller is believed only of a proven router, and only the entry it added [D07]', async () => {
    const create = /* GraphQL */ `mutation ($id: String!) {
      createCustomer(input: { externalId: $id }) {
        ... on CustomerCreated { customer { history { nodes { source { ip } } } } } } }`;
    const forged = { 'x-forwarded-for': '198.51.100.7, 203.0.113.9' };
    const ipOf = ({ data }: Awaited<ReturnType<typeof open.ask>>) =>
      data.createCustomer.customer.history.nodes[0].source.ip;
    const service = await app.service();
    expect(ipOf(await open.ask(create, { id: 'a' }, service, forged))).toBe('127.0.0.1');
    const proven = { ...forged, 'x-router-secret': NEW };
    expect(ipOf(await behindRouter.ask(create, { id: 'b' }, service, proven))).toBe('203.0.113.9');
  });
});

describe('the SDL [D15]', () => {
  const SDL = '{ _service { sdl } }';
  test('goes to a proven router, and in development to everybody [D15]', async () => {
    const proven = await behindRouter.ask(SDL, {}, null, { 'x-router-secret': NEW });
    expect(proven.data._service.sdl).toContain('type Customer');
    expect((await open.ask(SDL)).data._service.sdl).toContain('type Customer');
  });

  test('is refused in production where no router proves itself, to known callers too [D15, FD-07]', async () => {
    const { tokens } = openInProduction.app;
    for (const [token, code] of [
      [null, 'UNAUTHENTICATED'],
      [await tokens.sign('nobodys-till', { role: 'SERVICE' }), 'UNAUTHENTICATED'],
      [await tokens.sign(TILL, { role: 'SERVICE' }), 'FORBIDDEN'],
    ] as const) {
      const answer = await openInProduction.ask(SDL, {}, token);
      expect(answer.data).toBeNull();
      expect(codes(answer)).toEqual([code]);
    }
  });
});
