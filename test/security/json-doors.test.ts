import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { visitor } from '../support/account-changes.js';
import { campaign } from '../support/accounts.js';
import type { Sender } from '../support/app.js';
import { useApp } from '../support/app.js';
import { enter } from '../support/customers.js';
import { expectSound } from '../support/merges.js';
import { defined } from '../support/till.js';

const app = useApp();

/** A way JSON of a caller's gets in. */
interface Door {
  mutation: string;
  /** The input with the value in its place. */
  input: (value: unknown) => object;
  /** Where that place is. */
  path: string;
  sender?: () => Promise<Sender>;
}

let id: string;
let guest: { id: string; token: string };
let campaignId: string;
let number: number;
beforeEach(async () => {
  id = (await enter(app, { externalId: 'shop-1' })).id;
  guest = await visitor(app);
  campaignId = await campaign(app);
  number = await defined(app, 'TEXT');
});

const staff = () => app.staff();
const asCustomer = () => app.customer(id);
const externalId = () => `shop-${Math.random()}`;
const attributes = (value: unknown) => [
  { name: 'harmless', value: 1 },
  { name: 'size', value },
];
const fields = (value: unknown) => [{ number, value }];
const labelled = (text: unknown) => ({
  customDataFields: [
    { name: 'firstName', visible: true, mandatory: true, labels: [{ language: 'pl', text }] },
  ],
});

const ofCustomer = (what: string, path: string, inside: (value: unknown) => unknown): Door[] => [
  {
    mutation: 'createCustomer',
    input: (value) => ({ externalId: externalId(), [what]: inside(value) }),
    path,
  },
  { mutation: 'updateCustomer', input: (value) => ({ id, [what]: inside(value) }), path },
  { mutation: 'replaceCustomer', input: (value) => ({ id, externalId: 'a', [what]: inside(value) }), path },
];

const metadata = ofCustomer('metadata', 'metadata', (value) => value);
const attribute: Door[] = [
  ...ofCustomer('attributes', 'attributes.1.value', attributes),
  ...[
    {
      mutation: 'setAttributes',
      input: (value: unknown) => ({ customerId: id, attributes: attributes(value) }),
    },
    {
      mutation: 'setAttributes',
      input: (value: unknown) => ({ attributes: attributes(value) }),
      sender: asCustomer,
    },
    {
      mutation: 'updateAccount',
      input: (value: unknown) => ({ attributes: attributes(value) }),
      sender: asCustomer,
    },
  ].map((door) => ({ ...door, path: 'attributes.1.value' })),
  {
    mutation: 'recognizeAnonymous',
    input: (value) => ({ parameters: attributes(value) }),
    path: 'parameters.1.value',
    sender: async () => guest.token,
  },
];
const customField: Door[] = [
  ...ofCustomer('customFields', 'customFields.0.value', fields),
  {
    mutation: 'updateAccount',
    input: (value) => ({ customFields: fields(value) }),
    path: 'customFields.0.value',
    sender: asCustomer,
  },
  {
    mutation: 'recordCustomer',
    input: (value) => ({ code: '7', customFields: fields(value) }),
    path: 'customFields.0.value',
  },
];
const label: Door = {
  mutation: 'setCustomerDataFields',
  input: (value) => ({ campaignId, privacyCustomDataFields: [], ...labelled(value) }),
  path: 'customDataFields.0.labels.0.text',
  sender: staff,
};

/** For every column of JSON the doors callers fill it through, or why none can. */
const columns: Record<string, Door[] | string> = {
  'attribute.value': attribute,
  'campaign_field.labels': [label],
  'challenge.details': 'addresses, in the form canonicalEmail gives them, or a canonical language tag',
  'custom_field_value.value': customField,
  'customer.metadata': metadata,
  'customer_merge.record': 'copies what the other columns hold',
  'customer_past.was': 'copies what the other columns hold, through decodable_json',
  'event.data': 'ids',
  'history_entry.changes': [...metadata, ...attribute, ...customField],
  'history_entry.source': 'headers, which HTTP reads byte by byte and which have no NUL',
  'idempotency_key.answer': 'ids and words of ours: an outcome names what was changed by its id',
  'pgboss.*': 'ids and words of ours',
};

/** What `json` keeps and cannot decode, with where inside it stands and what is wrong there. */
const undecodable: Array<[value: unknown, inside: string, problem: RegExp]> = [
  ['\0', '', /^holds a NUL character/],
  ['\ud800', '', /^holds half of a surrogate pair/],
  ['\udc00\ud800', '', /^holds half of a surrogate pair/],
  [{ preferences: [1, {}, { name: 'a\0b' }] }, '.preferences.2.name', /^holds a NUL character/],
  [[[[[[{ deep: ['\udfff'] }]]]]], '.0.0.0.0.0.deep.0', /^holds half of a surrogate pair/],
  [{ fine: 1, inner: { 'a\0b': 1 } }, '.inner', /^holds a name that holds a NUL character/],
  [{ inner: { '\ud83d': { x: 1 } } }, '.inner', /^holds a name that holds half of a surrogate pair/],
];

