import { sql } from 'kysely';
import type { JsonValue } from '../../platform/text/json.js';
import { type Child, jsonList, jsonObject } from '../json-rows.js';
import { expiredBy } from './balances.js';

/** What a file takes along with a customer's own row, under the names that an import reads. */
export interface PortableRow {
  contacts: Array<{ type: string; value: string; primary: boolean; verified: boolean }>;
  consents: Array<{
    name: string;
    granted: boolean;
    at: string;
    source: string | null;
    wordingVersion: string | null;
  }>;
  attributes: Array<{ name: string; value: JsonValue }>;
  customFields: Array<{ number: number; value: JsonValue }>;
  cardNumber: string | null;
  cardBarcode: string | null;
  cardStatus: 'ACTIVE' | 'BLOCKED' | null;
  cardCategory: string | null;
  balances: Array<{ campaignId: string; amount: string; product: string | null }>;
}

/** In the order in which files list them. */
export const portableNames = [
  'contacts',
  'consents',
  'attributes',
  'customFields',
  'cardNumber',
  'cardBarcode',
  'cardStatus',
  'cardCategory',
  'balances',
] as const satisfies ReadonlyArray<keyof PortableRow>;

/** Of a list, each in an order that does not depend on when it was entered. */
export const portable: Child<PortableRow> = {
  key: 'portable',
  of: (customerId) =>
    jsonObject(sql`
      select
        ${jsonList(sql`
          select type, value, is_primary as "primary", is_verified as verified from contact
          where customer_id = ${customerId} order by contact.type, contact.value`)} as contacts,
        ${jsonList(sql`
          select channel as name, is_granted as granted, set_at as at, source, wording_version as "wordingVersion"
          from agreement where customer_id = ${customerId} order by agreement.channel`)} as consents,
        ${jsonList(sql`
          select name, value from attribute
          where customer_id = ${customerId} order by attribute.name`)} as attributes,
        ${jsonList(sql`
          select field.number, held.value from custom_field_value held
          join custom_field field on field.id = held.field_id
          where held.customer_id = ${customerId} order by field.number`)} as "customFields",
        card.number as "cardNumber", card.fidely_code as "cardBarcode", card.status as "cardStatus",
        (select category.name from card_category category where category.id = card.category_id) as "cardCategory",
        ${jsonList(sql`
          select account.campaign_id as "campaignId", left_now.amount, account.product
          from ledger_account account
          cross join lateral (
            select trim_scale(account.balance - ${expiredBy(sql`account.id`, sql`now()`)})::text as amount) left_now
          where account.card_id = card.id and left_now.amount <> '0'
          order by account.campaign_id, account.product`)} as balances
      from (values (1)) one (row)
      left join card on card.customer_id = ${customerId} and card.status in ('ACTIVE', 'BLOCKED')`),
};
