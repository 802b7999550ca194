import { cardTaken } from '../../domain/cards/problems.js';
import { ownCountry } from '../../domain/contacts/own-country.js';
import type { Versioned } from '../../domain/customers/version.js';
import { hooked } from '../../domain/hooks/hooked.js';
import { customerNamed } from '../../domain/hooks/named.js';
import { usernameTaken } from '../../domain/sign-in/problems.js';
import { thrownByApplyTill } from '../../domain/till/apply.js';
import { checkTill, type RecordCustomerInput } from '../../domain/till/input.js';
import { recordAtTill } from '../../domain/till/record.js';
import { hashTillSecrets } from '../../domain/till/secrets.js';
import { isRejected } from '../../domain/work/input.js';
import { repeatable } from '../../domain/work/repeatable.js';
import { whenRolledBack } from '../../domain/work/transaction.js';
import type { World } from '../../domain/work/world.js';
import { whenDuplicate } from '../../platform/database/errors.js';

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

  const { email, firstName, lastName } = data;
  const said = { code, cardNumber, email: email?.value, phone: data.phone?.value, firstName, lastName };
  const place = {
    point: 'BEFORE_RECORD_CUSTOMER',
    operation: 'recordCustomer',
    about: async () => ({ ...said, customerId: await customerNamed(world, data) }),
  } as const;

  return repeatable(
    world,
    'recordCustomer',
    input,
    hooked(world, place, {
      first: () => hashTillSecrets(world, data),
      inTransaction: (work, secrets) => recordAtTill(work, { data, secrets }, input),
    }),
  )
    .catch(whenRolledBack(...thrownByApplyTill))
    .catch(whenDuplicate({ card_number_unique: cardTaken, credential_username_unique: usernameTaken }));
}
