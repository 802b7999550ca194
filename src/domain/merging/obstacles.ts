import { isDeepStrictEqual } from 'node:util';
import { Attribute } from '../../entities/attribute.entity.js';
import { Card } from '../../entities/card.entity.js';
import type { Contact } from '../../entities/contact.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import { Identity } from '../../entities/identity.entity.js';
import { heldFields } from '../../tables/custom-fields.js';
import { holdsEnough, leftOf } from '../balances/transfers.js';
import { currentCard } from '../cards/find.js';
import { numbersOnCards } from '../cards/number.js';
import { contactsOf } from '../contacts/contact-list.js';
import { holds } from '../work/scopes.js';
import type { Work } from '../work/work.js';
import { changedAddresses } from './addresses.js';
import { isContact } from './contacts.js';
import { changedSince } from './fields.js';
import type { UnmergeObstacle } from './problems.js';
import type { MergeRecord } from './record.js';

const changed = (name: string): UnmergeObstacle => ({
  name,
  message: 'has changed since the merge. Make it what it was then, and undo the merge after that.',
});

/** Whoever may undo merges need not be one who may read what the customers are reached at, or their cards. */
const shown = ({ caller }: Work, value: string) => (holds(caller, 'customers:read') ? value : '');

/**
 * Everything a merge took over that has changed since. A later decision about it is not overruled, and it is not
 * guessed whose it would be.
 */
export async function obstaclesTo(
  work: Work,
  survivor: Customer,
  absorbed: Customer,
  did: MergeRecord,
): Promise<UnmergeObstacle[]> {
  return [
    ...changedSince(survivor, absorbed, did.filled).map(changed),
    ...(await changedContacts(work, survivor, did)),
    ...(await changedAddresses(work, survivor, did.lists?.addresses)).map((name) =>
      changed(shown(work, name) || 'addressEntry'),
    ),
    ...(await changedAttributes(work, survivor, did)),
    ...(await changedCustomFields(work, survivor, did)),
    ...(await cardObstacles(work, survivor, did)),
    ...(await takenIdentities(work, did)),
  ];
}

async function changedContacts(work: Work, survivor: Customer, { contacts }: MergeRecord) {
  const present = await contactsOf(work, survivor);
  // The owner of the account may since have proved a contact that the merge vouched for.
  const isProvedSince = (now: Contact) => contacts.vouchedBy != null && now.provedBy === 'CUSTOMER';
  const moved = contacts.moved.filter((then) => {
    const now = present.find(isContact(then));
    return now?.value !== then.value || now.isVerified !== then.isVerified || isProvedSince(now);
  });
  const joined = present.filter((now) => contacts.proved.includes(now.id) && isProvedSince(now));
  return [...moved, ...joined].map(({ type, value }) =>
    changed(`contact ${type}${shown(work, ` ${value}`)}`),
  );
}

async function changedAttributes(work: Work, survivor: Customer, { attributes }: MergeRecord) {
  const present = new Map(
    (await work.em.find(Attribute, { customer: survivor })).map((one) => [one.id, one]),
  );
  return attributes
    .filter(({ id, value }) => !isDeepStrictEqual(present.get(id)?.value, value))
    .map(({ name }) => changed(`attributes.${name}`));
}

async function changedCustomFields(work: Work, survivor: Customer, { customFields }: MergeRecord) {
  const present = new Map((await heldFields(work.read, survivor.id)).map((one) => [one.id, one]));
  return customFields
    .filter(({ id, value }) => !isDeepStrictEqual(present.get(id)?.value, value))
    .map(({ name }) => changed(`customFields.${name}`));
}

/** The card gets its former balances back, so the survivor's card must still hold them. */
async function cardObstacles(work: Work, survivor: Customer, { cardInUse, holdings }: MergeRecord) {
  if (!cardInUse) return [];
  const name = `card${shown(work, `.${cardInUse.number}`)}`;
  const current = await currentCard(work, survivor);
  if (!cardInUse.wasJoined && current?.id !== cardInUse.id) return [changed(name)];
  const obstacles: UnmergeObstacle[] = [];
  const others = await work.em.count(Card, {
    number: { $in: await numbersOnCards(work.read, cardInUse.number) },
    isShared: false,
    status: { $ne: 'REPLACED' },
    customer: { $ne: survivor },
  });
  if (others > 0) obstacles.push({ name, message: 'is now the card of somebody else.' });
  for (const holding of holdings) {
    const left = current ? await leftOf(work, current, holding) : holding;
    if (current && (await holdsEnough(work, current, left))) continue;
    const parts = ['balances', holding.campaignId, ...(holding.product === null ? [] : [holding.product])];
    obstacles.push({
      name: parts.join('.'),
      message: `holds less than the ${left.amount} that would go back. Add what is missing, and undo the merge after that.`,
    });
  }
  return obstacles;
}

async function takenIdentities(work: Work, { identities }: MergeRecord) {
  const taken: UnmergeObstacle[] = [];
  for (const { provider, subject } of identities) {
    if ((await work.em.count(Identity, { provider, subject })) === 0) continue;
    taken.push({ name: 'identities', message: `now let another customer sign in (${provider}).` });
  }
  return taken;
}
