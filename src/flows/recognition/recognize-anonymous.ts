import { z } from 'zod';
import { type ContactValue, contactValue } from '../../domain/contacts/contact.js';
import { contactsOf, setPrimaryAddress } from '../../domain/contacts/contact-list.js';
import { tooManyContacts } from '../../domain/contacts/problems.js';
import { mergeAttributes } from '../../domain/customers/attributes.js';
import { changeCustomer } from '../../domain/customers/change.js';
import { setGivenFields } from '../../domain/customers/given-fields.js';
import { attributes } from '../../domain/customers/input.js';
import type { Versioned } from '../../domain/customers/version.js';
import { tooManyRequests } from '../../domain/proofs/problems.js';
import { check, isRejected, optionalText } from '../../domain/work/input.js';
import { inputRejected } from '../../domain/work/problems.js';
import type { Idempotent } from '../../domain/work/repeatable.js';
import { whenRolledBack } from '../../domain/work/transaction.js';
import type { Work } from '../../domain/work/work.js';
import type { World } from '../../domain/work/world.js';
import type { Customer } from '../../entities/customer.entity.js';

const schema = z.object({
  email: z.string().nullish(),
  customIdentify: optionalText(100),
  parameters: attributes.nullish(),
});

/**
 * A visitor states something about themselves; it is kept on their own profile and nowhere else.
 *
 * An address is noted, not proved: if it is a known customer's, this neither shows nor changes anything. Anybody is a
 * visitor, so what they change is limited, by visitor and by place.
 */
export async function recognizeAnonymous(
  world: World,
  input: Idempotent & Versioned & z.input<typeof schema>,
) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  const email = data.email == null ? null : contactValue('EMAIL', data.email);
  if (email && 'problem' in email) return inputRejected([{ path: 'email', message: email.problem }]);

  const as = {
    operation: 'recognizeAnonymous',
    kind: 'VISITOR_RECOGNIZED',
    answer: 'CustomerVisitorRecognized',
  } as const;
  return changeCustomer(world, as, input, async (work, visitor) => [
    ...(email ? await noteEmail(work, visitor, email) : []),
    ...setGivenFields(visitor, { customId: data.customIdentify ?? undefined }),
    ...(await mergeAttributes(work, visitor, data.parameters ?? [])),
  ]).catch(whenRolledBack(tooManyContacts, tooManyRequests));
}

const noteEmail = async (work: Work, visitor: Customer, value: ContactValue) =>
  setPrimaryAddress(work, visitor, await contactsOf(work, visitor), { type: 'EMAIL', value });
