import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { DeviceType } from '../../entities/session.entity.js';
import { BusyError } from '../../platform/passwords.js';
import { policy } from '../../platform/policy.js';
import { type Gate, giveBack, openGates, passGates } from '../../repositories/throttle.js';
import { type AccountRow, accountOf, normalizedUsername } from '../address.js';
import { lockCustomer } from '../find-customer.js';
import { record } from '../history.js';
import { missingFieldsOf } from '../missing-fields.js';
import type { World } from '../needs.js';
import { busy, campaignNotFound, credentialsRejected } from '../problems.js';
import { openSession, tokensOf } from '../sessions.js';
import { transaction } from '../unit-of-work.js';

export interface SignInInput {
  username: string;
  password: string;
  campaignId?: string | null;
  deviceType: DeviceType;
}

/**
 * A customer signs in with a proved e-mail address, a proved mobile number or a username.
 *
 * Every failure has the same answer, and a name nobody has costs the same work, so that signing in tells nobody
 * who has an account. The try is counted before the password is looked at: guesses sent at the same moment cannot
 * outrun the count.
 */
export async function signIn(world: World, input: SignInInput) {
  const gates = gatesOf(world, input.username);
  const account = await accountOf(world.em, input.username, world.defaultCountry);
  const passage = await passGates(world.em, Object.values(gates), world.clock());
  if (!passage.isOpen) {
    world.audit({ event: 'sign-in-throttled', customerId: account?.customerId });
    return credentialsRejected();
  }
  const isRight = await matches(world, input.password, account);
  if (isRight === 'busy') return busy();
  if (!isRight || account?.status !== 'ENABLED') {
    world.audit({ event: 'sign-in-failed', customerId: account?.customerId });
    return credentialsRejected();
  }

  const rehashed =
    account.hash && world.passwords.isOutdated(account.hash) && (await world.passwords.hash(input.password));
  const outcome = await transaction(world.em, async (tx) => {
    const customer = await lockCustomer(tx, account.customerId);
    if (customer?.status !== 'ENABLED') return credentialsRejected();
    const missing = input.campaignId == null ? [] : await missingFieldsOf(tx, customer.id, input.campaignId);
    if (!missing) return campaignNotFound();
    const session = await openSession(tx, world, customer.id, input.deviceType);
    if (rehashed) await replaceHash(tx, customer.id, rehashed);
    customer.lastActivityAt = world.clock();
    const self = { ...world, caller: { kind: 'CUSTOMER', id: customer.id, sessionId: session.id } as const };
    record(tx, self, customer.id, 'SIGNED_IN', []);
    return missing.length === 0
      ? ({ type: 'SignedIn', customerId: customer.id, session } as const)
      : ({
          type: 'RegistrationIncomplete',
          customerId: customer.id,
          session,
          missingFields: missing,
        } as const);
  });
  if (!('session' in outcome)) return outcome;

  await openGates(world.em, [gates.device.key, gates.account.key]);
  await giveBack(world.em, gates.ip.key);
  world.audit({ event: 'sign-in-succeeded', customerId: outcome.customerId });
  const { session, ...answer } = outcome;
  return { ...answer, sessionId: session.id, ...(await tokensOf(world, session)) };
}

/** Wrong, right, or more to check than there is time for. Somebody without a password never fits. */
async function matches({ passwords }: World, password: string, account: AccountRow | null) {
  // What cannot be a password is not worth a hash, and says nothing about the account.
  if (password.length > policy.password.maxBytes) return false;
  return passwords.matches(password, account?.hash ?? null).catch((error: unknown) => {
    if (error instanceof BusyError) return 'busy' as const;
    throw error;
  });
}

const replaceHash = (
  tx: EntityManager,
  customerId: string,
  hash: { passwordHash: string; scheme: string; pepperId: string },
) =>
  sql`update credential set password_hash = ${hash.passwordHash}, scheme = ${hash.scheme}, pepper_id = ${hash.pepperId}
    where customer_id = ${customerId}`.execute(tx.getKysely());

/** What is counted: this name from this place, this name from anywhere, and this place whatever the name. */
function gatesOf({ secrets, origin }: World, username: string) {
  const { freeFailures, firstWait, longestWait, forgottenAfter, failuresPerAccount, failuresPerIpAndDay } =
    policy.signIn;
  const name = secrets.mac('username', normalizedUsername(username));
  const ip = origin.ip ?? 'unknown';
  return {
    device: {
      key: `sign-in ${name} ${ip}`,
      free: freeFailures,
      wait: firstWait,
      longestWait,
      lifetime: forgottenAfter,
    },
    account: {
      key: `sign-in ${name}`,
      free: failuresPerAccount,
      wait: forgottenAfter,
      longestWait: forgottenAfter,
      lifetime: forgottenAfter,
    },
    ip: {
      key: `sign-in from ${ip}`,
      free: failuresPerIpAndDay,
      wait: policy.day,
      longestWait: policy.day,
      lifetime: policy.day,
      isWindow: true,
    },
  } satisfies Record<string, Gate>;
}
