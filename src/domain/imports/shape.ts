import { z } from 'zod';
import { isCalendarDay } from '../../platform/text/calendar.js';
import { contacts } from '../contacts/contact.js';
import { madeByMerges } from '../customers/agreements.js';
import { countryIn, customerInput } from '../customers/input.js';
import { tillFields } from '../till/input.js';
import { listOf, madeForCountry, optionalText, type Settings, text } from '../work/input.js';

/** What an import says of a customer beyond what a till can say. An absent field stays as it is; null empties it. */
const beyondInput = madeForCountry((settings, own) => {
  const { shape } = customerInput(settings);
  const { latitude, longitude } = present(shape.address).shape;
  return customerInput(settings)
    .omit(ofTills)
    .extend({
      contacts: contacts({ own, environment: settings.defaultCountry }).nullish(),
      uuid: optionalText(100),
      birthDate: z.string().refine(isCalendarDay, NO_DAY).pipe(present(shape.birthDate)).nullish(),
      latitude,
      longitude,
      consents: listOf(decision(settings), 100, ({ name }) => name).nullish(),
      campaignIds: listOf(z.string(), 100, (id) => id.toLowerCase()).nullish(),
      balances: listOf(opening, 100, ({ campaignId, product }) => `${campaignId} ${product ?? ''}`).nullish(),
      passwordHash: z.string().nullish(),
      cardBarcode: optionalText(100),
      cardStatus: z.enum(['ACTIVE', 'BLOCKED']).nullish(),
      cardCategory: optionalText(100),
    });
});

export type BeyondData = z.infer<ReturnType<typeof beyondInput>>;

/** The shape with the phone numbers among the contacts read in the country `own`. */
export const beyondInputIn = (settings: Settings, own: string | null) =>
  beyondInput(settings, countryIn(own));

/** What `createCustomer` takes and tills say themselves; tills name the parts of an address one by one. */
const ofTills = {
  firstName: true,
  lastName: true,
  customDate: true,
  note: true,
  customFields: true,
  address: true,
} as const;

export const NO_DAY = 'must be an existing day as YYYY-MM-DD.';

const present = <S extends z.ZodType>(optional: z.ZodOptional<z.ZodNullable<S>>): S =>
  optional.unwrap().unwrap();

const opening = z.object({ campaignId: z.string(), amount: z.string(), product: optionalText(100) });

/** A decision of before, with what proves it. */
const decision = ({ clock }: Settings) =>
  z.object({
    name: text(100),
    granted: z.boolean(),
    at: z.iso
      .datetime({ offset: true, error: 'must be a moment such as 2024-05-31T14:00:00Z.' })
      .transform((moment) => new Date(moment))
      .refine((moment) => moment <= clock(), 'must not be in the future.')
      .nullish(),
    // What a merge elsewhere had decided no merge here may undo.
    source: optionalText(100).transform((source) =>
      source != null && madeByMerges.includes(source) ? `imported ${source}` : source,
    ),
    wordingVersion: optionalText(100),
  });

/** What an export says and only this service decides: read, and left alone. */
export const ignoredFields = [
  'id',
  'registered',
  'createdAt',
  'updatedAt',
  'lastActivityAt',
  'version',
] as const;

/** The fields that an import understands, in the order of the documentation. */
export const importFields = (settings: Settings): string[] => [
  ...tillFields(settings),
  ...Object.keys(beyondInput(settings, null).shape),
  'balance',
  'anonymous',
  ...ignoredFields,
];
