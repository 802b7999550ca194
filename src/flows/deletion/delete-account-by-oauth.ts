import type { Versioned } from '../../domain/customers/version.js';
import { deleteAccountByIdentity } from '../../domain/identities/deletion.js';
import type { Idempotent } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

/** The customer deletes their account with a fresh token of a linked OpenID identity instead of the password. */
export const deleteAccountByOAuth = (world: World, input: Idempotent & Versioned & { accessToken: string }) =>
  deleteAccountByIdentity(
    world,
    { operation: 'deleteAccountByOAuth', by: 'oauth', token: input.accessToken },
    input,
  );
