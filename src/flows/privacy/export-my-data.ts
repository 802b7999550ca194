import { exportPerson } from '../../domain/leaving/export.js';
import { openedRecently } from '../../domain/proofs/fresh-proof.js';
import { freshSignInRequired } from '../../domain/proofs/problems.js';
import type { World } from '../../domain/work/world.js';

/** The customer takes along everything held on them. Whoever finds a session left open does not. */
export async function exportMyData(world: World) {
  return (await openedRecently(world)) ? exportPerson(world, world.caller.id) : freshSignInRequired();
}
