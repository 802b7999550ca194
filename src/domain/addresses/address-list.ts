import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import { AddressEntry } from '../../entities/address-entry.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import { contactValue } from '../contacts/contact.js';
import { address } from '../customers/input.js';
import { optionalText } from '../work/input.js';
import { type InputRejected, inputRejected } from '../work/problems.js';
import type { Work } from '../work/work.js';

/** The most addresses one customer may have. */
export const MOST_ADDRESSES = 50;

const { street1, street2, city, province, postalCode, countryCode } = address.shape;
/** The parts that say where it is, of which there has to be one. */
const place = { street1, street2, city, province, postalCode, countryCode };

/** An address as given: an absent part stays as it is, null empties it. */
export const addressInput = z.object({
  name: optionalText(200),
  company: optionalText(200),
  ...place,
  phone: z.string().nullish(),
  defaultBilling: z.boolean().optional(),
  defaultShipping: z.boolean().optional(),
});
type GivenAddress = z.infer<typeof addressInput>;
export type AddressInput = z.input<typeof addressInput> & { customerId?: string | null };

const placeParts = Object.keys(place) as (keyof typeof place)[];
/** In the order in which histories and previews list them. */
const parts = ['name', 'company', ...placeParts, 'phone'] as const;
const uses = ['isDefaultBilling', 'isDefaultShipping'] as const;
type Uses = Pick<AddressEntry, (typeof uses)[number]>;

export type AddressData = Record<(typeof parts)[number], string | null> & Uses;

export const dataOf = (entry: AddressEntry): AddressData => ({
  ...partsOf(entry),
  isDefaultBilling: entry.isDefaultBilling,
  isDefaultShipping: entry.isDefaultShipping,
});

const partsOf = (of: Partial<AddressEntry | AddressData>) =>
  Object.fromEntries(parts.map((part) => [part, of[part] ?? null])) as Record<
    (typeof parts)[number],
    string | null
  >;

/** An address as histories record it, without its empty parts. */
export const describe = (of: AddressEntry | AddressData) => ({
  ...Object.fromEntries(Object.entries(partsOf(of)).filter(([, value]) => value !== null)),
  isDefaultBilling: of.isDefaultBilling,
  isDefaultShipping: of.isDefaultShipping,
});

/** Whether two entries are the same address of the same receiver, whatever they are used for. */
export const isSameAddress = (a: AddressEntry | AddressData, b: AddressEntry | AddressData) =>
  parts.every((part) => (a[part] ?? null) === (b[part] ?? null));

/**
 * The address that results from what is given, or why it is none. A phone number without a country code belongs to the
 * country of the address, or else to the default.
 */
export function addressWith(
  given: GivenAddress,
  before: AddressData | null,
  defaultCountry: string | undefined,
): AddressData | InputRejected {
  const { defaultBilling, defaultShipping, phone, ...texts } = given;
  const data: AddressData = {
    ...partsOf(before ?? {}),
    ...definedOf(texts),
    isDefaultBilling: defaultBilling ?? before?.isDefaultBilling ?? false,
    isDefaultShipping: defaultShipping ?? before?.isDefaultShipping ?? false,
  };
  if (placeParts.every((part) => data[part] === null)) {
    return inputRejected([
      { path: '', message: 'Give at least one part of the address, such as `street1`.' },
    ]);
  }
  if (phone === undefined) return data;
  if (phone === null) return { ...data, phone };
  const read = contactValue('PHONE', phone, {
    own: data.countryCode ?? undefined,
    environment: defaultCountry,
  });
  if ('problem' in read) return inputRejected([{ path: 'phone', message: read.problem }]);
  return { ...data, phone: read.value };
}

const definedOf = <T extends object>(data: T) =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

export const addressesOf = (work: Work, customer: Customer) =>
  work.em.find(AddressEntry, { customer }, { orderBy: { createdAt: 'asc', id: 'asc' } });

export const addressOf = (entries: readonly AddressEntry[], id: string) =>
  isUuid(id) ? entries.find((entry) => entry.id === id.toLowerCase()) : undefined;

/** Lets the others stop being the default where this address becomes it: the index is checked row by row. */
export async function makeDefault(
  work: Work,
  others: readonly AddressEntry[],
  becoming: Uses,
): Promise<void> {
  const giving = others.flatMap((entry) => uses.map((use) => ({ entry, use })));
  for (const { entry, use } of giving) {
    if (becoming[use] && entry[use]) Object.assign(entry, { [use]: false, updatedAt: work.now });
  }
  await work.em.flush();
}
