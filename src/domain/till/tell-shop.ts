import type { Customer } from '../../entities/customer.entity.js';
import { currentCard } from '../cards/find.js';
import { postalLines } from '../messages/postal-address.js';
import { queueMessage } from '../messages/queue.js';
import type { Work } from '../work/work.js';

/** A subject should be readable in a list. */
const SUBJECT_CHARACTERS = 60;

/**
 * Queues a mail that tells the shop's owner about a new customer, with all it takes to post a plastic card. It is sent
 * after the commit, and not at all if the customer is deleted first.
 */
export async function tellShop(work: Work, customer: Customer): Promise<void> {
  if (!work.shopEmail) return;
  const receiver = [customer.firstName, customer.lastName].filter((part) => part).join(' ');
  const card = await currentCard(work, customer);
  await queueMessage(work, {
    channel: 'EMAIL',
    template: 'newCustomer',
    customerId: customer.id,
    to: work.shopEmail,
    data: {
      name: shortened(receiver || customer.code),
      customerCode: customer.code,
      card: card?.number ?? null,
      address: postalLines({ ...customer, receiver }, work.defaultCountry),
      customerPage: work.linkToCustomer?.(customer) ?? null,
    },
  });
}

function shortened(name: string): string {
  const characters = [...name];
  return characters.length <= SUBJECT_CHARACTERS
    ? name
    : `${characters.slice(0, SUBJECT_CHARACTERS - 1).join('')}…`;
}
