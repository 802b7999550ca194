import fc from 'fast-check';

/** An input without the fields that name its customer. */
export type Given = { place?: number } & Record<string, unknown>;

const text = fc.constantFrom(null, 'Anna', 'Hanna', 'Żółć', ' – ', '"', '{a,b}');
const json = fc.constantFrom(null, 0.1, 1e15, true, 'text', [1, [2]], { b: 1, a: { c: null } });
const flag = fc.constantFrom(true, false);
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const contact = fc.oneof(
  fc.record({
    type: fc.constant('EMAIL'),
    value: fc.constantFrom('a', 'b', 'c'),
    primary: flag,
    verified: flag,
  }),
  fc.record({ type: fc.constant('PUSH'), value: fc.constantFrom('t1', 't2'), primary: flag }),
);
const attributes = fc.uniqueArray(
  fc.record({ name: fc.constantFrom('size', 'pet', 'a.b', '__proto__x'), value: json }),
  { selector: ({ name }) => name, maxLength: 3 },
);
const profile = {
  firstName: perhaps(text.filter((value) => value !== ' – ')),
  birthDate: perhaps(fc.constantFrom(null, '1989-08-03', '2000-02-29')),
  status: perhaps(fc.constantFrom('ENABLED', 'DISABLED')),
  metadata: perhaps(json),
  tags: perhaps(fc.uniqueArray(fc.constantFrom('gold', 'a, "b"', 'null', '{}'), { maxLength: 3 })),
  address: perhaps(fc.constantFrom(null, { city: 'Kraków' }, { latitude: 0.1, longitude: -179.9999999 })),
  attributes: perhaps(attributes),
};
/** An action on a customer: the mutation, and its input without the customer. */
export const step: fc.Arbitrary<[string, Given]> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(
      fc.constantFrom('updateCustomer', 'replaceCustomer'),
      fc.record({
        ...profile,
        contacts: perhaps(
          fc.uniqueArray(contact, { selector: ({ type, value }) => type + value, maxLength: 3 }),
        ),
      }),
    ),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constant('addContact'), contact) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constantFrom('updateContact', 'removeContact'),
      fc.record({ place: fc.nat(5), primary: flag, verified: flag }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant('setAgreements'),
      fc.record({
        email: perhaps(flag),
        wifi: perhaps(flag),
        wordingVersion: fc.constantFrom('1', '2'),
        source: fc.constantFrom('web', 'till 7'),
      }),
    ),
  },
  fc.tuple(fc.constant('setAttributes'), fc.record({ attributes })),
  fc.tuple(fc.constant('setTags'), fc.record({ tags: fc.constantFrom([], ['x'], ['gold', 'x']) })),
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant('recordCustomer'),
      fc.record({
        firstName: perhaps(fc.constantFrom('Till', 'Anna')),
        email: perhaps(fc.constantFrom('d', 'e')),
        pin: perhaps(fc.constant('1234')),
        newCode: perhaps(flag),
        cardNumberGenerate: perhaps(fc.constant(9)),
        note: fc.constantFrom('x', 'y'),
        customFields: perhaps(fc.constantFrom('Gouda', 'Swiss', null)),
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom('issueCard', 'replaceCard'), fc.constant({ digits: 12 })),
  },
  fc.tuple(fc.constant('blockCard'), fc.constant({ reason: 'stolen' })),
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constantFrom('addToBalance', 'redeemFromBalance'),
      fc.record({ amount: fc.constantFrom('5', '3') }),
    ),
  },
);
