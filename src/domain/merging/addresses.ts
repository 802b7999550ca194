import { z } from 'zod';
import { AddressEntry } from '../../entities/address-entry.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import type { FieldChange } from '../../entities/history-kinds.js';
import { type AddressData, addressesOf, dataOf, describe, isSameAddress } from '../addresses/address-list.js';
import { changed } from '../work/history.js';
import type { Work } from '../work/work.js';
import type { MergeItem, MergeRule } from './item.js';

export interface AddressPlan {
  moved: Array<{ entry: AddressEntry; becomes: AddressData }>;
  /** Addresses that both have: the absorbed customer's is removed. */
  doubled: AddressEntry[];
}

/** The addresses of both, each once. The survivor's defaults stay; where there is none, the absorbed customer's is. */
export function addressPlan(own: AddressEntry[], others: AddressEntry[]) {
  const plan: AddressPlan = { moved: [], doubled: [] };
  const item = (
    mine: AddressEntry | null,
    other: AddressEntry | null,
    result: AddressData,
    rule: MergeRule,
  ): MergeItem => ({
    subject: 'ADDRESS',
    name: 'addressEntry',
    survivor: mine && describe(mine),
    absorbed: other && describe(other),
    result: describe(result),
    rule,
  });
  const twinOf = (entry: AddressEntry, list: AddressEntry[]) =>
    list.find((one) => isSameAddress(one, entry)) ?? null;
  const hasDefault = (use: 'isDefaultBilling' | 'isDefaultShipping') => own.some((one) => one[use]);
  const items = own.map((entry) => item(entry, twinOf(entry, others), dataOf(entry), 'SURVIVOR'));
  for (const entry of others) {
    if (twinOf(entry, own)) {
      plan.doubled.push(entry);
      continue;
    }
    const becomes = {
      ...dataOf(entry),
      isDefaultBilling: entry.isDefaultBilling && !hasDefault('isDefaultBilling'),
      isDefaultShipping: entry.isDefaultShipping && !hasDefault('isDefaultShipping'),
    };
    plan.moved.push({ entry, becomes });
    items.push(item(null, entry, becomes, 'JOINED'));
  }
  return { items, plan };
}

const address = z.custom<AddressData>().and(z.object({ id: z.string(), createdAt: z.string() }));

/** What undoing a merge needs to know of the addresses, as they were on the absorbed side. */
export const addressRecord = z.object({ moved: z.array(address), doubled: z.array(address) });
type AddressRecord = z.infer<typeof addressRecord>;

const asItWas = (entry: AddressEntry) => ({
  ...dataOf(entry),
  id: entry.id,
  createdAt: entry.createdAt.toISOString(),
});

export const recordOfAddresses = ({ moved, doubled }: AddressPlan): AddressRecord => ({
  moved: moved.map(({ entry }) => asItWas(entry)),
  doubled: doubled.map(asItWas),
});

export async function partAddresses(
  work: Work,
  survivor: Customer,
  absorbed: Customer,
  { moved: came, doubled }: AddressRecord,
): Promise<FieldChange[]> {
  const changes: FieldChange[] = [];
  for (const entry of await addressesOf(work, survivor)) {
    const moved = came.find(({ id }) => id === entry.id);
    if (!moved) continue;
    changes.push(...changed('addressEntry', describe(entry), null));
    const { isDefaultBilling, isDefaultShipping } = moved;
    Object.assign(entry, { customer: absorbed, isDefaultBilling, isDefaultShipping });
  }
  for (const { createdAt, ...data } of doubled) {
    const times = { createdAt: new Date(createdAt), updatedAt: work.now };
    work.em.create(AddressEntry, { customer: absorbed, ...data, ...times });
  }
  await work.em.flush();
  return changes;
}

/** The names of the addresses that a merge brought and that have changed since, or are gone. */
export async function changedAddresses(
  work: Work,
  survivor: Customer,
  did: AddressRecord | undefined,
): Promise<string[]> {
  if (!did) return [];
  const present = await addressesOf(work, survivor);
  return did.moved
    .filter((moved) => !present.some((entry) => entry.id === moved.id && isSameAddress(entry, moved)))
    .map(({ street1, city, postalCode, id }) => `addressEntry ${street1 ?? city ?? postalCode ?? id}`);
}
