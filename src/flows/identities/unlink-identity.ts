import { validate as isUuid } from 'uuid';
import { contactsOf } from '../../domain/contacts/contact-list.js';
import { lastWayIn } from '../../domain/contacts/problems.js';
import { lockSelf } from '../../domain/customers/find.js';
import { unlink } from '../../domain/identities/linked.js';
import { identityNotFound } from '../../domain/identities/problems.js';
import { provePassword } from '../../domain/proofs/fresh-proof.js';
import { hasWayIn } from '../../domain/sign-in/ways-in.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { Identity } from '../../entities/identity.entity.js';

export interface UnlinkIdentityInput extends Idempotent {
  id: string;
  password: string;
}

/** The customer unlinks an account at another provider; they can still sign in with the password. */
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
      return { type: 'CustomerIdentityUnlinked', customerId: customer.id, id: identity.id } as const;
    },
  });
