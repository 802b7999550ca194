import { findHook } from '../../domain/hooks/find.js';
import { type HookInput, hookInput } from '../../domain/hooks/input.js';
import { hookNotFound } from '../../domain/hooks/problems.js';
import { check, isRejected } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

type Changes = { [Name in keyof Omit<HookInput, 'point'>]?: HookInput[Name] | null | undefined };

/** Staff change a hook, pause it, or let it go on; what is absent stays. Whom it is asked before does not change. */
export async function updateHook(world: World, input: Idempotent & Changes & { hookId: string }) {
  const { hookId, idempotencyKey: _, ...given } = input;
  // Null changes nothing either.
  const wanted = Object.fromEntries(Object.entries(given).filter(([, value]) => value != null));
  const data = check(hookInput(world).omit({ point: true }).partial(), wanted);
  if (isRejected(data)) return data;

  return repeatable(world, 'updateHook', input, {
    inTransaction: async (work) => {
      const hook = await findHook(work, hookId);
      if (!hook) return hookNotFound();
      hook.name = data.name ?? hook.name;
      hook.url = data.url ?? hook.url;
      hook.onFailure = data.onFailure ?? hook.onFailure;
      hook.seesPersonal = data.seesPersonal ?? hook.seesPersonal;
      hook.isPaused = data.paused ?? hook.isPaused;
      hook.updatedAt = work.now;
      work.afterCommit(({ hooks }) => hooks.refresh());
      return { type: 'CustomerHookUpdated', hookId: hook.id } as const;
    },
  });
}
