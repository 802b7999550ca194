import { exportPerson } from '../data-export.js';
import { openedRecently } from '../fresh-proof.js';
import { freshSignInRequired } from '../problems.js';
import type { World } from '../world.js';

/** The customer takes along everything held on them. Whoever finds a session left open does not. */
export async function exportMyData(world: World) {
  return (await openedRecently(world)) ? exportPerson(world, world.caller.id) : freshSignInRequired();
}
