import { z } from 'zod';
import type { FieldWith } from '../../entities/customer-fields.js';
import { isStorable, type JsonValue } from '../../platform/text/json.js';
import { canonicalLanguage } from '../../platform/text/language.js';
import { contacts } from '../contacts/contact.js';
import { ownCountry } from '../contacts/own-country.js';
import { listOf, madeOnce, opaqueJson, optionalText, text, valueShapes } from '../work/input.js';
import type { Idempotent } from '../work/repeatable.js';
import type { World } from '../work/world.js';
import { customFields } from './custom-fields.js';

const EARLIEST_BIRTH = '1900-01-01';

/** A calendar day that is possible as a date of birth. */
function dayOfBirth(clock: World['clock']) {
  const today = () => clock().toISOString().slice(0, 10);
  return z
    .string()
    .check(({ value, issues }) => {
      if (value >= EARLIEST_BIRTH && value <= today()) return;
      const message = `must be between ${EARLIEST_BIRTH} and today, ${today()}.`;
      issues.push({ code: 'custom', input: value, message });
    })
    .register(valueShapes, { type: 'DATE', minimum: EARLIEST_BIRTH, maximum: today });
}

const url = z.string().check(({ value, issues }) => {
  const isUrl = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
  // The URL parser accepts unstorable characters, so they are checked too.
  if (isUrl && value.length <= 2048 && isStorable(value)) return;
  issues.push({
    code: 'custom',
    input: value,
    message: 'must be an http or https URL of at most 2048 characters.',
  });
});

/** A schema for each field that this input gives, and for whatever else it says. */
type Schemas<Input extends 'PROFILE' | 'DATA' | 'ADDRESS'> = Record<FieldWith<'input', Input>, z.ZodType> &
  Record<string, z.ZodType>;

const COUNTRY = /^([A-Z]{2}|\+[1-9]\d{0,3})$/;
/** The country, unless it is none: that is refused as an address, and no phone number is read in it. */
export const countryIn = (own: string | null) => (own !== null && COUNTRY.test(own) ? own : null);

const degrees = (limit: number) =>
  z
    .number()
    .check(({ value, issues }) => {
      if (Math.abs(value) <= limit) return;
      issues.push({
        code: 'custom',
        input: value,
        message: `must be between -${limit} and ${limit} degrees.`,
      });
    })
    .register(valueShapes, { type: 'NUMBER', minimum: `-${limit}`, maximum: `${limit}` });

export const address = z.object({
  street1: optionalText(200),
  street2: optionalText(200),
  city: optionalText(100),
  province: optionalText(100),
  postalCode: optionalText(20),
  countryCode: z
    .string()
    .regex(COUNTRY, 'must be an ISO 3166-1 alpha-2 code such as PL or a calling code such as +48.')
    .register(valueShapes, { format: 'COUNTRY_CODE', pattern: COUNTRY.source })
    .nullish(),
  latitude: degrees(90).nullish(),
  longitude: degrees(180).nullish(),
} satisfies Schemas<'ADDRESS'>);

/** A customer's personal fields. An absent one keeps the field, null empties it. */
export const profileFields = (clock: World['clock']) =>
  ({
    customId: optionalText(100),
    firstName: optionalText(100),
    lastName: optionalText(100),
    displayName: optionalText(200),
    sex: z
      .enum(sexes)
      .register(valueShapes, { type: 'ONE_OF_LIST', choices: sexes.slice(1) })
      .nullish(),
    birthDate: dayOfBirth(clock).nullish(),
    avatarUrl: url.nullish(),
    company: optionalText(200),
    address: address.nullish(),
    customDate: z.string().register(valueShapes, { type: 'DATE' }).nullish(),
    note: optionalText(1000),
    tags: tags.nullish(),
    attributes: attributes.nullish(),
    customFields: customFields.nullish(),
    language: language.nullish(),
  }) satisfies Schemas<'PROFILE'>;

export const tags = listOf(text(100), 100, (tag) => tag);
/** Nearly what BCP 47 allows, for a form to say early; whether there is such a tag is checked. */
const LANGUAGE = '^[A-Za-z]{2,8}([\\-_][A-Za-z0-9]{1,8})*$';
/** NOT_SPECIFIED counts as empty. */
const sexes = ['NOT_SPECIFIED', 'MALE', 'FEMALE', 'OTHER'] as const;

/** Kept in its canonical form. */
export const language = z
  .string()
  .register(valueShapes, { format: 'LANGUAGE_TAG', pattern: LANGUAGE })
  .transform((given, { addIssue }) => {
    const tag = canonicalLanguage(given);
    if (tag !== null) return tag;
    addIssue('must be a language tag (BCP 47) such as en or en-US.');
    return z.NEVER;
  });
export const withLanguage = z.object({ language: language.nullish() });
export const attributes = listOf(
  z.object({
    name: text(100),
    value: opaqueJson(10_000)
      .nullish()
      .transform((value): JsonValue => value ?? null),
  }),
  200,
  ({ name }) => name,
);

/** The input of services and staff about a customer. */
export const customerInput = madeOnce(({ clock, defaultCountry }) =>
  z.object({
    ...profileFields(clock),
    externalId: optionalText(200),
    status: z.enum(['ENABLED', 'DISABLED']).nullish(),
    metadata: opaqueJson(32_000).nullish(),
    contacts: contacts({ environment: defaultCountry }).nullish(),
  } satisfies Schemas<'DATA'>),
);

export type CustomerInput = Idempotent & z.input<ReturnType<typeof customerInput>>;

/** The same shape with phone numbers read in the country of the customer's address, as given or on record. */
export async function inOwnCountry<Shape extends ReturnType<typeof customerInput>>(
  world: Pick<World, 'defaultCountry' | 'read'>,
  shape: Shape,
  { contacts: listed, address }: CustomerInput,
  id?: string,
): Promise<Shape> {
  const phones = (listed ?? []).flatMap(({ type, value }) => (type === 'PHONE' ? [value] : []));
  const given = address === null ? null : address?.countryCode;
  const own = await ownCountry(world, { phones, given, id });
  if (!own) return shape;
  // Made for this input alone: most numbers need no country, or the configured one.
  const read = contacts({ own, environment: world.defaultCountry }).nullish();
  return shape.extend({ contacts: read }) as unknown as Shape;
}

/** Lists that are merged by name and therefore never emptied as a whole. */
export const removedByName = {
  attributes: 'to remove one, name it with the value null.',
  customFields: 'to empty one, name it with the value null.',
};
