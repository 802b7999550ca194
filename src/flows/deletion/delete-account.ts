import type { Versioned } from '../../domain/customers/version.js';
import { deleteOwnAccount } from '../../domain/leaving/own-account.js';
import { provePassword } from '../../domain/proofs/fresh-proof.js';
import type { Idempotent } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

/** The customer deletes their account. Every token becomes invalid, the address becomes free, and its owner is told. */
export const deleteAccount = (world: World, input: Idempotent & Versioned & { password: string }) =>
  deleteOwnAccount(world, 'deleteAccount', input, { prove: () => provePassword(world, input.password) });
