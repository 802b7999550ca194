import { linkIdentity } from '../../domain/identities/linking.js';
import type { Idempotent } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

export interface LinkFacebookInput extends Idempotent {
  facebookToken: string;
  password: string;
}

/** The customer links a Facebook account to sign in with. */
export const linkFacebook = (world: World, { facebookToken, password, idempotencyKey }: LinkFacebookInput) =>
  linkIdentity(
    world,
    { operation: 'linkFacebook', by: 'facebook' },
    { token: facebookToken, password, idempotencyKey },
  );
