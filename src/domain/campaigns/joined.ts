import type { Customer } from '../../entities/customer.entity.js';
import type { FieldChange } from '../../entities/history-kinds.js';
import { changed } from '../work/history.js';

/** Remembers that the customer takes part in the campaign, which exists. Returns the change; none the second time. */
export function joinCampaign(customer: Customer, campaignId: string): FieldChange<'campaignIds'>[] {
  const id = campaignId.toLowerCase();
  if (customer.campaignIds.includes(id)) return [];
  const joined = [...customer.campaignIds, id];
  const change = changed('campaignIds', customer.campaignIds, joined);
  customer.campaignIds = joined;
  return change;
}
