import { z } from 'zod';
import type { Contact, ContactKind, Prover } from '../../entities/contact.entity.js';
import { canonicalEmail } from '../../platform/text/email-address.js';
import { type PhoneCountries, phoneOf } from '../../platform/text/phone-number.js';
import type { Caller } from '../work/caller.js';
import { listOf } from '../work/input.js';

export interface ContactValue {
  value: string;
  valueNormalized: string;
}

/** A contact's value, validated and normalised for its type. A push token is opaque. */
export function contactValue(
  type: ContactKind,
  value: string,
  countries: PhoneCountries = {},
): ContactValue | { problem: string } {
  if (type === 'EMAIL') {
    const email = canonicalEmail(value);
    return 'problem' in email ? email : { value: email.value, valueNormalized: email.canonical };
  }
  if (type === 'PHONE') {
    const phone = phoneOf(value, countries);
    return 'problem' in phone ? phone : { value: phone.e164, valueNormalized: phone.e164 };
  }
  if (/^[\x21-\x7e]{1,4096}$/.test(value)) return { value, valueNormalized: value };
  return { problem: 'must be a push token: 1 to 4096 visible ASCII characters.' };
}

/** A push token proves itself when a message arrives; an address has to be proved. */
const isVerifiedByDefault = (type: ContactKind) => type === 'PUSH';

const contactShape = z.object({
  type: z.enum(['EMAIL', 'PHONE', 'PUSH']),
  value: z.string(),
  primary: z.boolean().nullish(),
  verified: z.boolean().nullish(),
});

/** A contact as given; without `isVerified` it makes no statement about proof. */
export type GivenContact = ContactValue & { type: ContactKind; isPrimary: boolean; isVerified?: boolean };
export type ContactData = ContactValue & {
  type: ContactKind;
  isPrimary: boolean;
  isVerified: boolean;
  /** Null as long as it is not proved. */
  provedBy: Prover | null;
};

export const dataOf = (contact: Contact): ContactData => ({
  type: contact.type,
  value: contact.value,
  valueNormalized: contact.valueNormalized,
  isPrimary: contact.isPrimary,
  isVerified: contact.isVerified,
  provedBy: contact.provedBy ?? null,
});

export const isSameContact =
  (a: Pick<ContactData, 'type' | 'valueNormalized'>) => (b: Pick<ContactData, 'type' | 'valueNormalized'>) =>
    a.type === b.type && a.valueNormalized === b.valueNormalized;

/** The prover of an address that this caller states to be proved. */
export const proverFor = ({ kind }: Caller): Prover =>
  kind === 'SERVICE' || kind === 'STAFF' ? kind : 'CUSTOMER';

/**
 * A given contact as it will be stored. If it is listed already, it keeps its proof and prover unless something else
 * is stated; the first prover is not replaced when somebody repeats the statement.
 */
export function judged(given: GivenContact, listed: ContactData | undefined, by: Caller): ContactData {
  const isVerified = given.isVerified ?? listed?.isVerified ?? isVerifiedByDefault(given.type);
  const provedBy = isVerified ? (listed?.provedBy ?? proverFor(by)) : null;
  return { ...given, isVerified, provedBy };
}

export const contact = (countries: PhoneCountries) =>
  contactShape.transform((given, { addIssue }): GivenContact => {
    const checked = contactValue(given.type, given.value, countries);
    if ('problem' in checked) {
      addIssue({ code: 'custom', path: ['value'], message: checked.problem });
      return z.NEVER;
    }
    return {
      type: given.type,
      ...checked,
      isPrimary: given.primary ?? false,
      ...(given.verified != null && { isVerified: given.verified }),
    };
  });

export const contacts = (countries: PhoneCountries) =>
  listOf(contact(countries), 50, ({ type, valueNormalized }) => `${type} ${valueNormalized}`).check(
    ({ value, issues }) => {
      const primaries = value.filter(({ isPrimary }) => isPrimary).map(({ type }) => type);
      value.forEach(({ type, isPrimary }, index) => {
        if (!isPrimary || primaries.indexOf(type) === primaries.lastIndexOf(type)) return;
        const message = `only one ${type} contact can be primary.`;
        issues.push({ code: 'custom', input: '', path: [index, 'primary'], message });
      });
    },
  );
