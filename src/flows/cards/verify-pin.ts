import type { EntityManager } from '@mikro-orm/postgresql';
import { Card } from '../../entities/card.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import { openGates, passGates } from '../../repositories/throttle.js';
import { currentCard, lockCard, type WhichCard } from '../find-card.js';
import { lockNamed } from '../find-customer.js';
import type { World } from '../needs.js';
import { inTurn } from '../password-turn.js';
import { pinGates, pinOf } from '../pins.js';
import { customerNotFound } from '../problems.js';
import { pinRejected } from '../till-problems.js';
import { transaction } from '../unit-of-work.js';

/**
 * A terminal asks whether a PIN is the customer's. Wrong tries wait, and after ten in a day the PIN is refused until
 * the next: ten thousand PINs must not be tried in an afternoon. Somebody without a PIN is refused alike.
 */
export async function verifyPin(world: World, input: WhichCard & { pin: string }) {
  const holder = await transaction(world.em, (tx) => holderOf(tx, input));
  if ('type' in holder) return holder;
  return inTurn(world, () => judgePin(world, holder, input.pin));
}

interface Holder {
  customer: Customer;
  card: Card | null;
}

async function judgePin(world: World, { customer, card }: Holder, pin: string) {
  const { pause, day } = pinGates(customer.id);
  const passage = await passGates(world.em, [day, pause], world.clock());
  const isUsable = customer.status === 'ENABLED' && (!card || card.status === 'ACTIVE');
  if (!passage.isOpen || !isUsable) return pinRejected();
  if (!(await world.passwords.matches(pin, await pinOf(world.em, customer.id)))) {
    world.audit({ event: 'pin-rejected', customerId: customer.id });
    return pinRejected();
  }
  await openGates(world.em, [pause.key, day.key]);
  return { type: 'PinVerified', customerId: customer.id } as const;
}

/** Whose PIN is meant: a customer has one with or without a card. */
async function holderOf(tx: EntityManager, which: WhichCard) {
  if (which.customerId == null || which.cardNumber != null) {
    const card = await lockCard(tx, which);
    return card instanceof Card ? { customer: card.customer, card } : card;
  }
  const customer = await lockNamed(tx, { id: which.customerId });
  return customer ? { customer, card: await currentCard(tx, customer) } : customerNotFound();
}
