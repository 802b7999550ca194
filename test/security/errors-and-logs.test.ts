import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { issueClientSecret } from '../../src/domain/sign-in/client-secrets.js';
import { ServiceClient } from '../../src/entities/service-client.entity.js';
import { createLog } from '../../src/platform/log.js';
import { inRequest } from '../../src/platform/request-scope.js';
import { maskText } from '../../src/platform/text/masking.js';
import { TILL, useApp } from '../support/app.js';
import { enter } from '../support/customers.js';
import { codes, production, useLive } from '../support/live.js';

const app = useApp();
const live = useLive(app, { LOG_LEVEL: 'trace' });
const inProduction = useLive(app, { ...production, LOG_LEVEL: 'trace' });
const db = () => app.em.getKysely();
const SECRETS = /select |from "?customer|\brelation\b|constraint|at .*\.ts:|node_modules|violates/i;

describe('what goes wrong inside [H02]', () => {
  afterEach(() => sql`alter table if exists campaign_hidden rename to campaign`.execute(db()));

  test('an error of the database is one sentence with a correlation id, and more in the log [H02]', async () => {
    await sql`alter table campaign rename to campaign_hidden`.execute(db());
    for (const each of [live, inProduction]) {
      const answer = await each.ask('{ campaigns { id } }', {}, null, { 'x-correlation-id': 'walk-the-dog' });
      expect(answer.errors).toEqual([
        {
          message: 'Something went wrong on our side.',
          locations: [{ line: 1, column: 3 }],
          path: ['campaigns'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: 'walk-the-dog' },
        },
      ]);
      expect(answer.text).not.toMatch(SECRETS);
      const logged = each.lines.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50);
      expect(logged).toHaveLength(1);
      expect(logged[0]).toMatchObject({
        correlationId: 'walk-the-dog',
        path: 'campaigns',
        err: { code: '42P01' },
      });
    }
  });

  test('every error bears the correlation id of its request, which a caller cannot fill with anything [H02]', async () => {
    const answers = await Promise.all([
      live.ask('{ me { id } }'),
      live.ask('{ nonsense }'),
      live.ask('{'),
      live.ask('{ a'.repeat(2000)),
      live.ask(''),
      live.raw({ body: 'x', headers: { 'content-type': 'application/json' } }),
      live.raw({ method: 'PUT' }),
      live.raw({ method: 'GET', path: '/nothing' }),
      live.ask('query A { __typename } query B { __typename }'),
      live.ask('{ __typename }', {}, null, { accept: 'image/png' }),
    ]);
    for (const { errors, headers, text } of answers) {
      expect(errors?.length, text).toBeGreaterThan(0);
      for (const { extensions } of errors!) {
        expect(extensions['code'], text).toMatch(/^[A-Z_]+$/);
        expect(extensions['code'], text).not.toBe('INTERNAL_SERVER_ERROR');
        expect(extensions['correlationId'], text).toBe(headers['x-correlation-id']);
      }
    }
    expect(new Set(answers.map(({ headers }) => headers['x-correlation-id'])).size).toBe(answers.length);
    const forged = await live.ask('{', {}, null, { 'x-correlation-id': 'a"}] {"level":60' });
    expect(forged.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each([
    ['40001', 'CONFLICT'],
    ['55P03', 'CONFLICT'],
    ['57014', 'TIMEOUT'],
    ['53300', 'UNAVAILABLE'],
    ['57P01', 'UNAVAILABLE'],
  ])('a database that answers %s makes a typed error to be tried again: %s [H02]', async (sqlstate, code) => {
    await sql`create function fail_now() returns trigger language plpgsql as ${sql.lit(
      `begin raise exception 'secret detail' using errcode = '${sqlstate}'; end`,
    )}`.execute(db());
    await sql`create trigger fail_now before insert on customer execute function fail_now()`.execute(db());
    try {
      const create = 'mutation { createCustomer(input: { externalId: "a" }) { __typename } }';
      const answer = await live.ask(create, {}, await app.service());
      expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([
        { code, retryable: true, correlationId: answer.headers['x-correlation-id'] },
      ]);
      expect(answer.text).not.toContain('secret detail');
      expect(live.lines.some((line) => line.includes('"msg":"failed for now"'))).toBe(true);
    } finally {
      await sql`drop function fail_now cascade`.execute(db());
    }
  });
});

describe('what the log holds [H01]', () => {
  test('no token, secret, address or number, whatever is sent and whatever fails [H01]', async () => {
    const clientSecret = await app.em.transactional(async (tx) =>
      issueClientSecret({ em: tx }, await tx.findOneOrFail(ServiceClient, TILL), app.clock.now),
    );
    const canaries = [
      clientSecret,
      'canary.person@example.com',
      '+48601234567',
      '601 234 567',
      'Canary-Password-1',
    ];
    const service = await app.service();
    const token =
      'mutation ($s: String!) { serviceToken(input: { clientId: "test-till", clientSecret: $s }) { __typename } }';
    const create = `mutation ($e: String!, $p: String!) { createCustomer(input: { externalId: $e,
      contacts: [{ type: EMAIL, value: $e }, { type: PHONE, value: $p }] }) { __typename } }`;
    await live.ask(token, { s: clientSecret });
    await live.ask(token, { s: `${clientSecret}x` });
    await live.ask(token, { s: { wrong: clientSecret } });
    await live.ask(create, { e: canaries[1], p: canaries[2] }, service);
    await live.ask('{ searchCustomers(email: "canary.person@example.com") { id } }', {}, `${service}x`);
    await sql`alter table contact rename to contact_hidden`.execute(db());
    try {
      await live.ask(create, { e: canaries[1], p: canaries[2] }, service);
      await live.ask(
        '{ searchCustomers(email: "canary.person@example.com", phone: "+48601234567") { id } }',
        {},
        service,
      );
    } finally {
      await sql`alter table contact_hidden rename to contact`.execute(db());
    }
    const log = live.lines.join('');
    expect(log).toContain('unexpected error');
    for (const canary of [...canaries, service, service.split('.')[1]!]) expect(log).not.toContain(canary);
  });

  test('what is logged by mistake is masked [H01]', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    const jwt = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln';
    const secret = 'x'.repeat(43);
    log.info(
      { password: 'p', nested: { clientSecret: 's', list: ['mike@example.com'] } },
      `mike@example.com ${jwt}`,
    );
    log.info({ authorization: `Bearer ${jwt}`, text: `call +48 601 234 567 or 601234567 ${secret}` });
    log.error({
      err: Object.assign(new Error('Key (value)=(mike@example.com) exists'), {
        detail: 'mike',
        parameters: ['p'],
      }),
    });
    const [first, second, third] = lines.map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      password: '[secret]',
      nested: { clientSecret: '[secret]', list: ['[e-mail]'] },
      msg: '[e-mail] [token]',
    });
    expect(second).toMatchObject({ authorization: '[secret]', text: 'call [phone] or [number] [secret]' });
    expect(third.err).toMatchObject({ type: 'Error', message: 'Key (value)=([e-mail]) exists' });
    expect(Object.keys(third.err)).toEqual(['type', 'message', 'stack']);
  });

  test('packages, ids and times in a stack stay readable [H01]', () => {
    for (const text of [
      'at x (/srv/node_modules/@mikro-orm/sql/index.js:12:34)',
      '01987a5e-0000-7000-8000-000000000001',
      '2026-03-01T09:00:00.000Z',
    ]) {
      expect(maskText(text)).toBe(text);
    }
  });

  test('a name with line breaks and a fake entry makes no entry of its own [F07]', async () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    const name = 'Anna\r\n{"level":60,"msg":"fake"}\u2028';
    const scope = { correlationId: 'c', signal: new AbortController().signal };
    inRequest(scope, () => log.error({ err: new Error(name), name }, name));
    expect(lines).toHaveLength(1);
    expect(lines[0]!.trimEnd().split(/[\r\n]/)).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ level: 50, msg: name, name, correlationId: 'c' });
    await enter(app, { externalId: 'a', firstName: name });
    expect(live.lines.filter((line) => line.includes('fake'))).toEqual([]);
  });
});

test('nobody learns of the schema from codes that are not ours [H02]', async () => {
  expect(codes(await live.ask('{ campaign(id: {}) { id } }'))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});
