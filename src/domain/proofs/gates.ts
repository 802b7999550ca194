import { networksOf } from '../../platform/text/network.js';
import { usernamesOf } from '../../tables/sign-in/accounts.js';
import type { Gate } from '../../tables/throttle.js';
import { usernameKey } from '../contacts/contact-point.js';
import { type KnownDevice, readDeviceToken } from '../sign-in/device-token.js';
import type { World } from '../work/world.js';
import { policy } from './policy.js';

type Counting = Pick<World, 'secrets' | 'origin' | 'defaultCountry'>;

/** The key for counting wrong passwords of a customer who is signed in. */
export const proofKey = (customerId: string) => `proof ${customerId}`;

const nameKey = ({ secrets }: Pick<World, 'secrets'>, name: string) =>
  `sign-in ${secrets.mac('username', name)}`;

const places = ({ origin }: Pick<World, 'origin'>) => networksOf(origin.ip ?? 'unknown');

/**
 * Limits the failures from one place, by any method and for any account. It is a rate, because a whole office may
 * share an address.
 */
export const placeGates = (world: Pick<World, 'origin'>): Gate[] =>
  places(world).map((network, size) => ({
    key: `sign-in from ${network}`,
    free: policy.signIn.failuresPerPlace[size]!,
    lifetime: policy.signIn.placeWindow,
    isWindow: true,
  }));

/** Limits strangers' tries: for this name from this place, and for this name from anywhere. */
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
 * The device that presents a token of ours and has tries left; the try is counted. Any other token is ignored, and a
 * device that has used up its tries counts as a stranger until they are forgotten.
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

/** Lets a person who recovered the account sign in again at once, under any of their names. */
export async function forgetSignInFailures(
  world: Pick<World, 'secrets' | 'read' | 'tries'>,
  customerId: string,
): Promise<void> {
  const names = await usernamesOf(world.read, customerId);
  await world.tries.forgetUnder([proofKey(customerId), ...names.map((name) => nameKey(world, name))]);
}
