import { z } from 'zod';
import { lockFollowingMerges } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { cancelLinks } from '../../domain/proofs/links.js';
import { revokeSessions } from '../../domain/sign-in/sessions.js';
import { reason } from '../../domain/support/reason.js';
import { tellOfSupport } from '../../domain/support/tell-of-support.js';
import { changed, record } from '../../domain/work/history.js';
import { check, isRejected } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

const schema = z.object({ reason });

/** An employee signs a customer out on every device, such as somebody whose phone was stolen. */
export async function endCustomerSessions(
  world: World,
  input: Idempotent & z.input<typeof schema> & { customerId: string },
) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  return repeatable(world, 'endCustomerSessions', input, {
    inTransaction: async (work) => {
      const customer = await lockFollowingMerges(work, { id: input.customerId });
      if (!customer) return customerNotFound();
      const revoked = await revokeSessions(work, customer.id, 'ENDED_BY_STAFF');
      if (revoked > 0) {
        // Cancels an address change that was requested on a lost device: its link needs no session.
        await cancelLinks(work, ['EMAIL_CHANGE'], customer.id);
        record(work, customer.id, 'SESSIONS_REVOKED', [
          { field: 'sessions', from: revoked, to: null },
          ...changed('reason', null, data.reason),
        ]);
        await tellOfSupport(work, customer, 'sessionsEnded', {});
        work.audit({ event: 'sessions-revoked', customerId: customer.id, reason: 'by staff' });
      }
      return { type: 'CustomerSessionsEnded', revoked, customerId: customer.id } as const;
    },
  });
}
