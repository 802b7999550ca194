import { sql } from 'kysely';
import { networksOf } from '../../platform/text/network.js';
import type { Gate } from '../../tables/throttle.js';
import { usernameKey } from '../contacts/contact-point.js';
import { type KnownDevice, readDeviceToken } from '../sign-in/device-token.js';
import type { World } from '../work/world.js';
import { policy } from './policy.js';

type Counting = Pick<World, 'secrets' | 'origin' | 'defaultCountry'>;

/** Where wrong passwords of somebody who is signed in are counted. */
export const proofKey = (customerId: string) => `proof ${customerId}`;

const nameKey = ({ secrets }: Pick<World, 'secrets'>, name: string) =>
  `sign-in ${secrets.mac('username', name)}`;

const places = ({ origin }: Pick<World, 'origin'>) => networksOf(origin.ip ?? 'unknown');

/**
 * Failures from one place, whatever way of signing in is tried there and for whom. A rate: behind one address may be a
 * whole office.
 */
export const placeGates = (world: Pick<World, 'origin'>): Gate[] =>
  places(world).map((network, size) => ({
    key: `sign-in from ${network}`,
    free: policy.signIn.failuresPerPlace[size]!,
    lifetime: policy.signIn.placeWindow,
    isWindow: true,
  }));

/** What is counted of strangers: this name from this place, and this name from anywhere. */
export function nameGates(world: Counting, username: string): Gate[] {
  const { freeFailuresPerPlace, firstWait, longestWait, forgottenAfter, failuresPerAccount } = policy.signIn;
  const key = nameKey(world, usernameKey(username, world.defaultCountry));
  return [
    ...places(world).map((network, size) => ({
      key: `${key} ${network}`,
      free: freeFailuresPerPlace[size]!,
      wait: firstWait,
      longestWait,
      lifetime: forgottenAfter,
    })),
    {
      key,
      free: failuresPerAccount,
      wait: forgottenAfter,
      longestWait: forgottenAfter,
      lifetime: forgottenAfter,
    },
  ];
}

export interface Device extends KnownDevice {
  gate: Gate;
}

/**
 * The device that shows a token of ours and has tries left, the try counted. Another token is as good as none, and a
 * device that has used its tries up is a stranger until they are forgotten.
 */
export async function passDevice(
  world: Pick<World, 'clock' | 'secrets' | 'tries'>,
  deviceToken: string | null | undefined,
): Promise<Device | null> {
  const known = readDeviceToken(world, deviceToken);
  if (!known) return null;
  const gate: Gate = {
    key: `sign-in by device ${known.deviceId}`,
    free: policy.signIn.failuresPerDevice,
    lifetime: policy.signIn.forgottenAfter,
    isWindow: true,
  };
  const passage = await world.tries.count([gate]);
  return passage.isOpen ? { ...known, gate } : null;
}

/** Whoever recovered the account is let in again at once, by whichever name. */
export async function forgetSignInFailures(
  world: Pick<World, 'secrets' | 'read' | 'tries'>,
  customerId: string,
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select type || ' ' || value_normalized as name from contact
    where customer_id = ${customerId} and type <> 'PUSH'
    union all
    select username_normalized from credential
    where customer_id = ${customerId} and username_normalized is not null`.execute(world.read);
  await world.tries.forgetUnder([proofKey(customerId), ...rows.map(({ name }) => nameKey(world, name))]);
}
