import type { Entry } from '../account-entry.js';
import { signInByIdentity } from '../identity-sign-in.js';
import type { World } from '../world.js';

/** A customer signs in with the Facebook account that they have linked. */
export const signInByFacebook = (
  world: World,
  { facebookToken, ...entry }: Entry & { facebookToken: string },
) => signInByIdentity(world, 'facebook', facebookToken, entry);
