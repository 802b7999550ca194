import { accountById } from '../../tables/sign-in/accounts.js';
import { wasOpenedSince } from '../../tables/sign-in/sessions.js';
import { inTurn } from '../sign-in/password-turn.js';
import { record } from '../work/history.js';
import { transaction } from '../work/transaction.js';
import type { World } from '../work/world.js';
import { proofKey } from './gates.js';
import { policy } from './policy.js';
import { passwordRejected, proofRequired } from './problems.js';

/**
 * Makes sure that the holder of the session also knows the password. Null if they do.
 *
 * Wrong tries are throttled as at sign-in and recorded in the customer's history: a stolen session must not become a
 * way to guess.
 */
export const provePassword = (world: World, password: string) =>
  inTurn(world, () => judgePassword(world, password));

async function judgePassword(world: World, password: string) {
  const { id } = world.caller;
  const gate = {
    key: proofKey(id),
    free: policy.signIn.freeFailures,
    wait: policy.signIn.firstWait,
    longestWait: policy.signIn.longestWait,
    lifetime: policy.signIn.forgottenAfter,
  };
  const passage = await world.tries.count([gate]);
  if (!passage.isOpen) return passwordRejected();
  const account = await accountById(world.read, id);
  const isShort = password.length <= policy.password.maxBytes;
  if (isShort && account?.status === 'ENABLED' && (await world.passwords.matches(password, account.hash))) {
    await world.tries.forget([gate.key]);
    return null;
  }
  world.audit({ event: 'password-rejected', customerId: id });
  if (account) await transaction(world, async (work) => record(work, id, 'PASSWORD_REJECTED', []));
  return passwordRejected();
}

/** As `provePassword`, unless the customer signed in on this device within the last five minutes. */
export async function proveRecently(world: World, password: string | null | undefined) {
  if (password != null) return provePassword(world, password);
  return (await openedRecently(world)) ? null : proofRequired();
}

/** Whether the customer signed in on this device within the last five minutes, by any method. */
export async function openedRecently({
  read,
  clock,
  caller,
}: Pick<World, 'read' | 'clock' | 'caller'>): Promise<boolean> {
  const sessionId = 'sessionId' in caller ? caller.sessionId : null;
  // A token without a session comes from the command line, in development only.
  if (sessionId === null) return true;
  const since = new Date(clock().getTime() - policy.session.freshProof * 1000);
  return wasOpenedSince(read, sessionId, since);
}
