import { readFileSync } from 'node:fs';
import { parse, visit } from 'graphql';
import { describe, expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { codes, type HttpAnswer, production, useLive } from '../support/live.js';

const app = useApp();
const live = useLive(app);
const inProduction = useLive(app, production);

/** Every name in the schema: types, fields, arguments, values. */
const names = new Set<string>();
visit(parse(readFileSync('schema/customer.graphql', 'utf8')), {
  Name: ({ value }) => void names.add(value),
});
const BUILT_IN = ['Int', 'Float', 'String', 'Boolean', 'ID'];

/** The names of the schema in what was answered that are not in what was sent. English words only count in quotes. */
function told({ errors }: HttpAnswer, sent: string): string[] {
  const said = (errors ?? []).map(({ message }) => message).join('\n');
  const words = [...said.matchAll(/"[^"]*"|\b(?:\w*[a-z]\w*[A-Z]\w*|[A-Z_]{3,}|\w+[[\]!]+)/g)].flatMap(
    ([word]) => word.match(/\w+/g) ?? [],
  );
  const known = new Set(sent.match(/\w+/g));
  return words.filter((word) => (names.has(word) || BUILT_IN.includes(word)) && !known.has(word));
}

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
const CREATE = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { __typename } }';
const PAGE = 'query ($first: Int) { customers(first: $first) { totalCount } }';
const right = { username: 'ada@example.com', password: 'nine lanterns', deviceType: 'BROWSER' };

/** Variables that do not fit, what production says of them, and what helps in development. */
const variables: Array<[what: string, document: string, variables: object, says: RegExp, helps: RegExp]> = [
  [
    'a value near one of an enum',
    SIGN_IN,
    { input: { ...right, deviceType: 'BROWSERR' } },
    /^Variable "\$input" got an invalid value at "input\.deviceType": it is not one of the allowed values\.$/,
    /Did you mean the enum value "BROWSER"/,
  ],
  [
    'a number for an enum',
    SIGN_IN,
    { input: { ...right, deviceType: 7 } },
    /one of the allowed values/,
    /CustomerDeviceType/,
  ],
  [
    'a mistyped field',
    SIGN_IN,
    { input: { ...right, usernam: 'ada', password: 'a"; at "b"; c' } },
    /^Variable "\$input" got an invalid value(?: at "input")?: it has no field "usernam"\.$/,
    /Did you mean "username"/,
  ],
  [
    'a missing field',
    SIGN_IN,
    { input: { username: 'a' } },
    /a required field is missing/,
    /"deviceType"|"password"/,
  ],
  [
    'null for a field',
    SIGN_IN,
    { input: { ...right, password: null } },
    /"input\.password": it must not be null/,
    /String!/,
  ],
  [
    'text for an input',
    SIGN_IN,
    { input: 'username' },
    /it has the wrong type/,
    /"SignInInput" to be an object/,
  ],
  [
    'a list for text',
    SIGN_IN,
    { input: { ...right, username: ['a'] } },
    /"input\.username": it has the wrong type/,
    /String/,
  ],
  [
    'text for a number',
    PAGE,
    { first: 'ten' },
    /"\$first" got an invalid value: it has the wrong type/,
    /Int cannot/,
  ],
  [
    'a day there is not',
    CREATE,
    { input: { externalId: 'a', birthDate: 'soon' } },
    /at "input\.birthDate": A date is a calendar date as YYYY-MM-DD/,
    /A date is a calendar date/,
  ],
  [
    'no variable at all',
    SIGN_IN,
    {},
    /^Variable "\$input" of required type "SignInInput!" was not provided\.$/,
    /SignInInput/,
  ],
];

