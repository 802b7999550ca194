import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../src/graphql/limits/numbers.js';
import { useApp } from '../support/app.js';
import { useBothWays } from '../support/both-ways.js';
import { enter } from '../support/customers.js';
import { codes, type HttpAnswer, useLive } from '../support/live.js';

const app = useApp();
const live = useBothWays(app);
const ROUTER = 'a-router-secret-of-enough-length-1234';
const routed = useLive(app, { ROUTER_SECRET: ROUTER, CLIENT_IP_HEADER: 'none', LOG_LEVEL: 'warn' });
const shallow = useLive(app, { MAX_DEPTH: '2', MAX_DEPTH_TRUSTED: '3' });
let service: string;
beforeEach(async () => {
  service = await app.service();
});

const ref = (i = 0) => ({
  __typename: 'Customer',
  id: `01987a5e-0000-7000-8000-${String(i).padStart(12, '0')}`,
});
const LITERAL = `{ __typename: "Customer", id: "${ref().id}" }`;
const times = (count: number, part: string | ((index: number) => string)) =>
  Array.from({ length: count }, (_, i) => (typeof part === 'string' ? part : part(i))).join(' ');
/** `a { b { c } }` */
const inside = (...fields: string[]) => fields.reduceRight((inner, field) => `${field} { ${inner} }`);
const refused = (answer: HttpAnswer, limit: string) => {
  expect(answer.data ?? null).toBeNull();
  expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([
    {
      code: 'LIMIT_EXCEEDED',
      limit,
      most: expect.any(Number),
      correlationId: answer.headers['x-correlation-id'],
    },
  ]);
  expect(answer.status).toBe(400);
};
/** A router learns of each reference, and does not look into what is not 200. */
const refusedOneByOne = (answer: HttpAnswer, limit: string, count: number) => {
  const extensions = { code: 'LIMIT_EXCEEDED', limit, most: expect.any(Number) };
  const correlationId = answer.headers['x-correlation-id'];
  expect(answer.data).toEqual({ _entities: Array(count).fill(null) });
  expect(answer.errors).toEqual(
    Array.from({ length: count }, (_, index) => ({
      message: expect.any(String),
      path: ['_entities', index],
      extensions: { ...extensions, correlationId },
    })),
  );
  expect(answer.status).toBe(200);
};

