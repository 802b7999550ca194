import { z } from 'zod';
import { AddressEntry } from '../../entities/address-entry.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import type { FieldChange } from '../../entities/history-kinds.js';
import { type AddressData, addressesOf, dataOf, describe, isSameAddress } from '../addresses/address-list.js';
import { changed } from '../work/history.js';
import type { Work } from '../work/work.js';
import type { MergeItem, MergeRule } from './item.js';

/** The lists of one of two customers to be merged. */
export interface Lists {
  addresses: AddressEntry[];
}

export interface ListPlan {
  addresses: {
    moved: Array<{ entry: AddressEntry; becomes: AddressData }>;
    /** Addresses that both have: the absorbed customer's is removed. */
    doubled: AddressEntry[];
  };
}

export const listsOf = async (work: Work, customer: Customer): Promise<Lists> => ({
  addresses: await addressesOf(work, customer),
});

export function listPlan(own: Lists, other: Lists): { items: MergeItem[]; plan: ListPlan } {
  const addresses = addressPlan(own.addresses, other.addresses);
  return { items: [...addresses.items], plan: { addresses: addresses.plan } };
}

/** The addresses of both, each once. The survivor's defaults stay; where there is none, the absorbed customer's is. */
function addressPlan(own: AddressEntry[], others: AddressEntry[]) {
  const plan: ListPlan['addresses'] = { moved: [], doubled: [] };
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

/** What undoing a merge needs to know of the lists. */
export const listsRecord = z.object({
  /** As they were on the absorbed side. */
  addresses: z.object({ moved: z.array(address), doubled: z.array(address) }),
});
export type ListsRecord = z.infer<typeof listsRecord>;

const asItWas = (entry: AddressEntry) => ({
  ...dataOf(entry),
  id: entry.id,
  createdAt: entry.createdAt.toISOString(),
});

/** Taken before the plan is carried out. */
export const recordOfLists = ({ addresses }: ListPlan): ListsRecord => ({
  addresses: {
    moved: addresses.moved.map(({ entry }) => asItWas(entry)),
    doubled: addresses.doubled.map(asItWas),
  },
});

export async function joinLists(work: Work, survivor: Customer, { addresses }: ListPlan): Promise<void> {
  for (const entry of addresses.doubled) work.em.remove(entry);
  await work.em.flush();
  for (const { entry, becomes } of addresses.moved) Object.assign(entry, becomes, { customer: survivor });
}

/** Gives back what came from the absorbed customer. Returns the changes to the survivor. */
export async function partLists(
  work: Work,
  survivor: Customer,
  absorbed: Customer,
  { addresses }: ListsRecord,
): Promise<FieldChange[]> {
  const changes: FieldChange[] = [];
  for (const entry of await addressesOf(work, survivor)) {
    const moved = addresses.moved.find(({ id }) => id === entry.id);
    if (!moved) continue;
    changes.push(...changed('addressEntry', describe(entry), null));
    const { isDefaultBilling, isDefaultShipping } = moved;
    Object.assign(entry, { customer: absorbed, isDefaultBilling, isDefaultShipping });
  }
  for (const { createdAt, ...data } of addresses.doubled) {
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
  did: ListsRecord | undefined,
): Promise<string[]> {
  if (!did) return [];
  const present = await addressesOf(work, survivor);
  return did.addresses.moved
    .filter((moved) => !present.some((entry) => entry.id === moved.id && isSameAddress(entry, moved)))
    .map(({ street1, city, postalCode, id }) => `addressEntry ${street1 ?? city ?? postalCode ?? id}`);
}
