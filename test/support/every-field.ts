import type { CreateCustomerInput } from '../generated/graphql.js';

/** A customer with every field filled in that a service can set. They cannot sign in: see `activeAnna`. */
export const everyField = {
  externalId: 'shop-1',
  customId: 'C-1',
  status: 'DISABLED',
  firstName: 'Anna',
  lastName: 'Nowak',
  displayName: 'Anna N.',
  sex: 'FEMALE',
  birthDate: '1989-08-03',
  avatarUrl: 'https://example.com/anna.png',
  company: 'Nowak & Sons',
  language: 'pl-PL',
  address: {
    street1: 'Marszałkowska 1',
    street2: 'm. 2',
    city: 'Warszawa',
    province: 'Mazowieckie',
    postalCode: '00-000',
    countryCode: 'PL',
    latitude: 52.2297,
    longitude: 21.0122,
  },
  tags: ['gold', 'a, "b"'],
  metadata: { k: 'v' },
  customDate: '2010-03-04',
  note: 'likes Gouda',
  contacts: [
    { type: 'EMAIL', value: 'anna@example.com', primary: true, verified: true },
    { type: 'PHONE', value: '+48512345678', primary: true, verified: false },
    { type: 'PUSH', value: 'token-1', primary: false, verified: true },
  ],
  attributes: [
    { name: 'size', value: '38' },
    { name: 'visits', value: 3 },
  ],
} satisfies CreateCustomerInput;

/** The same customer, able to use their account. */
export const activeAnna = { ...everyField, status: 'ENABLED' } satisfies CreateCustomerInput;
