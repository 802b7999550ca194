import { linkIdentity } from '../identity-linking.js';
import type { Idempotent } from '../repeatable.js';
import type { World } from '../world.js';

export interface LinkFacebookInput extends Idempotent {
  facebookToken: string;
  password: string;
}

/** The customer will also sign in with Facebook. */
export const linkFacebook = (world: World, { facebookToken, password, idempotencyKey }: LinkFacebookInput) =>
  linkIdentity(
    world,
    { operation: 'linkFacebook', by: 'facebook' },
    { token: facebookToken, password, idempotencyKey },
  );
