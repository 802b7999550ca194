import { policy } from '../../domain/proofs/policy.js';
import { tooManyRequests } from '../../domain/proofs/problems.js';
import { openSession, tokensOf } from '../../domain/sign-in/sessions.js';
import { record } from '../../domain/work/history.js';
import { inputRejected } from '../../domain/work/problems.js';
import { transaction } from '../../domain/work/transaction.js';
import { onBehalfOf } from '../../domain/work/work.js';
import type { World } from '../../domain/work/world.js';
import { Customer } from '../../entities/customer.entity.js';
import { randomDigits } from '../../platform/secrets/random-digits.js';
import { networksOf } from '../../platform/text/network.js';

const UUID_FORMAT = /^[\x21-\x7e]{8,100}$/;

/**
 * A visitor who has not said who they are gets a profile of their own.
 *
 * A uuid is an identifier, not a proof: it is noted on the profile, so that staff find all visits that name it, and
 * opens none of the earlier profiles. Only the refresh token continues an earlier profile. So the answer does not
 * reveal whether a uuid was ever seen.
 */
export async function startAnonymousSession(world: World, input: { uuid?: string | null }) {
  const { uuid } = input;
  if (uuid != null && !UUID_FORMAT.test(uuid)) {
    return inputRejected([
      { path: 'uuid', message: 'must be 8 to 100 visible ASCII characters, ideally a random UUID.' },
    ]);
  }
  const gates = networksOf(world.origin.ip ?? 'unknown').map((network, size) => ({
    key: `visitor from ${network}`,
    free: policy.visitor.perHourAndPlace[size]!,
    lifetime: policy.hour,
    isWindow: true,
  }));
  const passage = await world.tries.count(gates);
  if (!passage.isOpen) return tooManyRequests(passage.retryAfter);

  const { session, customerId } = await transaction(world, async (work) => {
    const now = work.now;
    const visitor = work.em.create(Customer, {
      ...(uuid != null && { uuid }),
      code: randomDigits(16),
      isAnonymous: true,
      tags: [],
      createdAt: now,
      updatedAt: now,
      lastActivityAt: now,
    });
    await work.em.flush();
    const self = onBehalfOf(work, { kind: 'ANONYMOUS', id: visitor.id, sessionId: null });
    record(self, visitor.id, 'CUSTOMER_CREATED', [
      { field: 'anonymous', from: null, to: true },
      { field: 'uuid', from: null, to: visitor.uuid },
    ]);
    const opened = await openSession(work, visitor.id, 'BROWSER', 'ANONYMOUS');
    return { session: opened, customerId: visitor.id };
  });
  return {
    type: 'CustomerAnonymousSessionStarted',
    customerId,
    ...(await tokensOf(world, session)),
  } as const;
}
