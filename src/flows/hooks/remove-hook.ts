import { findHook } from '../../domain/hooks/find.js';
import { hookNotFound } from '../../domain/hooks/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

/** Staff remove a hook, which is asked no more. */
export const removeHook = (world: World, input: Idempotent & { hookId: string }) =>
  repeatable(world, 'removeHook', input, {
    inTransaction: async (work) => {
      const hook = await findHook(work, input.hookId);
      if (!hook) return hookNotFound();
      work.em.remove(hook);
      work.afterCommit(({ hooks }) => hooks.refresh());
      return { type: 'CustomerHookRemoved', hookId: hook.id } as const;
    },
  });
