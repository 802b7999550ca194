import { findHook } from '../../domain/hooks/find.js';
import { FORMER_SECRET_HOURS } from '../../domain/hooks/input.js';
import { hookNotFound } from '../../domain/hooks/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { newWebhookSecret } from '../../platform/outbound/signature.js';

/**
 * A hook gets a new secret, which is told once, and not to a repeated call. For a day calls are signed with the one before
 * as well, so that the receiver can be changed in peace.
 */
export async function rotateHookSecret(world: World, input: Idempotent & { hookId: string }) {
  let secret: string | null = null;

  const outcome = await repeatable(world, 'rotateHookSecret', input, {
    inTransaction: async (work) => {
      const hook = await findHook(work, input.hookId);
      if (!hook) return hookNotFound();
      secret = newWebhookSecret();
      hook.sealedFormerSecret = hook.sealedSecret;
      hook.formerSecretUntil = new Date(work.now.getTime() + FORMER_SECRET_HOURS * 3_600_000);
      hook.sealedSecret = work.sealing.seal(secret, hook.id);
      hook.updatedAt = work.now;
      work.afterCommit(({ hooks }) => hooks.refresh());
      return { type: 'CustomerHookSecretRotated', hookId: hook.id } as const;
    },
  });
  return outcome.type === 'CustomerHookSecretRotated' ? { ...outcome, secret } : outcome;
}
