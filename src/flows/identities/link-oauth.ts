import { linkIdentity } from '../identity-linking.js';
import type { Idempotent } from '../repeatable.js';
import type { World } from '../world.js';

export interface LinkOAuthInput extends Idempotent {
  accessToken: string;
  password: string;
}

/** The customer will also sign in with an account at one of the configured OpenID issuers. */
export const linkOAuth = (world: World, { accessToken, password, idempotencyKey }: LinkOAuthInput) =>
  linkIdentity(
    world,
    { operation: 'linkOAuth', by: 'oauth' },
    { token: accessToken, password, idempotencyKey },
  );
