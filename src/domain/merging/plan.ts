import type { Agreement } from '../../entities/agreement.entity.js';
import type { Attribute } from '../../entities/attribute.entity.js';
import type { Card } from '../../entities/card.entity.js';
import type { Prover } from '../../entities/contact.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import { shownAmount } from '../../platform/text/decimal.js';
import type { JsonValue } from '../../platform/text/json.js';
import type { HeldField } from '../../tables/custom-fields.js';
import type { JointBalance } from '../../tables/merges.js';
import { type ContactPlan, contactPlan } from './contacts.js';
import { fieldItems } from './fields.js';
import type { MergeItem, MergeRule, MergeSubject } from './item.js';
import { type ListPlan, listPlan } from './lists.js';
import type { Side, Sides } from './sides.js';

/** The changes to the rows, as described by the items. */
export interface MergePlan {
  items: MergeItem[];
  filled: string[];
  addedTags: string[];
  addedCampaigns: string[];
  contacts: ContactPlan;
  agreements: { moved: Agreement[]; refused: Array<{ own: Agreement; other: Agreement }> };
  attributes: Attribute[];
  lists: ListPlan;
  customFields: HeldField[];
  /** The absorbed card in use, with its new status; null where there is none. */
  card: { card: Card; becomes: Card['status']; heldBy: Card | null } | null;
  balances: JointBalance[];
}

/**
 * The outcome of merging two customers, defined once: a preview shows it, a merge carries it out. The rules are the
 * table in docs/merging.md.
 */
export function planMerge({ survivor, absorbed, balances }: Sides, by: Prover): MergePlan {
  const fields = fieldItems(survivor.customer, absorbed.customer);
  const contacts = contactPlan(survivor, absorbed, by);
  const agreements = agreementPlan(survivor, absorbed);
  const attributes = named(survivor.attributes, absorbed.attributes, 'ATTRIBUTE', 'attributes');
  const customFields = named(survivor.customFields, absorbed.customFields, 'CUSTOM_FIELD', 'customFields');
  const lists = listPlan(survivor.lists, absorbed.lists);
  const card = cardPlan(survivor, absorbed);
  return {
    items: [
      ...fields.items,
      ...tagItems(survivor.customer.tags, absorbed.customer.tags),
      ...joinedCampaigns(survivor.customer, absorbed.customer),
      ...contacts.items,
      ...lists.items,
      ...agreements.items,
      ...attributes.items,
      ...customFields.items,
      ...card.items,
      ...balances.map((balance) => balanceItem(balance, survivor.cardInUse !== null)),
      ...signInItems(survivor, absorbed),
    ],
    filled: fields.filled,
    addedTags: absorbed.customer.tags.filter((tag) => !survivor.customer.tags.includes(tag)),
    addedCampaigns: missingIn(survivor.customer, absorbed.customer),
    contacts: contacts.plan,
    agreements: agreements.plan,
    attributes: attributes.moved,
    lists: lists.plan,
    customFields: customFields.moved,
    card: card.plan,
    balances,
  };
}

function tagItems(own: string[], others: string[]): MergeItem[] {
  return [...new Set([...own, ...others])].map((tag) => ({
    subject: 'TAG',
    name: 'tags',
    survivor: own.includes(tag) ? tag : null,
    absorbed: others.includes(tag) ? tag : null,
    result: tag,
    rule: own.includes(tag) ? 'SURVIVOR' : 'JOINED',
  }));
}

const missingIn = (own: Customer, other: Customer) =>
  other.campaignIds.filter((id) => !own.campaignIds.includes(id));

/** The survivor takes part in the campaigns of both. */
function joinedCampaigns(own: Customer, other: Customer): MergeItem[] {
  const added = missingIn(own, other);
  return [
    {
      subject: 'FIELD',
      name: 'campaignIds',
      survivor: own.campaignIds,
      absorbed: other.campaignIds,
      result: [...own.campaignIds, ...added],
      rule: added.length > 0 ? 'JOINED' : 'SURVIVOR',
    },
  ];
}

