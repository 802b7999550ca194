import { policy } from '../../domain/proofs/policy.js';
import { tooManyRequests } from '../../domain/proofs/problems.js';
import { openSession, tokensOf } from '../../domain/sign-in/sessions.js';
import { record } from '../../domain/work/history.js';
import { inputRejected } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import { onBehalfOf } from '../../domain/work/work.js';
import type { World } from '../../domain/work/world.js';
import { Customer } from '../../entities/customer.entity.js';
import { randomDigits } from '../../platform/secrets/random-digits.js';
import { networksOf } from '../../platform/text/network.js';

/** 128 bits in base64url. */
const SHORTEST_KEY = 22;
const UUID_FORMAT = /^[\x21-\x7e]{8,100}$/;

/**
 * A visitor who has not said who they are gets a profile of their own.
 *
 * A uuid is an identifier, not a proof: it is noted on the profile, so that staff find all visits that name it, and
 * opens none of the earlier profiles. Only the refresh token continues an earlier profile. So the answer does not
 * reveal whether a uuid was ever seen.
 */
export async function startAnonymousSession(world: World, input: Idempotent & { uuid?: string | null }) {
  const { uuid, idempotencyKey } = input;
  if (uuid != null && !UUID_FORMAT.test(uuid)) {
    return inputRejected([
      { path: 'uuid', message: 'must be 8 to 100 visible ASCII characters, ideally a random UUID.' },
    ]);
  }
  // Whoever repeats the key gets the visitor's session: nobody may guess it.
  if (idempotencyKey != null && idempotencyKey.length < SHORTEST_KEY) {
    const message = `must be at least ${SHORTEST_KEY} characters here, such as a random UUID.`;
    return inputRejected([{ path: 'idempotencyKey', message }]);
  }
  const outcome = await repeatable(
    world,
    { name: 'startAnonymousSession', by: idempotencyKey ?? '' },
    input,
    {
      first: () => countVisit(world),
      inTransaction: async (work) => {
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
        const session = await openSession(work, visitor.id, 'BROWSER', 'ANONYMOUS');
        return { type: 'CustomerAnonymousSessionStarted', customerId: visitor.id, session } as const;
      },
    },
  );
  if (!('session' in outcome)) return outcome;
  const { session, ...answer } = outcome;
  return { ...answer, ...(await tokensOf(world, session)) };
}

/** Null if the place may have another visitor. */
async function countVisit({ tries, origin }: World) {
  const gates = networksOf(origin.ip ?? 'unknown').map((network, size) => ({
    key: `visitor from ${network}`,
    free: policy.visitor.perHourAndPlace[size]!,
    lifetime: policy.hour,
    isWindow: true,
  }));
  const passage = await tries.count(gates);
  return passage.isOpen ? null : tooManyRequests(passage.retryAfter);
}
