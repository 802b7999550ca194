import { describe, test } from 'vitest';
import type { addAddress } from '../../src/flows/addresses/add-address.js';
import type { updateAddress } from '../../src/flows/addresses/update-address.js';
import type { createCustomer } from '../../src/flows/customers/create-customer.js';
import type { replaceCustomer } from '../../src/flows/customers/replace-customer.js';
import type { updateCustomer } from '../../src/flows/customers/update-customer.js';
import type { updateAccount } from '../../src/flows/profile/update-account.js';
import type { recordCustomer } from '../../src/flows/till/record-customer.js';
import type { AddAddressInput, UpdateAddressInput } from '../../src/graphql/addresses/addresses.type.js';
import type {
  CustomerAgreementFlagsInput,
  CustomerConsentInput,
} from '../../src/graphql/customers/agreements-input.type.js';
import type {
  CreateCustomerInput,
  ReplaceCustomerInput,
  UpdateCustomerInput,
} from '../../src/graphql/customers/customer-mutations.type.js';
import type {
  CustomerAttributeInput,
  CustomerContactInput,
  CustomerCustomFieldInput,
} from '../../src/graphql/customers/customers.type.js';
import type { UpdateAccountInput } from '../../src/graphql/profile/profile.type.js';
import type { RecordCustomerInput } from '../../src/graphql/till/till-input.type.js';
import { haveSameNames, yes } from '../support/same-names.js';

type InputOf<Flow extends (...given: never[]) => unknown> = Parameters<Flow>[1];
type Given<Field extends keyof InputOf<typeof updateAccount>> = NonNullable<
  InputOf<typeof updateAccount>[Field]
>;

/** A field of an input class that the flow's schema does not know would be dropped in silence. */
describe('an input class has the fields its flow reads, and no others:', () => {
  test('of customers, which say the most', () => {
    haveSameNames<UpdateAccountInput, InputOf<typeof updateAccount>>(yes);
    haveSameNames<CreateCustomerInput, InputOf<typeof createCustomer>>(yes);
    haveSameNames<UpdateCustomerInput, InputOf<typeof updateCustomer>>(yes);
    haveSameNames<ReplaceCustomerInput, InputOf<typeof replaceCustomer>>(yes);
    type Renamed = 'state' | 'country' | 'customField';
    haveSameNames<Omit<RecordCustomerInput, Renamed>, InputOf<typeof recordCustomer>>(yes);
  });

  test('of the addresses of a list', () => {
    haveSameNames<AddAddressInput, InputOf<typeof addAddress>>(yes);
    haveSameNames<UpdateAddressInput, InputOf<typeof updateAddress>>(yes);
  });

  test('of the items in their lists', () => {
    haveSameNames<CustomerAttributeInput, Given<'attributes'>[number]>(yes);
    haveSameNames<CustomerCustomFieldInput, Given<'customFields'>[number]>(yes);
    haveSameNames<CustomerConsentInput, Given<'consents'>[number]>(yes);
    haveSameNames<CustomerAgreementFlagsInput, Given<'agreements'>>(yes);
    haveSameNames<CustomerContactInput, NonNullable<InputOf<typeof createCustomer>['contacts']>[number]>(yes);
  });
});
