import { currentId, idByCode } from '../../tables/customers.js';
import { holdersOfNumber } from '../cards/number.js';
import type { World } from '../work/world.js';

/** Ways to name a customer, of which the first that is given counts. */
interface Named {
  customerId?: string | null | undefined;
  code?: string | null | undefined;
  cardNumber?: string | null | undefined;
}

/** The id of the customer who is meant, for hooks, before anything is locked; null if it is not known. */
export async function customerNamed({ read }: Pick<World, 'read'>, named: Named): Promise<string | null> {
  const { customerId, code, cardNumber } = named;
  if (customerId != null) return currentId(read, customerId);
  const byCode = code == null ? null : await idByCode(read, code);
  if (byCode !== null || cardNumber == null) return byCode;
  const { customerIds } = await holdersOfNumber(read, cardNumber);
  return customerIds.length === 1 ? customerIds[0]! : null;
}

/** The customer whose own record a customer changes, or the one whom a service or an employee names. */
export const customerInReach = (
  world: Pick<World, 'read' | 'caller'>,
  customerId: string | null | undefined,
): Promise<string | null> =>
  customerNamed(world, { customerId: world.caller.kind === 'CUSTOMER' ? world.caller.id : customerId });

/** What is known of a sign-in besides who signs in. */
export const asked = ({ origin }: Pick<World, 'origin'>, { campaignId }: { campaignId?: string | null }) => ({
  campaignId,
  ip: origin.ip,
  userAgent: origin.userAgent,
});
