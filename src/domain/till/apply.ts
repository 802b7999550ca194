import { validate as isUuid } from 'uuid';
import { Campaign } from '../../entities/campaign.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import type { ChangeOf, FieldChange } from '../../entities/history-kinds.js';
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
 * Stores everything a till states about a customer: fields, a new code, addresses, custom fields, secrets, the card and
 * an addition to its balance, in this order. Returns the changes and the card number drawn, if any. What it
 * has to refuse it throws as `RolledBack`: see `thrownByApplyTill`.
 */
export async function applyTill(work: Work, customer: Customer, data: TillData, secrets: TillSecrets) {
  const changes: ChangeOf<'CUSTOMER_UPDATED'>[] = setGivenFields(customer, profileOf(data));
  if (data.newCode) {
    const code = randomDigits(16);
    changes.push({ field: 'code', from: customer.code, to: code });
    customer.code = code;
  }
  // Everything else belongs to a customer who is stored.
  await work.em.flush();
  // A proved address stays the primary one. The owner of an account is told, at the contacts they had before.
  const addresses = { email: data.email ?? null, phone: data.phone ?? null };
  changes.push(...(await noteAddresses(work, customer, addresses)));
  changes.push(...(await setCustomFields(work, customer, data.customFields ?? [])));
  changes.push(...(await setTillSecrets(work, customer, data.username ?? null, secrets)));
  changes.push(...(await joinCampaigns(work, customer, [data.campaignId, data.autoAdd?.campaignId])));
  const card = await applyCard(work, customer, data);
  changes.push(...card.changes);
  if (data.autoAdd) changes.push(...(await addToCard(work, customer, data.autoAdd)));
  return { changes, drawn: card.drawn };
}

/** Remembers that the customer takes part in these campaigns. Throws `RolledBack` for one that is none. */
async function joinCampaigns(work: Work, customer: Customer, ids: Array<string | null | undefined>) {
  const changes: FieldChange<'campaignIds'>[] = [];
  for (const id of ids) {
    if (id == null) continue;
    if (!isUuid(id) || (await work.em.count(Campaign, { id })) === 0)
      throw new RolledBack(campaignNotFound());
    changes.push(...joinCampaign(customer, id));
  }
  return changes;
}
