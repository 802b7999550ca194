import { Card } from '../../entities/card.entity.js';
import { policy } from '../../platform/policy.js';
import { openGates, passGates } from '../../repositories/throttle.js';
import { lockCard, type WhichCard } from '../find-card.js';
import type { World } from '../needs.js';
import { inTurn } from '../password-turn.js';
import { pinOf } from '../pins.js';
import { pinRejected } from '../till-problems.js';
import { transaction } from '../unit-of-work.js';

/**
 * A terminal asks whether a PIN is the customer's. Wrong tries wait, and after ten in a day the PIN is refused until
 * the next: ten thousand PINs must not be tried in an afternoon. Somebody without a PIN is refused alike.
 */
export async function verifyPin(world: World, input: WhichCard & { pin: string }) {
  const card = await transaction(world.em, (tx) => lockCard(tx, input));
  if (!(card instanceof Card)) return card;
  return inTurn(world, () => judgePin(world, card, input.pin));
}

async function judgePin(world: World, { customer, status }: Card, pin: string) {
  const { freeTries, perDay } = policy.pin;
  const pause = {
    key: `pin ${customer.id}`,
    free: freeTries,
    wait: policy.signIn.firstWait,
    longestWait: policy.signIn.longestWait,
    lifetime: policy.day,
  };
  const day = { key: `pin-day ${customer.id}`, free: perDay, lifetime: policy.day, isWindow: true };
  const passage = await passGates(world.em, [day, pause], world.clock());
  if (!passage.isOpen || status !== 'ACTIVE' || customer.status !== 'ENABLED') return pinRejected();
  if (!(await world.passwords.matches(pin, await pinOf(world.em, customer.id)))) {
    world.audit({ event: 'pin-rejected', customerId: customer.id });
    return pinRejected();
  }
  await openGates(world.em, [pause.key, day.key]);
  return { type: 'PinVerified', customerId: customer.id } as const;
}
