import { sql } from 'kysely';
import { customerFields, fieldsWith } from '../../entities/customer-fields.js';
import type { PasswordHash } from '../../platform/secrets/passwords.js';
import type { Reader, Row } from '../db.js';

export interface AccountRow {
  customerId: string;
  isRegistered: boolean;
  status: Row<'customer'>['status'];
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

interface AddressKey {
  type: 'EMAIL' | 'PHONE';
  valueNormalized: string;
}

const accounts = (read: Reader) =>
  read
    .selectFrom('customer')
    .leftJoin('credential', 'credential.customer_id', 'customer.id')
    .select([
      'customer.id as customerId',
      'customer.is_registered as isRegistered',
      'customer.status',
      'customer.language',
      'credential.changed_at as passwordSince',
      'credential.password_hash as passwordHash',
      'credential.scheme',
      'credential.pepper_id as pepperId',
    ]);

type Found = Awaited<ReturnType<ReturnType<typeof accounts>['executeTakeFirstOrThrow']>>;

function asAccount<T extends Found>({ passwordHash, scheme, pepperId, ...account }: T) {
  const hasPassword = passwordHash !== null && scheme !== null && pepperId !== null;
  return { ...account, hash: hasPassword ? { passwordHash, scheme, pepperId } : null };
}

export async function accountById(read: Reader, customerId: string): Promise<AccountRow | null> {
  const found = await accounts(read).where('customer.id', '=', customerId).executeTakeFirst();
  return found ? asAccount(found) : null;
}

/** The customer who has the address, proved by them or vouched for. */
export async function ownerByAddress(
  read: Reader,
  { type, valueNormalized }: AddressKey,
): Promise<OwnerRow | null> {
  const found = await accounts(read)
    .innerJoin('contact', 'contact.customer_id', 'customer.id')
    .select(['contact.value', 'contact.proved_by as provedBy'])
    .where('contact.type', '=', type)
    .where('contact.value_normalized', '=', valueNormalized)
    .where((contact) => contact.ref('contact.is_verified'))
    .executeTakeFirst();
  if (!found) return null;
  const { provedBy, ...owner } = asAccount(found);
  return { ...owner, hasProved: provedBy === 'CUSTOMER' };
}

/** The account of the customer who has this proved address, else of the one who chose the username. */
export async function accountByName(
  read: Reader,
  username: string,
  address: AddressKey | null,
): Promise<AccountRow | null> {
  const found = await accounts(read)
    .where((row) => row.ref('customer.is_registered'))
    .where('credential.customer_id', 'is not', null)
    .where('customer.id', '=', (row) => {
      const byUsername = row
        .selectFrom('credential as named')
        .select('named.customer_id')
        .where('named.username_normalized', '=', username);
      if (!address) return byUsername;
      const byAddress = row
        .selectFrom('contact')
        .select('contact.customer_id')
        .where('contact.type', '=', address.type)
        .where('contact.value_normalized', '=', address.valueNormalized)
        .where((contact) => contact.ref('contact.is_verified'));
      return row.fn.coalesce(byAddress, byUsername);
    })
    .executeTakeFirst();
  return found ? asAccount(found) : null;
}

/** The customer's ways into the account besides addresses, not counting the identity `withoutIdentity`. */
export async function waysIntoAccount(read: Reader, customerId: string, withoutIdentity: string | null) {
  const found = await read
    .selectFrom('customer')
    .leftJoin('credential', 'credential.customer_id', 'customer.id')
    .select(['credential.password_hash as passwordHash', 'credential.username'])
    .select((row) => {
      const identities = row.selectFrom('identity').whereRef('identity.customer_id', '=', 'customer.id');
      return row
        .exists(identities.where('identity.id', 'is distinct from', withoutIdentity))
        .as('hasIdentity');
    })
    .where('customer.id', '=', customerId)
    .executeTakeFirst();
  return {
    hasPassword: found?.passwordHash != null,
    hasUsername: found?.username != null,
    hasIdentity: Boolean(found?.hasIdentity),
  };
}

/** The ways a customer can sign in, and their number of sessions. */
export interface WaysIn {
  hasPassword: boolean;
  hasPin: boolean;
  sessions: number;
}

export async function waysIn(read: Reader, customerId: string, now: Date): Promise<WaysIn> {
  return read
    .selectFrom('customer')
    .select((row) => {
      const credential = row.selectFrom('credential').whereRef('credential.customer_id', '=', 'customer.id');
      const pin = row.selectFrom('pin').whereRef('pin.customer_id', '=', 'customer.id');
      const sessions = row
        .selectFrom('session')
        .select((session) => session.cast<number>(session.fn.countAll(), 'integer').as('count'))
        .whereRef('session.customer_id', '=', 'customer.id')
        .where('session.revoked_at', 'is', null)
        .where('session.expires_at', '>', now.toISOString());
      return [
        row.exists(credential).$castTo<boolean>().as('hasPassword'),
        row.exists(pin).$castTo<boolean>().as('hasPin'),
        sessions.$asScalar().$notNull().as('sessions'),
      ];
    })
    .where('customer.id', '=', customerId)
    .executeTakeFirstOrThrow();
}

/** Whether the customer has a password, and phone numbers are the only addresses they have proved. */
export async function isRecoveredByNumberOnly(read: Reader, customerId: string): Promise<boolean> {
  const proved = await read
    .selectFrom('contact')
    .innerJoin('credential', 'credential.customer_id', 'contact.customer_id')
    .select('contact.type')
    .where('contact.customer_id', '=', customerId)
    .where('contact.proved_by', '=', 'CUSTOMER')
    .where('contact.type', 'in', ['EMAIL', 'PHONE'])
    .where('credential.password_hash', 'is not', null)
    .execute();
  return proved.length > 0 && proved.every(({ type }) => type === 'PHONE');
}

/** All names the customer can sign in with: addresses, such as `EMAIL a@example.com`, and the username they chose. */
export async function usernamesOf(read: Reader, customerId: string): Promise<string[]> {
  const names = await read
    .selectFrom('contact')
    .select((row) => sql<string>`${row.ref('type')} || ' ' || ${row.ref('value_normalized')}`.as('name'))
    .where('customer_id', '=', customerId)
    .where('type', '<>', 'PUSH')
    .unionAll(
      read
        .selectFrom('credential')
        .select('username_normalized as name')
        .where('customer_id', '=', customerId)
        .where('username_normalized', 'is not', null)
        .$narrowType<{ name: string }>(),
    )
    .execute();
  return names.map(({ name }) => name);
}

/** Words that people know about a customer, which their password must not be made of. */
export async function wordsAbout(read: Reader, customerId: string): Promise<string[]> {
  const customer = read.selectFrom('customer').where('id', '=', customerId);
  const contacts = read.selectFrom('contact').where('customer_id', '=', customerId);
  let words = read
    .selectFrom('credential')
    .select('username as word')
    .where('customer_id', '=', customerId)
    .unionAll(contacts.where('type', '<>', 'PUSH').select('value as word'))
    .unionAll(read.selectFrom('card').where('customer_id', '=', customerId).select('number as word'));
  for (const name of fieldsWith('isBarredFromPasswords', true)) {
    words = words.unionAll(customer.select((row) => row.ref(customerFields[name].column).as('word')));
  }
  const found = await words.execute();
  return found.flatMap(({ word }) => (word ? [word] : []));
}
