import type { Customer } from '../../entities/customer.entity.js';
import { provedAddressesThatLeft } from '../../tables/contacts.js';
import { canIdentify, contactDataOf } from '../contacts/contact-list.js';
import type { Address } from '../contacts/contact-point.js';
import { mayText, queueMessage } from '../messages/queue.js';
import { issueLink } from '../proofs/links.js';
import { policy } from '../proofs/policy.js';
import { tooManyRequests } from '../proofs/problems.js';
import { countSend } from '../proofs/send-limit.js';
import type { Work } from '../work/work.js';
import type { World } from '../work/world.js';

const { wait, perCustomerAndDay, perEmployeeAndDay, tellsOfPast } = policy.recovery;
const waitHours = wait / policy.hour;

/**
 * Counts a way into an account that goes to an address its owner has not proved. Few a day for a customer, because each
 * is told at all their addresses, and few a day for an employee, whoever is asked for.
 */
export async function countVouchedRecovery(world: World, customerId: string, address: Address) {
  const perDay = (key: string, free: number) => ({ key, free, lifetime: policy.day, isWindow: true });
  const passage = await world.tries.count([
    perDay(`recovery of ${customerId}`, perCustomerAndDay),
    perDay(`recovery by ${world.caller.id}`, perEmployeeAndDay),
  ]);
  if (passage.isOpen) return countSend(world, 'RECOVERY', address);
  world.audit({ event: 'send-throttled', reason: 'RECOVERY', customerId });
  return tooManyRequests(passage.retryAfter);
}

/**
 * Sends somebody whom staff know in person a link to a new password, which opens nothing before a day has passed. Every
 * other address they have, and those they had proved a short while ago, is told at once: whoever signs in meanwhile
 * stops it. Returns when the link begins to work.
 */
export async function sendWaitingLink(work: Work, customer: Customer, to: Address): Promise<Date> {
  const opensAt = new Date(work.now.getTime() + wait * 1000);
  const { link, minutes, expiresAt } = await issueLink(work, 'RECOVERY', customer.id, {
    from: null,
    to: to.value,
    toNormalized: to.valueNormalized,
    type: to.type,
    opensAt: opensAt.toISOString(),
  });
  const language = customer.language ?? null;
  await queueMessage(work, {
    channel: channelOf(to),
    template: 'recoveryLink',
    customerId: customer.id,
    isForStranger: true,
    to: to.value,
    language,
    data: { link, minutes, waitHours },
    expiresAt,
  });
  const contacts = await contactDataOf(work, customer);
  const since = new Date(work.now.getTime() - tellsOfPast * 1000);
  const former = await provedAddressesThatLeft(work.read, customer.id, since);
  const told = new Map(
    [...contacts.filter(canIdentify), ...former]
      .filter((one) => !(one.type === to.type && one.valueNormalized === to.valueNormalized))
      .filter(({ type, value }) => type === 'EMAIL' || mayText(work, value))
      .map(({ type, value, valueNormalized }) => [`${type} ${valueNormalized}`, { type, value }]),
  );
  for (const { type, value } of told.values()) {
    await queueMessage(work, {
      channel: channelOf({ type }),
      template: 'recoveryWaiting',
      customerId: customer.id,
      to: value,
      language,
      data: { to: masked(to.value), waitHours },
    });
  }
  return opensAt;
}

const channelOf = ({ type }: { type: string }) => (type === 'EMAIL' ? 'EMAIL' : 'SMS');

/** Enough of an address for its owner to recognise it, and too little for anybody else: `a...@example.com`, `...678`. */
export function masked(value: string): string {
  const at = value.lastIndexOf('@');
  return at < 0 ? `...${value.slice(-3)}` : `${[...value][0]}...${value.slice(at)}`;
}
