import { describe, expect, test } from 'vitest';
import { SetAttributesDocument, type SetAttributesInput } from '../../generated/graphql.js';
import { type Sender, useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, NOBODY, withNothingMoved } from '../../support/customers.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();

const set = async (input: SetAttributesInput, sender?: Sender) => {
  const { data, errors } = await app.ask(SetAttributesDocument, { input }, sender ?? (await app.service()));
  expect(errors).toBeUndefined();
  return data.setAttributes;
};
const attributesAfter = async (input: SetAttributesInput, sender?: Sender) =>
  ended(await set(input, sender), 'CustomerAttributesSet').customer!.attributes;
const refuse = (input: SetAttributesInput, sender?: Sender) =>
  withNothingMoved(app, () => set(input, sender));
const anna = async () =>
  (await enter(app, { externalId: 'shop-1', attributes: [{ name: 'size', value: '38' }] })).id;

describe('attributes', () => {
  test('are merged by name: others stay, null or no value removes one [SY-05]', async () => {
    const customerId = await anna();
    const attributes = [
      { name: 'colour', value: 'red' },
      { name: 'Size', value: 40 },
    ];
    expect(await attributesAfter({ customerId, attributes })).toEqual([
      { name: 'Size', value: 40 },
      { name: 'colour', value: 'red' },
      { name: 'size', value: '38' },
    ]);
    const removal = [{ name: 'colour', value: null }, { name: 'Size' }, { name: 'unknown', value: null }];
    expect(await attributesAfter({ customerId, attributes: removal })).toEqual([
      { name: 'size', value: '38' },
    ]);
  });

  test.each([
    ['"7"', '7'],
    ['"true"', 'true'],
    ['"null"', 'null'],
    ['"{}"', '{}'],
    ['7', 7],
    ['0', 0],
    ['false', false],
    ['an empty text', ''],
    ['a list with null', [null]],
    ['an object', { b: { a: [] }, a: 1.5 }],
  ])('keep their value as it was given: %s [SY-04]', async (_what, value) => {
    const customerId = await anna();
    const attributes = [{ name: 'value', value }];
    expect(await attributesAfter({ customerId, attributes })).toEqual([
      { name: 'size', value: '38' },
      ...attributes,
    ]);
    later(app, { hours: 1 });
    await refuse({ customerId, attributes });
    expect((await historyOf(app, customerId))[0]?.changes).toEqual([
      { field: 'attributes.value', from: null, to: value },
    ]);
  });

  test('have each change on record [BX-02]', async () => {
    const customerId = await anna();
    later(app, { hours: 1 });
    await attributesAfter({ customerId, attributes: [{ name: 'size', value: '39' }] });
    expect((await historyOf(app, customerId))[0]).toMatchObject({
      kind: 'ATTRIBUTES_CHANGED',
      at: '2026-03-01T10:00:00+00:00',
      changes: [{ field: 'attributes.size', from: '38', to: '39' }],
    });
  });

  test('are refused without a name, twice, or too large [F10]', async () => {
    const customerId = await anna();
    const attributes = [
      { name: '', value: 1 },
      { name: 'a', value: 1 },
      { name: 'a', value: 2 },
      { name: 'large', value: 'x'.repeat(10_000) },
      { name: 'a\0b', value: 1 },
    ];
    const { fields } = ended(await refuse({ customerId, attributes }), 'CustomerInputRejected');
    expect(fields.map(({ path }) => path).toSorted()).toEqual([
      'attributes.0.name',
      'attributes.3.value',
      'attributes.4.name',
    ]);
    const twice = ended(
      await refuse({ customerId, attributes: attributes.slice(1, 3) }),
      'CustomerInputRejected',
    );
    expect(twice.fields).toEqual([{ path: 'attributes.1', message: 'repeats an earlier item.' }]);
    const many = Array.from({ length: 201 }, (_, n) => ({ name: `a${n}`, value: n }));
    expect(await refuse({ customerId, attributes: many })).toMatchObject({
      fields: [{ path: 'attributes', message: 'must have at most 200 items; it has 201.' }],
    });
  });

  test('are five hundred at most, however many calls bring them [F10]', async () => {
    const customerId = await anna();
    const some = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => ({ name: `a${from + n}`, value: 1 }));
    for (const [from, count] of [
      [0, 200],
      [200, 200],
      [400, 99],
    ] as const) {
      await attributesAfter({ customerId, attributes: some(from, count) });
    }
    expect(await refuse({ customerId, attributes: some(499, 1) })).toMatchObject({
      __typename: 'CustomerInputRejected',
      fields: [{ path: 'attributes', message: expect.stringContaining('would be 501') }],
    });
    const swapped = [{ name: 'a0', value: null }, ...some(500, 1)];
    expect(await attributesAfter({ customerId, attributes: swapped })).toHaveLength(500);
  });

  test('are the customer’s own, and nobody’s who does not exist [SY-05]', async () => {
    const customerId = await anna();
    const { id: other } = await enter(app, { externalId: 'shop-2' });
    const me = await app.customer(customerId);
    const attributes = [{ name: 'size', value: 40 }];
    expect(await attributesAfter({ attributes }, me)).toEqual(attributes);
    const unknown = { __typename: 'CustomerNotFound', status: 404 };
    expect(await refuse({ customerId: other, attributes }, me)).toMatchObject(unknown);
    expect(await refuse({ customerId: NOBODY, attributes })).toMatchObject(unknown);
  });
});

describeRepeatable<SetAttributesInput>(app, {
  document: SetAttributesDocument,
  success: 'CustomerAttributesSet',
  input: async () => ({ customerId: await anna(), attributes: [{ name: 'size', value: 40 }] }),
  other: (input) => ({ ...input, attributes: [{ name: 'size', value: '40' }] }),
  refused: (input) => ({ ...input, customerId: NOBODY }),
});
