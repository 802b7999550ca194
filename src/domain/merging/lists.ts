import { z } from 'zod';
import type { AddressEntry } from '../../entities/address-entry.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import { CustomerGroup, GroupMembership } from '../../entities/customer-group.entity.js';
import type { FieldChange } from '../../entities/history-kinds.js';
import { moveNotes, noteIds } from '../../tables/lists/notes.js';
import { addressesOf } from '../addresses/address-list.js';
import { membershipsOf } from '../groups/memberships.js';
import { changed } from '../work/history.js';
import type { Work } from '../work/work.js';
import {
  type AddressPlan,
  addressPlan,
  addressRecord,
  partAddresses,
  recordOfAddresses,
} from './addresses.js';
import type { MergeItem } from './item.js';

/** The lists of one of two customers to be merged. */
export interface Lists {
  addresses: AddressEntry[];
  groups: GroupMembership[];
  /** Ids: what the notes say is nobody's business here. */
  notes: string[];
}

export interface ListPlan {
  addresses: AddressPlan;
  groups: { moved: GroupMembership[]; doubled: GroupMembership[] };
  notes: string[];
}

export const listsOf = async (work: Work, customer: Customer): Promise<Lists> => ({
  addresses: await addressesOf(work, customer),
  groups: await membershipsOf(work, customer),
  notes: await noteIds(work.read, customer.id),
});

export function listPlan(own: Lists, other: Lists): { items: MergeItem[]; plan: ListPlan } {
  const addresses = addressPlan(own.addresses, other.addresses);
  const groups = groupPlan(own.groups, other.groups);
  return {
    items: [...addresses.items, ...groups.items, ...noteItems(own.notes.length, other.notes.length)],
    plan: { addresses: addresses.plan, groups: groups.plan, notes: other.notes },
  };
}

function groupPlan(own: GroupMembership[], others: GroupMembership[]) {
  const isIn = (list: GroupMembership[], { group }: GroupMembership) =>
    list.some((one) => one.group === group);
  const doubled = others.filter((one) => isIn(own, one));
  const moved = others.filter((one) => !isIn(own, one));
  const items = [...own, ...moved].map((one): MergeItem => {
    const { name } = one.group;
    const isOwn = own.includes(one);
    return {
      subject: 'GROUP',
      name: 'groups',
      survivor: isOwn ? name : null,
      absorbed: isIn(others, one) ? name : null,
      result: name,
      rule: isOwn ? 'SURVIVOR' : 'JOINED',
    };
  });
  return { items, plan: { moved, doubled } };
}

function noteItems(own: number, others: number): MergeItem[] {
  if (own + others === 0) return [];
  const rule = others > 0 ? 'JOINED' : 'SURVIVOR';
  return [{ subject: 'NOTE', name: 'notes', survivor: own, absorbed: others, result: own + others, rule }];
}

const membership = z.object({ groupId: z.string(), addedAt: z.string() });

/** What undoing a merge needs to know of the lists. */
export const listsRecord = z.object({
  addresses: addressRecord,
  groups: z.object({ moved: z.array(z.string()), doubled: z.array(membership) }),
  notes: z.array(z.string()),
});
export type ListsRecord = z.infer<typeof listsRecord>;

/** Taken before the plan is carried out. */
export const recordOfLists = ({ addresses, groups, notes }: ListPlan): ListsRecord => ({
  addresses: recordOfAddresses(addresses),
  groups: {
    moved: groups.moved.map(({ id }) => id),
    doubled: groups.doubled.map(({ group, addedAt }) => ({
      groupId: group.id,
      addedAt: addedAt.toISOString(),
    })),
  },
  notes,
});

export async function joinLists(
  work: Work,
  survivor: Customer,
  { addresses, groups, notes }: ListPlan,
): Promise<void> {
  for (const double of [...addresses.doubled, ...groups.doubled]) work.em.remove(double);
  await work.em.flush();
  for (const { entry, becomes } of addresses.moved) Object.assign(entry, becomes, { customer: survivor });
  for (const one of groups.moved) one.customer = survivor;
  await moveNotes(work.db, notes, survivor.id);
}

/** Gives back what came from the absorbed customer. Returns the changes to the survivor. */
export async function partLists(
  work: Work,
  survivor: Customer,
  absorbed: Customer,
  { addresses, groups, notes }: ListsRecord,
): Promise<FieldChange[]> {
  const before = (await noteIds(work.read, survivor.id)).length;
  await moveNotes(work.db, notes, absorbed.id);
  const after = (await noteIds(work.read, survivor.id)).length;
  return [
    ...(await partAddresses(work, survivor, absorbed, addresses)),
    ...(await partGroups(work, survivor, absorbed, groups)),
    ...changed('notes', before, after),
  ];
}

/** A group that the survivor has left since is left: that was decided later. */
async function partGroups(
  work: Work,
  survivor: Customer,
  absorbed: Customer,
  { moved, doubled }: ListsRecord['groups'],
): Promise<FieldChange[]> {
  const going = (await membershipsOf(work, survivor)).filter(({ id }) => moved.includes(id));
  for (const one of going) one.customer = absorbed;
  for (const { groupId, addedAt } of doubled) {
    // A group may have been removed since: nobody was in it any more.
    const group = await work.em.findOne(CustomerGroup, groupId);
    if (group) work.em.create(GroupMembership, { customer: absorbed, group, addedAt: new Date(addedAt) });
  }
  await work.em.flush();
  return going.flatMap(({ group }) => changed('groups', group.name, null));
}
