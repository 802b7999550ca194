import { contactsOf, describe, proveContact } from '../../domain/contacts/contact-list.js';
import { type Address, addressIn } from '../../domain/contacts/contact-point.js';
import { lockCustomer } from '../../domain/customers/find.js';
import { unlinkAll } from '../../domain/identities/linked.js';
import { tellEverywhere } from '../../domain/messages/tell-owner.js';
import { spendChallenge } from '../../domain/proofs/codes.js';
import { forgetSignInFailures } from '../../domain/proofs/gates.js';
import { cancelLinks, openLink, underWay } from '../../domain/proofs/links.js';
import { codeRejected } from '../../domain/proofs/problems.js';
import { ownerToRecover } from '../../domain/proofs/recovery.js';
import { hashNewPassword, proveAndHash } from '../../domain/sign-in/password-rules.js';
import { inTurn } from '../../domain/sign-in/password-turn.js';
import { revokeSessions } from '../../domain/sign-in/sessions.js';
import { asCustomer } from '../../domain/work/caller.js';
import { changed, record } from '../../domain/work/history.js';
import { inputRejected } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import { onBehalfOf } from '../../domain/work/work.js';
import type { World } from '../../domain/work/world.js';
import { wordsAbout } from '../../tables/sign-in/accounts.js';
import { setPassword } from '../../tables/sign-in/credentials.js';

interface ConfirmPasswordResetInput extends Idempotent {
  password: string;
  token?: string | null;
  phone?: string | null;
  code?: string | null;
}

/**
 * A person who reads the account's mail, or has its mobile number, sets a new password. Every device is signed out and
 * all open links and codes are void, so that an intruder is thrown out. It does not sign in.
 */
export async function confirmPasswordReset(world: World, input: ConfirmPasswordResetInput) {
  const { token, phone, code, password } = input;
  const isByToken = token != null && phone == null && code == null;
  const isByCode = token == null && phone != null && code != null;
  if (!isByToken && !isByCode) {
    return inputRejected([{ path: 'token', message: 'give either `token`, or `phone` and `code`.' }]);
  }
  const operation = { name: 'confirmPasswordReset', by: isByToken ? token : `${phone} ${code}` };
  return repeatable(world, operation, input, {
    first: async () => (isByToken ? byToken(world, token, password) : byCode(world, phone!, code!, password)),
    inTransaction: async (asked, { proof, hash }) => {
      const { customerId, challengeId, address, isVouched } = proof;
      const work = onBehalfOf(asked, asCustomer(customerId));
      const customer = await lockCustomer(work, customerId);
      if (customer?.status !== 'ENABLED') return codeRejected();
      // The address that the proof was sent to may have left the account since.
      const contacts = await contactsOf(work, customer);
      const contact = contacts.find(
        ({ type, valueNormalized, ...its }) =>
          type === address.type &&
          valueNormalized === address.valueNormalized &&
          (its.provedBy === 'CUSTOMER' || (isVouched && its.isVerified)),
      );
      if (!contact || !(await spendChallenge(work, challengeId))) return codeRejected();
      await setPassword(work.db, customerId, hash, work.now);
      await revokeSessions(work, customerId, 'PASSWORD_RESET');
      await unlinkAll(work, customer);
      await cancelLinks(work, underWay, customerId);
      const before = describe(contact);
      if (contact.provedBy !== 'CUSTOMER') {
        await proveContact(work, customer, contact);
        customer.touch(work.now);
      }
      record(work, customerId, 'PASSWORD_RESET', changed('contact', before, describe(contact)));
      await tellEverywhere(work, customer, 'passwordChanged', {});
      work.afterCommit((outside) => forgetSignInFailures(outside, customerId));
      const reason = isVouched
        ? 'reset by staff'
        : address.type === 'EMAIL'
          ? 'reset'
          : 'reset by text message';
      work.audit({ event: 'password-changed', customerId, reason });
      return { type: 'CustomerPasswordReset' } as const;
    },
  });
}

/** What gives the right to set the password: a challenge of this customer, sent to this address. */
interface Proof {
  customerId: string;
  challengeId: string;
  address: Pick<Address, 'type'> & { valueNormalized: string | undefined };
  /** Whether it was sent to an address that somebody vouched for, which its use proves. */
  isVouched: boolean;
}

/** What the link opens, and the hash of the new password. */
async function byToken(world: World, token: string, password: string) {
  const ordinary = await openLink(world, 'PASSWORD_RESET', token);
  const link = ordinary ?? (await openLink(world, 'RECOVERY', token));
  if (!link) return codeRejected();
  const { customerId, challengeId, details } = link;
  const hash = await inTurn(world, async () =>
    hashNewPassword(world, password, await wordsAbout(world.read, customerId)),
  );
  if ('status' in hash) return hash;
  const proof: Proof = {
    customerId,
    challengeId,
    address: { type: details?.type ?? 'EMAIL', valueNormalized: details?.toNormalized },
    isVouched: link !== ordinary,
  };
  return { proof, hash };
}

/** Whose account the code opens, and the hash of the new password. For a number without an account, the same work. */
async function byCode(world: World, phone: string, code: string, password: string) {
  const address = addressIn(phone, world.defaultCountry);
  if (address?.type !== 'PHONE') return codeRejected();
  const owner = await ownerToRecover(world.read, address);
  const customerId = owner?.customerId ?? null;
  const about = { purpose: 'RESET_CODE', address, customerId } as const;
  const proved = await proveAndHash(world, { about, code }, password, async () =>
    wordsAbout(world.read, customerId!),
  );
  if ('status' in proved) return proved;
  const { challengeId, hash } = proved;
  const proof: Proof = { customerId: customerId!, challengeId, address, isVouched: false };
  return { proof, hash };
}
