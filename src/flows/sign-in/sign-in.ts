import { accountOf } from '../../domain/contacts/contact-point.js';
import { lockCustomer } from '../../domain/customers/find.js';
import { hooked } from '../../domain/hooks/hooked.js';
import { asked } from '../../domain/hooks/named.js';
import { type Device, nameGates, passDevice, placeGates } from '../../domain/proofs/gates.js';
import { policy } from '../../domain/proofs/policy.js';
import { tooManyRequests } from '../../domain/proofs/problems.js';
import { campaignProblem, type Entry, letIn, withTokens } from '../../domain/sign-in/let-in.js';
import { inTurn } from '../../domain/sign-in/password-turn.js';
import { credentialsRejected } from '../../domain/sign-in/problems.js';
import { keyShapeProblem, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import type { AccountRow } from '../../tables/sign-in/accounts.js';
import { noteSetByCustomer, replaceHash, setterOfPassword } from '../../tables/sign-in/credentials.js';
import type { Gate } from '../../tables/throttle.js';

export interface SignInInput extends Entry {
  username: string;
  password: string;
}

/**
 * A customer signs in with a proved e-mail address, a proved mobile number or a username.
 *
 * Every failure has the same answer, and an unknown name costs the same work, so that signing in does not reveal who
 * has an account. The try is counted before the password is checked: simultaneous guesses cannot outrun the count.
 *
 * A device on which the customer signed in before has a count of its own, so that strangers' tries do not block it.
 *
 * Hooks are asked once the password has proved to be right, and their refusal is told to such a device only: to any other
 * it would say that the password is right, without a session. There it looks like a wrong password, and counts as one.
 */
export async function signIn(world: World, input: SignInInput) {
  // Before the password: a refusal given only for the right password, but without a session, would be a way to try
  // passwords.
  const refused = keyShapeProblem(input) ?? (await campaignProblem(world, input));
  if (refused) return refused;
  // Each time, also for a repeated call: a key must not become a way in, nor a way to try passwords.
  const judged = await inTurn(world, () => judge(world, input));
  if ('status' in judged) {
    // A right password that a hook refuses must not be told from a wrong one by the time it takes either.
    await world.hooks.pretend('BEFORE_SIGN_IN');
    return judged;
  }
  const { account, rehashed, forget, isKnown, refused: unproved } = judged;
  let isRepeated = true;
  const outcome = await repeatable(
    world,
    { name: 'signIn', by: input.username },
    input,
    hooked(
      world,
      {
        point: 'BEFORE_SIGN_IN',
        operation: 'signIn',
        about: () => ({ ...asked(world, input), customerId: account.customerId, username: input.username }),
      },
      {
        inTransaction: async (work) => {
          isRepeated = false;
          const customer = await lockCustomer(work, account.customerId);
          // Null if the password was changed or removed while it was being compared: it then opens nothing.
          const setBy = await setterOfPassword(work.read, account.customerId, account.hash?.passwordHash);
          if (customer?.status !== 'ENABLED' || !setBy) return credentialsRejected('PASSWORD');
          const entered = await letIn(work, customer, input);
          if (!('session' in entered)) return entered;
          if (rehashed) await replaceHash(work.db, customer.id, rehashed);
          // From the first sign-in on, credentials set by a till are the customer's own, and no till changes them any more.
          if (setBy !== 'CUSTOMER') await noteSetByCustomer(work.db, customer.id);
          work.afterCommit(forget);
          work.audit({ event: 'sign-in-succeeded', customerId: customer.id });
          return entered;
        },
      },
    ),
  );
  if (outcome.type === 'CustomerRefusedByHook' && !isKnown) return unproved();
  if (!('session' in outcome)) return outcome;
  if (isRepeated) await forget().catch(world.reportError);
  return withTokens(world, outcome);
}

/**
 * The account to sign in to, or the refusal. All of it waits for its turn in the password queue: a crowd signing in
 * must not ask the database for more accounts than passwords can be compared, or everybody else waits too.
 */
async function judge(world: World, { username, password, deviceToken }: SignInInput) {
  const account = await accountOf(world.read, username, world.defaultCountry);
  const device = await passDevice(world, deviceToken);
  const isKnown = device !== null && isDeviceOf(device, account);
  const [names, places] = [nameGates(world, username), placeGates(world)];
  // A known device is not stopped by a crowded place. If it fails, it gets the same answer as a stranger.
  const crowded = await world.tries.wait(places);
  const refused = () => (crowded === null ? credentialsRejected('PASSWORD') : tooManyRequests(crowded));

  if (!isKnown && !(await world.tries.count([...names, ...places])).isOpen) {
    // A device token must not reveal its owner, not even by the time the answer takes.
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
  return { account, rehashed, forget, isKnown, refused };
}

/** The right password resets the count that the try was made under: a known device does not clear strangers' tries. */
async function forgetTries(
  { tries }: World,
  device: Device | null,
  stranger: { names: Gate[]; places: Gate[] } | null,
): Promise<void> {
  if (!stranger) return tries.forget([device!.gate.key]);
  await tries.forget(stranger.names.map(({ key }) => key));
  await tries.uncount(device ? [...stranger.places, device.gate] : stranger.places);
}

/** Whether the account's customer signed in on this device, and the password has not changed since. */
const isDeviceOf = ({ customerId, signedInAt }: Device, account: AccountRow | null): boolean =>
  customerId === account?.customerId &&
  account.passwordSince !== null &&
  signedInAt >= new Date(account.passwordSince);

/** Without a stored password the answer is no, after the same work. */
async function matches({ passwords }: World, password: string, account: AccountRow | null) {
  // A text too long to be a password is not worth a hash, and this reveals nothing about the account.
  if (password.length > policy.password.maxBytes) return false;
  return passwords.matches(password, account?.hash ?? null);
}
