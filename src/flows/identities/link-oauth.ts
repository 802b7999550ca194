import { linkIdentity } from '../../domain/identities/linking.js';
import type { Idempotent } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

export interface LinkOAuthInput extends Idempotent {
  accessToken: string;
  password: string;
}

/** The customer links an account at one of the configured OpenID issuers to sign in with. */
export const linkOAuth = (world: World, { accessToken, password, idempotencyKey }: LinkOAuthInput) =>
  linkIdentity(
    world,
    { operation: 'linkOAuth', by: 'oauth' },
    { token: accessToken, password, idempotencyKey },
  );
