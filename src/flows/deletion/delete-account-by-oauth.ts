import { deleteAccountByIdentity } from '../../domain/identities/deletion.js';
import type { World } from '../../domain/work/world.js';

/** The customer deletes their account with a fresh token of a linked OpenID identity instead of the password. */
export const deleteAccountByOAuth = (world: World, { accessToken }: { accessToken: string }) =>
  deleteAccountByIdentity(world, 'oauth', accessToken);
