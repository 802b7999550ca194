import { type RawBuilder, sql } from 'kysely';
import { type ChildOf, jsonList, select } from '../json-rows.js';

export interface AddressEntryRow {
  id: string;
  name: string | null;
  company: string | null;
  street1: string | null;
  street2: string | null;
  city: string | null;
  province: string | null;
  postalCode: string | null;
  countryCode: string | null;
  phone: string | null;
  defaultBilling: boolean;
  defaultShipping: boolean;
  createdAt: string;
  updatedAt: string;
}

const columns: Record<keyof AddressEntryRow, RawBuilder<unknown>> = {
  id: sql`id`,
  name: sql`name`,
  company: sql`company`,
  street1: sql`street1`,
  street2: sql`street2`,
  city: sql`city`,
  province: sql`province`,
  postalCode: sql`postal_code`,
  countryCode: sql`country_code`,
  phone: sql`phone`,
  defaultBilling: sql`is_default_billing`,
  defaultShipping: sql`is_default_shipping`,
  createdAt: sql`created_at`,
  updatedAt: sql`updated_at`,
};
export const addressEntryColumns = Object.keys(columns);

/** The addresses of a customer's list, oldest first. */
export const addressesOf: ChildOf = (customerId, wanted) =>
  jsonList(sql`
    select ${select(columns, wanted)} from address_entry
    where customer_id = ${customerId} order by address_entry.created_at, address_entry.id`);
