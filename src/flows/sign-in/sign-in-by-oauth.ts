import { signInByIdentity } from '../../domain/identities/sign-in.js';
import type { Entry } from '../../domain/sign-in/let-in.js';
import type { World } from '../../domain/work/world.js';

/** A customer signs in with the account at an OpenID issuer they have linked. */
export const signInByOAuth = (world: World, { accessToken, ...entry }: Entry & { accessToken: string }) =>
  signInByIdentity(world, { operation: 'signInByOAuth', by: 'oauth', token: accessToken }, entry);
