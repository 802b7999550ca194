import { expect, test } from 'vitest';
import { RemoveGroupDocument, type RemoveGroupInput } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, enter, NOBODY, withNothingMoved } from '../../support/customers.js';
import { grouped, groupsOf, puts } from '../../support/lists.js';

const app = useApp();

async function remove(input: RemoveGroupInput) {
  const { data, errors } = await app.ask(RemoveGroupDocument, { input }, await app.staff());
  expect(errors).toBeUndefined();
  return data.removeGroup;
}

test('a group is removed once nobody is in it [BX-13]', async () => {
  const groupId = await grouped(app, 'Press');
  const { id } = await enter(app, { externalId: 'shop-1' });
  ended(await puts(app, id, [groupId]), 'CustomerGroupsSet');
  expect(await withNothingMoved(app, () => remove({ groupId }))).toMatchObject({
    __typename: 'CustomerGroupInUse',
    status: 409,
  });
  ended(await puts(app, id, []), 'CustomerGroupsSet');
  const input = { groupId, idempotencyKey: 'order-4711' };
  const first = ended(await remove(input), 'CustomerGroupRemoved');
  expect(first.id).toBe(groupId);
  expect(await withNothingMoved(app, () => remove(input))).toEqual(first);
  for (const unknown of [groupId, NOBODY, 'x']) {
    expect(await withNothingMoved(app, () => remove({ groupId: unknown }))).toMatchObject({
      __typename: 'CustomerGroupNotFound',
    });
  }
});

test('of a customer who comes in and a group that goes at once, one is refused [BX-13]', async () => {
  const { id } = await enter(app, { externalId: 'shop-1' });
  for (let round = 1; round <= 5; round += 1) {
    const groupId = await grouped(app, `Group ${round}`);
    const [put, gone] = await Promise.all([puts(app, id, [groupId]), remove({ groupId })]);
    const isIn = put.__typename === 'CustomerGroupsSet';
    expect([put.__typename, gone.__typename]).toEqual(
      isIn ? ['CustomerGroupsSet', 'CustomerGroupInUse'] : ['CustomerGroupNotFound', 'CustomerGroupRemoved'],
    );
    if (isIn) expect(await groupsOf(app, id)).toEqual([`Group ${round}`]);
  }
});
