import { readFileSync } from 'node:fs';
import { isInputObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createSchema } from '../../src/graphql/schema/schema.js';
import { campaign, cardHolder } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { withNothingMoved } from '../support/customers.js';

const app = useApp();
const PHONE = '+48512345678';
const { schema } = await createSchema();

/** Everything deprecated, as `field(argument)` of a root field or as `Input.field`. */
const deprecated = [
  ...[schema.getQueryType()!, schema.getMutationType()!].flatMap((root) =>
    Object.values(root.getFields()).flatMap(({ name, args }) =>
      args.filter((arg) => arg.deprecationReason).map((arg) => `${name}(${arg.name})`),
    ),
  ),
  ...Object.values(schema.getTypeMap())
    .filter(isInputObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => field.deprecationReason)
        .map((field) => `${type.name}.${field.name}`),
    ),
];

const CHECK = `query ($mobile: String, $phone: String) {
  checkCard(mobile: $mobile, phone: $phone) { ... on LoyaltyCardChecked { outcome customerId } } }`;
const SEARCH = `query ($telnum: String, $phone: String) {
  searchCustomers(telnum: $telnum, phone: $phone) { id contacts { value } } }`;
const mutation = (name: string, type: string, more = '') =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${more} } }`;
const SEND = mutation('sendRegistrationCode', 'SendRegistrationCodeInput');
const CLAIM = mutation('sendClaimCode', 'SendClaimCodeInput');
const RECORD = mutation(
  'recordCustomer',
  'RecordCustomerInput',
  '... on CustomerRecorded { customer { note address { province countryCode } } }',
);

/** An operation with what it is given under one of two names. */
interface Pair {
  former: string;
  name: string;
  value: string;
  document: string;
  variables: (given: object) => object | Promise<object>;
}
const holder = () => cardHolder(app, [{ type: 'PHONE', value: PHONE }]);
const atTheTill = (former: string, name: string, value: string): Pair => ({
  former,
  name,
  value,
  document: RECORD,
  variables: (given) => ({ input: { firstName: 'Anna', ...given } }),
});
const pairs: Record<string, Pair> = {
  'checkCard(mobile)': {
    ...{ former: 'mobile', name: 'phone', value: PHONE, document: CHECK },
    variables: (given) => given,
  },
  'searchCustomers(telnum)': {
    ...{ former: 'telnum', name: 'phone', value: PHONE, document: SEARCH },
    variables: (given) => given,
  },
  'SendRegistrationCodeInput.mobile': {
    ...{ former: 'mobile', name: 'phone', value: '+48512345679', document: SEND },
    variables: async (given) => ({ input: { campaignId: await campaign(app), ...given } }),
  },
  'SendClaimCodeInput.mobile': {
    ...{ former: 'mobile', name: 'phone', value: PHONE, document: CLAIM },
    variables: async (given) => ({ input: { customerId: (await holder()).id, ...given } }),
  },
  'RecordCustomerInput.state': atTheTill('state', 'province', 'Mazowieckie'),
  'RecordCustomerInput.country': atTheTill('country', 'countryCode', 'PL'),
  'RecordCustomerInput.customField': atTheTill('customField', 'note', 'likes Gouda'),
};

describe('a former name', () => {
  test('is listed in the changelog beside the name of today, and tried here [ST-11]', () => {
    // Not another name of an argument, but of a filter; test/graphql/customers-list.test.ts tries it.
    expect(deprecated.toSorted()).toEqual([...Object.keys(pairs), 'customers(actives)'].toSorted());
    const [, table = ''] = readFileSync('CHANGELOG.md', 'utf8').split(
      '| Field or argument, until now | Now |',
    );
    for (const place of deprecated) {
      const former = place.match(/\w+(?=\)?$)/)![0];
      const row = table
        .split('\n\n')[0]!
        .split('\n')
        .find((line) => line.includes(`\`${former}`) || line.includes(`${former}:`));
      expect(row, place).toContain('until 2027-11-30');
    }
  });

  test.each(Object.entries(pairs))('%s does what the name of today does [ST-11]', async (_place, pair) => {
    const ask = async (given: object) => {
      const { data, errors } = await app.ask(pair.document, await pair.variables(given), await app.service());
      expect(errors).toBeUndefined();
      return data;
    };
    if (pair.document === CHECK || pair.document === SEARCH) await holder();
    const byFormer = await ask({ [pair.former]: pair.value });
    expect(JSON.stringify(byFormer)).toMatch(/CustomerCodeSent|CustomerRecorded|HAS_CARD|\+48512345678/);
    if (pair.document === RECORD) expect(JSON.stringify(byFormer)).toContain(pair.value);
    if (pair.document === SEND || pair.document === CLAIM) {
      expect((await app.messages()).map(({ to }) => to)).toEqual([pair.value]);
      return;
    }
    expect(await ask({ [pair.name]: pair.value })).toEqual(byFormer);
  });

  test.each(Object.entries(pairs))('%s is refused beside the name of today [ST-11]', async (_place, pair) => {
    const both = await pair.variables({ [pair.former]: pair.value, [pair.name]: pair.value });
    const sender = await app.service();
    const { errors } = await withNothingMoved(app, () => app.ask(pair.document, both, sender));
    expect(errors).toMatchObject([
      {
        message: `\`${pair.former}\` is another name of \`${pair.name}\`. Give only \`${pair.name}\`.`,
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});
