import type { Caller, Scope } from '../../domain/work/caller.js';
import { holds } from '../../domain/work/scopes.js';
import type { Context } from '../context.js';
import { forbidden, unauthenticated } from './errors.js';

/** Who builds a client of their own on a part of the graph: a shop, for everybody and its customers; the back office. */
export type Audience = 'public' | 'customer' | 'back-office';

export interface Rule {
  /**
   * Kinds of caller that may. `PUBLIC` is everybody, with or without a token, and the caller is not looked up.
   * `ANYBODY` is everybody too, but the answer depends on the caller. `ROUTER` is the reader of the SDL.
   */
  callers: ReadonlyArray<Caller['kind'] | 'PUBLIC' | 'ANYBODY' | 'ROUTER'>;
  /** Scopes of which a SERVICE or STAFF token must hold at least one. */
  scopes?: readonly Scope[];
  /** What STAFF needs instead, where it is not the same. */
  scopesOfStaff?: readonly Scope[];
  /** A scope that is required in addition. */
  also?: Scope;
  /** A scope with which the caller may do more than the field alone allows; the flow checks it. */
  more?: Scope;
  /** As `more`, for staff only. */
  moreForStaff?: Scope;
  /** A scope that opens the field for some arguments to a caller without the scopes above. */
  otherwise?: { scope: Scope; where: (args: Record<string, unknown>) => boolean };
  /** Whether an operation may contain only one such field. See limits/root-fields.ts. */
  once?: boolean;
  /** For whom it is, where its callers do not say so. */
  audiences?: readonly Audience[];
}

const everybody: Rule = { callers: ['PUBLIC'] };
const catalogue: Rule = { callers: ['PUBLIC'], audiences: ['public', 'back-office'] };
/** A service has no token yet, and no shop has a service's secret. */
const serviceToBe: Rule = { callers: ['PUBLIC'], audiences: ['back-office'] };
/** A visitor who signs in or registers brings their anonymous profile along, and has their own count of tries. */
const visitorOrAnybody: Rule = { callers: ['ANYBODY'] };
const customer: Rule = { callers: ['CUSTOMER'] };
/** Fields that ask for a secret or send something. */
const customerOnce: Rule = { ...customer, once: true };
const back = (scope: Scope): Rule => ({ callers: ['SERVICE', 'STAFF'], scopes: [scope] });
const backOrCustomer = (scope: Scope): Rule => ({
  callers: ['CUSTOMER', 'SERVICE', 'STAFF'],
  scopes: [scope],
});
const service = (...scopes: Scope[]): Rule => ({ callers: ['SERVICE'], scopes });
const staff = (scope: Scope): Rule => ({ callers: ['STAFF'], scopes: [scope] });
const webhooks = staff('webhooks:write');
const each = (rule: Rule, ...paths: string[]) => Object.fromEntries(paths.map((path) => [path, rule]));
/** What services do for their customers, and employees for somebody who asks them. */
const backOrSupport = (scope: Scope): Rule => ({ ...back(scope), scopesOfStaff: ['accounts:support'] });
/** The right to state that a contact is the customer's. */
const verifying = { more: 'contacts:verify' } as const;
/** A till asks whose card it is. It learns nothing about the customer's past, nor about customers by other keys. */
const byCardAlone = (args: Record<string, unknown>) =>
  args['cardNumber'] != null &&
  Object.entries(args).every(([name, value]) => name === 'cardNumber' || value == null);

