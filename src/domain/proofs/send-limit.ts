import type { Customer } from '../../entities/customer.entity.js';
import { networksOf } from '../../platform/text/network.js';
import { countTries, type Gate } from '../../tables/throttle.js';
import type { Address } from '../contacts/contact-point.js';
import type { Work } from '../work/work.js';
import type { World } from '../work/world.js';
import { addressMac, type Purpose } from './codes.js';
import type { LinkPurpose } from './link-purpose.js';
import { policy } from './policy.js';
import { resendTooSoon, tooManyRequests } from './problems.js';

type Asking = Pick<World, 'tries' | 'secrets' | 'audit' | 'caller' | 'origin' | 'sendsPerService'>;

/**
 * Counts a request for a message, and refuses it if it comes too soon for this address, or if this caller or place
 * asks for too much. The same for every address, known or not: a wait for real accounts only would reveal them.
 */
export async function countSend(world: Asking, purpose: Purpose | LinkPurpose, address: Address) {
  const ofReceiver = receiverGates(world, purpose, address);
  // Narrowest first: of many simultaneous requests one gets through, and the others all get the same answer.
  const passage = await world.tries.count([...ofReceiver, ...senderGates(world, purpose)]);
  if (passage.isOpen) return null;
  world.audit({ event: 'send-throttled', reason: purpose });
  return ofReceiver.some(({ key }) => key === passage.key)
    ? resendTooSoon(passage.retryAfter)
    : tooManyRequests(passage.retryAfter);
}

/**
 * Counts a notice about others' changes to an account, and says whether its owner may get it: somebody who may change
 * accounts could otherwise make us send without end. It is counted in the change's transaction: without the change
 * there is no notice.
 */
export async function countNotice(work: Work, { id }: Customer): Promise<boolean> {
  const { perTenMinutes, perDay: most } = policy.notice;
  const gates = [
    { key: `notice-ten ${id}`, free: perTenMinutes, lifetime: 10 * policy.minute, isWindow: true },
    { key: `notice-day ${id}`, free: most, lifetime: policy.day, isWindow: true },
  ];
  return (await countTries(work.db, gates, work.now)).isOpen;
}

/**
 * Counts a notice of what staff did at a desk, and says whether it may go by this channel. Apart from all other
 * notices: whoever uses those up must not be able to silence these.
 */
export async function countDeskNotice(
  work: Work,
  { id }: Customer,
  channel: Address['type'],
): Promise<boolean> {
  const key = `desk-notice ${channel} ${id}`;
  const gate = { key, free: policy.deskNotice[channel], lifetime: policy.day, isWindow: true };
  return (await countTries(work.db, [gate], work.now)).isOpen;
}

/** Limits on how often one address gets a message of one kind. */
function receiverGates(world: Asking, purpose: Purpose | LinkPurpose, address: Address): Gate[] {
  const { firstCoolDown, longestCoolDown, sendsPerTenMinutes, sendsPerDay } = policy.code;
  const key = (name: string) => `send-${name} ${purpose} ${addressMac(world, address)}`;
  return [
    { key: key('pause'), free: 1, wait: firstCoolDown, longestWait: longestCoolDown, lifetime: policy.day },
    { key: key('ten'), free: sendsPerTenMinutes, lifetime: 10 * policy.minute, isWindow: true },
    { key: key('day'), free: sendsPerDay, lifetime: policy.day, isWindow: true },
  ];
}

/**
 * Limits on messages to any receiver, per caller and place: a caller who names ever other addresses could otherwise
 * make us write to the whole world. A service asks on behalf of many, often from one address, so the client counts
 * there, not the place; and an employee, who sits where strangers use the Wi-Fi, counts by themselves.
 */
function senderGates({ caller, origin, sendsPerService }: Asking, purpose: Purpose | LinkPurpose): Gate[] {
  const { kind, id } = caller;
  if (kind === 'SERVICE') return perDay(`by client ${id}`, sendsPerService);
  if (kind === 'STAFF') return perDay(`by employee ${id}`, policy.send.perDay);
  const places = networksOf(origin.ip ?? 'unknown').flatMap((network, size) =>
    perDay(`from ${network}`, policy.send.perDayAndPlace[size]!),
  );
  if (kind !== 'ANONYMOUS' && kind !== 'CUSTOMER') return places;
  const own = { key: `send-own ${purpose} ${id}`, free: policy.code.sendsPerDay };
  return [
    ...(kind === 'CUSTOMER' ? [{ ...own, lifetime: policy.day, isWindow: true }] : []),
    ...perDay(`by ${id}`, policy.send.perDay),
    ...places,
  ];
}

/** A limit per day, a fifth of it in ten minutes. */
const perDay = (sender: string, most: number): Gate[] => [
  {
    key: `sends ${sender} in ten minutes`,
    free: Math.ceil(most / 5),
    lifetime: 10 * policy.minute,
    isWindow: true,
  },
  { key: `sends ${sender} in a day`, free: most, lifetime: policy.day, isWindow: true },
];
