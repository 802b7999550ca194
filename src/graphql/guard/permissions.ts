import type { Caller, Scope } from '../../domain/work/caller.js';
import { holds } from '../../domain/work/scopes.js';
import type { Context } from '../context.js';
import { forbidden, unauthenticated } from './errors.js';

export interface Rule {
  /**
   * Kinds of caller that may. `PUBLIC` is everybody, a token or not, and then nobody looks who it is. `ANYBODY` is
   * everybody too, but the answer depends on who it is. `ROUTER` is who reads the SDL.
   */
  callers: ReadonlyArray<Caller['kind'] | 'PUBLIC' | 'ANYBODY' | 'ROUTER'>;
  /** What a SERVICE or STAFF token must carry besides: one of these. */
  scopes?: readonly Scope[];
  /** And this as well. */
  also?: Scope;
  /** What lets the caller do more than the field alone does; the flow asks for it. */
  more?: Scope;
  /** The same, for staff alone. */
  moreForStaff?: Scope;
  /** What opens the field to somebody without those scopes, for some arguments only. */
  otherwise?: { scope: Scope; where: (args: Record<string, unknown>) => boolean };
  /** Whether one operation may hold one such field only. See limits/root-fields.ts. */
  once?: boolean;
}

const everybody: Rule = { callers: ['PUBLIC'] };
/** A visitor who signs in or registers takes their anonymous profile along, and counts by themselves. */
const visitorOrAnybody: Rule = { callers: ['ANYBODY'] };
const customer: Rule = { callers: ['CUSTOMER'] };
/** What asks for a secret or sends something. */
const customerOnce: Rule = { ...customer, once: true };
const back = (scope: Scope): Rule => ({ callers: ['SERVICE', 'STAFF'], scopes: [scope] });
const backOrCustomer = (scope: Scope): Rule => ({
  callers: ['CUSTOMER', 'SERVICE', 'STAFF'],
  scopes: [scope],
});
const service = (...scopes: Scope[]): Rule => ({ callers: ['SERVICE'], scopes });
const staff = (scope: Scope): Rule => ({ callers: ['STAFF'], scopes: [scope] });
/** Who may say that a contact is the customer's. */
const verifying = { more: 'contacts:verify' } as const;
/** A till asks whose a card is. Of a customer as it was, and by other keys, it learns nothing. */
const byCardAlone = (args: Record<string, unknown>) =>
  args['cardNumber'] != null &&
  Object.entries(args).every(([name, value]) => name === 'cardNumber' || value == null);

/**
 * Who may call what. A root field without a row here does not start: nothing is open by being forgotten.
 * What a caller may see of a customer is decided once per customer, in customer-access.ts.
 */
