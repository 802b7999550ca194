import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { Contact } from '../../entities/contact.entity.js';
import { Customer } from '../../entities/customer.entity.js';
import type { DeviceType } from '../../entities/device-type.js';
import { whenDuplicate } from '../../platform/database-errors.js';
import { randomDigits } from '../../platform/random-digits.js';
import { type Address, addressIn, ownerOf } from '../address.js';
import { cardCategoryOf } from '../card-category.js';
import { describe, proveContact } from '../contact-list.js';
import { setCredential } from '../credentials.js';
import { language } from '../customer-input.js';
import { currentCard } from '../find-card.js';
import { lockCustomer } from '../find-customer.js';
import { changed, record } from '../history.js';
import { check, isRejected } from '../input.js';
import type { Idempotent, World } from '../needs.js';
import { newCard } from '../new-card.js';
import { spendChallenge } from '../one-time-code.js';
import { passwordShapeProblem, proveAndHash } from '../password-rules.js';
import { codeRejected, inputRejected } from '../problems.js';
import { cardCategoryNotFound } from '../till-problems.js';
import { afterCommit, once } from '../unit-of-work.js';
import { adoptVisitor } from '../visitor-adoption.js';
import { makeWay } from '../vouched-address.js';

export interface RegisterWithCodeInput extends Idempotent {
  code: string;
  username: string;
  password: string;
  campaignId: string;
  categoryId?: string | null;
  deviceType: DeviceType;
  language?: string | null;
}

/**
 * A newcomer shows the code and has an account: customer, proved contact, password and virtual card, all or none.
 *
 * Somebody the shop knows by the very address, proved but without an account, keeps that record and its card. An
 * address that was only noted somewhere proves nothing, and nothing that hangs on it is handed over.
 */
export async function registerWithCode(world: World, input: RegisterWithCodeInput) {
  const { code, username, password, campaignId } = input;
  const address = addressIn(username, world.defaultCountry);
  if (!address) {
    return inputRejected([
      { path: 'username', message: 'must be the address or number the code was sent to.' },
    ]);
  }
  const checked = check(z.object({ language: language.nullish() }), input);
  if (isRejected(checked)) return checked;
  const misshapen = passwordShapeProblem(world, password);
  if (misshapen) return misshapen;
  const category = await cardCategoryOf(world.em, input.categoryId);
  if (category === 'unknown') return cardCategoryNotFound();
  const about = { purpose: 'REGISTRATION', address, campaignId } as const;

  return once(
    world,
    { name: 'registerWithCode', about: address },
    input,
    async (tx, { challengeId, hash }) => {
      if (!(await spendChallenge(tx, world, challengeId))) return codeRejected();
      const found = await customerWith(tx, world, address, input);
      if (!found) return codeRejected();
      const { customer, changes } = found;
      await tx.flush();
      await setCredential(tx, world, customer.id, hash);
      const card = await currentCard(tx, customer);
      const issued = card ?? newCard(tx, world, customer, category);
      await adoptVisitor(tx, world, customer);
      const self = { ...world, caller: { kind: 'CUSTOMER', id: customer.id, sessionId: null } as const };
      record(tx, self, customer.id, 'REGISTERED', [
        { field: address.type === 'EMAIL' ? 'email' : 'phone', from: null, to: address.value },
        { field: 'registered', from: false, to: true },
        ...changes,
        ...changed('card', card?.number ?? null, issued.number),
      ]);
      afterCommit(tx, () => world.audit({ event: 'registered', customerId: customer.id }));
      return { type: 'Registered', customerId: customer.id } as const;
    },
    () => proveAndHash(world, { about, code }, password, [username]),
  ).catch(
    // Somebody else has proved the same address at the same moment.
    whenDuplicate({ contact_verified_address_unique: codeRejected }),
  );
}

const keyOf = ({ type, valueNormalized }: Address) => ({ type, valueNormalized });

/** Who it is from now on: the record with this proved address if there is one, otherwise a new one. */
async function customerWith(
  tx: EntityManager,
  world: World,
  address: Address,
  { language }: RegisterWithCodeInput,
) {
  const now = world.clock();
  const owner = await ownerOf(tx, address);
  const known = owner && (await lockCustomer(tx, owner.customerId));
  if (known && !known.isRegistered && known.status === 'ENABLED') {
    const contact = await tx.findOneOrFail(Contact, { customer: known, ...keyOf(address) });
    const change = describe(contact);
    await proveContact(tx, known, contact, now);
    known.isRegistered = true;
    known.touch(now);
    return { customer: known, changes: changed('contact', change, describe(contact)) };
  }
  if (owner?.hasProved || known?.status === 'DISABLED') return null;
  await makeWay(tx, world, address, null);
  const customer = tx.create(Customer, {
    code: randomDigits(16),
    isRegistered: true,
    language: language ?? null,
    tags: [],
    createdAt: now,
    updatedAt: now,
  });
  tx.create(Contact, {
    customer,
    ...address,
    isPrimary: true,
    isVerified: true,
    provedBy: 'CUSTOMER',
    createdAt: now,
    updatedAt: now,
  });
  return { customer, changes: changed('language', null, customer.language ?? null) };
}
