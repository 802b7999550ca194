import { describe, expect, test } from 'vitest';
import {
  ListCustomersDocument,
  MyListsDocument,
  SetGroupsDocument,
  type SetGroupsInput,
} from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, NOBODY, withNothingMoved } from '../../support/customers.js';
import { grouped, groupsOf, puts } from '../../support/lists.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();

const anna = async () => (await enter(app, { externalId: 'shop-1' })).id;

describe('the groups of a customer', () => {
  test('are those that were set, now and as of a time before [BX-13, BX-02]', async () => {
    const id = await anna();
    const [press, trade] = [await grouped(app, 'Press'), await grouped(app, 'Trade')];
    later(app, { hours: 1 });
    const set = ended(await puts(app, id, [trade, press.toUpperCase()]), 'CustomerGroupsSet');
    expect(set.customer).toMatchObject({ version: 2, groups: [{ name: 'Press' }, { name: 'Trade' }] });
    const then = later(app, { hours: 1 });
    later(app, { hours: 1 });
    ended(await puts(app, id, [trade]), 'CustomerGroupsSet');
    expect(await groupsOf(app, id)).toEqual(['Trade']);
    expect(await groupsOf(app, id, then)).toEqual(['Press', 'Trade']);
    expect((await historyOf(app, id))[0]).toMatchObject({
      kind: 'GROUPS_CHANGED',
      changes: [{ field: 'groups', from: ['Press', 'Trade'], to: ['Trade'] }],
    });
    ended(await withNothingMoved(app, () => puts(app, id, [trade])), 'CustomerGroupsSet');
  });

  test('are seen by the customer, who cannot set them [BX-13, D08]', async () => {
    const id = await anna();
    const groupId = await grouped(app, 'Press');
    ended(await puts(app, id, [groupId]), 'CustomerGroupsSet');
    const me = await app.customer(id);
    const { data } = await app.ask(MyListsDocument, {}, me);
    expect(data.me!.groups).toEqual([{ name: 'Press' }]);
    const input = { customerId: id, groupIds: [] };
    const { errors } = await withNothingMoved(app, () => app.ask(SetGroupsDocument, { input }, me));
    expect(errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });

  test('find their customers, and nobody else [BX-13]', async () => {
    const ids = [await anna(), (await enter(app, { externalId: 'shop-2' })).id];
    const [press, trade] = [await grouped(app, 'Press'), await grouped(app, 'Trade')];
    ended(await puts(app, ids[0]!, [press, trade]), 'CustomerGroupsSet');
    ended(await puts(app, ids[1]!, [trade]), 'CustomerGroupsSet');
    const found = async (groupId: string) => {
      const { data, errors } = await app.ask(
        ListCustomersDocument,
        { filter: { groupId } },
        await app.service(),
      );
      expect(errors).toBeUndefined();
      return data.customers.nodes.map(({ id }) => id);
    };
    expect(await found(press)).toEqual([ids[0]]);
    expect(await found(trade)).toEqual(ids);
    for (const unknown of [NOBODY, 'x', '']) expect(await found(unknown)).toEqual([]);
  });

  test('exist, and are at most 100 [F10]', async () => {
    const id = await anna();
    const press = await grouped(app, 'Press');
    const refused = await withNothingMoved(app, () => puts(app, id, [press, NOBODY, 'x']));
    expect(refused).toMatchObject({ __typename: 'CustomerGroupNotFound', groupIds: [NOBODY, 'x'] });
    const many = Array.from({ length: 101 }, (_, n) => `${NOBODY.slice(0, -3)}${100 + n}`);
    for (const groupIds of [many, [press, press.toUpperCase()]]) {
      expect(await withNothingMoved(app, () => puts(app, id, groupIds))).toMatchObject({
        __typename: 'CustomerInputRejected',
      });
    }
    expect(await withNothingMoved(app, () => puts(app, NOBODY, [press]))).toMatchObject({
      __typename: 'CustomerNotFound',
    });
  });
});

describeRepeatable<SetGroupsInput>(app, {
  document: SetGroupsDocument,
  success: 'CustomerGroupsSet',
  input: async () => ({ customerId: await anna(), groupIds: [await grouped(app, 'Press')] }),
  other: (input) => ({ ...input, groupIds: [] }),
  refused: (input) => ({ ...input, customerId: NOBODY }),
});
