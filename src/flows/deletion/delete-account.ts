import { deleteOwnAccount } from '../account-deletion.js';
import { provePassword } from '../fresh-proof.js';
import type { World } from '../world.js';

/** The customer ends the account. Every token is dead, the address is free again, and its owner is told. */
export async function deleteAccount(world: World, input: { password: string }) {
  return (await provePassword(world, input.password)) ?? deleteOwnAccount(world);
}
