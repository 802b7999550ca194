import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { policy } from '../../platform/policy.js';
import { type Gate, giveBack, openGates, passGates, waitAt } from '../../repositories/throttle.js';
import { campaignProblem, type Entry, enterAccount, withTokens } from '../account-entry.js';
import { type AccountRow, accountOf } from '../address.js';
import { lockCustomer } from '../find-customer.js';
import type { World } from '../needs.js';
import { inTurn } from '../password-turn.js';
import { credentialsRejected, tooManyRequests } from '../problems.js';
import { type Device, nameGates, passDevice, placeGates } from '../sign-in-gates.js';
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
 *
 * A device on which the customer signed in before has a count of its own: what strangers try does not stop it.
 */
export async function signIn(world: World, input: SignInInput) {
  // Before the password: an answer that only the right one gets, without a session, would be a way to try them.
  const unknown = await campaignProblem(world, input);
  if (unknown) return unknown;
  const judged = await inTurn(world, () => judge(world, input));
  if ('status' in judged) return judged;
  const { account, rehashed } = judged;
  const outcome = await transaction(world.em, async (tx) => {
    const customer = await lockCustomer(tx, account.customerId);
    const setBy = await whoSet(tx, account);
    if (customer?.status !== 'ENABLED' || !setBy) return credentialsRejected();
    const entered = await enterAccount(tx, world, customer, input);
    if ('session' in entered && rehashed) await replaceHash(tx, customer.id, rehashed);
    if ('session' in entered && setBy !== 'CUSTOMER') await takeOver(tx, customer.id);
    return entered;
  });
  if (!('session' in outcome)) return outcome;

  await judged.forget();
  world.audit({ event: 'sign-in-succeeded', customerId: outcome.customerId });
  return withTokens(world, outcome);
}

/**
 * Who it is, or that nobody is let in. All of it waits for its turn at the passwords: a crowd that signs in at the
 * same moment shall not ask more of the database than its passwords can be compared, or everybody else waits too.
 */
async function judge(world: World, { username, password, deviceToken }: SignInInput) {
  const account = await accountOf(world.em, username, world.defaultCountry);
  const device = await passDevice(world, deviceToken);
  const isKnown = device !== null && isDeviceOf(device, account);
  const [names, places] = [nameGates(world, username), placeGates(world)];
  // A known device is not stopped by a crowded place. When it fails, it hears what a stranger would.
  const crowded = await waitAt(world.em, places, world.clock());
  const refused = () => (crowded === null ? credentialsRejected() : tooManyRequests(crowded));

  if (!isKnown && !(await passGates(world.em, [...names, ...places], world.clock())).isOpen) {
    // A device token says nothing about whose it is, not even by the time the answer takes.
    if (device) await matches(world, password, null);
    world.audit({ event: 'sign-in-throttled', customerId: account?.customerId });
    return refused();
  }
  if (!(await matches(world, password, account)) || account?.status !== 'ENABLED') {
    world.audit({ event: 'sign-in-failed', customerId: account?.customerId });
    return refused();
  }
  const isOutdated = account.hash !== null && world.passwords.isOutdated(account.hash);
  const rehashed = isOutdated ? await world.passwords.hash(password) : null;
  const forget = () => forgetTries(world, device, isKnown ? null : { names, places });
  return { account, rehashed, forget };
}

/** The right password starts the count again where it was counted: a known device says nothing about the strangers. */
async function forgetTries(
  { em }: World,
  device: Device | null,
  stranger: { names: Gate[]; places: Gate[] } | null,
): Promise<void> {
  if (!stranger) return openGates(em, [device!.gate.key]);
  await openGates(
    em,
    stranger.names.map(({ key }) => key),
  );
  await giveBack(em, device ? [...stranger.places, device.gate] : stranger.places);
}

/** Whether the account's customer signed in on it, and has had the same password since. */
const isDeviceOf = ({ customerId, signedInAt }: Device, account: AccountRow | null): boolean =>
  customerId === account?.customerId &&
  account.passwordSince !== null &&
  signedInAt >= new Date(account.passwordSince);

/** Somebody without a password never fits, after the same work. */
async function matches({ passwords }: World, password: string, account: AccountRow | null) {
  // What cannot be a password is not worth a hash, and says nothing about the account.
  if (password.length > policy.password.maxBytes) return false;
  return passwords.matches(password, account?.hash ?? null);
}

/** The password may have been changed or taken away while it was compared: then it opens nothing any more. */
async function whoSet(tx: EntityManager, { customerId, hash }: AccountRow): Promise<string | null> {
  const { rows } = await sql<{ setBy: string }>`
    select set_by as "setBy" from credential
    where customer_id = ${customerId} and password_hash = ${hash?.passwordHash}`.execute(tx.getKysely());
  return rows[0]?.setBy ?? null;
}

/** From their first sign-in on what a till had set is the customer's own, and no till changes it any more. */
const takeOver = (tx: EntityManager, customerId: string) =>
  sql`update credential set set_by = 'CUSTOMER' where customer_id = ${customerId}`.execute(tx.getKysely());

const replaceHash = (
  tx: EntityManager,
  customerId: string,
  hash: { passwordHash: string; scheme: string; pepperId: string },
) =>
  sql`update credential set password_hash = ${hash.passwordHash}, scheme = ${hash.scheme}, pepper_id = ${hash.pepperId}
    where customer_id = ${customerId}`.execute(tx.getKysely());
