import { sql } from 'kysely';
import type { CustomerStatus } from '../../entities/customer.entity.js';
import type { PasswordHash } from '../../platform/secrets/passwords.js';
import { canonicalEmail } from '../../platform/text/email-address.js';
import { isStorable } from '../../platform/text/json.js';
import { canonicalPhone } from '../../platform/text/phone-number.js';
import type { Reader } from '../../tables/db.js';
import { mayText } from '../messages/queue.js';
import { type InputRejected, inputRejected } from '../work/problems.js';
import type { World } from '../work/world.js';

/** An address that a code can be sent to, which proves it. */
export interface Address {
  type: 'EMAIL' | 'PHONE';
  value: string;
  valueNormalized: string;
}

/** The only address among `email` and `mobile`, or the problem with them. */
export function oneAddress(
  world: Pick<World, 'defaultCountry' | 'smsCountries'>,
  { email, mobile }: { email?: string | null | undefined; mobile?: string | null | undefined },
): Address | InputRejected {
  if ((email == null) === (mobile == null)) {
    return inputRejected([{ path: 'email', message: 'give either `email` or `mobile`.' }]);
  }
  if (email != null) {
    const checked = canonicalEmail(email);
    if ('problem' in checked) return inputRejected([{ path: 'email', message: checked.problem }]);
    return { type: 'EMAIL', value: checked.value, valueNormalized: checked.canonical };
  }
  const checked = canonicalPhone(mobile as string, world.defaultCountry, { strict: true });
  if ('problem' in checked) return inputRejected([{ path: 'mobile', message: checked.problem }]);
  if (!mayText(world, checked.e164)) {
    return inputRejected([{ path: 'mobile', message: 'text messages are not sent to this kind of number.' }]);
  }
  return { type: 'PHONE', value: checked.e164, valueNormalized: checked.e164 };
}

/** The address that a username is; null if it is none. */
export function addressIn(username: string, country: string | undefined): Address | null {
  const email = canonicalEmail(username);
  if ('canonical' in email) return { type: 'EMAIL', value: email.value, valueNormalized: email.canonical };
  const phone = canonicalPhone(username, country);
  if ('e164' in phone) return { type: 'PHONE', value: phone.e164, valueNormalized: phone.e164 };
  return null;
}

export interface AccountRow {
  customerId: string;
  isRegistered: boolean;
  status: CustomerStatus;
  hash: PasswordHash | null;
  /** When the password was chosen. */
  passwordSince: string | null;
  language: string | null;
}

export interface OwnerRow extends AccountRow {
  /** The address as its owner spells it, to which messages are sent. */
  value: string;
  /** Whether the owner proved it with a code or a link. An address vouched for opens nothing and excludes nobody. */
  hasProved: boolean;
}

/** The customer who has the address, proved by them or vouched for. */
export async function ownerOf(read: Reader, { type, valueNormalized }: Address): Promise<OwnerRow | null> {
  const { rows } = await sql<OwnerRow>`
    select ${accountColumns}, contact.value, contact.proved_by = 'CUSTOMER' as "hasProved"
    from contact join customer c on c.id = contact.customer_id
      left join credential on credential.customer_id = c.id
    where contact.type = ${type} and contact.value_normalized = ${valueNormalized} and contact.is_verified`.execute(
    read,
  );
  return rows[0] ?? null;
}

/**
 * The account a username signs in to: that of the customer who has it as a proved address, else of the one who chose
 * it. In this order, so that nobody can choose somebody else's address as a name and intercept their sign-ins.
 */
export async function accountOf(
  read: Reader,
  username: string,
  country: string | undefined,
): Promise<AccountRow | null> {
  // A name that the database cannot store is nobody's.
  const name = isStorable(username) ? username : '';
  const address = addressIn(name, country);
  const { rows } = await sql<AccountRow>`
    select ${accountColumns}
    from customer c join credential on credential.customer_id = c.id
    where c.is_registered and c.id = coalesce(
      (select customer_id from contact where type = ${address?.type ?? null}
        and value_normalized = ${address?.valueNormalized ?? null} and is_verified),
      (select customer_id from credential where username_normalized = ${normalizedUsername(name)}))`.execute(
    read,
  );
  return rows[0] ?? null;
}

export async function accountById(read: Reader, customerId: string): Promise<AccountRow | null> {
  const { rows } = await sql<AccountRow>`
    select ${accountColumns}
    from customer c left join credential on credential.customer_id = c.id where c.id = ${customerId}`.execute(
    read,
  );
  return rows[0] ?? null;
}

/** The form of a username for comparison, in which case and Unicode spelling make no difference. */
export const normalizedUsername = (username: string) => username.normalize('NFKC').trim().toLowerCase();

/** One key for all spellings of a username: tries are counted by it, so another spelling gives no new ones. */
export function usernameKey(username: string, country: string | undefined): string {
  const address = addressIn(username, country);
  return address ? `${address.type} ${address.valueNormalized}` : normalizedUsername(username);
}

const accountColumns = sql`
  c.id as "customerId", c.is_registered as "isRegistered", c.status, c.language, credential.changed_at as "passwordSince",
  case when credential.password_hash is not null then json_build_object('passwordHash', credential.password_hash,
    'scheme', credential.scheme, 'pepperId', credential.pepper_id) end as hash`;
