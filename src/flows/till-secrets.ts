import type { EntityManager } from '@mikro-orm/postgresql';
import { Credential } from '../entities/credential.entity.js';
import type { Customer } from '../entities/customer.entity.js';
import type { FieldChange, SecretField } from '../entities/history-changes.js';
import type { PasswordHash } from '../platform/passwords.js';
import { addressIn, normalizedUsername } from './address.js';
import { changed } from './history.js';
import type { World } from './needs.js';
import { hashNewPassword } from './password-rules.js';
import { inTurn } from './password-turn.js';
import { pinOf, setPin } from './pins.js';
import { inputRejected } from './problems.js';
import type { TillData } from './till-input.js';
import { credentialsProtected } from './till-problems.js';
import { Refused } from './unit-of-work.js';

export interface TillSecrets {
  password: PasswordHash | null;
  pin: PasswordHash | null;
}

/** Checks and hashes what a till sets, before the transaction: it takes its time. */
export async function hashTillSecrets(
  world: World,
  { username, password, pin, firstName, lastName }: TillData,
) {
  if (username != null && addressIn(username, world.defaultCountry)) {
    return inputRejected([
      { path: 'username', message: 'must not be an address: those are proved, not chosen.' },
    ]);
  }
  if (password == null && pin == null) return { password: null, pin: null } satisfies TillSecrets;
  return inTurn(world, async () => {
    const hash =
      password == null ? null : await hashNewPassword(world, password, [username, firstName, lastName]);
    if (hash && 'status' in hash) return hash;
    const secrets: TillSecrets = {
      password: hash,
      pin: pin == null ? null : await world.passwords.hash(pin),
    };
    return secrets;
  });
}

/** Sets what is not set yet. What there is was chosen by the customer, or proved, and is not a till's to change. */
export async function setTillSecrets(
  tx: EntityManager,
  world: World,
  customer: Customer,
  username: string | null,
  { password, pin }: TillSecrets,
): Promise<FieldChange<SecretField | 'registered'>[]> {
  const changes: FieldChange<SecretField | 'registered'>[] = [];
  if (username !== null || password) {
    const credential = await tx.findOne(Credential, { customer });
    const overwrites =
      (username !== null && credential?.username != null) || (password && credential?.passwordHash);
    if (customer.isRegistered || overwrites) throw new Refused(credentialsProtected());
    const name = username === null ? {} : { username, usernameNormalized: normalizedUsername(username) };
    if (credential) Object.assign(credential, name, password ?? {}, { changedAt: world.clock() });
    else tx.create(Credential, { customer, ...name, ...(password ?? {}), changedAt: world.clock() });
    // A name and a password make an account to sign in to.
    const hasName = username !== null || credential?.username != null;
    if (hasName && (password || credential?.passwordHash)) {
      changes.push(...changed('registered', customer.isRegistered, true));
      customer.isRegistered = true;
    }
    changes.push({ field: 'credentials', from: null, to: username === null ? 'set' : username });
  }
  if (pin) {
    if (await pinOf(tx, customer.id)) throw new Refused(credentialsProtected());
    await setPin(tx, world, customer.id, pin);
    changes.push({ field: 'pin', from: null, to: 'set' });
  }
  return changes;
}
