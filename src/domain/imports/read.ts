import { isCalendarDay } from '../../platform/text/calendar.js';
import { canIdentify } from '../contacts/contact-list.js';
import { ownCountry } from '../contacts/own-country.js';
import { checkTill, saysNothing, type TillData, tillFields } from '../till/input.js';
import { hashTillSecrets, type TillSecrets } from '../till/secrets.js';
import { check, isRejected } from '../work/input.js';
import { type FieldProblem, type InputRejected, inputRejected } from '../work/problems.js';
import type { World } from '../work/world.js';
import { type BeyondData, beyondInputIn, ignoredFields, importFields, NO_DAY } from './shape.js';

/** A record of a file, as it was written there. */
export type GivenRecord = Record<string, unknown>;

/** A record that can be stored, or at least tried. */
export interface ReadRecord {
  till: TillData;
  beyond: BeyondData;
  secrets: TillSecrets;
}

/**
 * A record of an import, checked by the schemas of `recordCustomer` and `createCustomer`; or why it is refused.
 *
 * @param campaignId the campaign that all records of the import take part in
 */
export async function readRecord(
  world: World,
  given: GivenRecord,
  campaignId: string | null,
): Promise<ReadRecord | InputRejected | Exclude<Awaited<ReturnType<typeof hashTillSecrets>>, TillSecrets>> {
  const record = withNamesOfTills(given, campaignId);
  const unknown = problemsOfNames(world, record);
  if (unknown.length > 0) return inputRejected(unknown);
  const ofTill = new Set(tillFields(world));
  const part = (isTill: boolean) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => ofTill.has(name) === isTill));
  // Told by nobody's shop: its owner would get a mail for each record.
  const said: GivenRecord = { ...part(true), sendNoEmail: true };
  // Beside a list of contacts these only say which are primary: none is one of them.
  for (const name of ['email', 'phone']) {
    if (Array.isArray(record['contacts']) && said[name] === null) delete said[name];
  }
  const more = part(false);
  const own = await countryOf(world, record);
  const beyond = check(beyondInputIn(world, own), more);
  const saysMore = Object.entries(more).some(([name, value]) => !isIgnored(name) && !saysNothing(value));
  const till = checkTill(world, said, own, { saysMore });
  if (isRejected(till)) return isRejected(beyond) ? inputRejected([...till.fields, ...beyond.fields]) : till;
  if (isRejected(beyond)) return beyond;
  const joined = joinContacts(till, beyond);
  if (isRejected(joined)) return joined;
  const secrets = await secretsOf(world, joined);
  return 'status' in secrets ? secrets : { ...joined, secrets };
}

const isIgnored = (name: string) => ignoredFields.some((one) => one === name);

/** An address in one piece becomes the fields that tills name; a balance becomes one of the import's campaign. */
function withNamesOfTills(
  { address, balance, anonymous, ...record }: GivenRecord,
  campaignId: string | null,
) {
  const parts = address !== null && typeof address === 'object' ? address : {};
  const flat: GivenRecord = { ...record, ...parts };
  if (address !== undefined && (address === null || typeof address !== 'object')) flat['address'] = address;
  if (anonymous !== undefined && anonymous !== false) flat['anonymous'] = anonymous;
  if (campaignId !== null) flat['campaignId'] ??= campaignId;
  if (balance == null) return flat;
  if (campaignId === null) return { ...flat, balance };
  const listed = Array.isArray(flat['balances']) ? flat['balances'] : [];
  return { ...flat, balances: [...listed, { campaignId, amount: balance }] };
}

function problemsOfNames(world: World, record: GivenRecord): FieldProblem[] {
  const known = new Set(importFields(world));
  const problems = Object.keys(record)
    .filter((name) => !known.has(name))
    .map((name) => ({ path: name, message: 'is no field that an import knows.' }));
  if ('balance' in record) problems.push({ path: 'balance', message: 'needs --campaign, to say of what.' });
  if ('anonymous' in record)
    problems.push({
      path: 'anonymous',
      message: 'must be false: visitors are nobody that could be imported.',
    });
  const { customDate } = record;
  if (typeof customDate === 'string' && !isCalendarDay(customDate)) {
    problems.push({ path: 'customDate', message: NO_DAY });
  }
  return problems;
}

/** The country in which the record's phone numbers are read. */
function countryOf(world: World, record: GivenRecord): Promise<string | null> {
  const listed = Array.isArray(record['contacts']) ? record['contacts'] : [];
  const numbers = (listed as Array<Partial<Record<'type' | 'value', unknown>> | null>).flatMap((one) =>
    one?.type === 'PHONE' ? [one.value] : [],
  );
  const phones = [record['phone'], ...numbers];
  const textOf = (name: string) => (typeof record[name] === 'string' ? record[name] : undefined);
  return ownCountry(world, {
    phones: phones.filter((phone) => typeof phone === 'string'),
    given: record['countryCode'] === null ? null : textOf('countryCode'),
    code: textOf('code'),
    cardNumber: textOf('cardNumber'),
  });
}

/** Beside a list of contacts, `email` and `phone` only say which of them are the primary ones. */
function joinContacts(till: TillData, beyond: BeyondData): Omit<ReadRecord, 'secrets'> | InputRejected {
  if (!beyond.contacts) return { till, beyond };
  const contacts = [...beyond.contacts];
  for (const [type, value] of [
    ['EMAIL', till.email],
    ['PHONE', till.phone],
  ] as const) {
    if (!value) continue;
    const at = contacts.findIndex(
      (one) => one.type === type && one.valueNormalized === value.valueNormalized,
    );
    const primary = contacts.findIndex((one) => one.type === type && one.isPrimary);
    if (primary >= 0 && primary !== at) {
      const path = type === 'EMAIL' ? 'email' : 'phone';
      return inputRejected([{ path, message: `is not the primary one among the contacts.` }]);
    }
    if (at < 0) contacts.push({ type, ...value, isPrimary: true });
    else contacts[at] = { ...contacts[at]!, isPrimary: true };
  }
  return { till: { ...till, email: null, phone: null }, beyond: { ...beyond, contacts } };
}

async function secretsOf(world: World, { till, beyond }: Omit<ReadRecord, 'secrets'>) {
  const secrets = await hashTillSecrets(world, till);
  if ('status' in secrets || beyond.passwordHash == null) return secrets;
  const rejected = (message: string) => inputRejected([{ path: 'passwordHash', message }]);
  if (till.password != null) return rejected('give either `password` or `passwordHash`.');
  const password = world.passwords.foreign(beyond.passwordHash);
  if ('problem' in password) return rejected(password.problem);
  const hasAddress = (beyond.contacts ?? []).some((one) => canIdentify(one) && one.isVerified === true);
  return { ...secrets, password, hasAddress };
}