/**
 * The permission table. The service does not start with a root field that has no row here: nothing is open because it
 * was forgotten. Which customers a caller may see is decided once per customer, in customer-access.ts.
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
  ...each(catalogue, 'Query.campaign', 'Query.campaigns', 'Query.contactTopics', 'Query.cardCategories'),
  'Query.loyaltyTransactions': back('balances:write'),
  'Query.checkCard': { ...service('cards:check', 'till:record'), once: true },
  'Query.mergePreview': { ...staff('customers:merge'), also: 'customers:read' },
  ...each(back('customers:read'), 'Query.customerGroups', 'Query.protectedTags'),
  'Query.customFieldDefinitions': back('customers:read'),
  'Query.events': service('events:read'),
  'Subscription.myAccountChanged': { callers: ['CUSTOMER', 'ANONYMOUS'] },
  'Subscription.customerChanged': back('customers:read'),
  ...each(staff('hooks:write'), 'Query.hooks', 'Mutation.createHook', 'Mutation.updateHook'),
  ...each(staff('hooks:write'), 'Mutation.removeHook', 'Mutation.rotateHookSecret'),
  'Query.consentCheck': service('consents:check'),
  ...each(staff('customers:erase'), 'Query.erasureStatus', 'Query.openErasures', 'Mutation.eraseCustomer'),
  'Mutation.createCustomer': { ...back('customers:write'), ...verifying },
  'Mutation.updateCustomer': { ...back('customers:write'), ...verifying },
  'Mutation.replaceCustomer': { ...back('customers:write'), ...verifying },
  'Mutation.deleteCustomer': back('customers:write'),
  'Mutation.mergeCustomers': { ...back('customers:merge'), once: true },
  'Mutation.unmergeCustomers': { ...back('customers:merge'), once: true },
  'Mutation.dismissDuplicateCandidate': staff('customers:merge'),
  'Mutation.restoreDuplicateCandidate': staff('customers:merge'),
  'Mutation.acknowledgeErasure': service('erasures:acknowledge'),
  'Mutation.addContact': { ...backOrCustomer('customers:write'), ...verifying },
  'Mutation.updateContact': { ...backOrCustomer('customers:write'), ...verifying },
  'Mutation.removeContact': { ...backOrCustomer('customers:write'), ...verifying },
  'Mutation.addAddress': backOrCustomer('customers:write'),
  'Mutation.updateAddress': backOrCustomer('customers:write'),
  'Mutation.removeAddress': backOrCustomer('customers:write'),
  ...each(staff('customers:write'), 'Mutation.addNote', 'Mutation.removeNote'),
  'Mutation.setGroups': back('customers:write'),
  'Mutation.setTopics': backOrCustomer('customers:write'),
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
  'Mutation.issueCard': backOrSupport('customers:write'),
  'Mutation.replaceCard': backOrSupport('customers:write'),
  'Mutation.blockCard': backOrSupport('customers:write'),
  'Mutation.endCustomerSessions': staff('accounts:support'),
  'Mutation.sendRecovery': { ...staff('accounts:support'), ...verifying, once: true },
  'Mutation.resetPin': staff('accounts:support'),
  'Mutation.changeCardCategory': back('customers:write'),
  'Mutation.verifyPin': { ...service('pin:verify'), once: true },
  ...each(staff('campaigns:write'), 'Mutation.createCampaign', 'Mutation.updateCampaign'),
  ...each(staff('campaigns:write'), 'Mutation.closeCampaign', 'Mutation.reopenCampaign'),
  'Mutation.setCustomerDataFields': staff('campaigns:write'),
  'Mutation.createCardCategory': staff('campaigns:write'),
  ...each(staff('campaigns:write'), 'Mutation.defineTopic', 'Mutation.removeTopic'),
  ...each(staff('campaigns:write'), 'Mutation.defineGroup', 'Mutation.removeGroup'),
  'Mutation.setProtectedTags': staff('campaigns:write'),
  ...each(staff('campaigns:write'), 'Mutation.defineCustomField', 'Mutation.removeCustomField'),
  ...each(webhooks, 'Query.webhookEndpoints', 'Query.webhookEndpoint', 'Mutation.pauseWebhookEndpoint'),
  ...each(webhooks, 'Mutation.resumeWebhookEndpoint', 'Mutation.removeWebhookEndpoint'),
  ...each(webhooks, 'Mutation.rotateWebhookSecret', 'Mutation.replayWebhooks'),
  'Mutation.createWebhookEndpoint': { ...webhooks, more: 'customers:read' },
  'Mutation.updateWebhookEndpoint': { ...webhooks, more: 'customers:read' },
  'Mutation.sendTestWebhook': { ...webhooks, once: true },
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
  'Mutation.reverseTransaction': back('balances:write'),
  'Mutation.adjustBalance': staff('balances:adjust'),
  'Mutation.serviceToken': serviceToBe,
  ...each(visitorOrAnybody, 'Mutation.signInByOAuth', 'Mutation.signInByFacebook'),
  ...each(customerOnce, 'Mutation.linkOAuth', 'Mutation.linkFacebook'),
  'Mutation.unlinkIdentity': customerOnce,
  ...each(customerOnce, 'Mutation.deleteAccountByOAuth', 'Mutation.deleteAccountByFacebook'),
};

/** Whether the answer depends on the caller, so that their standing has to be looked up first. */
export const dependsOnCaller = ({ callers }: Rule): boolean => !callers.includes('PUBLIC');

/** Throws unless the rule admits this caller. */
export function authorize(
  rule: Rule,
  { caller, readsSdl }: Pick<Context, 'caller' | 'readsSdl'>,
  args: Record<string, unknown>,
): void {
  if (rule.callers.includes('PUBLIC') || rule.callers.includes('ANYBODY')) return;
  if (rule.callers.includes('ROUTER')) {
    if (readsSdl) return;
    const message = 'The SDL is for the router only.';
    throw caller ? forbidden(message) : unauthenticated(message);
  }
  if (!caller) throw unauthenticated();
  if (!rule.callers.includes(caller.kind)) throw forbidden();
  if (!('scopes' in caller)) return;
  const { also, otherwise } = rule;
  const scopes = (caller.kind === 'STAFF' ? rule.scopesOfStaff : undefined) ?? rule.scopes ?? [];
  if (otherwise?.where(args) && holds(caller, otherwise.scope)) return;
  if (scopes.length > 0 && !scopes.some((scope) => holds(caller, scope))) {
    throw forbidden(`This needs the scope ${scopes.join(' or ')}.`);
  }
  if (also && !holds(caller, also)) throw forbidden(`This also needs the scope ${also}.`);
}
