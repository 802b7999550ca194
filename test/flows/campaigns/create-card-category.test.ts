import { describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { withNothingMoved } from '../../support/customers.js';
import { CREATE_CATEGORY, endsForStaff } from '../../support/till.js';

const app = useApp();
const create = (input: object) => endsForStaff(app, CREATE_CATEGORY, { name: 'Gold', ...input });
const refuse = (input: object) => withNothingMoved(app, () => create(input));

describe('naming a card category', () => {
  test('everybody sees it in the list, oldest first', async () => {
    const names = ['Gold', 'Amber'];
    const made = [];
    for (const name of names) made.push((await create({ name })).category);
    expect(made).toEqual(names.map((name) => ({ id: expect.any(String), name })));
    const { data } = await app.ask('{ cardCategories { id name } }');
    expect(data.cardCategories).toEqual(made);
  });

  test('a name there is, or that is none, is refused', async () => {
    await create({});
    expect(await refuse({})).toMatchObject({ __typename: 'LoyaltyCardCategoryNameTaken', status: 409 });
    for (const name of ['', 'x'.repeat(101), 'a\u0000b']) {
      expect(await refuse({ name })).toMatchObject({
        __typename: 'CustomerInputRejected',
        fields: [{ path: 'name' }],
      });
    }
  });

  test('the same key makes one category and one answer [BX-05]', async () => {
    const first = await create({ idempotencyKey: 'k' });
    expect(await refuse({ idempotencyKey: 'k' })).toEqual(first);
    expect(await refuse({ idempotencyKey: 'k', name: 'Other' })).toMatchObject({ status: 422 });
  });
});
