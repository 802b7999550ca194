import { validate as isUuid } from 'uuid';
import { Campaign } from '../../entities/campaign.entity.js';
import { type Card, CardCategory } from '../../entities/card.entity.js';
import { Customer } from '../../entities/customer.entity.js';
import type { ChangeOf } from '../../entities/history-kinds.js';
import { joinCampaign } from '../campaigns/joined.js';
import { cardCategoryNotFound } from '../cards/problems.js';
import { changeContacts, demoted, isRefusal } from '../contacts/changes.js';
import { type ContactData, dataOf, type GivenContact, isSameContact, judged } from '../contacts/contact.js';
import { contactsOf, replaceContacts } from '../contacts/contact-list.js';
import { applyAgreements, channels, refuseUndefinedConsents } from '../customers/agreements.js';
import { mergeAttributes } from '../customers/attributes.js';
import { endSignIns, isDisabledBy } from '../customers/disabling.js';
import { lockFollowingMerges } from '../customers/find.js';
import { setGivenFields } from '../customers/given-fields.js';
import { addToCard } from '../till/card.js';
import type { Match } from '../till/match.js';
import type { Beyond } from '../till/record.js';
import { changed, type Recorded } from '../work/history.js';
import { campaignNotFound, inputRejected } from '../work/problems.js';
import { RolledBack } from '../work/transaction.js';
import type { Work } from '../work/work.js';
import type { BeyondData } from './shape.js';

/** What a record says beyond a till's words, stored together with those. */
export const storing = (data: BeyondData): Beyond => ({
  match: (work) => byExternalId(work, data.externalId ?? null),
  apply: (work, customer, made) => applyBeyond(work, customer, made, data),
});

/** Whom a record means whose code and card are nobody's. */
async function byExternalId(work: Work, externalId: string | null): Promise<Match> {
  if (externalId === null) return { customer: null };
  const named = await work.em.findOne(Customer, { externalId });
  return { customer: named && (await lockFollowingMerges(work, { id: named.id })) };
}

async function applyBeyond(
  work: Work,
  customer: Customer,
  { isNew, card: known }: { isNew: boolean; card: Card | null | undefined },
  data: BeyondData,
): Promise<Recorded<'CUSTOMER_UPDATED'>[]> {
  const { latitude, longitude, uuid, ...fields } = data;
  if (uuid != null && !isNew && uuid !== customer.uuid) {
    throw new RolledBack(
      inputRejected([{ path: 'uuid', message: 'is for a customer who is not on record.' }]),
    );
  }
  if (uuid != null && isNew) customer.uuid = uuid;
  // First, because contacts are flushed on the way: so the customer's row is written only once.
  const contacts = data.contacts ? await addContacts(work, customer, data.contacts, isNew) : [];
  const changes: ChangeOf<'CUSTOMER_UPDATED'>[] = [
    ...(isNew ? changed('uuid', null, uuid ?? null) : []),
    ...setGivenFields(customer, { ...fields, address: { latitude, longitude } }),
    ...contacts,
    ...(await joinCampaigns(work, customer, data.campaignIds ?? [])),
    ...(await mergeAttributes(work, customer, data.attributes ?? [], { isNew })),
  ];
  if (!isNew && isDisabledBy(changes)) await endSignIns(work, customer.id);
  const decided = await decide(work, customer, data.consents ?? [], isNew);
  let card = known;
  for (const [place, opening] of (data.balances ?? []).entries()) {
    const added = await addToCard(work, customer, card, opening).catch(underBalances(place));
    card = added.card;
    changes.push(...added.changes);
  }
  if (card) changes.push(...(await describeCard(work, card, data)));
  return [...changes, ...decided];
}

/** The contacts they have, and those given; a primary one takes the place of the one before. */
async function addContacts(work: Work, customer: Customer, given: readonly GivenContact[], isNew: boolean) {
  const listed = isNew ? [] : await contactsOf(work, customer);
  const present: ContactData[] = listed.map(dataOf);
  let wanted = present;
  for (const one of given) {
    const before = present.find(isSameContact(one));
    // What is not said of a contact that is listed stays.
    const next = judged(
      { ...one, isPrimary: one.isPrimary || before?.isPrimary === true },
      before,
      work.caller,
    );
    wanted = [
      ...demoted(
        wanted.filter((other) => !isSameContact(one)(other)),
        next,
      ),
      next,
    ];
  }
  const replace = () => replaceContacts(work, customer, listed, wanted);
  if (isNew) return replace();
  const changes = await changeContacts(work, customer, [present, wanted], replace);
  if (isRefusal(changes)) throw new RolledBack(changes);
  return changes;
}

async function joinCampaigns(work: Work, customer: Customer, ids: readonly string[]) {
  const changes = [];
  for (const id of ids) {
    if (!isUuid(id) || !(await work.em.findOne(Campaign, id))) throw new RolledBack(campaignNotFound());
    changes.push(...joinCampaign(customer, id));
  }
  return changes;
}

/** Decisions of before, each with its own proof. One that was made since stands. */
async function decide(
  work: Work,
  customer: Customer,
  consents: NonNullable<BeyondData['consents']>,
  isNew: boolean,
) {
  if (consents.length === 0) return [];
  const wanted = consents.map(({ name, granted, at, source, wordingVersion }) => ({
    channel: name,
    isGranted: granted,
    at: at ?? null,
    source: source ?? null,
    wordingVersion,
  }));
  const named = wanted.filter(({ channel }) => !channels.some((one) => one === channel));
  await refuseUndefinedConsents(work, customer, named, null);
  return applyAgreements(work, customer, wanted, null, { isNew });
}

/** What is known of the card that the record brings; one that they had before is left as it is. */
async function describeCard(work: Work, card: Card, { cardBarcode, cardStatus, cardCategory }: BeyondData) {
  if (card.issuedAt.getTime() !== work.now.getTime()) return [];
  if (cardBarcode != null) card.barcode = cardBarcode;
  if (cardCategory != null) {
    const category = await work.em.findOne(CardCategory, { name: cardCategory });
    if (!category) throw new RolledBack(cardCategoryNotFound());
    card.category = category;
  }
  const { status } = card;
  card.status = cardStatus ?? status;
  return changed('card.status', status, card.status);
}

const underBalances =
  (place: number) =>
  (error: unknown): never => {
    if (!(error instanceof RolledBack) || error.problem.type !== inputRejected.type) throw error;
    const { fields } = error.problem as ReturnType<typeof inputRejected>;
    throw new RolledBack(
      inputRejected(
        fields.map((one) => ({ ...one, path: one.path.replace('autoAdd', `balances.${place}`) })),
      ),
    );
  };
