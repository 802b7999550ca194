import { isInputObjectType, isObjectType } from 'graphql';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type * as inputs from '../../src/domain/customers/input.js';
import type { Idempotent } from '../../src/domain/work/repeatable.js';
import { Customer, type Sex } from '../../src/entities/customer.entity.js';
import {
  type ColumnOf,
  type CustomerField,
  customerFields,
  emptyOf,
  type FieldName,
  fieldsWith,
  type PropertyOf,
  propertyOf,
} from '../../src/entities/customer-fields.js';
import type { createCustomer } from '../../src/flows/customers/create-customer.js';
import type { replaceCustomer } from '../../src/flows/customers/replace-customer.js';
import type { updateCustomer } from '../../src/flows/customers/update-customer.js';
import type { updateAccount } from '../../src/flows/profile/update-account.js';
import type { recordCustomer } from '../../src/flows/till/record-customer.js';
import type { Address, CustomerType } from '../../src/graphql/customer/customer.type.js';
import type { AddressInput } from '../../src/graphql/customers/address-input.type.js';
import type {
  CreateCustomerInput,
  ReplaceCustomerInput,
  UpdateCustomerInput,
} from '../../src/graphql/customers/customer-mutations.type.js';
import type {
  AttributeInput,
  ContactInput,
  CustomerDataInput,
  CustomFieldInput,
  ProfileInput,
} from '../../src/graphql/customers/customers.type.js';
import type {
  AgreementFlagsInput,
  ConsentInput,
  UpdateAccountInput,
} from '../../src/graphql/profile/profile.type.js';
import { createSchema } from '../../src/graphql/schema/schema.js';
import type { RecordCustomerInput } from '../../src/graphql/till/till.type.js';
import type { AddressRow, CustomerRow } from '../../src/reads/customers.js';
import type { DB } from '../../src/tables/types.js';
import { useApp } from '../support/app.js';

const app = useApp();
const { schema } = await createSchema();

type Names<T> = { [Name in keyof T & string]-?: true };

/** Compiles only where two types have the same names: tsc says which one is missing in which. */
function haveSameNames<A, B>(_: ((a: Names<A>) => Names<B>) & ((b: Names<B>) => Names<A>)): void {}
const yes = <T>(names: T) => names;

// Interfaces, which tsc names where it would list the members of a type.
interface RowsByColumn extends Record<ColumnOf<FieldName>, unknown> {}
interface RowsByProperty extends Record<PropertyOf<FieldName>, unknown> {}
type Profile = z.input<z.ZodObject<ReturnType<typeof inputs.profileFields>>> & Idempotent;
type Data = z.input<ReturnType<typeof inputs.customerInput>> & Idempotent;
type Item<List> = NonNullable<List> extends readonly (infer Member)[] ? Member : never;
type InputOf<Flow extends (...given: never[]) => unknown> = Parameters<Flow>[1];

describe('what is forgotten does not compile:', () => {
  test('a row of a column, a column of a row', () => {
    // The database alone asks in which transaction a row was made.
    haveSameNames<Omit<DB['customer'], 'made_in'>, RowsByColumn>(yes);
  });

  test('a row of a property, a property of a row', () => {
    haveSameNames<Omit<Customer, 'touch'>, RowsByProperty>(yes);
  });

  test('a field of the graph, a row of a field', () => {
    haveSameNames<CustomerType, CustomerRow>(yes);
    haveSameNames<Address, AddressRow>(yes);
    expectTypeOf<Exclude<FieldName, keyof CustomerType | keyof Address>>().toEqualTypeOf<'mergedIntoId'>();
  });

  test('a schema of an input field, which would be dropped in silence, and an input field of a schema', () => {
    haveSameNames<ProfileInput, Profile>(yes);
    haveSameNames<CustomerDataInput, Data>(yes);
    haveSameNames<AddressInput, z.input<typeof inputs.address>>(yes);
    haveSameNames<UpdateAccountInput, InputOf<typeof updateAccount>>(yes);
    haveSameNames<CreateCustomerInput, InputOf<typeof createCustomer>>(yes);
    haveSameNames<UpdateCustomerInput, InputOf<typeof updateCustomer>>(yes);
    haveSameNames<ReplaceCustomerInput, InputOf<typeof replaceCustomer>>(yes);
    haveSameNames<RecordCustomerInput, InputOf<typeof recordCustomer>>(yes);
  });

  test('nor of an item of its lists', () => {
    haveSameNames<AttributeInput, Item<Profile['attributes']>>(yes);
    haveSameNames<CustomFieldInput, Item<Profile['customFields']>>(yes);
    haveSameNames<ContactInput, Item<Data['contacts']>>(yes);
    haveSameNames<AgreementFlagsInput, NonNullable<InputOf<typeof updateAccount>['agreements']>>(yes);
    haveSameNames<ConsentInput, Item<InputOf<typeof updateAccount>['consents']>>(yes);
  });

  test('what a row is, is what the entity holds, as JSON has it', () => {
    expectTypeOf<CustomerRow['company' | 'lastActivityAt']>().toEqualTypeOf<string | null>();
    expectTypeOf<CustomerRow['registered']>().toEqualTypeOf<boolean>();
    expectTypeOf<CustomerRow['sex']>().toEqualTypeOf<Sex>();
    expectTypeOf<CustomerRow['tags']>().toEqualTypeOf<string[]>();
    expectTypeOf<CustomerRow['version']>().toEqualTypeOf<number>();
  });
});

describe('every field of Customer', () => {
  const rows = Object.entries(customerFields) as [FieldName, CustomerField][];

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
    expect(published('Address').toSorted()).toEqual(fieldsWith('shownIn', 'ADDRESS').toSorted());
    expect(published('UpdateAccountInput')).toEqual(expect.arrayContaining(fieldsWith('input', 'PROFILE')));
    expect(published('UpdateAccountInput')).not.toEqual(expect.arrayContaining(fieldsWith('input', 'DATA')));
    for (const input of ['CreateCustomerInput', 'UpdateCustomerInput', 'ReplaceCustomerInput'])
      expect(published(input)).toEqual(expect.arrayContaining(fieldsWith('input', 'PROFILE', 'DATA')));
    expect(published('AddressInput').toSorted()).toEqual(fieldsWith('input', 'ADDRESS').toSorted());
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
});
