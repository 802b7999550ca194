import { exportPerson } from '../../domain/leaving/export.js';
import { openedRecently } from '../../domain/proofs/fresh-proof.js';
import { freshSignInRequired } from '../../domain/proofs/problems.js';
import type { World } from '../../domain/work/world.js';

/** The customer exports all data held about them. A person who finds a session left open cannot. */
export async function exportMyData(world: World) {
  return (await openedRecently(world)) ? exportPerson(world, world.caller.id) : freshSignInRequired();
}
