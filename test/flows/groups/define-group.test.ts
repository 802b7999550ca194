import { describe, expect, test } from 'vitest';
import { DefineGroupDocument, type DefineGroupInput } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, NOBODY, withNothingMoved } from '../../support/customers.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();

async function define(input: DefineGroupInput) {
  const { data, errors } = await app.ask(DefineGroupDocument, { input }, await app.staff());
  expect(errors).toBeUndefined();
  return data.defineGroup;
}
const defined = async (input: DefineGroupInput) => ended(await define(input), 'CustomerGroupDefined').group!;
const refuse = (input: DefineGroupInput) => withNothingMoved(app, () => define(input));

describe('a group', () => {
  test('has a name and says what it is for; both can change [BX-13]', async () => {
    const group = await defined({ name: 'Wholesale', description: 'Buys by the pallet.' });
    expect(group).toEqual({
      id: expect.any(String),
      name: 'Wholesale',
      description: 'Buys by the pallet.',
    });
    await defined({ name: 'Press' });
    expect(await defined({ groupId: group.id, name: 'Trade' })).toEqual({ ...group, name: 'Trade' });
    expect(await defined({ groupId: group.id, name: 'Trade', description: null })).toMatchObject({
      description: null,
    });
    const { data } = await app.ask('{ customerGroups { name } }', undefined, await app.service());
    expect(data.customerGroups).toEqual([{ name: 'Press' }, { name: 'Trade' }]);
  });

  test('has a name of its own, and is one of 200 at most [F10]', async () => {
    const { id } = await defined({ name: 'Press' });
    const other = await defined({ name: 'Wholesale' });
    const taken = { __typename: 'CustomerGroupNameTaken', status: 409 };
    expect(await refuse({ name: 'Press' })).toMatchObject(taken);
    expect(await refuse({ groupId: other.id, name: 'Press' })).toMatchObject(taken);
    for (const groupId of [NOBODY, 'x']) {
      expect(await refuse({ groupId, name: 'X' })).toMatchObject({ __typename: 'CustomerGroupNotFound' });
    }
    const rejected = { __typename: 'CustomerInputRejected' };
    expect(await refuse({ name: '' })).toMatchObject(rejected);
    await app.em.execute(
      `insert into customer_group (id, name, created_at)
       select gen_random_uuid(), 'group ' || n, now() from generate_series(3, 200) n`,
    );
    expect(await refuse({ name: 'One more' })).toMatchObject(rejected);
    await defined({ groupId: id, name: 'Still changed' });
  });
});

describeRepeatable<DefineGroupInput>(app, {
  document: DefineGroupDocument,
  success: 'CustomerGroupDefined',
  input: async () => ({ groupId: (await defined({ name: 'Press' })).id, name: 'x' }),
  other: (input) => ({ ...input, name: 'y' }),
  refused: (input) => ({ ...input, groupId: NOBODY }),
  caller: () => app.staff(),
  another: () => app.staff(undefined, 'another'),
});
