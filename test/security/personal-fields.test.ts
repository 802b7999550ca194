import { type GraphQLObjectType, getNamedType, isLeafType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createSchema } from '../../src/graphql/schema/schema.js';
import { useApp } from '../support/app.js';
import { useBothWays } from '../support/both-ways.js';
import { enter } from '../support/customers.js';
import { everyField } from '../support/every-field.js';

const app = useApp(undefined, furnish);
const live = useBothWays(app, {}, { least: 100 });
const { schema } = await createSchema();
const fields = Object.values((schema.getType('Customer') as GraphQLObjectType).getFields());

/** What a field needs to be asked; one that is neither here nor without required arguments fails the matrix. */
const given: Record<string, string> = {
  agreementProof: '(channel: "email", at: "2026-03-01T09:00:00Z")',
  missingFields: '(campaignId: "01987a5e-0000-7000-8000-000000000001")',
};
const asked = fields.map(({ name, type, args }) => {
  const needsArguments = args.some(
    (arg) => arg.type.toString().endsWith('!') && arg.defaultValue === undefined,
  );
  const selected = isLeafType(getNamedType(type)) ? '' : ' { __typename }';
  return { name, needsArguments, text: `${name}${given[name] ?? ''}${selected}` };
});

type Actor =
  | 'nobody'
  | 'visitor'
  | 'itself'
  | 'another'
  | 'service'
  | 'serviceWithout'
  | 'staff'
  | 'staffWithout';
/** What everybody may see of any customer, because a gateway has to know it to go on. */
const open = new Set(['id']);
const readers: readonly Actor[] = ['itself', 'service', 'staff'];
/** What staff say of a customer among themselves. */
const staffOnly = new Set(['notes']);

let mine: string;
let theirs: string;
let visitor: string;
async function furnish(): Promise<void> {
  mine = (await enter(app, { ...everyField, status: 'ENABLED' })).id;
  theirs = (await enter(app, { externalId: 'another' })).id;
  visitor = (await enter(app, { externalId: 'visitor' })).id;
}
const tokenOf = (actor: Actor): Promise<string> | null => {
  switch (actor) {
    case 'nobody':
      return null;
    case 'visitor':
      return app.visitor(visitor);
    case 'itself':
      return app.customer(mine);
    case 'another':
      return app.customer(theirs);
    case 'service':
      return app.service(['customers:read']);
    case 'serviceWithout':
      return app.service(['customers:write', 'cards:check', 'balances:write']);
    case 'staff':
      return app.staff(['customers:read']);
    case 'staffWithout':
      return app.staff(['customers:write', 'customers:merge', 'customers:erase', 'campaigns:write']);
  }
};
const actors: Actor[] = [
  'nobody',
  'visitor',
  'itself',
  'another',
  'service',
  'serviceWithout',
  'staff',
  'staffWithout',
];

test('every field of a customer is in the matrix [D02]', () => {
  const missing = asked.filter(({ name, needsArguments }) => needsArguments && !given[name]);
  expect(missing.map(({ name }) => name)).toEqual([]);
  expect(asked.length).toBeGreaterThan(35);
});

describe.each(actors)('the fields of a customer, for %s [D02, D08, D11]', (actor) => {
  test.each(asked)('$name [D02]', async ({ name, text }) => {
    const document = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { ${text} } } }`;
    const r = [{ __typename: 'Customer', id: mine }];
    const token = await tokenOf(actor);
    const before = app.statements.length;
    const { data, errors } = await live.ask(document, { r }, token);
    const mayRead = staffOnly.has(name) ? actor === 'staff' : readers.includes(actor);
    if (open.has(name) || mayRead) {
      expect(errors).toBeUndefined();
      if (open.has(name)) expect(data._entities[0].id).toBe(mine);
      return;
    }
    expect(data).toEqual({ _entities: [{ [name]: null }] });
    expect(errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
      [['_entities', 0, name], actor === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN'],
    ]);
    // They may read the customer, and not this.
    if (readers.includes(actor)) return;
    // Nothing about the customer was read, so no answer can depend on it.
    expect(
      app.statements
        .slice(before)
        .filter((statement) => /from customer c|from "?contact|from "?card/i.test(statement)),
    ).toEqual([]);
  });
});

describe('paths that lead to a customer [D10]', () => {
  const EMAIL = '{ id email contacts { value } }';
  test.each<[string, (id: string) => [string, object]]>([
    ['customer', (id) => [`query ($id: ID) { customer(id: $id) ${EMAIL} }`, { id }]],
    ['customers', () => [`{ customers { nodes ${EMAIL} edges { node ${EMAIL} } } }`, {}]],
    ['searchCustomers', () => [`{ searchCustomers(uuid: "x") ${EMAIL} }`, {}]],
    [
      'an outcome',
      (id) => [
        `mutation ($id: ID!) { updateCustomer(input: { id: $id }) { ... on CustomerOutcome { customer ${EMAIL} } } }`,
        { id },
      ],
    ],
  ])('%s shows nobody what is not theirs [D10]', async (_, ask) => {
    for (const actor of ['nobody', 'visitor', 'itself', 'another'] as const) {
      const { data, errors } = await live.ask(...ask(mine), await tokenOf(actor));
      expect(JSON.stringify(data ?? null)).not.toContain('@');
      expect(errors?.[0]?.extensions['code']).toBe(actor === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    }
  });

  test('who may write and not read changes a customer and does not see it [D11]', async () => {
    const document = `mutation ($id: ID!) { updateCustomer(input: { id: $id, firstName: "New" }) {
      ... on CustomerOutcome { customer { id firstName email } } } }`;
    const { data, errors } = await app.ask(document, { id: mine }, await app.service(['customers:write']));
    expect(data.updateCustomer).toEqual({ customer: { id: mine, firstName: null, email: null } });
    expect(errors?.map(({ path, extensions }) => [path?.at(-1), extensions['code']])).toEqual([
      ['firstName', 'FORBIDDEN'],
      ['email', 'FORBIDDEN'],
    ]);
    const stored = await app.everythingStored();
    expect(stored['customer']).toContainEqual(expect.objectContaining({ id: mine, first_name: 'New' }));
  });
});

describe('callers at the same time [D13]', () => {
  test('two customers asking in the same moment get their own data, again and again [D13]', async () => {
    const me = '{ me { id externalId contacts { value } } }';
    const [a, b] = await Promise.all([app.customer(mine), app.customer(theirs)]);
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all([a, b, a, b].map((token) => app.ask(me, {}, token)));
      expect(answers.map(({ data }) => data.me.id)).toEqual([mine, theirs, mine, theirs]);
    }
  });

  test('[mine, theirs, mine] gives mine, null and mine in their places [D03]', async () => {
    const document =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { id externalId } } }';
    const r = [mine, theirs, mine].map((id) => ({ __typename: 'Customer', id }));
    const { data, errors } = await live.ask(document, { r }, await app.customer(mine));
    expect(data._entities).toEqual([
      { id: mine, externalId: everyField.externalId },
      { id: theirs, externalId: null },
      { id: mine, externalId: everyField.externalId },
    ]);
    expect(errors?.map(({ path }) => path)).toEqual([['_entities', 1, 'externalId']]);
  });
});
