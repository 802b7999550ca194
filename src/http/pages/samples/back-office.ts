import { developmentClientSecret } from '../../../config/development-secrets.js';
import { ask, change, type SampleGroup } from './sample.js';

export const till: SampleGroup = {
  title: 'At the till',
  samples: [
    change('ServiceToken', 'nobody', {
      clientId: 'development-till',
      clientSecret: developmentClientSecret,
    }),
    ask('CheckCard', 'till', { card: '4000000001001' }),
    change('RecordCustomer', 'till', {
      cardNumber: '4711',
      firstName: 'Ida',
      email: 'ida.till@example.com',
      pin: '1379',
    }),
    change(
      'VerifyPin',
      'till',
      { cardNumber: '4711', pin: '1379' },
      'Run “RecordCustomer”, which sets this PIN.',
    ),
    change('AddToBalance', 'till', { cardNumber: '4000000001001', campaignId: '$campaign', amount: '10' }),
    change(
      'RedeemFromBalance',
      'till',
      {
        cardNumber: '4000000001001',
        campaignId: '$campaign',
        amount: '3',
        reason: 'coffee',
      },
      'Run “AddToBalance”, so that there is something to redeem.',
    ),
    change(
      'ReverseTransaction',
      'till',
      { transactionId: '00000000-0000-7000-8000-000000000000' },
      'Fill in the transactionId that “AddToBalance” or “RedeemFromBalance” answered.',
    ),
    ask('LoyaltyTransactions', 'till', { reference: 'receipt 7' }),
  ],
};

export const cards: SampleGroup = {
  title: 'Cards',
  samples: [
    change(
      'IssueCard',
      'shop',
      { customerId: '00000000-0000-7000-8000-000000000000', categoryId: '$category' },
      'Fill in the customerId that “CreateCustomer” answered.',
    ),
    change('ReplaceCard', 'shop', { customerId: '$jonas' }),
    change('ChangeCardCategory', 'shop', {
      customerId: '$maja',
      categoryId: '$category',
      reason: '1000 points in a year',
    }),
    change('BlockCard', 'shop', { cardNumber: '4000000001003', reason: 'lost' }),
    ask('CardCategories', 'nobody'),
    change('CreateCardCategory', 'staff', { name: 'Silver' }),
  ],
};

export const support: SampleGroup = {
  title: 'At the desk',
  samples: [
    change('EndCustomerSessions', 'staff', { customerId: '$maja', reason: 'phone stolen' }),
    change(
      'SendRecovery',
      'staff',
      { customerId: '$maja', email: 'maja.nowak@example.com', reason: 'forgot the password' },
      'The customer needs an account: run “SendClaimCode” and “ClaimAccount” for her before.',
    ),
    change(
      'ResetPin',
      'staff',
      { customerId: '$maja', reason: 'forgotten' },
      'The customer needs a PIN: run “RecordCustomer” with her cardNumber 4000000001001 before.',
    ),
    change('AdjustBalance', 'staff', {
      customerId: '$maja',
      campaignId: '$campaign',
      amount: '5',
      reason: 'the till was offline',
    }),
  ],
};

export const customers: SampleGroup = {
  title: 'Customers',
  samples: [
    ask('Customers', 'staff', { first: 5, filter: { status: 'ENABLED' } }),
    ask('Customer', 'staff', { externalId: 'shop-1001' }),
    ask('CustomerAsOf', 'staff', { id: '$maja', asOf: '$now' }),
    ask('CustomerHistory', 'staff', { id: '$maja', first: 5 }),
    ask('CustomerTransactions', 'staff', { id: '$maja', first: 5 }),
    ask('SearchCustomers', 'staff', { email: 'maja.nowak@example.com' }),
    change('CreateCustomer', 'shop', {
      externalId: 'shop-2001',
      firstName: 'Noor',
      lastName: 'Haddad',
      contacts: [{ type: 'EMAIL', value: 'noor.haddad@example.com', primary: true }],
    }),
    change('UpdateCustomer', 'shop', { id: '$jonas', company: 'Brandt & Töchter' }),
    change('ReplaceCustomer', 'shop', {
      id: '$jonas',
      externalId: 'shop-1002',
      firstName: 'Jonas',
      lastName: 'Brandt',
      contacts: [{ type: 'EMAIL', value: 'jonas.brandt@example.org', primary: true }],
    }),
    change('DeleteCustomer', 'shop', { id: '$another' }),
  ],
};

export const merging: SampleGroup = {
  title: 'Duplicates and merging',
  samples: [
    ask('DuplicateCandidates', 'staff', { first: 5 }),
    change(
      'DismissDuplicateCandidate',
      'staff',
      { oneId: '$maja', otherId: '$amara', note: 'Mother and daughter with one phone.' },
      'Fill in the ids of a pair that “DuplicateCandidates” answered.',
    ),
    change(
      'RestoreDuplicateCandidate',
      'staff',
      { oneId: '$maja', otherId: '$amara' },
      'Fill in the ids of a pair that “DuplicateCandidates” answered with `dismissed: true`.',
    ),
    ask('MergePreview', 'staff', { survivorId: '$maja', absorbedId: '$amara' }),
    change('MergeCustomers', 'staff', { survivorId: '$maja', absorbedId: '$amara' }),
    change(
      'UnmergeCustomers',
      'staff',
      { mergeId: '00000000-0000-7000-8000-000000000000' },
      'Fill in the mergeId that “MergeCustomers” answered.',
    ),
  ],
};

export const privacy: SampleGroup = {
  title: 'Data protection',
  samples: [
    ask('ExportCustomer', 'staff', { id: '$maja' }),
    change('EraseCustomer', 'staff', { id: '$jonas', reason: 'REQUESTED' }),
    change(
      'AcknowledgeErasure',
      'shop',
      { customerId: '$jonas', status: 'DONE' },
      'Erase the customer first, by “EraseCustomer”.',
    ),
    ask('ErasureStatus', 'staff', { customerId: '$jonas' }),
    ask('OpenErasures', 'staff', { first: 5 }),
    ask('Events', 'shop', { first: 20, types: ['customer.created', 'agreement.changed'] }),
    ask('ConsentCheck', 'shop', { customerId: '$maja', channel: 'email', topic: 'points' }),
  ],
};

export const campaigns: SampleGroup = {
  title: 'Campaigns and fields',
  samples: [
    ask('Campaigns', 'nobody'),
    ask('Campaign', 'nobody', { id: '$campaign' }),
    change('CreateCampaign', 'staff', { name: 'Tea club', kind: 'VISITS' }),
    change('UpdateCampaign', 'staff', { id: '$campaign', name: 'Coffee and tea club' }),
    change('CloseCampaign', 'staff', { id: '$campaign' }),
    change('ReopenCampaign', 'staff', { id: '$campaign' }),
    change('SetCustomerDataFields', 'staff', {
      campaignId: '$campaign',
      customDataFields: [
        {
          name: 'firstName',
          visible: true,
          mandatory: true,
          labels: [{ language: 'en', text: 'First name' }],
        },
      ],
      privacyCustomDataFields: [
        {
          name: 'usedForPromotions',
          visible: true,
          mandatory: false,
          labels: [{ language: 'en', text: 'Offers for me' }],
          wordingVersion: '2026-02',
        },
      ],
    }),
    ask('CustomFieldDefinitions', 'staff'),
    change('DefineCustomField', 'staff', { number: 7, name: 'Favourite tea', type: 'TEXT' }),
    change('RemoveCustomField', 'staff', { number: 7 }, 'Run “DefineCustomField”, which makes number 7.'),
  ],
};
