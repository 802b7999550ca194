import type { Versioned } from '../../domain/customers/version.js';
import { deleteAccountByIdentity } from '../../domain/identities/deletion.js';
import type { Idempotent } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

/** The customer deletes their account with a fresh Facebook token instead of the password. */
export const deleteAccountByFacebook = (
  world: World,
  input: Idempotent & Versioned & { facebookToken: string },
) =>
  deleteAccountByIdentity(
    world,
    { operation: 'deleteAccountByFacebook', by: 'facebook', token: input.facebookToken },
    input,
  );
