import { Credential } from '../../entities/credential.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import type { FieldChange, SecretField } from '../../entities/history-kinds.js';
import type { PasswordHash } from '../../platform/secrets/passwords.js';
import { pinByCustomer } from '../../tables/sign-in/pins.js';
import { addressIn, normalizedUsername } from '../contacts/contact-point.js';
import { tellOwner } from '../messages/tell-owner.js';
import { cancelLinks, underWay } from '../proofs/links.js';
import { hashNewPassword } from '../sign-in/password-rules.js';
import { inTurn } from '../sign-in/password-turn.js';
import { pinGates, setPin } from '../sign-in/pins.js';
import { credentialsProtected } from '../sign-in/problems.js';
import { revokeSessions } from '../sign-in/sessions.js';
import type { Caller } from '../work/caller.js';
import { changed } from '../work/history.js';
import { inputRejected } from '../work/problems.js';
import { holds } from '../work/scopes.js';
import { RolledBack } from '../work/transaction.js';
import type { Work } from '../work/work.js';
import type { World } from '../work/world.js';
import type { TillData } from './input.js';

export interface TillSecrets {
  password: PasswordHash | null;
  /** Null removes it; undefined keeps it. */
  pin: PasswordHash | null | undefined;
  /** Whether a proved address comes with the password, by which one signs in as well as by a username. */
  hasAddress?: boolean;
}

/**
 * Checks and hashes a till's secrets before the transaction, because it takes long: also before it is known whether
 * the caller may set them for this customer. Refuses an address as a username and a weak password, and everything while
 * too many passwords wait. A password is compared with what this input says of the customer, not with what is on record.
 */
export async function hashTillSecrets(world: World, { username, password, pin, ...known }: TillData) {
  if (username != null && addressIn(username, world.defaultCountry)) {
    return inputRejected([
      {
        path: 'username',
        message: 'must not be an e-mail address or a phone number: those are proved, not chosen.',
      },
    ]);
  }
  const kept: TillSecrets = { password: null, pin: pin === null ? null : undefined };
  if (password == null && pin == null) return kept;
  return inTurn(world, async () => {
    const hash =
      password == null ? null : await hashNewPassword(world, password, [username, ...wordsIn(known)]);
    if (hash && 'status' in hash) return hash;
    const secrets: TillSecrets = {
      password: hash,
      pin: pin == null ? kept.pin : await world.passwords.hash(pin),
    };
    return secrets;
  });
}

/** What the till says about the customer, which their password must not be made of. */
const wordsIn = ({ firstName, lastName, email, phone, code, cardNumber }: Partial<TillData>) => [
  firstName,
  lastName,
  email?.value,
  phone?.value,
  code,
  cardNumber,
];

/**
 * Sets the secrets a till may set: a PIN, and the username and password of a record without an account, or of one whose
 * credentials a service has set. Only staff who help with accounts may change others; the owner of an account is told
 * of a new password. Throws `RolledBack` where it refuses.
 */
export async function setTillSecrets(
  work: Work,
  customer: Customer,
  username: string | null,
  { pin, ...secrets }: TillSecrets,
  isNew: boolean,
): Promise<FieldChange<SecretField | 'registered'>[]> {
  const changes: FieldChange<SecretField | 'registered'>[] = [];
  if (username !== null || secrets.password) {
    changes.push(...(await setCredentials(work, { customer, isNew }, username, secrets)));
  }
  if (pin !== undefined) {
    const from = !isNew && (await pinByCustomer(work.read, customer.id)) ? 'set' : null;
    if (from === null && pin === null) return changes;
    await setPin(work, customer.id, pin);
    // Guesses at the old PIN do not count against the new one.
    const gates = Object.values(pinGates(customer.id));
    work.afterCommit(({ tries }) => tries.forget(gates.map(({ key }) => key)));
    changes.push({ field: 'pin', from, to: pin && 'set' });
  }
  return changes;
}

async function setCredentials(
  work: Work,
  { customer, isNew }: { customer: Customer; isNew: boolean },
  username: string | null,
  { password, hasAddress = false }: Omit<TillSecrets, 'pin'>,
): Promise<FieldChange<SecretField | 'registered'>[]> {
  const credential = isNew ? null : await work.em.findOne(Credential, { customer });
  const isTheirs = customer.isRegistered && credential?.setBy !== 'SERVICE';
  if (isTheirs && !isSupport(work.caller)) throw new RolledBack(credentialsProtected());
  const before = credential?.username ?? null;
  if (username === null && before === null && !hasAddress) {
    throw new RolledBack(
      inputRejected([{ path: 'username', message: 'is required: a password alone opens nothing.' }]),
    );
  }
  if (!password && username === before) return [];
  const hadPassword = credential?.passwordHash != null;
  const now = work.now;
  const name = username === null ? {} : { username, usernameNormalized: normalizedUsername(username) };
  const set = { ...name, ...(password ?? {}), setBy: setterOf(work.caller), changedAt: now } as const;
  if (credential) Object.assign(credential, set);
  else work.em.create(Credential, { customer, ...set });

  const changes: FieldChange<SecretField | 'registered'>[] = [
    ...changed('credentials', before, username ?? before),
  ];
  if (password) {
    changes.push({ field: 'password', from: hadPassword ? 'set' : null, to: 'set' });
    if (!isNew) {
      await revokeSessions(work, customer.id, 'PASSWORD_CHANGED');
      await cancelLinks(work, underWay, customer.id);
    }
    if (customer.isRegistered) await tellOwner(work, customer, 'passwordChanged', {});
    work.audit({ event: 'password-changed', customerId: customer.id, reason: 'back office' });
  }
  // A username and a password make an account to sign in to.
  if (password || hadPassword) {
    changes.push(...changed('registered', customer.isRegistered, true));
    customer.isRegistered = true;
  }
  return changes;
}

/** Whether the caller is staff who help customers into their accounts. */
const isSupport = (caller: Caller) => caller.kind === 'STAFF' && holds(caller, 'accounts:support');

const setterOf = ({ kind }: Caller) => (kind === 'STAFF' ? 'STAFF' : 'SERVICE');
