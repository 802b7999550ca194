import type { Customer } from '../../entities/customer.entity.js';
import { contactDataOf } from '../contacts/contact-list.js';
import { tellOfDesk } from '../messages/tell-owner.js';
import type { TemplateData, TemplateName } from '../messages/templates.js';
import type { Work } from '../work/work.js';

/**
 * Tells a customer what an employee did to their account: at every address they proved, or else at those vouched for.
 * What a service does with a card is its own business with the customer.
 */
export async function tellOfSupport<N extends TemplateName>(
  work: Work,
  customer: Customer,
  template: N,
  data: TemplateData[N],
): Promise<void> {
  if (work.caller.kind !== 'STAFF') return;
  const contacts = await contactDataOf(work, customer);
  await tellOfDesk(work, customer, { contacts, template, data });
}