export const permissions: Record<string, Rule> = {
  'Query._service': { callers: ['ROUTER'] },
  'Query._entities': { callers: ['ANYBODY'] },
  'Query.me': { callers: ['CUSTOMER', 'ANONYMOUS'] },
  'Query.customer': {
    ...back('customers:read'),
    otherwise: { scope: 'till:record', where: byCardAlone },
  },
  'Query.customers': back('customers:read'),
  'Query.searchCustomers': back('customers:read'),
  'Query.duplicateCandidates': { ...staff('customers:read'), once: true },
  'Query.exportMyData': customerOnce,
  'Query.exportCustomer': { ...staff('customers:read'), once: true },
  'Query.campaign': everybody,
  'Query.campaigns': everybody,
  'Query.cardCategories': everybody,
  'Query.checkCard': { ...service('cards:check', 'till:record'), once: true },
  'Query.mergePreview': { ...staff('customers:merge'), also: 'customers:read' },
  'Query.customFields': back('customers:read'),
  'Mutation.createCustomer': { ...back('customers:write'), ...verifying },
  'Mutation.updateCustomer': { ...back('customers:write'), ...verifying },
  'Mutation.replaceCustomer': { ...back('customers:write'), ...verifying },
  'Mutation.deleteCustomer': back('customers:write'),
  'Mutation.mergeCustomers': { ...back('customers:merge'), once: true },
  'Mutation.unmergeCustomers': { ...back('customers:merge'), once: true },
  'Mutation.eraseCustomer': staff('customers:erase'),
  'Mutation.addContact': { ...backOrCustomer('customers:write'), ...verifying },
  'Mutation.updateContact': { ...backOrCustomer('customers:write'), ...verifying },
  'Mutation.removeContact': { ...backOrCustomer('customers:write'), ...verifying },
  'Mutation.setAgreements': backOrCustomer('customers:write'),
  'Mutation.setAttributes': backOrCustomer('customers:write'),
  'Mutation.setTags': backOrCustomer('customers:write'),
  'Mutation.updateAccount': customer,
  'Mutation.sendRegistrationCode': visitorOrAnybody,
  'Mutation.registerWithCode': visitorOrAnybody,
  'Mutation.sendClaimCode': { ...service('registrations:write'), once: true },
  'Mutation.claimAccount': { ...service('registrations:write'), once: true },
  'Mutation.recordCustomer': {
    ...back('till:record'),
    ...verifying,
    moreForStaff: 'accounts:support',
    once: true,
  },
  'Mutation.issueCard': service('customers:write'),
  'Mutation.replaceCard': service('customers:write'),
  'Mutation.blockCard': service('customers:write'),
  'Mutation.verifyPin': { ...service('pin:verify'), once: true },
  'Mutation.createCampaign': staff('campaigns:write'),
  'Mutation.updateCampaign': staff('campaigns:write'),
  'Mutation.setCustomerDataFields': staff('campaigns:write'),
  'Mutation.createCardCategory': staff('campaigns:write'),
  'Mutation.defineCustomField': staff('campaigns:write'),
  'Mutation.removeCustomField': staff('campaigns:write'),
  'Mutation.changePassword': customerOnce,
  'Mutation.requestPasswordReset': visitorOrAnybody,
  'Mutation.confirmPasswordReset': everybody,
  'Mutation.requestEmailChange': customerOnce,
  'Mutation.confirmEmailChange': visitorOrAnybody,
  'Mutation.revertEmailChange': everybody,
  'Mutation.requestPhoneUpdate': customerOnce,
  'Mutation.confirmPhoneUpdate': customerOnce,
  'Mutation.deleteAccount': customerOnce,
  'Mutation.startAnonymousSession': everybody,
  'Mutation.recognizeAnonymous': { callers: ['ANONYMOUS'], once: true },
  'Mutation.signIn': visitorOrAnybody,
  'Mutation.refreshSession': everybody,
  'Mutation.signOut': customer,
  'Mutation.revokeSession': customer,
  'Mutation.revokeOtherSessions': customer,
  'Mutation.addToBalance': service('balances:write'),
  'Mutation.redeemFromBalance': service('balances:write'),
  'Mutation.reverseTransaction': service('balances:write'),
  'Mutation.serviceToken': everybody,
  'Mutation.signInByOAuth': visitorOrAnybody,
  'Mutation.signInByFacebook': visitorOrAnybody,
  'Mutation.linkOAuth': customerOnce,
  'Mutation.linkFacebook': customerOnce,
  'Mutation.unlinkIdentity': customerOnce,
  'Mutation.deleteAccountByOAuth': customerOnce,
  'Mutation.deleteAccountByFacebook': customerOnce,
};

/** Whether the answer depends on who calls, so that their standing has to be looked up first. */
export const dependsOnCaller = ({ callers }: Rule): boolean =>
  !callers.includes('PUBLIC') && !callers.includes('ROUTER');

/** Throws unless the rule lets this caller through. */
export function authorize(
  rule: Rule,
  { caller, readsSdl }: Pick<Context, 'caller' | 'readsSdl'>,
  args: Record<string, unknown>,
): void {
  if (rule.callers.includes('PUBLIC') || rule.callers.includes('ANYBODY')) return;
  if (rule.callers.includes('ROUTER')) {
    if (readsSdl) return;
    throw forbidden('The SDL is for the router.');
  }
  if (!caller) throw unauthenticated();
  if (!rule.callers.includes(caller.kind)) throw forbidden();
  if (!('scopes' in caller)) return;
  const { scopes = [], also, otherwise } = rule;
  if (otherwise?.where(args) && holds(caller, otherwise.scope)) return;
  if (scopes.length > 0 && !scopes.some((scope) => holds(caller, scope))) {
    throw forbidden(`This needs the scope ${scopes.join(' or ')}.`);
  }
  if (also && !holds(caller, also)) throw forbidden(`This also needs the scope ${also}.`);
}
