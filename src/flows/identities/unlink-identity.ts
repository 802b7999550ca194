import { validate as isUuid } from 'uuid';
import { Identity } from '../../entities/identity.entity.js';
import { contactsOf } from '../contact-list.js';
import { lastWayIn } from '../contact-problems.js';
import { lockSelf } from '../find-customer.js';
import { provePassword } from '../fresh-proof.js';
import { unlink } from '../linked-identity.js';
import type { Idempotent, World } from '../needs.js';
import { identityNotFound } from '../problems.js';
import { once } from '../unit-of-work.js';
import { hasWayIn } from '../ways-in.js';

export interface UnlinkIdentityInput extends Idempotent {
  id: string;
  password: string;
}

/** The customer will not sign in with this account any more; the password is what stays. */
export const unlinkIdentity = (world: World, input: UnlinkIdentityInput) =>
  once(
    world,
    'unlinkIdentity',
    input,
    async (tx) => {
      const customer = await lockSelf(tx, world.caller);
      const { id } = input;
      const identity = customer && isUuid(id) && (await tx.findOne(Identity, { id, customer }));
      if (!identity) return identityNotFound();
      const contacts = await contactsOf(tx, customer);
      if (!(await hasWayIn(tx, customer, contacts, { withoutIdentity: id }))) return lastWayIn();
      unlink(tx, world, customer.id, identity);
      return { type: 'IdentityUnlinked', customerId: customer.id, id: identity.id } as const;
    },
    () => provePassword(world, input.password),
  );
