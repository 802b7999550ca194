import { z } from 'zod';
import { networksOf } from '../../platform/text/network.js';
import { type NotedRecord, notedRecords } from '../../tables/sign-in/noted-records.js';
import type { Gate } from '../../tables/throttle.js';
import { bareNumber, cardNumber, numbersOnCards } from '../cards/number.js';
import { cardRejected } from '../cards/problems.js';
import type { Address } from '../contacts/contact-point.js';
import { addressMac } from '../proofs/codes.js';
import { policy } from '../proofs/policy.js';
import { tooManyRequests } from '../proofs/problems.js';
import type { Work } from '../work/work.js';
import type { World } from '../work/world.js';
import { pin, pinGates } from './pins.js';

/** What somebody shows to get the record that a till made of them. */
export const shownCard = z.object({ cardNumber: cardNumber.nullish(), pin: pin.nullish() });
export type ShownCard = z.infer<typeof shownCard>;

/**
 * The record on which this address was noted and that goes with the card number or PIN, for somebody who has just
 * proved the address. A record with a PIN asks for it.
 *
 * A card number is no secret: it is printed, seen by cashiers, and guessed. It only names one of the records that have
 * the proved address. Every try that fails is counted, and has the same answer whether or not there is such a card.
 */
export async function recordShown(world: World, address: Address, shown: ShownCard) {
  const named = gatesOfName(world, address, shown);
  const places = gatesOfPlace(world);
  const passage = await world.tries.count([...named, ...places]);
  if (!passage.isOpen) {
    const isPlace = places.some(({ key }) => key === passage.key);
    return isPlace ? tooManyRequests(passage.retryAfter) : cardRejected();
  }
  const record = await recordOf(world, address, shown);
  if (!(await goesWithPin(world, record, shown.pin ?? null)) || !record) {
    world.audit({ event: 'card-rejected', customerId: record?.customerId });
    return cardRejected();
  }
  await world.tries.uncount([...named, ...places]);
  return record;
}

/** The only record that goes with what is shown, PIN aside: null if there is none, or several. */
export async function recordOf(
  { read }: Pick<World | Work, 'read'>,
  address: Address,
  { cardNumber }: ShownCard,
): Promise<NotedRecord | null> {
  const cardNumbers = cardNumber == null ? null : await numbersOnCards(read, cardNumber);
  const [record, ...others] = await notedRecords(read, { address, cardNumbers });
  return others.length === 0 ? (record ?? null) : null;
}

/** A PIN takes as long to compare where there is none, or no record. */
async function goesWithPin(world: World, record: NotedRecord | null, given: string | null): Promise<boolean> {
  if (given === null) return record?.pin === null;
  const gates = record?.pin ? Object.values(pinGates(record.customerId)) : [];
  const isOpen = (await world.tries.count(gates)).isOpen;
  const isRight = await world.passwords.matches(given, isOpen ? (record?.pin ?? null) : null);
  if (isRight) await world.tries.forget(gates.map(({ key }) => key));
  return isRight;
}

/** Without a card number the address stands for the record. */
function gatesOfName(world: World, address: Address, { cardNumber }: ShownCard): Gate[] {
  // Another spelling of the number gives no new tries.
  const name =
    cardNumber == null ? addressMac(world, address) : world.secrets.mac('card', bareNumber(cardNumber));
  return [{ key: `card-shown ${name}`, free: policy.cardShown.perDay, lifetime: policy.day, isWindow: true }];
}

/** A service asks on behalf of many, often from one address, so the client counts there, not the place. */
function gatesOfPlace({ caller, origin }: World): Gate[] {
  const gate = (who: string, free: number): Gate => ({
    key: `card-shown ${who}`,
    free,
    lifetime: policy.hour,
    isWindow: true,
  });
  const { perHourAndPlace, perHourAndService } = policy.cardShown;
  if (caller.kind === 'SERVICE') return [gate(`by client ${caller.id}`, perHourAndService)];
  return networksOf(origin.ip ?? 'unknown').map((network, size) =>
    gate(`from ${network}`, perHourAndPlace[size]!),
  );
}
