import { contactsOf } from '../../domain/contacts/contact-list.js';
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
import { record } from '../../domain/work/history.js';
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
      const { customerId, challengeId, address } = proof;
      const work = onBehalfOf(asked, asCustomer(customerId));
      const customer = await lockCustomer(work, customerId);
      if (customer?.status !== 'ENABLED') return codeRejected();
      // The address that the proof was sent to may have left the account since.
      const contacts = await contactsOf(work, customer);
      const isStillTheirs = contacts.some(
        ({ type, valueNormalized, provedBy }) =>
          type === address.type && provedBy === 'CUSTOMER' && valueNormalized === address.valueNormalized,
      );
      if (!isStillTheirs || !(await spendChallenge(work, challengeId))) return codeRejected();
      await setPassword(work.db, customerId, hash, work.now);
      await revokeSessions(work, customerId, 'PASSWORD_RESET');
      await unlinkAll(work, customer);
      await cancelLinks(work, underWay, customerId);
      record(work, customerId, 'PASSWORD_RESET', []);
      await tellEverywhere(work, customer, 'passwordChanged', {});
      work.afterCommit((outside) => forgetSignInFailures(outside, customerId));
      const reason = address.type === 'EMAIL' ? 'reset' : 'reset by text message';
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
}

/** What the link opens, and the hash of the new password. */
async function byToken(world: World, token: string, password: string) {
  const link = await openLink(world, 'PASSWORD_RESET', token);
  if (!link) return codeRejected();
  const { customerId, challengeId, details } = link;
  const hash = await inTurn(world, async () =>
    hashNewPassword(world, password, await wordsAbout(world.read, customerId)),
  );
  if ('status' in hash) return hash;
  const proof: Proof = {
    customerId,
    challengeId,
    address: { type: 'EMAIL', valueNormalized: details?.toNormalized },
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
  const proof: Proof = { customerId: customerId!, challengeId, address };
  return { proof, hash };
}
