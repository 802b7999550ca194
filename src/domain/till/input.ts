import { z } from 'zod';
import type { PhoneCountries } from '../../platform/text/phone-number.js';
import { CARD_DIGITS, cardNumber } from '../cards/number.js';
import { contactValue } from '../contacts/contact.js';
import { customFields } from '../customers/custom-fields.js';
import { address, countryIn } from '../customers/input.js';
import type { Versioned } from '../customers/version.js';
import { pin } from '../sign-in/pins.js';
import {
  check,
  isRejected,
  madeForCountry,
  matching,
  optionalText,
  refuseNulls,
  type Settings,
} from '../work/input.js';
import { inputRejected } from '../work/problems.js';
import type { Idempotent } from '../work/repeatable.js';

const codeFormat = matching(/^[\x21-\x7e]{1,64}$/, 'must be 1 to 64 visible ASCII characters.');

const contactOf = (type: 'EMAIL' | 'PHONE', countries: PhoneCountries = {}) =>
  z
    .string()
    .nullish()
    .transform((given, { addIssue }) => {
      if (given == null) return null;
      const checked = contactValue(type, given, countries);
      if (!('problem' in checked)) return checked;
      addIssue(checked.problem);
      return z.NEVER;
    });

/** A till's data about a customer. An absent field stays as it is; null empties it. */
const tillInput = madeForCountry(({ defaultCountry }, own) =>
  z.object({
    code: codeFormat.nullish(),
    newCode: z.boolean().nullish(),
    cardNumber: cardNumber.nullish(),
    cardNumberGenerate: z
      .number()
      .int()
      .min(CARD_DIGITS.fewest, `must be at least ${CARD_DIGITS.fewest}.`)
      .max(CARD_DIGITS.most, `must be at most ${CARD_DIGITS.most}.`)
      .nullish(),
    firstName: optionalText(100),
    lastName: optionalText(100),
    phone: contactOf('PHONE', { own, environment: defaultCountry }),
    email: contactOf('EMAIL'),
    street1: address.shape.street1,
    street2: address.shape.street2,
    city: address.shape.city,
    province: address.shape.province,
    postalCode: address.shape.postalCode,
    countryCode: address.shape.countryCode,
    customDate: z.string().nullish(),
    note: optionalText(1000),
    customFields: customFields.nullish(),
    username: matching(
      /^[\p{L}\p{N}._@+-]{3,100}$/u,
      'must be 3 to 100 letters, digits and the characters . _ @ + -',
    ).nullish(),
    password: z.string().nullish(),
    pin: pin.nullish(),
    sendNoEmail: z.boolean().nullish(),
    campaignId: z.string().nullish(),
    autoAdd: z.object({ campaignId: z.string(), amount: z.string(), product: optionalText(100) }).nullish(),
  }),
);

/** The names of what a till can say. */
export const tillFields = (settings: Settings): string[] => Object.keys(tillInput(settings, null).shape);

export type TillData = z.infer<ReturnType<typeof tillInput>>;
export type RecordCustomerInput = Idempotent & z.input<ReturnType<typeof tillInput>>;

/**
 * A till's data, or why it is refused: a field is wrong, one that a till may not empty is null, nothing is said, or both
 * `cardNumber` and `cardNumberGenerate` are given. A phone number without a country code is one of the country `own`.
 *
 * @param saysMore whether something is said of the customer elsewhere
 */
export function checkTill(
  world: Parameters<typeof tillInput>[0],
  input: RecordCustomerInput & Versioned,
  own: string | null = null,
  { saysMore = false } = {},
) {
  const data = check(tillInput(world, countryIn(own)), input);
  if (isRejected(data)) return data;
  return refuseNulls(input, neverEmptied) ?? contradictionOf(input, data, saysMore) ?? data;
}

function contradictionOf(input: RecordCustomerInput & Versioned, data: TillData, saysMore: boolean) {
  const {
    idempotencyKey: _key,
    expectedVersion: _read,
    sendNoEmail: _quiet,
    newCode: _fresh,
    ...fields
  } = input;
  if (!saysMore && Object.values(fields).every(saysNothing)) {
    return inputRejected([{ path: '', message: 'Give at least one field.' }]);
  }
  if (data.cardNumber != null && data.cardNumberGenerate != null) {
    return inputRejected([
      { path: 'cardNumberGenerate', message: 'give either `cardNumber` or `cardNumberGenerate`.' },
    ]);
  }
  return null;
}

/** Whether a field states nothing: neither a value nor an action. */
export const saysNothing = (value: unknown) =>
  value == null || value === false || (Array.isArray(value) && value.length === 0);

const untouched = 'a till cannot remove it. Leave it out.';
/** Fields a till can change but not empty. */
const neverEmptied = {
  cardNumber: untouched,
  phone: untouched,
  email: untouched,
  customFields: 'to empty one, name it with the value null.',
  username: untouched,
  password: untouched,
};

/** The till's fields under the names of the customer's. */
export const profileOf = (data: TillData) => ({
  firstName: data.firstName,
  lastName: data.lastName,
  customDate: data.customDate,
  note: data.note,
  address: {
    street1: data.street1,
    street2: data.street2,
    city: data.city,
    province: data.province,
    postalCode: data.postalCode,
    countryCode: data.countryCode,
  },
});
