import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Sender, useApp } from '../support/app.js';
import { enter, NOBODY } from '../support/customers.js';
import { codes, type HttpAnswer, type Live, useLive } from '../support/live.js';
import { storeCustomers } from '../support/rows.js';

const app = useApp();
const ROUTER = 'a-router-secret-of-enough-length-1234';
const headers = { 'x-router-secret': ROUTER };
const routed = useLive(app, { ROUTER_SECRET: ROUTER, CLIENT_IP_HEADER: 'none', LOG_LEVEL: 'warn' });
const narrow = useLive(app, {
  ROUTER_SECRET: ROUTER,
  CLIENT_IP_HEADER: 'none',
  LOG_LEVEL: 'warn',
  MAX_REFERENCES_ROUTER: '3',
  MAX_COST_TRUSTED: '5',
  MAX_COST_ROUTER: '20',
});
const crowded = useLive(app, { ROUTER_SECRET: ROUTER, CLIENT_IP_HEADER: 'none', MAX_COST_IN_FLIGHT: '100' });
const direct = useLive(app, { MAX_REFERENCES: '2', LOG_LEVEL: 'warn' });

const NAMES =
  'query Orders__customers__1($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { id firstName } } }';
let service: string;
beforeEach(async () => {
  service = await app.service();
});

const referencesTo = (ids: readonly string[]) => ids.map((id) => ({ __typename: 'Customer', id }));
const made = (count: number) =>
  referencesTo(Array.from({ length: count }, (_, n) => NOBODY.replace(/.{8}$/, String(n).padStart(8, '0'))));
const ask = (live: Live, r: readonly unknown[], query = NAMES, token: string | null = service) =>
  live.ask(query, { r }, token, headers);

/** Each reference is null with the same error on its path. */
function refusedOneByOne({ data, errors, status }: HttpAnswer, count: number, extensions: object): void {
  expect(status).toBe(200);
  expect(data).toEqual({ _entities: Array(count).fill(null) });
  expect(errors?.map(({ path }) => path)).toEqual(
    Array.from({ length: count }, (_, index) => ['_entities', index]),
  );
  for (const error of errors ?? []) expect(error.extensions).toMatchObject(extensions);
}
const logged = ({ lines }: Live) =>
  lines.map((line) => {
    const { level, msg, time: _time, correlationId, ...rest } = JSON.parse(line);
    expect(correlationId).toEqual(expect.any(String));
    return { level, msg, ...rest };
  });
const warning = (references: number, { code, ...limit }: { code: string; limit: string; most: number }) => ({
  ...{ level: 40, msg: 'references were refused', operationName: 'Orders__customers__1' },
  ...{ references, errorCode: code, ...limit },
});