/** Documents that do not fit; most of this is what `graphql-cop` and scanners try. */
const documents: Array<[what: string, document: string, helps: RegExp]> = [
  ['a mistyped field', '{ customr { id } }', /Did you mean "customer"/],
  ['a mistyped field below', '{ me { emial } }', /on type "Customer"\. Did you mean "email"/],
  ['a mistyped mutation', 'mutation { signInn { x } }', /Did you mean "signIn"/],
  ['a mistyped argument', '{ campaign(idd: 1) { id } }', /Did you mean "id"/],
  ['a missing argument', 'mutation { signIn { __typename } }', /"SignInInput!" is required/],
  ['a missing selection', '{ me }', /"Customer" must have a selection/],
  ['a selection of a leaf', '{ me { email { x } } }', /"String" has no subfields/],
  [
    'a mistyped value',
    'mutation { signIn(input: { deviceType: BROWSERR }) { __typename } }',
    /value "BROWSER"/,
  ],
  [
    'a mistyped input field',
    'mutation { signIn(input: { usernam: "a" }) { __typename } }',
    /Did you mean "username"/,
  ],
  ['a value of another kind', '{ customers(first: "ten") { totalCount } }', /Int cannot represent/],
  [
    'null for a value',
    'mutation { signIn(input: null) { __typename } }',
    /Expected value of type "SignInInput!"/,
  ],
  ['a variable of another type', 'query ($id: Int) { customer(id: $id) { id } }', /expecting type "ID"/],
  ['an unknown type', 'query ($id: Custmer) { me { id } }', /Did you mean "Customer/],
  [
    'an impossible fragment',
    '{ me { ... on LoyaltyCard { number } } }',
    /can never be of type "LoyaltyCard"/,
  ],
  ['fields in conflict', '{ me { x: email x: registered } }', /conflict because/],
  ['introspection', '{ __schema { types { name } } }', /types/],
  ['introspection of one type', '{ __type(name: "Cust") { name } }', /type/],
];

describe('what does not fit the schema [C06, L08]', () => {
  test('the names looked for are those of the schema [C06]', () => {
    for (const name of ['Customer', 'signIn', 'deviceType', 'BROWSER', 'SignInInput'])
      expect(names).toContain(name);
    const leak = (message: string) => told({ errors: [{ message }] } as HttpAnswer, '{ me { emial } }');
    expect(leak('Cannot query field "emial" on type "Customer".')).toEqual(['Customer']);
    expect(leak('Field of required type CustomerDeviceType! is missing')).toEqual(['CustomerDeviceType']);
  });

  test.each(variables)('%s in a variable [L08]', async (_, document, given, says, helps) => {
    const answer = await inProduction.ask(document, given);
    expect([answer.status, [...new Set(codes(answer))]]).toEqual([400, ['BAD_USER_INPUT']]);
    expect(answer.errors!.map(({ message }) => message).join('\n')).toMatch(new RegExp(says.source, 'm'));
    expect(told(answer, document + JSON.stringify(given))).toEqual([]);
    expect(answer.text).not.toMatch(/did you mean|lanterns/i);

    const inDevelopment = await live.ask(document, given);
    expect(inDevelopment.status).toBe(400);
    expect(inDevelopment.errors!.map(({ message }) => message).join('\n')).toMatch(helps);
  });

  test.each(documents)('%s in a document [C06]', async (what, document, helps) => {
    const answer = await inProduction.ask(document);
    expect([answer.status, codes(answer)[0]]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(told(answer, document)).toEqual([]);
    expect(answer.text).not.toMatch(/did you mean/i);
    expect(answer.errors!.every((error) => 'locations' in error)).toBe(true);
    if (!what.startsWith('introspection')) {
      expect((await live.ask(document)).errors!.map(({ message }) => message).join('\n')).toMatch(helps);
    }
  });

  test('what a variable lacks only once it is used says no type either [C06]', async () => {
    const document = 'query ($id: ID = "x") { campaign(id: $id) { id } }';
    const answer = await inProduction.ask(document, { id: null });
    expect(answer.errors![0]!.message).toBe('Argument "id" got an invalid value.');
  });

  test('what fits is answered in production too [L08]', async () => {
    const answer = await inProduction.ask(SIGN_IN, { input: right });
    expect(answer.data).toMatchObject({ signIn: { __typename: expect.any(String) } });
  });
});
