import { deleteOwnAccount } from '../../domain/leaving/remove-customer.js';
import { provePassword } from '../../domain/proofs/fresh-proof.js';
import type { World } from '../../domain/work/world.js';

/** The customer deletes their account. Every token becomes invalid, the address becomes free, and its owner is told. */
export async function deleteAccount(world: World, input: { password: string }) {
  return (await provePassword(world, input.password)) ?? deleteOwnAccount(world);
}
