import { isEnumType } from 'graphql';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { FieldWith } from '../../src/entities/customer-fields.js';
import { type ChangeOf, type HistoryKind, historyKinds } from '../../src/entities/history-kinds.js';
import { createSchema } from '../../src/graphql/schema/schema.js';

type FieldOf<Kind extends HistoryKind> = ChangeOf<Kind>['field'];

describe('the kinds of entries', () => {
  test('are the enum of the graph, in their order', async () => {
    const type = (await createSchema()).schema.getType('CustomerHistoryKind');
    expect(isEnumType(type) && type.getValues().map(({ name }) => name)).toEqual(Object.keys(historyKinds));
  });

  test('say which fields change in them', () => {
    expectTypeOf<FieldOf<'CARD_BLOCKED'>>().toEqualTypeOf<'card.status' | 'reason'>();
    expectTypeOf<FieldOf<'EMAIL_CHANGED'>>().toEqualTypeOf<'email'>();
    expectTypeOf<FieldOf<'CUSTOMERS_MERGED'>>().toEqualTypeOf<string>();
    expectTypeOf<FieldOf<'SIGNED_OUT'>>().toEqualTypeOf<never>();
    expectTypeOf<'SIGNED_IN_AGAIN'>().not.toExtend<HistoryKind>();
  });

  test('with the data of a customer have every field that histories hold', () => {
    expectTypeOf<FieldWith<'isInHistory', true> | 'address.city'>().toExtend<FieldOf<'ACCOUNT_UPDATED'>>();
    expectTypeOf<'updatedAt'>().not.toExtend<FieldOf<'ACCOUNT_UPDATED'>>();
  });
});
