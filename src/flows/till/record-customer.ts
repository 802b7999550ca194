import { cardTaken } from '../../domain/cards/problems.js';
import { ownCountry } from '../../domain/contacts/own-country.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { usernameTaken } from '../../domain/sign-in/problems.js';
import { applyTill, thrownByApplyTill } from '../../domain/till/apply.js';
import { checkTill, type RecordCustomerInput } from '../../domain/till/input.js';
import { matchAtTill } from '../../domain/till/match.js';
import { hashTillSecrets } from '../../domain/till/secrets.js';
import { tellShop } from '../../domain/till/tell-shop.js';
import { record } from '../../domain/work/history.js';
import { isRejected } from '../../domain/work/input.js';
import { inputRejected, scopeMissing } from '../../domain/work/problems.js';
import { repeatable } from '../../domain/work/repeatable.js';
import { holds } from '../../domain/work/scopes.js';
import { whenRolledBack } from '../../domain/work/transaction.js';
import type { Work } from '../../domain/work/work.js';
import type { World } from '../../domain/work/world.js';
import { Customer } from '../../entities/customer.entity.js';
import { whenDuplicate } from '../../platform/database/errors.js';
import { randomDigits } from '../../platform/secrets/random-digits.js';

/**
 * A till records a customer, new or known, with card and balance in one go, or nothing at all.
 *
 * A till notes an address but does not prove it, and a proved one stays primary. It never takes another record's card,
 * and credentials that a service did not set are changed by support staff only. Profile fields and PIN are replaced.
 */
export async function recordCustomer(world: World, input: RecordCustomerInput & Versioned) {
  const { phone, countryCode: given, code, cardNumber } = input;
  const own = await ownCountry(world, { phones: [phone], given, code, cardNumber });
  const data = checkTill(world, input, own);
  if (isRejected(data)) return data;

  return repeatable(world, 'recordCustomer', input, {
    first: () => hashTillSecrets(world, data),
    inTransaction: async (work, secrets) => {
      const match = await matchAtTill(work, { code: data.code ?? null, card: data.cardNumber ?? null });
      if ('type' in match) return match;
      const isNew = match.customer === null;
      if (isNew && input.expectedVersion != null) {
        return inputRejected([{ path: 'expectedVersion', message: 'is for a customer who is on record.' }]);
      }
      // The new code would take the place of the given one at once, and the next till with that would find nobody.
      if (isNew && data.newCode && data.code != null) {
        return inputRejected([
          { path: 'newCode', message: 'replaces a code, but nobody has `code`. Leave one out.' },
        ]);
      }
      const stale = match.customer && staleProblem(match.customer, input);
      if (stale) return stale;
      // Letting somebody sign in to an existing record means vouching that it is theirs.
      const setsSignIn = data.username != null || data.password != null;
      if (!isNew && setsSignIn && !holds(work.caller, 'contacts:verify')) {
        return scopeMissing('contacts:verify');
      }
      // Nothing is written so far: refusals are returned. From here they are thrown, and undo everything.
      const customer = match.customer ?? newRecord(work, data.code ?? randomDigits(16));
      const { changes, drawn } = await applyTill(work, { customer, isNew }, data, secrets);
      if (changes.length > 0 && !isNew) customer.touch(work.now);
      if (changes.length > 0 || isNew) {
        record(work, customer.id, isNew ? 'CUSTOMER_CREATED' : 'CUSTOMER_UPDATED', changes);
      }
      if (isNew && !data.sendNoEmail) await tellShop(work, customer);
      return {
        type: 'CustomerRecorded',
        outcome: isNew ? 'NEW' : 'UPDATE',
        code: customer.code,
        cardNumber: drawn,
        customerId: customer.id,
      } as const;
    },
  })
    .catch(whenRolledBack(...thrownByApplyTill))
    .catch(whenDuplicate({ card_number_unique: cardTaken, credential_username_unique: usernameTaken }));
}

const newRecord = (work: Work, code: string) =>
  work.em.create(Customer, { code, tags: [], createdAt: work.now, updatedAt: work.now });
