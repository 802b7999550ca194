import type { EntityManager } from '@mikro-orm/postgresql';
import type { Customer } from '../entities/customer.entity.js';
import { contactsOf } from './contact-list.js';
import type { TemplateData, TemplateName } from './message-templates.js';
import { queueMessage } from './messages.js';
import type { Needs } from './needs.js';

/**
 * Tells the customer that something happened to the account, at the address that is proved theirs: by e-mail, or
 * by text message if there is none. `outlivesCustomer` for the message that says the account is gone.
 */
export async function tellOwner<N extends TemplateName>(
  tx: EntityManager,
  world: Needs<'outbox' | 'clock'>,
  customer: Customer,
  template: N,
  data: TemplateData[N],
  { outlivesCustomer = false } = {},
): Promise<void> {
  const proved = (await contactsOf(tx, customer)).filter(({ isVerified }) => isVerified);
  const contact =
    proved.find(({ type, isPrimary }) => type === 'EMAIL' && isPrimary) ??
    proved.find(({ type }) => type === 'EMAIL') ??
    proved.find(({ type }) => type === 'PHONE');
  if (!contact) return;
  await queueMessage(world, tx, {
    channel: contact.type === 'EMAIL' ? 'EMAIL' : 'SMS',
    template,
    customerId: outlivesCustomer ? null : customer.id,
    to: contact.value,
    language: customer.language ?? null,
    data,
  });
}
