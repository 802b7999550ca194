import { canonicalEmail } from '../../platform/text/email-address.js';
import { isStorable } from '../../platform/text/json.js';
import { phoneOf } from '../../platform/text/phone-number.js';
import type { Reader } from '../../tables/db.js';
import { type AccountRow, accountByName } from '../../tables/sign-in/accounts.js';
import { mayText } from '../messages/queue.js';
import { type InputRejected, inputRejected } from '../work/problems.js';
import type { World } from '../work/world.js';

/** An address that a code can be sent to, which proves it. */
export interface Address {
  type: 'EMAIL' | 'PHONE';
  value: string;
  valueNormalized: string;
}

/** The only address among `email` and `phone`, or the problem with them; `own` is the country on the record, if known. */
export function oneAddress(
  world: Pick<World, 'defaultCountry' | 'smsCountries'>,
  { email, phone }: { email?: string | null | undefined; phone?: string | null | undefined },
  own: string | null = null,
): Address | InputRejected {
  if ((email == null) === (phone == null)) {
    return inputRejected([{ path: 'email', message: 'give either `email` or `phone`.' }]);
  }
  if (email != null) {
    const checked = canonicalEmail(email);
    if ('problem' in checked) return inputRejected([{ path: 'email', message: checked.problem }]);
    return { type: 'EMAIL', value: checked.value, valueNormalized: checked.canonical };
  }
  const countries = { own, environment: world.defaultCountry };
  const checked = phoneOf(phone as string, countries, { strict: true });
  if ('problem' in checked) return inputRejected([{ path: 'phone', message: checked.problem }]);
  if (!mayText(world, checked.e164)) {
    return inputRejected([{ path: 'phone', message: 'text messages are not sent to this kind of number.' }]);
  }
  return { type: 'PHONE', value: checked.e164, valueNormalized: checked.e164 };
}

/** The address that a username is; null if it is none. `own` is the country on the record, if known. */
export function addressIn(
  username: string,
  environment: string | undefined,
  own: string | null = null,
): Address | null {
  const email = canonicalEmail(username);
  if ('canonical' in email) return { type: 'EMAIL', value: email.value, valueNormalized: email.canonical };
  const phone = phoneOf(username, { own, environment });
  if ('e164' in phone) return { type: 'PHONE', value: phone.e164, valueNormalized: phone.e164 };
  return null;
}

/**
 * The account a username signs in to: that of the customer who has it as a proved address, else of the one who chose
 * it. In this order, so that nobody can choose somebody else's address as a name and intercept their sign-ins.
 */
export async function accountOf(
  read: Reader,
  username: string,
  country: string | undefined,
): Promise<AccountRow | null> {
  // A name that the database cannot store is nobody's.
  const name = isStorable(username) ? username : '';
  return accountByName(read, normalizedUsername(name), addressIn(name, country));
}

/** The form of a username for comparison, in which case and Unicode spelling make no difference. */
export const normalizedUsername = (username: string) => username.normalize('NFKC').trim().toLowerCase();

/** One key for all spellings of a username: tries are counted by it, so another spelling gives no new ones. */
export function usernameKey(username: string, country: string | undefined): string {
  const address = addressIn(username, country);
  return address ? `${address.type} ${address.valueNormalized}` : normalizedUsername(username);
}
