import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { DeviceType } from '../../entities/session.entity.js';
import { BusyError } from '../../platform/passwords.js';
import { policy } from '../../platform/policy.js';
import { campaignsByIds } from '../../repositories/campaigns.js';
import { giveBack, openGates, passGates } from '../../repositories/throttle.js';
import { type AccountRow, accountOf } from '../address.js';
import { lockCustomer } from '../find-customer.js';
import { record } from '../history.js';
import { missingFieldsOf } from '../missing-fields.js';
import type { World } from '../needs.js';
import { busy, campaignNotFound, credentialsRejected } from '../problems.js';
import { openSession, tokensOf } from '../sessions.js';
import { signInGates } from '../sign-in-gates.js';
import { transaction } from '../unit-of-work.js';
import { adoptVisitor } from '../visitor-adoption.js';

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
  // Before the password: an answer that only the right one gets, without a session, would be a way to try them.
  if (input.campaignId != null && (await campaignsByIds(world.em, [input.campaignId])).length === 0) {
    return campaignNotFound();
  }
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
    if (customer?.status !== 'ENABLED' || !(await isStill(tx, account))) return credentialsRejected();
    const missing = input.campaignId == null ? [] : await missingFieldsOf(tx, customer.id, input.campaignId);
    if (!missing) return campaignNotFound();
    const session = await openSession(tx, world, customer.id, input.deviceType);
    if (rehashed && rehashed !== 'busy') await replaceHash(tx, customer.id, rehashed);
    customer.lastActivityAt = world.clock();
    const self = { ...world, caller: { kind: 'CUSTOMER', id: customer.id, sessionId: session.id } as const };
    await adoptVisitor(tx, world, customer);
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
  await giveBack(world.em, [gates.ip]);
  world.audit({ event: 'sign-in-succeeded', customerId: outcome.customerId });
  const { session, ...answer } = outcome;
  return { ...answer, sessionId: session.id, ...(await tokensOf(world, session)) };
}

/** Wrong, right, or more to check than there is time for. Somebody without a password never fits. */
async function matches({ passwords }: World, password: string, account: AccountRow | null) {
  // What cannot be a password is not worth a hash, and says nothing about the account.
  if (password.length > policy.password.maxBytes) return false;
  return unlessBusy(passwords.matches(password, account?.hash ?? null));
}

/** Whoever changes the password ends all sessions, and none may come after that on the old one. */
async function isStill(tx: EntityManager, { customerId, hash }: AccountRow): Promise<boolean> {
  const { rows } = await sql`
    select 1 from credential where customer_id = ${customerId}
      and password_hash = ${hash?.passwordHash ?? null}`.execute(tx.getKysely());
  return rows.length === 1;
}

const unlessBusy = <T>(work: Promise<T>): Promise<T | 'busy'> =>
  work.catch((error: unknown) => {
    if (error instanceof BusyError) return 'busy' as const;
    throw error;
  });

const replaceHash = (
  tx: EntityManager,
  customerId: string,
  hash: { passwordHash: string; scheme: string; pepperId: string },
) =>
  sql`update credential set password_hash = ${hash.passwordHash}, scheme = ${hash.scheme}, pepper_id = ${hash.pepperId}
    where customer_id = ${customerId}`.execute(tx.getKysely());
