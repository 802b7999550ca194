import { Customer } from '../../entities/customer.entity.js';
import { shownAmount } from '../../platform/text/decimal.js';
import { type ExpiringLot, expiringLots, lockIdle, noteNotices } from '../../tables/ledger/notices.js';
import { mayText, queueMessage } from '../messages/queue.js';
import { takersOf } from '../topics/takers.js';
import type { Work } from '../work/work.js';

/**
 * Tells customers of what will expire soon, where the campaign says so: once for each day on which something expires.
 * Returns how many lots were looked at, at most so many.
 *
 * Such a message is for those who agreed to messages by this channel and take the topic, at an address they or others
 * proved. Whoever cannot be reached is not tried again for the same lot.
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
  const contacts = (await takersOf(work, customer, 'balanceExpires'))
    .filter(({ isVerified }) => isVerified)
    .toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
  const contact =
    contacts.find(({ type }) => type === 'EMAIL') ??
    contacts.find(({ type, value }) => type === 'PHONE' && mayText(work, value));
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
