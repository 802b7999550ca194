import { v7 as uuidv7 } from 'uuid';
import { type HookInput, hookInput, MOST_HOOKS } from '../../domain/hooks/input.js';
import { tooManyHooks } from '../../domain/hooks/problems.js';
import { check, isRejected } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { FlowHook } from '../../entities/flow-hook.entity.js';
import { newWebhookSecret } from '../../platform/outbound/signature.js';

/** Staff register a program that is asked before a flow. Its secret is told once, and not to a repeated call. */
export async function createHook(world: World, input: Idempotent & HookInput) {
  const data = check(hookInput(world), input);
  if (isRejected(data)) return data;
  let secret: string | null = null;

  const outcome = await repeatable(world, 'createHook', input, {
    inTransaction: async (work) => {
      if ((await work.em.count(FlowHook)) >= MOST_HOOKS) return tooManyHooks(MOST_HOOKS);
      const { name, point, url, onFailure } = data;
      const id = uuidv7();
      secret = newWebhookSecret();
      work.em.create(FlowHook, {
        id,
        ...{ name, point, url, onFailure },
        seesPersonal: data.seesPersonal ?? false,
        isPaused: data.paused ?? false,
        sealedSecret: work.sealing.seal(secret, id),
        createdAt: work.now,
        updatedAt: work.now,
      });
      work.afterCommit(({ hooks }) => hooks.refresh());
      return { type: 'CustomerHookCreated', hookId: id } as const;
    },
  });
  return outcome.type === 'CustomerHookCreated' ? { ...outcome, secret } : outcome;
}