/** A refusal on either side holds for both. Silence is no refusal: a decision made on one side only stands. */
function agreementPlan(survivor: Side, absorbed: Side) {
  const plan: MergePlan['agreements'] = { moved: [], refused: [] };
  const channels = [
    ...new Set([...survivor.agreements, ...absorbed.agreements].map(({ channel }) => channel)),
  ];
  const items = channels.toSorted().map((channel): MergeItem => {
    const own = survivor.agreements.find((agreement) => agreement.channel === channel);
    const other = absorbed.agreements.find((agreement) => agreement.channel === channel);
    if (!own) plan.moved.push(other!);
    else if (other && own.isGranted !== other.isGranted) plan.refused.push({ own, other });
    return {
      subject: 'AGREEMENT',
      name: `agreements.${channel}`,
      survivor: own?.isGranted ?? null,
      absorbed: other?.isGranted ?? null,
      result: (own?.isGranted ?? true) && (other?.isGranted ?? true),
      rule: !own ? 'FILLED' : other && own.isGranted !== other.isGranted ? 'STRICTER' : 'SURVIVOR',
    };
  });
  return { items, plan };
}

/** Items with a name: the survivor's where both have one of the name. */
function named<T extends { name: string; value: JsonValue }>(
  own: T[],
  others: T[],
  subject: MergeSubject,
  list: string,
) {
  const moved = others.filter(({ name }) => own.every((one) => one.name !== name));
  const items = [...own, ...moved].map((one): MergeItem => {
    const isOwn = own.includes(one);
    const other = others.find(({ name }) => name === one.name);
    return {
      subject,
      name: `${list}.${one.name}`,
      survivor: isOwn ? one.value : null,
      absorbed: other?.value ?? null,
      result: one.value,
      rule: isOwn ? 'SURVIVOR' : 'FILLED',
    };
  });
  return { items, moved };
}

/** The survivor keeps their own card. If the other's card is blocked, it stays unusable. */
function cardPlan({ cardInUse: own }: Side, { cardInUse: other }: Side) {
  const becomes = !own ? other?.status : other?.status === 'ACTIVE' ? 'MERGED' : 'REPLACED';
  const item = (card: Card, isOwn: boolean, result: Card['status'], rule: MergeRule): MergeItem => ({
    subject: 'CARD',
    name: `card.${card.number}`,
    survivor: isOwn ? card.status : null,
    absorbed: isOwn ? null : card.status,
    result,
    rule,
  });
  const items: MergeItem[] = [];
  if (own) items.push(item(own, true, own.status, 'SURVIVOR'));
  if (!other || !becomes) return { items, plan: null };
  const rule = !own ? 'FILLED' : becomes === 'MERGED' ? 'LEADS_ON' : 'DROPPED';
  items.push(item(other, false, becomes, rule));
  return { items, plan: { card: other, becomes, heldBy: own } };
}

function balanceItem({ campaignId, product, currency, ...of }: JointBalance, hasCard: boolean): MergeItem {
  const shown = (amount: string | null) => amount && shownAmount(amount, currency);
  return {
    subject: 'BALANCE',
    name: ['balances', campaignId, ...(product === null ? [] : [product])].join('.'),
    survivor: shown(of.survivor),
    absorbed: shown(of.absorbed),
    result: shown(of.sum),
    rule: of.absorbed === null ? 'SURVIVOR' : hasCard ? 'SUM' : 'FILLED',
  };
}

/** Only the survivor's ways to sign in stay: nobody signs in with the absorbed customer's. */
function signInItems(survivor: Side, absorbed: Side): MergeItem[] {
  const providers = ({ identities }: Side) => identities.map(({ provider }) => provider);
  const of = (name: string, own: JsonValue, other: JsonValue, isDropped: boolean): MergeItem => ({
    subject: 'SIGN_IN',
    name,
    survivor: own,
    absorbed: other,
    result: own,
    rule: isDropped ? 'DROPPED' : 'SURVIVOR',
  });
  const [own, other] = [survivor.waysIn, absorbed.waysIn];
  return [
    of('password', own.hasPassword, other.hasPassword, other.hasPassword),
    of('pin', own.hasPin, other.hasPin, other.hasPin),
    of('identities', providers(survivor), providers(absorbed), absorbed.identities.length > 0),
    of('sessions', own.sessions, other.sessions, other.sessions > 0),
  ];
}
