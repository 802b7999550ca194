import { ask, change, type SampleGroup } from './sample.js';

export const addresses: SampleGroup = {
  title: 'My addresses and groups',
  samples: [
    ask('MyGroups', 'customer'),
    ask('MyAddresses', 'customer'),
    change('AddAddress', 'customer', {
      name: 'Zofia Nowak',
      street1: 'ul. Długa 4',
      city: 'Gdańsk',
      postalCode: '80-001',
      countryCode: 'PL',
      defaultShipping: true,
    }),
    change(
      'UpdateAddress',
      'customer',
      { addressId: '00000000-0000-7000-8000-000000000000', defaultBilling: true },
      'Fill in the id of one of the addresses in “MyAddresses”.',
    ),
    change(
      'RemoveAddress',
      'customer',
      { addressId: '00000000-0000-7000-8000-000000000000' },
      'Fill in the id of one of the addresses in “MyAddresses”.',
    ),
  ],
};

export const topics: SampleGroup = {
  title: 'Topics of messages',
  samples: [
    ask('ContactTopics', 'nobody'),
    ask('MyTopics', 'customer'),
    change(
      'SetTopics',
      'customer',
      {
        contactId: '00000000-0000-7000-8000-000000000000',
        topics: [{ code: 'points', wanted: false }],
      },
      'Fill in the id of one of the contacts in “MyTopics”.',
    ),
    change('DefineTopic', 'staff', { code: 'tastings', name: 'Invitations to tastings' }),
    change('RemoveTopic', 'staff', { code: 'tastings' }, 'Run “DefineTopic”, which makes this one.'),
  ],
};

export const hooks: SampleGroup = {
  title: 'Hooks before a flow',
  samples: [
    ask('Hooks', 'staff'),
    change('CreateHook', 'staff', {
      name: 'Fraud check',
      point: 'BEFORE_REDEEM',
      url: 'http://localhost:8080/hooks',
      onFailure: 'ALLOW',
      paused: true,
    }),
    ...['UpdateHook', 'RotateHookSecret', 'RemoveHook'].map((name) =>
      change(
        name,
        'staff',
        {
          hookId: '00000000-0000-7000-8000-000000000000',
          ...(name === 'UpdateHook' && { paused: false }),
        },
        'Fill in the hookId that “CreateHook” answered.',
      ),
    ),
  ],
};

export const staffWords: SampleGroup = {
  title: 'Notes, groups and protected tags',
  samples: [
    ask('CustomerNotes', 'staff', { id: '$maja', first: 5 }),
    change('AddNote', 'staff', { customerId: '$maja', text: 'Prefers to be called after five.' }),
    change(
      'RemoveNote',
      'staff',
      { customerId: '$maja', noteId: '00000000-0000-7000-8000-000000000000' },
      'Fill in the noteId that “AddNote” answered.',
    ),
    ask('CustomerGroups', 'staff'),
    change('DefineGroup', 'staff', { name: 'Press', description: 'Gets samples before the launch.' }),
    change(
      'SetGroups',
      'shop',
      { customerId: '$jonas', groupIds: ['00000000-0000-7000-8000-000000000000'] },
      'Fill in the groupId that “DefineGroup” answered.',
    ),
    change(
      'RemoveGroup',
      'staff',
      { groupId: '00000000-0000-7000-8000-000000000000' },
      'Fill in the groupId that “DefineGroup” answered.',
    ),
    ask('ProtectedTags', 'staff'),
    change('SetProtectedTags', 'staff', { tags: ['vip', 'staff'] }),
  ],
};
