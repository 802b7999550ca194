import { signInByIdentity } from '../../domain/identities/sign-in.js';
import type { Entry } from '../../domain/sign-in/let-in.js';
import type { World } from '../../domain/work/world.js';

/** A customer signs in with the Facebook account they have linked. */
export const signInByFacebook = (
  world: World,
  { facebookToken, ...entry }: Entry & { facebookToken: string },
) => signInByIdentity(world, { operation: 'signInByFacebook', by: 'facebook', token: facebookToken }, entry);