describe('how much one operation may hold [E01]', () => {
  test('1000 tokens, and not one more [E01]', async () => {
    // 11 tokens around 123 references of 8, and the rest is fields.
    const query = (tokens: number) =>
      `{ _entities(representations: [${times(123, LITERAL)}]) { ${times(tokens - 11 - 123 * 8, '__typename')} } }`;
    refused(await live.ask(query(1001), {}, service), 'tokens');
    // Refused as well, but not for its length.
    refusedOneByOne(await live.ask(query(1000), {}, service), 'representations', 123);
  });

  test('8 levels, 12 for services and staff, and not one more [E01, FD-11]', async () => {
    const card = ['card', 'transactions(first: 2)', 'edges', 'node', 'campaign'];
    const toText = [...card, 'customerDataFields', 'customDataFields', 'labels', 'text'];
    const path = (levels: number, ...start: string[]) =>
      `{ ${inside(...[...start, ...toText].slice(0, levels - 1), '__typename')} }`;
    const { id } = await enter(app, { externalId: 'shop-1' });
    const me = (levels: number) => path(levels, 'me');
    for (const token of [await app.customer(id), await app.visitor(id)]) {
      expect(codes(await live.ask(me(8), {}, token))).toEqual([]);
      refused(await live.ask(me(9), {}, token), 'depth');
    }
    refused(await live.ask(me(9)), 'depth');

    const twelve = ['customers(first: 2)', 'edges', 'node', ...toText];
    expect(twelve).toHaveLength(12);
    const staff = await app.staff();
    for (const token of [service, staff]) {
      expect(codes(await live.ask(`{ ${inside(...twelve)} }`, {}, token))).toEqual([]);
    }
    const thirteen = ['duplicateCandidates(first: 1)', 'edges', 'node', 'one', ...toText];
    expect(codes(await live.ask(path(12, ...thirteen.slice(0, 4)), {}, staff))).toEqual([]);
    refused(await live.ask(`{ ${inside(...thirteen)} }`, {}, staff), 'depth');
    // Withdrawn at the next request, whatever the token says.
    await sql`update service_client set disabled_at = now()`.execute(app.em.getKysely());
    refused(await live.ask(`{ ${inside(...twelve)} }`, {}, service), 'depth');
    // Fragments are no levels, and tools look deep into the schema.
    const around = [...Array(8).fill('... on Query'), 'campaigns', 'id'];
    expect((await live.ask(`{ ${inside(...around)} }`)).errors).toBeUndefined();
    const types = ['__type(name: "Customer")', 'fields', 'type', ...Array(7).fill('ofType'), 'name'];
    expect((await live.ask(`{ ${inside(...types)} }`)).errors).toBeUndefined();
  });

  test('as many levels as are configured [FD-11]', async () => {
    const levels = (count: number) =>
      `{ ${inside(...['campaigns', 'customerDataFields', 'customDataFields', 'labels', 'text'].slice(0, count))} }`;
    expect((await shallow.ask(levels(2).replace('customerDataFields', 'id'), {})).data).toEqual({
      campaigns: [],
    });
    refused(await shallow.ask(levels(5), {}), 'depth');
    expect(codes(await shallow.ask('{ customers { nodes { id } } }', {}, service))).toEqual([]);
    refused(await shallow.ask('{ customers { nodes { card { id } } } }', {}, service), 'depth');
  });

  test('15 aliases, and not one more: of __typename, of introspection and through fragments too [E01]', async () => {
    const aliases = (count: number, field: string) => times(count, (i) => `a${i}: ${field}`);
    const answer = await live.ask(`{ ${aliases(15, '__typename')} }`);
    expect(Object.keys(answer.data)).toHaveLength(15);
    for (const field of ['__typename', 'campaigns { id }', '__schema { types { name } }']) {
      refused(await live.ask(`{ ${aliases(16, field)} }`), 'aliases');
    }
    for (const name of ['F', '__schema', '__typename']) {
      const fragment = `fragment ${name} on Customer { ${aliases(8, 'id')} }`;
      const query = `{ customers { nodes { ...${name} } edges { node { ...${name} } } } } ${fragment}`;
      refused(await live.ask(query, {}, service), 'aliases');
    }
  });

  test('20 directives, and not one more [E01]', async () => {
    const query = (count: number) =>
      `{ campaigns { ${times(count, '... on LoyaltyCampaign @include(if: true) { id }')} } }`;
    expect((await live.ask(query(20))).data).toEqual({ campaigns: [] });
    refused(await live.ask(query(21)), 'directives');
  });

  test('the same field 10 times in one place, and not once more [E01]', async () => {
    expect((await live.ask(`{ campaigns { ${times(10, 'id')} } }`)).data).toEqual({ campaigns: [] });
    for (const count of [11, 500]) {
      refused(await live.ask(`{ campaigns { ${times(count, 'id')} } }`), 'repeats');
    }
  });

  test('what is circular, or grows with every fragment, is refused in less than 100 ms while others are answered [E01]', async () => {
    const fragments = (spread: (i: number) => string) =>
      times(12, (i) => `fragment F${i} on LoyaltyCampaign { ${spread(i)} }`);
    const attacks: Array<[string, string]> = [
      [
        'circular',
        '{ campaigns { ...A } } fragment A on LoyaltyCampaign { ...B } fragment B on LoyaltyCampaign { ...A }',
      ],
      [
        '33 kB of fragments inside each other',
        `{ campaigns ${times(550, `{ ... on LoyaltyCampaign ${' '.repeat(40)}`)}`,
      ],
      [
        'as many as 1000 tokens allow',
        `{ campaigns { ${times(248, '... on LoyaltyCampaign {')} bad ${times(250, '}')}`,
      ],
      [
        '3^12 fields',
        `{ campaigns { ...F0 } } ${fragments((i) => `...F${i + 1} ...F${i + 1} ...F${i + 1}`)}
        fragment F12 on LoyaltyCampaign { id }`,
      ],
      [
        'many fields that might conflict',
        `{ campaigns { ${times(300, (i) => `id${i % 2 ? '' : ' name'}`)} } }`,
      ],
    ];
    await live.ask('{ bad }');
    for (const [name, query] of attacks) {
      // Processor time, and the least of three: other work of the machine is not what is measured.
      const took: number[] = [];
      while (took.length < 3 && !took.some((ms) => ms < 100)) {
        const before = process.cpuUsage();
        const [answer, probe] = await Promise.all([
          // Never the same text twice: what is known of a document is kept.
          live.ask(query + ' '.repeat(took.length)),
          live.raw({ method: 'GET', path: '/livez' }),
        ]);
        const { user, system } = process.cpuUsage(before);
        took.push((user + system) / 1000);
        expect([name, answer.status, probe.status]).toEqual([name, 400, 200]);
        expect(answer.errors!.length, name).toBeLessThanOrEqual(limits.errors + 1);
      }
      expect(Math.min(...took), name).toBeLessThan(100);
    }
  });
});

describe('what may stand in an operation once', () => {
  const guess = (alias: string) =>
    `${alias}: serviceToken(input: { clientId: "a", clientSecret: "b" }) { __typename }`;

  test('what can be guessed at, under whatever name and in whatever fragment [E01]', async () => {
    app.statements.length = 0;
    refused(await live.ask(`mutation { ${guess('a')} ${guess('b')} }`), 'guesses');
    const fragment = `fragment F on Mutation { ${guess('a')} }`;
    refused(await live.ask(`mutation { ...F ... on Mutation { ${guess('b')} } } ${fragment}`), 'guesses');
    expect(app.statements).toEqual([]);
    expect((await live.ask(`mutation { ${guess('a')} }`)).data.a.__typename).toBe(
      'ServiceTokenClientRejected',
    );
  });

  test('of other mutations five [E01]', async () => {
    const create = (i: number) => `a${i}: createCustomer(input: { externalId: "${i}" }) { __typename }`;
    const before = await app.everythingStored();
    refused(await live.ask(`mutation { ${times(6, create)} }`, {}, service), 'mutations');
    expect(await app.everythingStored()).toEqual(before);
    const { data } = await live.ask(`mutation { ${times(5, create)} }`, {}, service);
    expect(Object.values(data)).toEqual(Array(5).fill({ __typename: 'CustomerCreated' }));
  });
});

describe('references of a gateway', () => {
  test('100 are resolved, 101 are not [D05]', async () => {
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
    const some = (count: number) => ({ r: Array.from({ length: count }, (_, i) => ref(i)) });
    expect((await live.ask(query, some(100), service)).data._entities).toHaveLength(100);
    refusedOneByOne(await live.ask(query, some(101), service), 'representations', 101);
    const literal = `{ _entities(representations: [${times(101, LITERAL)}]) { __typename } }`;
    refusedOneByOne(await live.ask(literal, {}, service), 'representations', 101);
  });

  test('their own level is not counted, and a proven router may ask as deep as a service [FD-11]', async () => {
    const inCard = ['card', 'transactions(first: 2)', 'edges', 'node', 'campaign'];
    const nine = ['... on Customer', ...inCard, 'customerDataFields', 'customDataFields', '__typename'];
    const ten = [...nine.slice(0, -1), 'labels', 'text'];
    const query = (fields: string[]) =>
      `{ _entities(representations: [${LITERAL}]) { ${inside(...fields)} } }`;
    expect(codes(await live.ask(query(nine)))).toEqual(['UNAUTHENTICATED']);
    refusedOneByOne(await live.ask(query(ten)), 'depth', 1);
    const headers = { 'x-router-secret': ROUTER };
    expect(codes(await routed.ask(query(ten), {}, null, headers))).toEqual(['UNAUTHENTICATED']);
  });

  test('a proven router may write 2000 tokens for them, and for nothing else', async () => {
    const headers = { 'x-router-secret': ROUTER };
    const long = `{ _entities(representations: [${times(190, LITERAL)}]) { __typename } }`;
    refused(await live.ask(long, {}, service), 'tokens');
    expect((await routed.ask(long, {}, service, headers)).data._entities).toHaveLength(190);
    refused(await routed.ask(`{ ${times(1001, '__typename')} }`, {}, service, headers), 'tokens');
    const spread = `{ ${times(333, '... { __typename }')} _entities: __typename }`;
    refused(await routed.ask(spread, {}, service, headers), 'tokens');
    // Not parsed, so that nobody knows of which reference to say it.
    const longer = `{ _entities(representations: [${times(250, LITERAL)}]) { __typename } }`;
    const { data, errors, status } = await routed.ask(longer, {}, service, headers);
    expect({ data, errors, status }).toMatchObject({
      errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'tokens', most: 2000 } }],
      status: 200,
    });
    expect(routed.lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 40, msg: 'references were refused', errorCode: 'LIMIT_EXCEEDED', limit: 'tokens', most: 2000 },
    ]);
  });
});
