import { validate as isUuid } from 'uuid';
import { Identity } from '../../entities/identity.entity.js';
import { contactsOf } from '../contact-list.js';
import { lastWayIn } from '../contact-problems.js';
import { lockSelf } from '../find-customer.js';
import { provePassword } from '../fresh-proof.js';
import { unlink } from '../linked-identity.js';
import { identityNotFound } from '../problems.js';
import { type Idempotent, repeatable } from '../repeatable.js';
import { hasWayIn } from '../ways-in.js';
import type { World } from '../world.js';

export interface UnlinkIdentityInput extends Idempotent {
  id: string;
  password: string;
}

/** The customer will not sign in with this account any more; the password is what stays. */
export const unlinkIdentity = (world: World, input: UnlinkIdentityInput) =>
  repeatable(world, 'unlinkIdentity', input, {
    first: () => provePassword(world, input.password),
    inTransaction: async (work) => {
      const customer = await lockSelf(work);
      const { id } = input;
      const identity = customer && isUuid(id) && (await work.em.findOne(Identity, { id, customer }));
      if (!identity) return identityNotFound();
      const contacts = await contactsOf(work, customer);
      if (!(await hasWayIn(work, customer, contacts, { withoutIdentity: id }))) return lastWayIn();
      unlink(work, customer.id, identity);
      return { type: 'IdentityUnlinked', customerId: customer.id, id: identity.id } as const;
    },
  });
