import { sql } from 'kysely';
import { networkOf } from '../platform/network.js';
import { policy } from '../platform/policy.js';
import { type Gate, openGatesUnder } from '../repositories/throttle.js';
import { usernameKey } from './address.js';
import type { Needs } from './needs.js';

type Counting = Needs<'secrets' | 'origin' | 'defaultCountry'>;

/** Where wrong passwords of somebody who is signed in are counted. */
export const proofKey = (customerId: string) => `proof ${customerId}`;

const nameKey = ({ secrets }: Needs<'secrets'>, name: string) => `sign-in ${secrets.mac('username', name)}`;

/** Failures from one place, whatever way of signing in is tried there. */
export const placeGate = ({ origin }: Needs<'origin'>): Gate => ({
  key: `sign-in from ${networkOf(origin.ip ?? 'unknown')}`,
  free: policy.signIn.failuresPerIpAndDay,
  lifetime: policy.day,
  isWindow: true,
});

/** What is counted: this name from this place, this name from anywhere, and this place whatever the name. */
export function signInGates(world: Counting, username: string) {
  const { freeFailures, firstWait, longestWait, forgottenAfter, failuresPerAccount } = policy.signIn;
  const key = nameKey(world, usernameKey(username, world.defaultCountry));
  const ip = networkOf(world.origin.ip ?? 'unknown');
  return {
    device: {
      key: `${key} ${ip}`,
      free: freeFailures,
      wait: firstWait,
      longestWait,
      lifetime: forgottenAfter,
    },
    account: {
      key,
      free: failuresPerAccount,
      wait: forgottenAfter,
      longestWait: forgottenAfter,
      lifetime: forgottenAfter,
    },
    ip: placeGate(world),
  } satisfies Record<string, Gate>;
}

/** Whoever recovered the account is let in again at once, by whichever name. */
export async function forgetSignInFailures(
  world: Needs<'em' | 'secrets'>,
  customerId: string,
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select type || ' ' || value_normalized as name from contact
    where customer_id = ${customerId} and type <> 'PUSH'
    union all
    select username_normalized from credential
    where customer_id = ${customerId} and username_normalized is not null`.execute(world.em.getKysely());
  await openGatesUnder(world.em, [proofKey(customerId), ...rows.map(({ name }) => nameKey(world, name))]);
}
