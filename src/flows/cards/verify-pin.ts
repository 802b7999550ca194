import { currentCard, lockCard, type WhichCard } from '../../domain/cards/find.js';
import { lockFollowingMerges } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { inTurn } from '../../domain/sign-in/password-turn.js';
import { pinGates } from '../../domain/sign-in/pins.js';
import { pinRejected } from '../../domain/sign-in/problems.js';
import { type Idempotent, keyShapeProblem, repeatable } from '../../domain/work/repeatable.js';
import { transaction } from '../../domain/work/transaction.js';
import type { Work } from '../../domain/work/work.js';
import type { World } from '../../domain/work/world.js';
import { Card } from '../../entities/card.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import { pinByCustomer } from '../../tables/sign-in/pins.js';

/**
 * A terminal asks whether a PIN is the customer's. Wrong tries have to wait, and after ten in a day the PIN is
 * refused until the next day, so that ten thousand PINs cannot be tried in an afternoon. A customer without a PIN
 * gets the same refusal.
 */
export async function verifyPin(world: World, input: Idempotent & WhichCard & { pin: string }) {
  const misshapen = keyShapeProblem(input);
  if (misshapen) return misshapen;
  const holder = await transaction(world, (work) => holderOf(work, input));
  if ('type' in holder) return holder;
  // Each time, also for a repeated call: whether an input is the first one's again must not tell a PIN.
  const judged = await inTurn(world, () => judgePin(world, holder, input.pin));
  if ('status' in judged) return judged;
  return repeatable(world, 'verifyPin', input, {
    inTransaction: async () => ({ type: 'CustomerPinVerified', ...judged }) as const,
  });
}

interface Holder {
  customer: Customer;
  card: Card | null;
}

async function judgePin(world: World, { customer, card }: Holder, pin: string) {
  const { pause, day } = pinGates(customer.id);
  const passage = await world.tries.count([day, pause]);
  const isUsable = customer.status === 'ENABLED' && (!card || card.status === 'ACTIVE');
  if (!passage.isOpen || !isUsable) return pinRejected();
  if (!(await world.passwords.matches(pin, await pinByCustomer(world.read, customer.id)))) {
    world.audit({ event: 'pin-rejected', customerId: customer.id });
    return pinRejected();
  }
  await world.tries.forget([pause.key, day.key]);
  return { customerId: customer.id };
}

/** The customer whose PIN is meant; they have one with or without a card. */
async function holderOf(work: Work, which: WhichCard) {
  if (which.customerId == null || which.cardNumber != null) {
    const card = await lockCard(work, which);
    return card instanceof Card ? { customer: card.customer, card } : card;
  }
  const customer = await lockFollowingMerges(work, { id: which.customerId });
  return customer ? { customer, card: await currentCard(work, customer) } : customerNotFound();
}
