import { describe, expect, test } from 'vitest';
import { permissions } from '../../../src/graphql/guard/permissions.js';
import { type Sender, useApp } from '../../support/app.js';
import { enter, withNothingMoved } from '../../support/customers.js';
import { smallestOperations } from '../../support/root-fields.js';

const app = useApp();
const documents = await smallestOperations();
/** Who a field is for. Written down here once more, so that a slip in the table shows. */
/** A name for those who may; one that is misspelt on either side fails below. */
type Callers = string;

/** Each root field and who it is for. */
const fields: Record<string, Callers> = {
  'Query._service': 'everybody',
  'Query._entities': 'everybody',
  'Query.me': 'customer or visitor',
  'Query.customer': 'read',
  'Query.customers': 'read',
  'Query.searchCustomers': 'read',
  'Query.duplicateCandidates': 'staff read',
  'Query.exportMyData': 'customer',
  'Query.exportCustomer': 'staff read',
  'Query.campaign': 'everybody',
  'Query.campaigns': 'everybody',
  'Query.contactTopics': 'everybody',
  'Query.cardCategories': 'everybody',
  'Query.loyaltyTransactions': 'reversals',
  'Query.checkCard': 'cards',
  'Query.mergePreview': 'staff merge and read',
  'Query.customerGroups': 'read',
  'Query.protectedTags': 'read',
  'Query.customFieldDefinitions': 'read',
  'Query.webhookEndpoints': 'webhooks',
  'Query.webhookEndpoint': 'webhooks',
  'Query.events': 'events',
  'Query.hooks': 'hooks',
  'Query.consentCheck': 'consents',
  'Query.erasureStatus': 'erase',
  'Query.openErasures': 'erase',
  'Mutation.createCustomer': 'write',
  'Mutation.updateCustomer': 'write',
  'Mutation.replaceCustomer': 'write',
  'Mutation.deleteCustomer': 'write',
  'Mutation.eraseCustomer': 'erase',
  'Mutation.acknowledgeErasure': 'acknowledge',
  'Mutation.dismissDuplicateCandidate': 'staff merge',
  'Mutation.restoreDuplicateCandidate': 'staff merge',
  'Mutation.mergeCustomers': 'merge',
  'Mutation.unmergeCustomers': 'merge',
  'Mutation.addContact': 'customer or write',
  'Mutation.updateContact': 'customer or write',
  'Mutation.removeContact': 'customer or write',
  'Mutation.addAddress': 'customer or write',
  'Mutation.updateAddress': 'customer or write',
  'Mutation.removeAddress': 'customer or write',
  'Mutation.addNote': 'staff write',
  'Mutation.removeNote': 'staff write',
  'Mutation.setGroups': 'write',
  'Mutation.setTopics': 'customer or write',
  'Mutation.setAgreements': 'customer or write',
  'Mutation.setAttributes': 'customer or write',
  'Mutation.setTags': 'customer or write',
  'Mutation.updateAccount': 'customer',
  'Mutation.sendRegistrationCode': 'everybody',
  'Mutation.registerWithCode': 'everybody',
  'Mutation.sendClaimCode': 'registrations',
  'Mutation.claimAccount': 'registrations',
  'Mutation.changePassword': 'customer',
  'Mutation.requestPasswordReset': 'everybody',
  'Mutation.confirmPasswordReset': 'everybody',
  'Mutation.requestEmailChange': 'customer',
  'Mutation.confirmEmailChange': 'everybody',
  'Mutation.revertEmailChange': 'everybody',
  'Mutation.requestPhoneUpdate': 'customer',
  'Mutation.confirmPhoneUpdate': 'customer',
  'Mutation.deleteAccount': 'customer',
  'Mutation.startAnonymousSession': 'everybody',
  'Mutation.recognizeAnonymous': 'visitor',
  'Mutation.signIn': 'everybody',
  'Mutation.refreshSession': 'everybody',
  'Mutation.signOut': 'customer',
  'Mutation.revokeSession': 'customer',
  'Mutation.revokeOtherSessions': 'customer',
  'Mutation.recordCustomer': 'till',
  'Mutation.issueCard': 'cards of customers',
  'Mutation.replaceCard': 'cards of customers',
  'Mutation.blockCard': 'cards of customers',
  'Mutation.endCustomerSessions': 'support',
  'Mutation.sendRecovery': 'support',
  'Mutation.resetPin': 'support',
  'Mutation.adjustBalance': 'adjust',
  'Mutation.changeCardCategory': 'write',
  'Mutation.verifyPin': 'pins',
  'Mutation.createCampaign': 'campaigns',
  'Mutation.updateCampaign': 'campaigns',
  'Mutation.closeCampaign': 'campaigns',
  'Mutation.reopenCampaign': 'campaigns',
  'Mutation.setCustomerDataFields': 'campaigns',
  'Mutation.createCardCategory': 'campaigns',
  'Mutation.createHook': 'hooks',
  'Mutation.updateHook': 'hooks',
  'Mutation.removeHook': 'hooks',
  'Mutation.rotateHookSecret': 'hooks',
  'Mutation.defineTopic': 'campaigns',
  'Mutation.removeTopic': 'campaigns',
  'Mutation.defineGroup': 'campaigns',
  'Mutation.removeGroup': 'campaigns',
  'Mutation.setProtectedTags': 'campaigns',
  'Mutation.defineCustomField': 'campaigns',
  'Mutation.removeCustomField': 'campaigns',
  'Mutation.createWebhookEndpoint': 'webhooks',
  'Mutation.updateWebhookEndpoint': 'webhooks',
  'Mutation.pauseWebhookEndpoint': 'webhooks',
  'Mutation.resumeWebhookEndpoint': 'webhooks',
  'Mutation.removeWebhookEndpoint': 'webhooks',
  'Mutation.rotateWebhookSecret': 'webhooks',
  'Mutation.sendTestWebhook': 'webhooks',
  'Mutation.replayWebhooks': 'webhooks',
  'Mutation.addToBalance': 'balances',
  'Mutation.redeemFromBalance': 'balances',
  'Mutation.reverseTransaction': 'reversals',
  'Mutation.serviceToken': 'everybody',
  'Mutation.signInByOAuth': 'everybody',
  'Mutation.signInByFacebook': 'everybody',
  'Mutation.linkOAuth': 'customer',
  'Mutation.linkFacebook': 'customer',
  'Mutation.unlinkIdentity': 'customer',
  'Mutation.deleteAccountByOAuth': 'customer',
  'Mutation.deleteAccountByFacebook': 'customer',
};
/** Who calls, and which of the fields it may. */
const senders: Array<[string, (id: string) => Promise<Sender>, Callers[]]> = [
  ['nobody', async () => null, ['everybody']],
  ['a token that is not valid', async () => 'x.y.z', ['everybody']],
  ['a visitor', (id) => app.visitor(id), ['everybody', 'visitor', 'customer or visitor']],
  [
    'a customer',
    (id) => app.customer(id),
    ['everybody', 'customer or visitor', 'customer', 'customer or write'],
  ],
  ['a service that reads', () => app.service(['customers:read']), ['everybody', 'read']],
  [
    'a service that writes',
    () => app.service(['customers:write']),
    ['everybody', 'write', 'customer or write', 'cards of customers', 'till', 'cards'],
  ],
  ['a till', () => app.service(['till:record']), ['everybody', 'till', 'cards']],
  ['a service that verifies', () => app.service(['contacts:verify']), ['everybody']],
  ['a service without scopes', () => app.service([]), ['everybody']],
  ['a service with other scopes', () => app.service(['campaigns:write', 'hooks:write']), ['everybody']],
  ['a service that asks for PINs', () => app.service(['pin:verify']), ['everybody', 'pins']],
  [
    'a service that moves balances',
    () => app.service(['balances:write']),
    ['everybody', 'balances', 'reversals'],
  ],
  ['a service that checks cards', () => app.service(['cards:check']), ['everybody', 'cards']],
  ['a service that registers', () => app.service(['registrations:write']), ['everybody', 'registrations']],
  ['staff that reads', () => app.staff(['customers:read']), ['everybody', 'read', 'staff read']],
  ['staff that erases', () => app.staff(['customers:erase']), ['everybody', 'erase']],
  ['a service that merges', () => app.service(['customers:merge']), ['everybody', 'merge']],
  [
    'staff that merges, and reads what it merges',
    () => app.staff(['customers:merge', 'customers:read']),
    ['everybody', 'merge', 'staff merge', 'staff merge and read', 'read', 'staff read'],
  ],
  ['staff that merges', () => app.staff(['customers:merge']), ['everybody', 'merge', 'staff merge']],
  ['a service that would erase', () => app.service(['customers:erase']), ['everybody']],
  [
    'staff that writes',
    () => app.staff(['customers:write']),
    ['everybody', 'write', 'staff write', 'customer or write', 'till'],
  ],
  [
    'staff that supports accounts',
    () => app.staff(['accounts:support']),
    ['everybody', 'support', 'cards of customers'],
  ],
  ['a service that would support accounts', () => app.service(['accounts:support']), ['everybody']],
  ['staff that corrects balances', () => app.staff(['balances:adjust']), ['everybody', 'adjust']],
  ['staff that looks after webhooks', () => app.staff(['webhooks:write']), ['everybody', 'webhooks']],
  ['a service that would look after webhooks', () => app.service(['webhooks:write']), ['everybody']],
  ['a service that would correct balances', () => app.service(['balances:adjust']), ['everybody']],
  ['staff that runs campaigns', () => app.staff(['campaigns:write']), ['everybody', 'campaigns']],
  ['a service that follows events', () => app.service(['events:read']), ['everybody', 'events']],
  ['a service that sends', () => app.service(['consents:check']), ['everybody', 'consents']],
  [
    'a service that acknowledges erasures',
    () => app.service(['erasures:acknowledge']),
    ['everybody', 'acknowledge'],
  ],
  ['staff that would acknowledge', () => app.staff(['erasures:acknowledge']), ['everybody']],
  ['staff that would follow events', () => app.staff(['events:read']), ['everybody']],
  ['staff that registers hooks', () => app.staff(['hooks:write']), ['everybody', 'hooks']],
  ['staff without scopes', () => app.staff([]), ['everybody']],
  [
    'staff with the scopes of tills',
    () => app.staff(['till:record', 'cards:check', 'registrations:write', 'balances:write', 'pin:verify']),
    ['everybody', 'till', 'reversals'],
  ],
];
const isNobody = (who: string) => who === 'nobody' || who === 'a token that is not valid';

