import type { EntityManager } from '@mikro-orm/postgresql';
import { Campaign } from '../entities/campaign.entity.js';
import { CardCategory } from '../entities/card.entity.js';
import { Customer } from '../entities/customer.entity.js';

/** By their externalIds. */
const named = { maja: 'shop-1001', jonas: 'shop-1002', amara: 'shop-1003' };

/** The ids of the first customers and of what belongs to them, as far as they are still there. */
export async function sampleValues(em: EntityManager, now: Date): Promise<Record<string, string>> {
  const externalIds = Object.values(named);
  const oldest = { orderBy: { id: 'asc' }, limit: 1 } as const;
  const [known, [another], [campaign], [category]] = await Promise.all([
    em.find(Customer, { externalId: externalIds, mergedIntoId: null }),
    em.find(
      Customer,
      { mergedIntoId: null, $or: [{ externalId: null }, { externalId: { $nin: externalIds } }] },
      oldest,
    ),
    em.find(Campaign, {}, oldest),
    em.find(CardCategory, {}, oldest),
  ]);
  const found = {
    ...Object.fromEntries(
      Object.entries(named).map(([name, externalId]) => [
        name,
        known.find((customer) => customer.externalId === externalId)?.id,
      ]),
    ),
    another: another?.id,
    campaign: campaign?.id,
    category: category?.id,
    now: now.toISOString(),
  };
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => entry[1] != null),
  );
}
