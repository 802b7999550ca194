import { ask, change, type SampleGroup } from './sample.js';

export const addresses: SampleGroup = {
  title: 'My addresses',
  samples: [
    ask('MyAddresses', 'customer'),
    change('AddAddress', 'customer', {
      name: 'Zofia Nowak',
      street1: 'ul. Długa 4',
      city: 'Gdańsk',
      postalCode: '80-001',
      countryCode: 'PL',
      defaultShipping: true,
    }),
    change(
      'UpdateAddress',
      'customer',
      { addressId: '00000000-0000-7000-8000-000000000000', defaultBilling: true },
      'Fill in the id of one of the addresses in “MyAddresses”.',
    ),
    change(
      'RemoveAddress',
      'customer',
      { addressId: '00000000-0000-7000-8000-000000000000' },
      'Fill in the id of one of the addresses in “MyAddresses”.',
    ),
  ],
};
