import { describe, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type * as inputs from '../../src/domain/customers/input.js';
import type { Idempotent } from '../../src/domain/work/repeatable.js';
import type { Customer } from '../../src/entities/customer.entity.js';
import type { ColumnOf, FieldName, FieldWith, PropertyOf } from '../../src/entities/customer-fields.js';
import type { CustomerAddress, CustomerType } from '../../src/graphql/customer/customer.type.js';
import type { CustomerAddressInput } from '../../src/graphql/customers/address-input.type.js';
import type { CustomerDataInput, ProfileInput } from '../../src/graphql/customers/customers.type.js';
import type { AddressRow, CustomerRow } from '../../src/reads/customers.js';
import type { DB } from '../../src/tables/types.js';
import { haveSameNames, yes } from '../support/same-names.js';

// Interfaces, which tsc names where it would list the members of a type.
interface RowsByColumn extends Record<ColumnOf<FieldName>, unknown> {}
interface RowsByProperty extends Record<PropertyOf<FieldName>, unknown> {}
type Rows = 'src/entities/customer-fields.ts';
type Entity = 'src/entities/customer.entity.ts';
type Checks = 'src/domain/customers/input.ts';
type Inputs = 'src/graphql/customers/customers.type.ts';
type Shown = 'src/graphql/customer/customer.type.ts';
type Profile = z.input<z.ZodObject<ReturnType<typeof inputs.profileFields>>> & Idempotent;
type Data = z.input<ReturnType<typeof inputs.customerInput>> & Idempotent;

/** `tsc` is what runs these tests: test/project/contributing.test.ts shows that it sees each place. */
describe('a place of a field of Customer that is forgotten does not compile:', () => {
  test('the row of a column, the column of a row', () => {
    // In which transaction a row was made is the database's own business.
    haveSameNames<Omit<DB['customer'], 'made_in'>, RowsByColumn, 'src/tables/types.ts', Rows>(yes);
  });

  test('the row of a property, the property of a row', () => {
    haveSameNames<Omit<Customer, 'touch'>, RowsByProperty, Entity, Rows>(yes);
  });

  test('the field that the graph shows, the row of such a field', () => {
    haveSameNames<CustomerType, CustomerRow, Shown, Rows>(yes);
    haveSameNames<CustomerAddress, AddressRow, Shown, Rows>(yes);
    expectTypeOf<
      Exclude<FieldName, keyof CustomerType | keyof CustomerAddress>
    >().toEqualTypeOf<'mergedIntoId'>();
  });

  test('the input field of a schema, and the schema of an input field, which would be dropped in silence', () => {
    haveSameNames<ProfileInput, Profile, Inputs, Checks>(yes);
    haveSameNames<CustomerDataInput, Data, Inputs, Checks>(yes);
    haveSameNames<
      CustomerAddressInput,
      z.input<typeof inputs.address>,
      'src/graphql/customers/address-input.type.ts',
      Checks
    >(yes);
  });

  test('the schema of a row that an input gives', () => {
    expectTypeOf<FieldWith<'input', 'PROFILE'>>().toExtend<keyof Profile>();
    expectTypeOf<FieldWith<'input', 'DATA'>>().toExtend<keyof Data>();
    expectTypeOf<FieldWith<'input', 'ADDRESS'>>().toExtend<keyof CustomerAddressInput>();
  });
});
