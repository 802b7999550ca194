import { deleteAccountByIdentity } from '../../domain/identities/deletion.js';
import type { World } from '../../domain/work/world.js';

/** The customer deletes their account with a fresh Facebook token instead of the password. */
export const deleteAccountByFacebook = (world: World, { facebookToken }: { facebookToken: string }) =>
  deleteAccountByIdentity(world, 'facebook', facebookToken);