describe('the references of a proven router', () => {
  test('are 1,000 in one call, by the longest keys there are [FD-03]', async () => {
    const externalId = (n: number) => `${n}`.padStart(200, 'ż');
    const ids = await storeCustomers(app, 1_000, externalId);
    const answer = await ask(routed, referencesTo(ids));
    expect(codes(answer)).toEqual([]);
    expect(answer.data._entities.map(({ id }: { id: string }) => id)).toEqual(ids);
    const byExternalId = ids.map((_, n) => ({ __typename: 'Customer', externalId: externalId(n) }));
    expect((await ask(routed, byExternalId)).data).toEqual(answer.data);
  });

  test('are refused one by one beyond that, and the operator hears of it [FD-03]', async () => {
    const refusal = { code: 'LIMIT_EXCEEDED', limit: 'representations', most: 1_000 };
    refusedOneByOne(await ask(routed, made(1_001)), 1_001, refusal);
    expect(logged(routed)).toEqual([warning(1_001, refusal)]);
    expect(app.statements).toEqual([]);
  });

  test('are refused at once when there are too many to say it of each [FD-03]', async () => {
    const { status, data, errors } = await ask(routed, made(5_001));
    expect([status, data]).toEqual([200, null]);
    expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED', most: 1_000 } }]);
    expect(errors).toHaveLength(1);
    refusedOneByOne(await ask(routed, made(5_000)), 5_000, { code: 'LIMIT_EXCEEDED' });
  });

  test('are as many as are configured, and cost what is configured [FD-03]', async () => {
    expect(codes(await ask(narrow, made(3)))).toEqual([]);
    refusedOneByOne(await ask(narrow, made(4)), 4, { limit: 'representations', most: 3 });
    const history = (first: number) =>
      NAMES.replace('firstName', `history(first: ${first}) { nodes { kind } }`);
    expect(codes(await ask(narrow, made(2), history(8)))).toEqual([]);
    const refusal = { code: 'LIMIT_EXCEEDED', limit: 'cost', most: 20 };
    refusedOneByOne(await ask(narrow, made(2), history(9)), 2, refusal);
    expect(logged(narrow).at(-1)).toEqual(warning(2, refusal));
    // Nothing but references is that dear, even in the same operation.
    const page = await narrow.ask('{ customers(first: 5) { nodes { id } } }', {}, service, headers);
    expect(codes(page)).toEqual(['LIMIT_EXCEEDED']);
    const both = NAMES.replace('{', '{ customers(first: 5) { nodes { id } }');
    expect(codes(await ask(narrow, made(1), both))).toEqual(['LIMIT_EXCEEDED']);
  });

  test('may stand in one operation under several names, and count together [FD-03]', async () => {
    const { id } = await enter(app, { externalId: 'shop-1', firstName: 'Anna' });
    const merged = `query Merged($a: [_Any!]!, $b: [_Any!]!) { __typename
      _v0: _entities(representations: $a) { ... on Customer { id } }
      __proto__: _entities(representations: $b) { ... on Customer { firstName } } }`;
    const both = (a: object[], b: object[]) => narrow.ask(merged, { a, b }, service, headers);
    const { text } = await both(referencesTo([id]), [...made(1), ...referencesTo([id])]);
    const found = `{"__typename":"Query","_v0":[{"id":"${id}"}],"__proto__":[null,{"firstName":"Anna"}]}`;
    expect(text).toBe(`{"data":${found}}\n`);
    const { text: refused, status } = await both(made(2), made(2));
    expect(status).toBe(200);
    expect(refused).toContain('"data":{"__typename":"Query","_v0":[null,null],"__proto__":[null,null]}');
    expect(refused.match(/"path":\["(_v0|__proto__)",[01]\]/g)).toHaveLength(4);
  });

  test('are refused one by one for every other reason too, but not for a lack of room [FD-03]', async () => {
    const many = NAMES.replace('id firstName', Array.from({ length: 16 }, (_, n) => `a${n}: id`).join(' '));
    refusedOneByOne(await ask(routed, made(2), many), 2, { code: 'LIMIT_EXCEEDED', limit: 'aliases' });
    refusedOneByOne(await ask(routed, [null, ...made(1)]), 2, { code: 'BAD_USER_INPUT' });
    // Nothing to say it of.
    expect((await ask(routed, [], many)).status).toBe(400);
    const db = app.em.getKysely();
    const answers = await db.transaction().execute(async (tx) => {
      await sql`lock table customer in access exclusive mode`.execute(tx);
      // One runs, one waits, and a router can take the third to another instance.
      const asked = Array.from({ length: 3 }, () => ask(crowded, made(90)));
      expect(await Promise.race(asked)).toMatchObject({ status: 503, data: undefined });
      return asked;
    });
    await Promise.all(answers);
  });
});

describe('withheld customers', () => {
  const fields = Array.from({ length: 10 }, (_, n) => `f${n}: firstName`).join(' ');
  const query = NAMES.replace('id firstName', `id ${fields}`);
  const paths = ({ errors }: HttpAnswer) => errors?.map(({ path }) => path?.length);

  const senders: Array<[string, () => Promise<Sender>]> = [
    ['UNAUTHENTICATED', async () => null],
    ['FORBIDDEN', () => app.service(['till:record'])],
  ];
  test.each(senders)(
    'of a page are told once each where every field would make too many errors: %s [FD-03]',
    async (code, sender) => {
      const token = await sender();
      const some = await ask(routed, made(500), query, token);
      expect(some.data._entities[499]).toMatchObject({ id: made(500)[499]!.id, f9: null });
      expect(paths(some)).toEqual(Array(5_000).fill(3));
      refusedOneByOne(await ask(routed, made(501), query, token), 501, { code });
      // An id needs no right.
      const ids = await ask(routed, made(1_000), NAMES.replace('firstName', ''), token);
      expect([codes(ids), ids.data._entities.length]).toEqual([[], 1_000]);
    },
  );
});

describe('without a proven router', () => {
  test('references are as many as are configured, and a refusal looks the same [FD-03]', async () => {
    expect(codes(await ask(direct, made(2)))).toEqual([]);
    const refusal = { code: 'LIMIT_EXCEEDED', limit: 'representations', most: 2 };
    refusedOneByOne(await ask(direct, made(3)), 3, refusal);
    expect(logged(direct)).toEqual([warning(3, refusal)]);
  });
});