describe('who may call what', () => {
  test('every root field has a row in the table of permissions and one here [D15]', () => {
    // What a subscription refuses comes as a stream: test/graphql/live/stream-ends.test.ts.
    const answered = Object.keys(permissions).filter((path) => !path.startsWith('Subscription.'));
    expect(answered.toSorted()).toEqual([...documents.keys()].toSorted());
    expect(Object.keys(fields).toSorted()).toEqual([...documents.keys()].toSorted());
  });

  test.each(senders)('%s gets what is for it and nothing else [D08]', async (who, token, may) => {
    const { id } = await enter(app, { externalId: 'shop-1' });
    const sender = await token(id);
    const ask = (field: string) => app.ask(documents.get(field)!, undefined, sender);
    const isFor = (field: string) => may.includes(fields[field]!);
    await withNothingMoved(app, async () => {
      for (const field of Object.keys(fields).filter((name) => !isFor(name))) {
        const { data, errors } = await ask(field);
        expect(errors?.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
          {
            path: [field.split('.')[1]],
            extensions: { code: isNobody(who) ? 'UNAUTHENTICATED' : 'FORBIDDEN' },
          },
        ]);
        expect(Object.values(data ?? { nothing: null }), field).toEqual([null]);
      }
    });
    for (const field of Object.keys(fields).filter(isFor)) {
      const code = (await ask(field)).errors?.[0]?.extensions['code'] ?? 'answered';
      expect(['answered', 'BAD_USER_INPUT'], `${field}: ${code}`).toContain(code);
    }
  });
});