async function through({ mutation, input, sender = app.service }: Door, value: unknown) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) {
    ${mutation}(input: $input) { __typename ... on CustomerInputRejected { fields { path message } } }
  }`;
  const { data, errors } = await app.ask(document, { input: input(value) }, await sender());
  expect(errors, mutation).toBeUndefined();
  return data[mutation];
}

const doors = [...metadata, ...attribute, ...customField, label];

describe('JSON that cannot be decoded', () => {
  test('every column of JSON has a named door, or a reason why there is none [L02]', async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct case when table_schema = 'public' then table_name || '.' || column_name
        else table_schema || '.*' end as name
      from information_schema.columns
      where data_type in ('json', 'jsonb') and table_schema not in ('pg_catalog', 'information_schema')
      order by name`.execute(app.em.getKysely());
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(columns));
  });

  test.each(doors)('$mutation refuses it at $path with the place inside [L02]', async (door) => {
    for (const [value, inside, problem] of undecodable) {
      const isText = door === label;
      if (isText && typeof value !== 'string') continue;
      const before = await app.everythingStored();
      const outcome = await through(door, value);
      expect(outcome).toEqual({
        __typename: 'CustomerInputRejected',
        fields: [
          {
            path: `${door.path}${inside}`,
            message: expect.stringMatching(isText ? /^must not contain the character U\+0000/ : problem),
          },
        ],
      });
      expect(await app.everythingStored()).toEqual(before);
    }
  });

  test.each(doors)('$mutation keeps at $path what only looks like it [L02]', async (door) => {
    const value = String.raw`\u0000 \ud800 🙂 ${'\u0001\u202e\ufffd'}`;
    const isFree = door !== label && !customField.includes(door);
    const outcome = await through(door, isFree ? { [value]: [value, { é: value }] } : value);
    expect(outcome.__typename).not.toMatch(/Rejected|NotFound/);
    const stored = JSON.stringify(await app.everythingStored());
    expect(stored).toContain(JSON.stringify(value).slice(1, -1));
    await expectSound(app);
  });

  test('a name that readers drop is refused, not dropped [L02]', async () => {
    const document = (json: string) => `mutation {
      updateCustomer(input: { id: "${id}", metadata: ${json} }) {
        __typename ... on CustomerInputRejected { fields { path message } } } }`;
    const { data, errors } = await app.ask(
      document('{ a: [{ __proto__: { b: 1 } }] }'),
      {},
      await app.service(),
    );
    expect(errors).toBeUndefined();
    expect(data.updateCustomer.fields).toEqual([
      { path: 'metadata.a.0', message: expect.stringMatching(/^holds the name __proto__/) },
    ]);
    const kept = await app.ask(
      document('{ constructor: 1, toString: [], a: -0, b: 1.5e3 }'),
      {},
      await app.service(),
    );
    expect(kept.data.updateCustomer.__typename).toBe('CustomerUpdated');
    const read = await app.ask(
      'query ($id: ID!) { customer(id: $id) { metadata } }',
      { id },
      await app.service(),
    );
    expect(read.data.customer.metadata).toEqual({ constructor: 1, toString: [], a: 0, b: 1500 });
  });

  test.each(['1e400', '-1e400', '123456789012345678901234567890', '9007199254740993'])(
    'the number %s is refused with its place, in a variable and in the document [L02]',
    async (numeral) => {
      const before = await app.everythingStored();
      const document =
        'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }';
      const variables = `{"input":{"id":"${id}","metadata":{"a":[${numeral}]}}}`;
      const headers = { authorization: `Bearer ${await app.service()}`, 'content-type': 'application/json' };
      const payload = `{"query":${JSON.stringify(document)},"variables":${variables}}`;
      const sent = await app.app.server.inject({ method: 'POST', url: '/graphql', headers, payload });
      expect(sent.json().errors).toMatchObject([
        {
          message: expect.stringMatching(/^The variable input\.metadata\.a\.0 is a number/),
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
      const written = `mutation { updateCustomer(input: { id: "${id}", metadata: { a: ${numeral} } }) { __typename } }`;
      const { errors } = await app.ask(written, {}, await app.service());
      expect(errors).toMatchObject([
        { message: expect.stringMatching(/^The value at line 1, column .* is a number/) },
      ]);
      expect(await app.everythingStored()).toEqual(before);
    },
  );

  test('as many levels as are kept can be changed and read as of a time; one more is refused [L02]', async () => {
    const deep = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);
    const [door] = metadata.slice(1);
    expect((await through(door!, deep(31))).__typename).toBe('CustomerUpdated');
    expect((await through(door!, { other: 1 })).__typename).toBe('CustomerUpdated');
    const input = { id, metadata: deep(1_000) };
    const document =
      'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }';
    const { errors } = await app.ask(document, { input }, await app.service());
    expect(errors?.[0]?.message).toMatch(/holds more than 32 lists and objects inside each other\.$/);
    await expectSound(app);
  });
});
