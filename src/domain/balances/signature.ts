import type { Work } from '../work/work.js';

/** When and by whom something is entered in the books. */
export const signature = ({ now, caller }: Work) => ({
  at: now,
  actorKind: caller.kind,
  actorId: caller.id,
});
