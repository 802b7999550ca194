import type { Caller, Scope } from '../flows/needs.js';
import type { Context } from './context.js';
import { forbidden, unauthenticated } from './errors.js';

export interface Rule {
  /**
   * Kinds of caller that may. `PUBLIC` is everybody, a token or not, and then nobody looks who it is. `ANYBODY` is
   * everybody too, but the answer depends on who it is. `ROUTER` is who reads the SDL.
   */
  callers: ReadonlyArray<Caller['kind'] | 'PUBLIC' | 'ANYBODY' | 'ROUTER'>;
  /** What a SERVICE or STAFF token must carry besides. */
  scope?: Scope;
  /** Whether one operation may hold one such field only. See limits/root-fields.ts. */
  once?: boolean;
}

const everybody: Rule = { callers: ['PUBLIC'] };
/** A visitor who signs in or registers takes their anonymous profile along, and counts by themselves. */
const visitorOrAnybody: Rule = { callers: ['ANYBODY'] };
const customer: Rule = { callers: ['CUSTOMER'] };
/** What asks for a secret or sends something. */
const customerOnce: Rule = { ...customer, once: true };
const back = (scope: Scope): Rule => ({ callers: ['SERVICE', 'STAFF'], scope });
const backOrCustomer = (scope: Scope): Rule => ({ callers: ['CUSTOMER', 'SERVICE', 'STAFF'], scope });

/**
 * Who may call what. A root field without a row here does not start: nothing is open by being forgotten.
 * What a caller may see of a customer is decided once per customer, in customer-access.ts.
 */
export const permissions: Record<string, Rule> = {
  'Query._service': { callers: ['ROUTER'] },
  'Query._entities': { callers: ['ANYBODY'] },
  'Query.me': { callers: ['CUSTOMER', 'ANONYMOUS'] },
  'Query.customer': back('customers:read'),
  'Query.customers': back('customers:read'),
  'Query.searchCustomers': back('customers:read'),
  'Query.duplicateCandidates': { callers: ['STAFF'], scope: 'customers:read', once: true },
  'Query.exportMyData': customerOnce,
  'Query.exportCustomer': { callers: ['STAFF'], scope: 'customers:read', once: true },
  'Query.campaign': everybody,
  'Query.campaigns': everybody,
  'Query.cardCategories': everybody,
  'Query.checkCard': { callers: ['SERVICE'], scope: 'cards:check', once: true },
  'Query.mergePreview': { callers: ['STAFF'], scope: 'customers:merge' },
  'Query.customFields': back('customers:read'),
  'Mutation.createCustomer': back('customers:write'),
  'Mutation.updateCustomer': back('customers:write'),
  'Mutation.replaceCustomer': back('customers:write'),
  'Mutation.deleteCustomer': back('customers:write'),
  'Mutation.mergeCustomers': { ...back('customers:merge'), once: true },
  'Mutation.unmergeCustomers': { ...back('customers:merge'), once: true },
  'Mutation.eraseCustomer': { callers: ['STAFF'], scope: 'customers:erase' },
  'Mutation.addContact': backOrCustomer('customers:write'),
  'Mutation.updateContact': backOrCustomer('customers:write'),
  'Mutation.removeContact': backOrCustomer('customers:write'),
  'Mutation.setAgreements': backOrCustomer('customers:write'),
  'Mutation.setAttributes': backOrCustomer('customers:write'),
  'Mutation.setTags': backOrCustomer('customers:write'),
  'Mutation.updateAccount': customer,
  'Mutation.sendRegistrationCode': visitorOrAnybody,
  'Mutation.registerWithCode': visitorOrAnybody,
  'Mutation.sendClaimCode': { callers: ['SERVICE'], scope: 'registrations:write', once: true },
  'Mutation.claimAccount': { callers: ['SERVICE'], scope: 'registrations:write', once: true },
  'Mutation.recordCustomer': { callers: ['SERVICE'], scope: 'customers:write', once: true },
  'Mutation.issueCard': { callers: ['SERVICE'], scope: 'customers:write' },
  'Mutation.replaceCard': { callers: ['SERVICE'], scope: 'customers:write' },
  'Mutation.blockCard': { callers: ['SERVICE'], scope: 'customers:write' },
  'Mutation.verifyPin': { callers: ['SERVICE'], scope: 'pin:verify', once: true },
  'Mutation.createCampaign': { callers: ['STAFF'], scope: 'campaigns:write' },
  'Mutation.updateCampaign': { callers: ['STAFF'], scope: 'campaigns:write' },
  'Mutation.setCustomerDataFields': { callers: ['STAFF'], scope: 'campaigns:write' },
  'Mutation.createCardCategory': { callers: ['STAFF'], scope: 'campaigns:write' },
  'Mutation.defineCustomField': { callers: ['STAFF'], scope: 'campaigns:write' },
  'Mutation.removeCustomField': { callers: ['STAFF'], scope: 'campaigns:write' },
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
  'Mutation.addToBalance': { callers: ['SERVICE'], scope: 'balances:write' },
  'Mutation.redeemFromBalance': { callers: ['SERVICE'], scope: 'balances:write' },
  'Mutation.reverseTransaction': { callers: ['SERVICE'], scope: 'balances:write' },
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
export function authorize(rule: Rule, { caller, readsSdl }: Pick<Context, 'caller' | 'readsSdl'>): void {
  if (rule.callers.includes('PUBLIC') || rule.callers.includes('ANYBODY')) return;
  if (rule.callers.includes('ROUTER')) {
    if (readsSdl) return;
    throw forbidden('The SDL is for the router.');
  }
  if (!caller) throw unauthenticated();
  if (!rule.callers.includes(caller.kind)) throw forbidden();
  if (rule.scope && 'scopes' in caller && !caller.scopes.includes(rule.scope)) {
    throw forbidden(`This needs the scope ${rule.scope}.`);
  }
}
