import { scopes } from '../domain/work/caller.js';
import type { World } from '../domain/work/world.js';
import { addAddress } from '../flows/addresses/add-address.js';
import { defineGroup } from '../flows/groups/define-group.js';
import { setGroups } from '../flows/groups/set-groups.js';
import { addNote } from '../flows/notes/add-note.js';
import { setProtectedTags } from '../flows/tags/set-protected-tags.js';
import { defineTopic } from '../flows/topics/define-topic.js';

/** Where they have things sent, by their externalId. */
const addresses: Record<string, Array<Parameters<typeof addAddress>[1]>> = {
  'shop-1001': [
    {
      name: 'Maja Nowak',
      street1: 'ul. Ogrodowa 7',
      city: 'Kraków',
      postalCode: '31-000',
      countryCode: 'PL',
      defaultBilling: true,
    },
    {
      name: 'Zofia Nowak',
      street1: 'ul. Długa 4',
      city: 'Gdańsk',
      postalCode: '80-001',
      countryCode: 'PL',
      defaultShipping: true,
    },
  ],
};

export async function seedAddresses(world: World, customerId: string, externalId: string): Promise<void> {
  for (const address of addresses[externalId] ?? []) await addAddress(world, { customerId, ...address });
}

/** What an employee defines, and says of a customer: topics, a note, a group, and a tag that customers cannot give themselves. */
export async function seedStaffWords(world: World, customerId: string): Promise<void> {
  const staff = { ...world, caller: { kind: 'STAFF', id: 'development-staff', scopes } } as const;
  await setProtectedTags(staff, { tags: ['vip'] });
  await defineTopic(staff, { code: 'offers', name: 'Offers' });
  await defineTopic(staff, { code: 'orders', name: 'Your orders', essential: true });
  await addNote(staff, { customerId, text: 'Orders for the whole office; call before delivering.' });
  const group = await defineGroup(staff, { name: 'Wholesale', description: 'Buys for a company.' });
  if (group.type === 'CustomerGroupDefined') {
    await setGroups(staff, { customerId, groupIds: [group.groupId] });
  }
}
