import { describe, expect, test } from 'vitest';
import { SetTagsDocument, type SetTagsInput } from '../../generated/graphql.js';
import { type Sender, useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, NOBODY, withNothingMoved } from '../../support/customers.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();

const set = async (input: SetTagsInput, sender?: Sender) => {
  const { data, errors } = await app.ask(SetTagsDocument, { input }, sender ?? (await app.service()));
  expect(errors).toBeUndefined();
  return data.setTags;
};
const tagsAfter = async (input: SetTagsInput, sender?: Sender) =>
  ended(await set(input, sender), 'CustomerTagsSet').customer!.tags;
const refuse = (input: SetTagsInput, sender?: Sender) => withNothingMoved(app, () => set(input, sender));
const anna = async () => (await enter(app, { externalId: 'shop-1', tags: ['a', 'b'] })).id;

describe('tags', () => {
  test('are replaced as a list, in the order given [SY-05]', async () => {
    const customerId = await anna();
    later(app, { hours: 1 });
    expect(await tagsAfter({ customerId, tags: ['c', 'a'] })).toEqual(['c', 'a']);
    expect((await historyOf(app, customerId))[0]).toMatchObject({
      kind: 'TAGS_CHANGED',
      at: '2026-03-01T10:00:00+00:00',
      changes: [{ field: 'tags', from: ['a', 'b'], to: ['c', 'a'] }],
    });
    expect(await tagsAfter({ customerId, tags: [] })).toEqual([]);
  });

  test('keep any text as it is [SY-04]', async () => {
    const customerId = await anna();
    const tags = ['a,b', '{a}', '"', '\\', '\\"', ' a ', ' ', 'NULL', 'null', '\n\t', 'zażółć', '🙂'];
    expect(await tagsAfter({ customerId, tags })).toEqual(tags);
    later(app, { hours: 1 });
    await refuse({ customerId, tags });
  });

  test('are not written when they stand [VV-04]', async () => {
    const customerId = await anna();
    later(app, { hours: 1 });
    expect(ended(await refuse({ customerId, tags: ['a', 'b'] }), 'CustomerTagsSet').customer?.version).toBe(
      1,
    );
  });

  test('are refused when empty, repeated, too long or too many [F10]', async () => {
    const customerId = await anna();
    const paths = async (tags: string[]) =>
      ended(await refuse({ customerId, tags }), 'CustomerInputRejected').fields.map(({ path }) => path);
    expect(await paths(['', 'x'.repeat(101), '🙂'.repeat(100)])).toEqual(['tags.0', 'tags.1']);
    expect(await paths(['a', 'b', 'a'])).toEqual(['tags.2']);
    expect(await paths(Array.from({ length: 101 }, (_, n) => `t${n}`))).toEqual(['tags']);
  });

  test('are the customer’s own, and nobody’s who does not exist [SY-05]', async () => {
    const customerId = await anna();
    const { id: other } = await enter(app, { externalId: 'shop-2', tags: ['theirs'] });
    const me = await app.customer(customerId);
    expect(await tagsAfter({ tags: ['mine'] }, me)).toEqual(['mine']);
    const unknown = { __typename: 'CustomerNotFound', status: 404 };
    expect(await refuse({ customerId: other, tags: ['x'] }, me)).toMatchObject(unknown);
    expect(await refuse({ customerId: NOBODY, tags: ['x'] })).toMatchObject(unknown);
  });
});

describeRepeatable<SetTagsInput>(app, {
  document: SetTagsDocument,
  success: 'CustomerTagsSet',
  input: async () => ({ customerId: await anna(), tags: ['x'] }),
  other: (input) => ({ ...input, tags: ['y'] }),
  refused: (input) => ({ ...input, customerId: NOBODY }),
});
