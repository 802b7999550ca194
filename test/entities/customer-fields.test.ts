import { isInputObjectType, isObjectType } from 'graphql';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { fieldItems } from '../../src/domain/merging/fields.js';
import { Customer, type Sex } from '../../src/entities/customer.entity.js';
import {
  type CustomerField,
  customerFields,
  emptyOf,
  type FieldName,
  fieldsWith,
  propertyOf,
} from '../../src/entities/customer-fields.js';
import { createSchema } from '../../src/graphql/schema/schema.js';
import type { CustomerRow } from '../../src/reads/customers.js';
import { useApp } from '../support/app.js';

const app = useApp();
const { schema } = await createSchema();

describe('every field of Customer', () => {
  const rows = Object.entries(customerFields) as [FieldName, CustomerField][];

  test('is read as what the entity holds, in the words of JSON', () => {
    expectTypeOf<CustomerRow['company' | 'lastActivityAt']>().toEqualTypeOf<string | null>();
    expectTypeOf<CustomerRow['registered']>().toEqualTypeOf<boolean>();
    expectTypeOf<CustomerRow['sex']>().toEqualTypeOf<Sex>();
    expectTypeOf<CustomerRow['tags']>().toEqualTypeOf<string[]>();
    expectTypeOf<CustomerRow['version']>().toEqualTypeOf<number>();
  });

  test('has the column of its property', () => {
    const { properties } = app.em.getMetadata().get<Customer>(Customer);
    const columns = rows.map(([name]) => properties[propertyOf(name)].fieldNames);
    expect(columns).toEqual(rows.map(([, { column }]) => [column]));
  });

  test('is published where its row says', () => {
    const published = (type: string) => {
      const of = schema.getType(type);
      return isObjectType(of) || isInputObjectType(of) ? Object.keys(of.getFields()) : [];
    };
    expect(published('Customer')).toEqual(expect.arrayContaining(fieldsWith('shownIn', 'CUSTOMER')));
    expect(published('CustomerAddress').toSorted()).toEqual(fieldsWith('shownIn', 'ADDRESS').toSorted());
    const ofCustomers = published('UpdateAccountInput');
    expect(ofCustomers).toEqual(expect.arrayContaining(fieldsWith('input', 'PROFILE')));
    expect(fieldsWith('input', 'DATA').filter((name) => ofCustomers.includes(name))).toEqual([]);
    for (const input of ['CreateCustomerInput', 'UpdateCustomerInput', 'ReplaceCustomerInput'])
      expect(published(input)).toEqual(expect.arrayContaining(fieldsWith('input', 'PROFILE', 'DATA')));
    expect(published('CustomerAddressInput').toSorted()).toEqual(fieldsWith('input', 'ADDRESS').toSorted());
  });

  test('is asked for by campaigns only if customers can give it', () => {
    const given: FieldName[] = fieldsWith('input', 'PROFILE', 'ADDRESS');
    expect(fieldsWith('isAskedByCampaigns', true).filter((name) => !given.includes(name))).toEqual([]);
  });

  test('that cannot be empty has what stands for empty', () => {
    const { properties } = app.em.getMetadata().get<Customer>(Customer);
    const given = fieldsWith('input', 'PROFILE', 'DATA', 'ADDRESS');
    const filled = given.filter((name) => !properties[propertyOf(name)].nullable);
    expect(filled).toEqual(given.filter((name) => emptyOf(name) !== null));
  });

  test('that somebody gives is in histories and in merges', () => {
    const given = rows.filter(([, { input }]) => input);
    expect(given.filter(([, { merge }]) => !merge)).toEqual([]);
    expect(given.filter(([, { isInHistory, input }]) => !isInHistory && input !== 'ADDRESS')).toEqual([]);
  });

  test('is in the preview of a merge under the rule of its row', () => {
    const [survivor, absorbed] = [{} as Customer, { sex: 'FEMALE', city: 'Berlin' } as Customer];
    const { items, filled } = fieldItems(survivor, absorbed);
    const inRows = fieldsWith('merge', 'LEADS_ON', 'SURVIVOR', 'FILLED', 'LATER');
    const ofAddress = fieldsWith('merge', 'ADDRESS_FILLED').map((name) => `address.${name}`);
    expect(items.map(({ name }) => name).toSorted()).toEqual([...inRows, ...ofAddress].toSorted());
    expect(filled).toEqual(['sex', 'city']);
  });
});
