import { sql } from 'kysely';
import { type AccountRow, accountOf } from '../../domain/contacts/contact-point.js';
import { lockCustomer } from '../../domain/customers/find.js';
import { type Device, nameGates, passDevice, placeGates } from '../../domain/proofs/gates.js';
import { policy } from '../../domain/proofs/policy.js';
import { tooManyRequests } from '../../domain/proofs/problems.js';
import { campaignProblem, type Entry, letIn, withTokens } from '../../domain/sign-in/let-in.js';
import { inTurn } from '../../domain/sign-in/password-turn.js';
import { credentialsRejected } from '../../domain/sign-in/problems.js';
import { transaction } from '../../domain/work/transaction.js';
import type { Work } from '../../domain/work/work.js';
import type { World } from '../../domain/work/world.js';
import type { Gate } from '../../tables/throttle.js';

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
  const { account, rehashed, forget } = judged;
  const outcome = await transaction(world, async (work) => {
    const customer = await lockCustomer(work, account.customerId);
    const setBy = await whoSet(work, account);
    if (customer?.status !== 'ENABLED' || !setBy) return credentialsRejected('PASSWORD');
    const entered = await letIn(work, customer, input);
    if (!('session' in entered)) return entered;
    if (rehashed) await replaceHash(work, customer.id, rehashed);
    if (setBy !== 'CUSTOMER') await takeOver(work, customer.id);
    work.afterCommit(forget);
    work.audit({ event: 'sign-in-succeeded', customerId: customer.id });
    return entered;
  });
  return 'session' in outcome ? withTokens(world, outcome) : outcome;
}

/**
 * Who it is, or that nobody is let in. All of it waits for its turn at the passwords: a crowd that signs in at the
 * same moment shall not ask more of the database than its passwords can be compared, or everybody else waits too.
 */
async function judge(world: World, { username, password, deviceToken }: SignInInput) {
  const account = await accountOf(world.read, username, world.defaultCountry);
  const device = await passDevice(world, deviceToken);
  const isKnown = device !== null && isDeviceOf(device, account);
  const [names, places] = [nameGates(world, username), placeGates(world)];
  // A known device is not stopped by a crowded place. When it fails, it hears what a stranger would.
  const crowded = await world.tries.wait(places);
  const refused = () => (crowded === null ? credentialsRejected('PASSWORD') : tooManyRequests(crowded));

  if (!isKnown && !(await world.tries.count([...names, ...places])).isOpen) {
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
  { tries }: World,
  device: Device | null,
  stranger: { names: Gate[]; places: Gate[] } | null,
): Promise<void> {
  if (!stranger) return tries.forget([device!.gate.key]);
  await tries.forget(stranger.names.map(({ key }) => key));
  await tries.uncount(device ? [...stranger.places, device.gate] : stranger.places);
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
async function whoSet(work: Work, { customerId, hash }: AccountRow): Promise<string | null> {
  const { rows } = await sql<{ setBy: string }>`
    select set_by as "setBy" from credential
    where customer_id = ${customerId} and password_hash = ${hash?.passwordHash}`.execute(work.db);
  return rows[0]?.setBy ?? null;
}

/** From their first sign-in on what a till had set is the customer's own, and no till changes it any more. */
const takeOver = (work: Work, customerId: string) =>
  sql`update credential set set_by = 'CUSTOMER' where customer_id = ${customerId}`.execute(work.db);

const replaceHash = (
  work: Work,
  customerId: string,
  hash: { passwordHash: string; scheme: string; pepperId: string },
) =>
  sql`update credential set password_hash = ${hash.passwordHash}, scheme = ${hash.scheme}, pepper_id = ${hash.pepperId}
    where customer_id = ${customerId}`.execute(work.db);
