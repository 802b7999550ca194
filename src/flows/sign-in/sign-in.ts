import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { BusyError } from '../../platform/passwords.js';
import { policy } from '../../platform/policy.js';
import { giveBack, openGates, passGates } from '../../repositories/throttle.js';
import { campaignProblem, type Entry, enterAccount, withTokens } from '../account-entry.js';
import { type AccountRow, accountOf } from '../address.js';
import { lockCustomer } from '../find-customer.js';
import type { World } from '../needs.js';
import { busy, credentialsRejected } from '../problems.js';
import { signInGates } from '../sign-in-gates.js';
import { transaction } from '../unit-of-work.js';

export interface SignInInput extends Entry {
  username: string;
  password: string;
}

/**
 * A customer signs in with a proved e-mail address, a proved mobile number or a username.
 *
 * Every failure has the same answer, and a name nobody has costs the same work, so that signing in tells nobody
 * who has an account. The try is counted before the password is looked at: guesses sent at the same moment cannot
 * outrun the count.
 */
export async function signIn(world: World, input: SignInInput) {
  // Before the password: an answer that only the right one gets, without a session, would be a way to try them.
  const unknown = await campaignProblem(world, input);
  if (unknown) return unknown;
  const gates = signInGates(world, input.username);
  const account = await accountOf(world.em, input.username, world.defaultCountry);
  const passage = await passGates(world.em, Object.values(gates), world.clock());
  if (!passage.isOpen) {
    world.audit({ event: 'sign-in-throttled', customerId: account?.customerId });
    return credentialsRejected();
  }
  const isRight = await matches(world, input.password, account);
  if (isRight === 'busy') {
    await giveBack(world.em, Object.values(gates));
    return busy();
  }
  if (!isRight || account?.status !== 'ENABLED') {
    world.audit({ event: 'sign-in-failed', customerId: account?.customerId });
    return credentialsRejected();
  }

  const isOutdated = account.hash !== null && world.passwords.isOutdated(account.hash);
  // With no time for it now, the next sign-in does it.
  const rehashed = isOutdated && (await unlessBusy(world.passwords.hash(input.password)));
  const outcome = await transaction(world.em, async (tx) => {
    const customer = await lockCustomer(tx, account.customerId);
    if (customer?.status !== 'ENABLED' || !(await isStillSet(tx, account))) return credentialsRejected();
    const entered = await enterAccount(tx, world, customer, input);
    if ('session' in entered && rehashed && rehashed !== 'busy') await replaceHash(tx, customer.id, rehashed);
    return entered;
  });
  if (!('session' in outcome)) return outcome;

  await openGates(world.em, [gates.device.key, gates.account.key]);
  await giveBack(world.em, [gates.ip]);
  world.audit({ event: 'sign-in-succeeded', customerId: outcome.customerId });
  return withTokens(world, outcome);
}

/** Wrong, right, or more to check than there is time for. Somebody without a password never fits. */
async function matches({ passwords }: World, password: string, account: AccountRow | null) {
  // What cannot be a password is not worth a hash, and says nothing about the account.
  if (password.length > policy.password.maxBytes) return false;
  return unlessBusy(passwords.matches(password, account?.hash ?? null));
}

const unlessBusy = <T>(work: Promise<T>): Promise<T | 'busy'> =>
  work.catch((error: unknown) => {
    if (error instanceof BusyError) return 'busy' as const;
    throw error;
  });

/** The password may have been changed or taken away while it was compared: then it opens nothing any more. */
async function isStillSet(tx: EntityManager, { customerId, hash }: AccountRow): Promise<boolean> {
  const { rows } = await sql`
    select 1 from credential where customer_id = ${customerId} and password_hash = ${hash?.passwordHash}`.execute(
    tx.getKysely(),
  );
  return rows.length === 1;
}

const replaceHash = (
  tx: EntityManager,
  customerId: string,
  hash: { passwordHash: string; scheme: string; pepperId: string },
) =>
  sql`update credential set password_hash = ${hash.passwordHash}, scheme = ${hash.scheme}, pepper_id = ${hash.pepperId}
    where customer_id = ${customerId}`.execute(tx.getKysely());
