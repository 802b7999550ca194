import { validate as isUuid } from 'uuid';
import { Campaign } from '../../entities/campaign.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import type { ChangeOf } from '../../entities/history-kinds.js';
import { randomDigits } from '../../platform/secrets/random-digits.js';
import { joinCampaign } from '../campaigns/joined.js';
import { noteAddresses } from '../contacts/noted-addresses.js';
import { tooManyContacts } from '../contacts/problems.js';
import { setCustomFields } from '../customers/custom-fields.js';
import { setGivenFields } from '../customers/given-fields.js';
import { credentialsProtected } from '../sign-in/problems.js';
import { campaignNotFound, inputRejected } from '../work/problems.js';
import { RolledBack } from '../work/transaction.js';
import type { Work } from '../work/work.js';
import { addToCard, applyCard, cardRefusals } from './card.js';
import { profileOf, type TillData } from './input.js';
import { setTillSecrets, type TillSecrets } from './secrets.js';

/** The problems that `applyTill` throws as `RolledBack`, because it has already made other changes. */
export const thrownByApplyTill = [
  inputRejected,
  tooManyContacts,
  credentialsProtected,
  ...cardRefusals,
] as const;

/**
 * Stores everything a till states about a customer: addresses, custom fields, secrets, the card and an addition to its
 * balance, in this order, and the customer's own row once: a new one first, a known one last. Returns the changes, the
 * card number drawn, if any, and the card they have now; undefined if nobody had to look for it. What it has to refuse it throws as `RolledBack`: see `thrownByApplyTill`.
 */
export async function applyTill(
  work: Work,
  { customer, isNew }: { customer: Customer; isNew: boolean },
  data: TillData,
  secrets: TillSecrets,
) {
  await refuseUnknownCampaigns(work, campaignsIn(data));
  const row = () => setRow(customer, data);
  let rowChanges = isNew ? row() : null;
  // What is written by plain SQL belongs to a customer who is stored. The rest is stored together with a new one.
  if (isNew && (data.customFields?.length || secrets.pin !== undefined || data.autoAdd))
    await work.em.flush();
  // A proved address stays the primary one. The owner of an account is told, at the contacts they had before.
  const addresses = { email: data.email ?? null, phone: data.phone ?? null, isNew };
  const changes: ChangeOf<'CUSTOMER_UPDATED'>[] = await noteAddresses(work, customer, addresses);
  changes.push(...(await setCustomFields(work, customer, data.customFields ?? [])));
  changes.push(...(await setTillSecrets(work, customer, data.username ?? null, secrets, isNew)));
  const { card, changes: cardChanges, drawn } = await applyCard(work, customer, data, isNew);
  const added = data.autoAdd ? await addToCard(work, customer, card, data.autoAdd) : { card, changes: [] };
  rowChanges ??= row();
  return {
    changes: [...rowChanges.profile, ...changes, ...rowChanges.campaigns, ...cardChanges, ...added.changes],
    drawn,
    card: added.card,
  };
}

const campaignsIn = ({ campaignId, autoAdd }: TillData) =>
  [campaignId, autoAdd?.campaignId].filter((id) => id != null);

/** Sets what is in the customer's own row: fields, a new code, the campaigns they take part in. Returns the changes. */
function setRow(customer: Customer, data: TillData) {
  const profile: ChangeOf<'CUSTOMER_UPDATED'>[] = setGivenFields(customer, profileOf(data));
  if (data.newCode) {
    const code = randomDigits(16);
    profile.push({ field: 'code', from: customer.code, to: code });
    customer.code = code;
  }
  return { profile, campaigns: campaignsIn(data).flatMap((id) => joinCampaign(customer, id)) };
}

/** Throws `RolledBack` for a campaign that is none. */
async function refuseUnknownCampaigns(work: Work, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    if (!isUuid(id) || !(await work.em.findOne(Campaign, id))) throw new RolledBack(campaignNotFound());
  }
}
