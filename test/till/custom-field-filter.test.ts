import { beforeEach, describe, expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { withNothingMoved } from '../support/customers.js';
import { defined, ends, RECORD_CUSTOMER } from '../support/till.js';

const app = useApp();
const record = (code: string, ...values: unknown[]) =>
  ends(app, RECORD_CUSTOMER, {
    code,
    customFields: values.flatMap((value, place) => (value === null ? [] : [{ number: place + 1, value }])),
  });

const LIST = `query ($filter: CustomerFilter) {
  customers(first: 10, filter: $filter) { totalCount edges { node { code } } } }`;
const found = async (...customFields: Array<{ number: number; value?: unknown }>) => {
  const { data, errors } = await app.ask(LIST, { filter: { customFields } }, await app.service());
  expect(errors).toBeUndefined();
  const codes = data.customers.edges.map(({ node }: { node: { code: string } }) => node.code).toSorted();
  expect(data.customers.totalCount).toBe(codes.length);
  return codes;
};

beforeEach(async () => {
  await defined(app, 'TEXT');
  await defined(app, 'NUMBER');
  await defined(app, 'MANY_OF_LIST', ['Gouda', 'Emental', 'Swiss']);
  await record('A', 'tea', '12.5', 'Gouda,Swiss');
  await record('B', 'tea', null, 'Swiss');
  await record('C', 'Tea', '12.5');
  await record('D');
});

describe('customers by their custom fields', () => {
  test('a value is found as its type holds it, a choice among others too, and conditions add up [ST-04]', async () => {
    expect(await found({ number: 1, value: 'tea' })).toEqual(['A', 'B']);
    expect(await found({ number: 2, value: 12.5 })).toEqual(['A', 'C']);
    expect(await found({ number: 3, value: 'Swiss' })).toEqual(['A', 'B']);
    expect(await found({ number: 3, value: ['Gouda', 'Swiss'] })).toEqual(['A']);
    expect(await found({ number: 1, value: 'tea' }, { number: 3, value: 'Gouda' })).toEqual(['A']);
    expect(await found()).toEqual(['A', 'B', 'C', 'D']);
  });

  test('a value nobody has and a field nobody defined find nobody [ST-04]', async () => {
    expect(await found({ number: 1, value: 'coffee' })).toEqual([]);
    expect(await found({ number: 99, value: 'tea' })).toEqual([]);
    expect(await found({ number: -1, value: { $ne: null } })).toEqual([]);
    expect(await found({ number: 1, value: "' or 1=1 --" })).toEqual([]);
  });

  test('text the database cannot read as JSON is neither stored nor looked for [D12]', async () => {
    for (const value of ['a\u0000b', '\ud800']) {
      const customFields = [{ number: 1, value }];
      const refused = await withNothingMoved(app, () =>
        ends(app, RECORD_CUSTOMER, { code: 'A', customFields }),
      );
      expect(refused).toMatchObject({ fields: [{ path: 'customFields.0.value' }] });
      const service = await app.service();
      for (const looked of [value, [value], { [value]: 1 }]) {
        const filter = { customFields: [{ number: 1, value: looked }] };
        const { errors } = await app.ask(LIST, { filter }, service);
        expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
      }
    }
    expect(await found({ number: 1, value: 'tea' })).toEqual(['A', 'B']);
  });
});
