import { Agreement } from '../../entities/agreement.entity.js';
import { Customer } from '../../entities/customer.entity.js';
import { shownAmount } from '../../platform/text/decimal.js';
import { type ExpiringLot, expiringLots, lockIdle, noteNotices } from '../../tables/ledger/notices.js';
import { contactsOf } from '../contacts/contact-list.js';
import { mayText, queueMessage } from '../messages/queue.js';
import type { Work } from '../work/work.js';

/**
 * Tells customers of what will expire soon, where the campaign says so: once for each day on which something expires.
 * Returns how many lots were looked at, at most so many.
 *
 * Such a message is for those who agreed to messages by this channel, at an address they or others proved. Whoever
 * cannot be reached is not tried again for the same lot.
 */
export async function tellOfExpiring(work: Work, most: number): Promise<number> {
  const found = await expiringLots(work.read, work.now, most);
  const locked = await lockIdle(
    work.db,
    found.flatMap(({ customerId }) => customerId ?? []),
  );
  const mine = found.filter(({ customerId }) => customerId === null || locked.has(customerId));
  for (const lot of mine) if (lot.customerId !== null) await tell(work, lot.customerId, lot);
  await noteNotices(work.db, mine, work.now);
  return mine.length;
}

async function tell(work: Work, customerId: string, lot: ExpiringLot): Promise<void> {
  const customer = await work.em.findOneOrFail(Customer, customerId);
  if (customer.status !== 'ENABLED') return;
  const agreements = await work.em.find(Agreement, { customer, isGranted: true });
  const agreed = (channel: string) => agreements.some((one) => one.channel === channel);
  const contacts = (await contactsOf(work, customer))
    .filter(({ isVerified }) => isVerified)
    .toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
  const email = agreed('email') && contacts.find(({ type }) => type === 'EMAIL');
  const phone = agreed('sms') && contacts.find(({ type, value }) => type === 'PHONE' && mayText(work, value));
  const contact = email || phone;
  if (!contact) return;
  const unit = lot.product ?? lot.currency;
  const shown = shownAmount(lot.amount, lot.currency);
  await queueMessage(work, {
    channel: contact.type === 'EMAIL' ? 'EMAIL' : 'SMS',
    template: 'balanceExpires',
    customerId,
    // Nobody waits for it: the text messages kept for codes are not used up by it.
    isForStranger: true,
    expiresAt: new Date(lot.expiresAt),
    to: contact.value,
    language: customer.language ?? null,
    data: {
      campaign: lot.campaign,
      amount: unit === null ? shown : `${shown} ${unit}`,
      lastDay: lot.lastDay,
    },
  });
}
