import { LockMode } from '@mikro-orm/core';
import { Customer } from '../../entities/customer.entity.js';
import { isDuplicate } from '../../platform/database-errors.js';
import { networkOf } from '../../platform/network.js';
import { policy } from '../../platform/policy.js';
import { randomDigits } from '../../platform/random-digits.js';
import { passGates } from '../../repositories/throttle.js';
import { record } from '../history.js';
import type { World } from '../needs.js';
import { inputRejected, tooManyRequests } from '../problems.js';
import { openSession, tokensOf } from '../sessions.js';
import { transaction } from '../unit-of-work.js';

const UUID_FORMAT = /^[\x21-\x7e]{8,100}$/;

/**
 * A visitor who has not said who they are gets a profile of their own, or the one they had.
 *
 * A uuid that belongs to somebody known opens nothing: it is an identifier, not a proof. Such a visitor gets a
 * fresh profile, and the answer does not tell the two apart.
 */
export async function startAnonymousSession(world: World, input: { uuid?: string | null }) {
  const { uuid } = input;
  if (uuid != null && !UUID_FORMAT.test(uuid)) {
    return inputRejected([
      { path: 'uuid', message: 'must be 8 to 100 visible ASCII characters, best a random UUID.' },
    ]);
  }
  const ip = networkOf(world.origin.ip ?? 'unknown');
  const { perHourAndIp } = policy.visitor;
  const passage = await passGates(
    world.em,
    [
      {
        key: `visitor from ${ip}`,
        free: perHourAndIp,
        wait: policy.hour,
        longestWait: policy.hour,
        lifetime: policy.hour,
        isWindow: true,
      },
    ],
    world.clock(),
  );
  if (!passage.isOpen) return tooManyRequests(passage.retryAfter);

  const { session, customerId } = await openProfile(world, uuid).catch((error: unknown) => {
    // The same visitor came twice at once: the other call has made the profile.
    if (isDuplicate(error, 'customer_uuid_unique')) return openProfile(world, uuid);
    throw error;
  });
  return { type: 'AnonymousSessionStarted', customerId, ...(await tokensOf(world, session)) } as const;
}

const openProfile = (world: World, uuid: string | null | undefined) =>
  transaction(world.em, async (tx) => {
    const now = world.clock();
    const known =
      uuid == null ? null : await tx.findOne(Customer, { uuid }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const isTheirs = known?.isAnonymous === true && known.mergedIntoId == null;
    const visitor = isTheirs
      ? known!
      : tx.create(Customer, {
          ...(uuid != null && !known && { uuid }),
          code: randomDigits(16),
          isAnonymous: true,
          tags: [],
          createdAt: now,
          updatedAt: now,
        });
    visitor.lastActivityAt = now;
    await tx.flush();
    if (!isTheirs) {
      const self = { ...world, caller: { kind: 'ANONYMOUS', id: visitor.id, sessionId: null } as const };
      record(tx, self, visitor.id, 'CUSTOMER_CREATED', [
        { field: 'anonymous', from: null, to: true },
        { field: 'uuid', from: null, to: visitor.uuid },
      ]);
    }
    return {
      session: await openSession(tx, world, visitor.id, 'BROWSER', 'ANONYMOUS'),
      customerId: visitor.id,
    };
  });
