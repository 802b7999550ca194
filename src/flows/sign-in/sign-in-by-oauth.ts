import type { Entry } from '../account-entry.js';
import { signInByIdentity } from '../identity-sign-in.js';
import type { World } from '../world.js';

/** A customer signs in with an account at an OpenID issuer that they have linked. */
export const signInByOAuth = (world: World, { accessToken, ...entry }: Entry & { accessToken: string }) =>
  signInByIdentity(world, 'oauth', accessToken, entry);
