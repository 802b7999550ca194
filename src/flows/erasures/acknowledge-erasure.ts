import { z } from 'zod';
import { erasureAcknowledged, erasureNotFound } from '../../domain/leaving/problems.js';
import { check, isRejected, optionalText, saysSomething } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import type { Acknowledgement } from '../../entities/erasure-acknowledgements.js';
import { acknowledge } from '../../tables/leaving/acknowledgements.js';

const schema = z
  .object({
    status: z.string(),
    reason: optionalText(500).refine(saysSomething, 'must say something.'),
  })
  .refine(({ status, reason }) => status !== 'REFUSED' || reason != null, {
    path: ['reason'],
    message: 'must be given with REFUSED.',
  })
  .refine(({ status, reason }) => status === 'REFUSED' || reason == null, {
    path: ['reason'],
    message: 'goes with REFUSED only.',
  });

type Input = Idempotent & { customerId: string; status: Acknowledgement; reason?: string | null };

/** Another system says what became of its data about somebody who was erased here. That it is done stands. */
export async function acknowledgeErasure(world: World, input: Input) {
  const checked = check(schema, input);
  if (isRejected(checked)) return checked;

  return repeatable(world, 'acknowledgeErasure', input, {
    inTransaction: async ({ db, caller, now, audit }) => {
      const { customerId, status, reason = null } = input;
      const stands = await acknowledge(db, { customerId, clientId: caller.id }, { status, reason, now });
      if (!stands) return erasureNotFound();
      if (stands.status !== status) return erasureAcknowledged(stands.status);
      audit({ event: 'erasure-acknowledged', customerId, reason: status });
      return {
        type: 'CustomerErasureAcknowledged',
        customerId,
        acknowledged: status,
        at: stands.at,
      } as const;
    },
  });
}
